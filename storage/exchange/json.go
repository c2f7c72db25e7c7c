package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"kinweave/graph"
)

// jsonFormat is the number of the JSON form. It goes up when an old program would
// misread a new file, not when a field is added.
const jsonFormat = 1

// What can be wrong with a JSON file as a whole.
var (
	ErrNotJSON = errors.New("this is not a family in Kinweave's JSON form")
	ErrNewer   = errors.New("this file was written by a newer Kinweave; please update")
)

// plainFile is the JSON form: records in the order of graph.Kinds, by ID within a kind.
type plainFile struct {
	Format   int           `json:"format"`
	Program  string        `json:"program,omitempty"`
	Records  []plainRecord `json:"records"`
	Audience string        `json:"audience,omitempty"` // whose view it is
}

type plainRecord struct {
	Kind   graph.Kind      `json:"kind"`
	Record json.RawMessage `json:"record"`
}

// WriteJSON writes all records that a reader may see, one to a line, always in one order.
func WriteJSON(w io.Writer, v graph.View) error {
	out := bufio.NewWriter(w)
	audience, err := json.Marshal(v.Audience())
	if err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	fmt.Fprintf(out, "{\"format\":%d,\"program\":\"Kinweave\",\"audience\":%s,\"records\":[", jsonFormat, audience)
	first := true
	for r := range v.Family().Records() {
		b, err := graph.Encode(r)
		if err != nil {
			return fmt.Errorf("write JSON: a %s: %w", r.Key().Kind, err)
		}
		if !first {
			fmt.Fprint(out, ",")
		}
		first = false
		fmt.Fprintf(out, "\n{\"kind\":%q,\"record\":%s}", r.Key().Kind, b)
	}
	fmt.Fprint(out, "\n]}\n")
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

// ReadJSON reads what WriteJSON wrote. Records and fields that this version does not
// know are reported, not read.
func ReadJSON(r io.Reader) ([]graph.Record, Report, error) {
	rep := Report{Format: "JSON", Coding: "UTF-8"}
	b, err := io.ReadAll(io.LimitReader(r, largest+1))
	if err != nil {
		return nil, rep, fmt.Errorf("read JSON: %w", err)
	}
	if len(b) > largest {
		return nil, rep, ErrTooLarge
	}
	rep.Size = bytes.Count(b, []byte("\n"))
	var f plainFile
	if err := json.Unmarshal(b, &f); err != nil {
		return nil, rep, fmt.Errorf("%w: %s", ErrNotJSON, where(b, err))
	}
	switch {
	case f.Format == 0:
		return nil, rep, fmt.Errorf("%w: it has no \"format\"", ErrNotJSON)
	case f.Format > jsonFormat:
		return nil, rep, ErrNewer
	}
	var out []graph.Record
	seen := map[graph.Key]bool{}
	at := place{line: 1}
	for _, x := range f.Records {
		line := at.find(b, x.Record)
		read, err := graph.Decode(x.Kind, x.Record)
		switch {
		case err != nil && !known(x.Kind):
			rep.add(line, LeftOut, string(x.Kind), "a kind of record that this Kinweave does not know")
			continue
		case err != nil:
			rep.add(line, Broken, string(x.Kind), "this record could not be read")
			continue
		case read.Key().ID == "":
			rep.add(line, Broken, string(x.Kind), "a record without an ID")
			continue
		case seen[read.Key()]:
			rep.add(line, LeftOut, string(x.Kind), "a second record with the same ID; the first was taken")
			continue
		}
		seen[read.Key()] = true
		passedOver(&rep, line, x, read)
		out = append(out, read)
	}
	if _, err := graph.New(out...); err != nil {
		return nil, rep, fmt.Errorf("%w: %w", ErrNotJSON, err)
	}
	rep.settle(out)
	return out, rep, nil
}

func known(k graph.Kind) bool { _, ok := blanks[k]; return ok }

// passedOver reports the fields of a record that reading passed over.
func passedOver(rep *Report, line int, x plainRecord, read graph.Record) {
	var was, is map[string]json.RawMessage
	again, err := graph.Encode(read)
	if err != nil || json.Unmarshal(x.Record, &was) != nil || json.Unmarshal(again, &is) != nil {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(was)) {
		if _, ok := is[name]; !ok && !empty(was[name]) {
			rep.add(line, LeftOut, string(x.Kind)+"."+name, "a field that this Kinweave does not know")
		}
	}
}

func empty(v json.RawMessage) bool {
	switch string(bytes.TrimSpace(v)) {
	case `""`, "null", "0", "false", "[]", "{}":
		return true
	}
	return false
}

// place goes through a file and counts its lines.
type place struct{ at, line int }

// find goes to the next place where a record stands and gives its line.
func (p *place) find(b, record []byte) int {
	if i := bytes.Index(b[p.at:], record); i >= 0 {
		p.line += bytes.Count(b[p.at:p.at+i], []byte("\n"))
		p.at += i
	}
	return p.line
}

// where says where JSON went wrong, without quoting it.
func where(b []byte, err error) string {
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	at := int64(-1)
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &typ):
		at = typ.Offset
	}
	if at < 0 || at > int64(len(b)) {
		return "it cannot be read"
	}
	return fmt.Sprintf("line %d cannot be read", 1+bytes.Count(b[:at], []byte("\n")))
}
