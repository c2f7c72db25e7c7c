package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
)

// ref is the number of an object in the file.
type ref int

func (r ref) String() string { return fmt.Sprintf("%d 0 R", int(r)) }

// file is a PDF in the making: numbered objects. Plain ones are packed into compressed object streams
// at the end, because the tags of a large family are thousands of small ones.
type file struct {
	objects []object
	zip     *zlib.Writer // one for all streams: it is a megabyte
}

type object struct {
	body     string // a dictionary or array; for a stream, what stands in its dictionary beside the length
	data     []byte
	isStream bool
}

// reserve gives out a number for an object that is set later.
func (f *file) reserve() ref {
	f.objects = append(f.objects, object{body: "null"})
	return ref(len(f.objects))
}

func (f *file) set(r ref, format string, args ...any) {
	f.objects[r-1] = object{body: fmt.Sprintf(format, args...)}
}

func (f *file) add(format string, args ...any) ref {
	r := f.reserve()
	f.set(r, format, args...)
	return r
}

// stream adds a compressed stream; dict is what its dictionary says beside length and filter.
func (f *file) stream(dict string, data []byte) ref {
	r := f.reserve()
	f.objects[r-1] = object{body: dict + " /Filter /FlateDecode", data: f.deflate(data), isStream: true}
	return r
}

// plainStream adds a stream that anyone can read without unpacking it.
func (f *file) plainStream(dict string, data []byte) ref {
	r := f.reserve()
	f.objects[r-1] = object{body: dict, data: data, isStream: true}
	return r
}

func (f *file) deflate(data []byte) []byte {
	var b bytes.Buffer
	if f.zip == nil {
		f.zip, _ = zlib.NewWriterLevel(&b, zlib.BestCompression)
	} else {
		f.zip.Reset(&b)
	}
	_, _ = f.zip.Write(data) // a bytes.Buffer takes everything
	_ = f.zip.Close()
	return b.Bytes()
}

// packSize is how many objects go into one object stream.
const packSize = 200

// place says where an object is: at an offset of the file, or the how-manieth of an object stream.
type place struct {
	packed    bool
	at, index int
}

func (f *file) write(w io.Writer, root, info ref) error {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	places := f.pack()
	for i, o := range f.objects {
		if o.isStream {
			places[i+1] = place{at: out.Len()}
			fmt.Fprintf(&out, "%d 0 obj\n<< %s /Length %d >>\nstream\n", i+1, o.body, len(o.data))
			out.Write(o.data)
			out.WriteString("\nendstream\nendobj\n")
		}
	}
	table := len(f.objects) + 1
	places[table] = place{at: out.Len()}
	id := sha256.Sum256(out.Bytes())
	rows := f.deflate(crossReference(places))
	fmt.Fprintf(&out, "%d 0 obj\n<< /Type /XRef /Size %d /W [1 4 2] /Root %s /Info %s /ID [<%x> <%x>] /Filter /FlateDecode /Length %d >>\nstream\n",
		table, table+1, root, info, id[:16], id[:16], len(rows))
	out.Write(rows)
	fmt.Fprintf(&out, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", places[table].at)
	_, err := w.Write(out.Bytes())
	return err
}

// pack adds the object streams for all plain objects that are there, and says where each object
// went. The places are by number: 0 is never used, the last is the table's own.
func (f *file) pack() []place {
	var plain []int
	for i, o := range f.objects {
		if !o.isStream {
			plain = append(plain, i)
		}
	}
	packed := map[int]place{}
	for group := range slices.Chunk(plain, packSize) {
		var index, body strings.Builder
		for n, i := range group {
			packed[i+1] = place{packed: true, at: len(f.objects) + 1, index: n}
			fmt.Fprintf(&index, "%d %d ", i+1, body.Len())
			body.WriteString(f.objects[i].body + "\n")
		}
		f.stream(fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(group), index.Len()), []byte(index.String()+body.String()))
	}
	places := make([]place, len(f.objects)+2)
	for number, p := range packed {
		places[number] = p
	}
	return places
}

func crossReference(places []place) []byte {
	var rows []byte
	for i, p := range places {
		kind := byte(1)
		if p.packed {
			kind = 2
		}
		if i == 0 {
			kind, p.index = 0, 65535
		}
		rows = append(rows, kind)
		rows = binary.BigEndian.AppendUint32(rows, uint32(p.at))
		rows = binary.BigEndian.AppendUint16(rows, uint16(p.index))
	}
	return rows
}
