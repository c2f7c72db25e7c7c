package session_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	stdpng "image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kinweave/app/session"
	"kinweave/graph"
)

// noise is a picture that nothing makes smaller.
func noise(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	r := rand.New(rand.NewPCG(1, 2))
	for i := range m.Pix {
		m.Pix[i] = uint8(r.Uint32())
		if i%4 == 3 {
			m.Pix[i] = 255
		}
	}
	return m
}

// photo is a JPEG as a camera writes it: with the place in its table, the words of its owner, and how it was held.
func photo(t *testing.T, m image.Image, turn uint16) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	exif := []byte("Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00")
	exif = binary.LittleEndian.AppendUint16(exif, turn)
	exif = append(exif, "\x00\x00\x00\x00\x00\x00GPSLatitude 53.4875 Salford; taken by Lee Hartley"...)
	segment := func(marker byte, body []byte) []byte {
		return append(binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(body)+2)), body...)
	}
	out := append([]byte{0xff, 0xd8}, segment(0xe1, exif)...)
	out = append(out, segment(0xfe, []byte("a remark about Salford"))...)
	return append(out, b.Bytes()[2:]...)
}

func chunk(kind, body string) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	out = append(out, kind+body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(kind+body)))
}

func TestOnlyWhatCanBeSeenOfAPictureIsKept(t *testing.T) {
	var drawing bytes.Buffer
	if err := stdpng.Encode(&drawing, noise(900, 300)); err != nil {
		t.Fatal(err)
	}
	head := drawing.Bytes()[:33] // the sign and the first chunk
	secretPNG := append(append(bytes.Clone(head), chunk("tEXt", "Author\x00Lee Hartley, Salford")...), drawing.Bytes()[33:]...)
	for name, b := range map[string][]byte{"a photo": photo(t, noise(3000, 2000), 1), "a drawing": secretPNG} {
		look, err := session.ShrinkPhoto(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		kept := look.PNG()
		for _, never := range []string{"Salford", "Hartley", "GPS", "Exif", "tEXt", "eXIf", "iTXt", "tIME"} {
			if bytes.Contains(kept, []byte(never)) {
				t.Errorf("%s: %s is kept", name, never)
			}
		}
		about, err := stdpng.DecodeConfig(bytes.NewReader(kept))
		if err != nil || max(about.Width, about.Height) > 512 || len(kept) > 320<<10 {
			t.Errorf("%s: %d x %d, %d bytes, %v", name, about.Width, about.Height, len(kept), err)
		}
	}
}

func TestAPhotoStandsAsItWasHeld(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 64, 32)) // red on the left of the sensor
	for y := range 32 {
		for x := range 64 {
			m.SetNRGBA(x, y, color.NRGBA{R: uint8(255 * (63 - x) / 63), B: uint8(255 * x / 63), A: 255})
		}
	}
	for turn, want := range map[uint16]image.Point{1: {2, 16}, 3: {61, 16}, 6: {16, 2}, 8: {16, 61}, 99: {2, 16}} {
		look, err := session.ShrinkPhoto(bytes.NewReader(photo(t, m, turn)))
		if err != nil {
			t.Fatal(err)
		}
		pic, err := stdpng.Decode(bytes.NewReader(look.PNG()))
		if err != nil {
			t.Fatal(err)
		}
		if red, _, blue, _ := pic.At(want.X, want.Y).RGBA(); red < 0xc000 || blue > 0x4000 {
			t.Errorf("held as %d: red is not at %v of %v", turn, want, pic.Bounds())
		}
	}
}

func TestAPictureThatCannotBeReadIsRefusedKindly(t *testing.T) {
	whole := photo(t, noise(60, 60), 1)
	var vast bytes.Buffer
	if err := stdpng.Encode(&vast, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	bomb := bytes.Clone(vast.Bytes())
	binary.BigEndian.PutUint32(bomb[16:], 100_000) // says that it is 100 000 wide and high
	binary.BigEndian.PutUint32(bomb[20:], 100_000)
	binary.BigEndian.PutUint32(bomb[29:], crc32.ChecksumIEEE(bomb[12:29]))
	for name, c := range map[string]struct {
		b    []byte
		want error
	}{
		"nothing":   {nil, session.ErrPhotoKind},
		"a letter":  {[]byte("Dear Amara"), session.ErrPhotoKind},
		"a GIF":     {[]byte("GIF89a\x01\x00\x01\x00\x00\x00\x00"), session.ErrPhotoKind},
		"cut short": {whole[:len(whole)/2], session.ErrPhotoBroken},
		"its head":  {whole[:120], session.ErrPhotoBroken},
		"vast":      {bomb, session.ErrPhotoLarge},
		"too long":  {append(whole, make([]byte, 26<<20)...), session.ErrPhotoLarge},
	} {
		if _, err := session.ShrinkPhoto(bytes.NewReader(c.b)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := session.OwnPhotoAt(filepath.Join(t.TempDir(), "nothing.png")); err == nil || strings.Contains(err.Error(), "nothing.png") {
		t.Errorf("a file that is not there: %v", err)
	}
	for i := 0; i < len(whole); i += 23 { // whatever is wrong with it, it is refused or read, and nothing falls over
		spoilt := bytes.Clone(whole)
		spoilt[i] ^= 0x5a
		_, _ = session.ShrinkPhoto(bytes.NewReader(spoilt))
	}
}

// What is brought is on her page in every format, and in no family file.
func TestHerPictureIsOnHerPageAndInNoFamilyFile(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "lee at home.jpg"), photo(t, noise(300, 200), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	look, err := session.OwnPhotoAt(filepath.Join(dir, "lee at home.jpg"))
	if err != nil {
		t.Fatal(err)
	}
	for _, shape := range []graph.OwnShape{"heart", graph.OwnSticker} {
		s := hers(t, graph.OwnItem{Word: "Biscuit", Shape: shape, Photo: "snap"})
		size := map[session.Format][2]int{}
		for turn, l := range []graph.Layer{"", graph.ChildOK} {
			if err := s.Do(graph.BringPhoto(s.Family(), graph.OwnPhoto{ID: "snap", Child: "amara", Look: look, Layer: l, On: s.AsAt()})); err != nil {
				t.Fatal(err)
			}
			for _, f := range []session.Format{session.PDF, session.SVG, session.PNG} {
				b, err := s.OwnBytes(session.OwnPrint{Child: "amara", Format: f}, "my-own-map"+f.Ending())
				if err != nil {
					t.Fatalf("%s: %v", f, err)
				}
				n := size[f]
				n[turn] = len(b)
				size[f] = n
				for _, never := range []string{"lee at home", "Salford", "Hartley"} {
					if bytes.Contains(b, []byte(never)) {
						t.Errorf("%s: holds %q", f, never)
					}
				}
			}
		}
		for f, n := range size {
			if n[1] < n[0]+3000 {
				t.Errorf("%s: %d bytes without the picture, %d with it", f, n[0], n[1])
			}
		}
		for _, f := range []session.Format{session.JSON, session.GEDCOM} {
			var out bytes.Buffer
			if err := s.Export(t.Context(), &out, session.Export{Format: f}, nil); err != nil {
				t.Fatal(err)
			}
			if text := out.String(); strings.Contains(text, string(look[:60])) || strings.Contains(text, "snap") || !strings.Contains(text, "Biscuit") {
				t.Errorf("%s holds her picture, or has lost her map", f)
			}
		}
	}
}

// A finished map is as it was until it is opened, and that is a step which an adult's Undo can see.
func TestAFinishedMapIsNotDrawnOn(t *testing.T) {
	s := hers(t, graph.OwnItem{Word: "Nana"})
	s.EndOwn()
	if err := s.SealOwn("amara", "J. Shah"); err != nil {
		t.Fatal(err)
	}
	if s.CanUndoOwn() {
		t.Error("the child can take the lock off by Undo")
	}
	s.EndOwn()
	drawn := graph.OwnMapOf(s.Family(), "amara").With(graph.OwnItem{No: 2, Word: "Pat"})
	if err := s.PutOwn(drawn); !errors.Is(err, graph.ErrSealed) {
		t.Errorf("it was drawn on: %v", err)
	}
	if err := s.SealOwn("amara", "J. Shah"); err == nil {
		t.Error("it was locked twice")
	}
	if err := s.UnsealOwn("amara", "P. Ray"); err != nil {
		t.Fatal(err)
	}
	if s.CanUndoOwn() || s.UndoLabel() == "" {
		t.Error("that it was opened is no step of an adult's")
	}
	drawn = graph.OwnMapOf(s.Family(), "amara").Without(1).With(graph.OwnItem{No: 2, Word: "Pat"})
	if err := s.PutOwn(drawn); err != nil {
		t.Fatal(err)
	}
	_, was, _, err := s.OwnSheet(session.OwnPrint{Child: "amara", Finished: 1})
	if err != nil || !strings.Contains(was, "Nana") || strings.Contains(was, "Pat") {
		t.Errorf("the finished one says %q, %v", was, err)
	}
	_, now, _, err := s.OwnSheet(session.OwnPrint{Child: "amara"})
	if err != nil || !strings.Contains(now, "Pat") || strings.Contains(now, "Nana") {
		t.Errorf("her map says %q, %v", now, err)
	}
}
