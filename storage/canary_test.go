package storage

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"kinweave/graph"
)

// blanks gives an empty record of every kind there is.
func blanks(t *testing.T) []graph.Record {
	t.Helper()
	var out []graph.Record
	for _, k := range graph.Kinds() {
		r, err := graph.Decode(k, []byte("{}"))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// canaries fills every text field with a word of its own.
type canaries struct{ words []string }

func (c *canaries) word() string {
	w := fmt.Sprintf("Canary%04dSings", len(c.words))
	c.words = append(c.words, w)
	return w
}

func (c *canaries) fill(v reflect.Value) {
	switch v.Kind() { //nolint:exhaustive // the rest stays empty
	case reflect.String:
		v.SetString(c.word())
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[graph.Date]() {
			v.Set(reflect.ValueOf(graph.Date{How: graph.On, From: graph.Day{Year: 1987, Month: 6, Date: 5}, Phrase: c.word()}))
			return
		}
		for i := range v.NumField() {
			c.fill(v.Field(i))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		c.fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			c.fill(v.Index(i))
		}
	}
}

func (c *canaries) record(blank graph.Record) graph.Record {
	v := reflect.New(reflect.TypeOf(blank)).Elem()
	c.fill(v)
	return v.Interface().(graph.Record)
}

// forms are the ways in which a word might stand in a file by mistake.
func forms(word string) map[string][]byte {
	out := map[string][]byte{"as it is": []byte(word), "in small letters": []byte(strings.ToLower(word)), "hex": []byte(hex.EncodeToString([]byte(word)))}
	var little, big []byte
	for _, u := range utf16.Encode([]rune(word)) {
		little, big = append(little, byte(u), byte(u>>8)), append(big, byte(u>>8), byte(u))
	}
	out["UTF-16"], out["UTF-16, big end first"] = little, big
	for shift := range 3 { // base64 of a longer text that has the word in it
		e := base64.RawStdEncoding.EncodeToString(append(make([]byte, shift), word...))
		out[fmt.Sprintf("base64, shifted by %d", shift)] = []byte(e[(shift*8+5)/6 : len(e)-2])
	}
	return out
}

// sings lists the words that can be read in any file of a folder, or in a file's name.
func sings(t *testing.T, dir string, words []string) []string {
	t.Helper()
	var out []string
	files, err := os.ReadDir(dir)
	if err != nil || len(files) == 0 {
		t.Fatal("nothing to search", err)
	}
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if len(b) < pageSize {
			t.Errorf("%s: only %d bytes to search", f.Name(), len(b))
		}
		for _, w := range words {
			for how, form := range forms(w) {
				if bytes.Contains(b, form) {
					out = append(out, fmt.Sprintf("%s: %q, %s", f.Name(), w, how))
				}
			}
		}
	}
	return out
}

func TestNothingInACaseFileCanBeReadWithoutThePassphrase(t *testing.T) {
	blanks := blanks(t)
	c := newCase(t)
	dir := filepath.Dir(c.Path())
	known := &canaries{}
	c.WorkingAs(known.word())
	ch := graph.Change{Label: known.word()}
	for _, blank := range blanks {
		r := known.record(blank)
		ch.Edits = append(ch.Edits, graph.Edit{After: r})
		ch.Edits = append(ch.Edits, graph.Edit{Before: r, After: r}) // an edit leaves an old value behind
	}
	if err := c.Commit(ch, noon); err != nil {
		t.Fatal(err)
	}
	if len(known.words) < 150 {
		t.Errorf("only %d words went in", len(known.words))
	}
	if found := sings(t, dir, known.words); len(found) > 0 {
		t.Error("while open:\n" + strings.Join(found, "\n"))
	}
	_ = c.Close()
	// These records mention each other at random, so that they make no family:
	// the file opens as damaged, with everything still there.
	s, err := Salvage(c.Path(), secret)
	if err != nil || len(s.records) != len(blanks) {
		t.Fatalf("%d records came back: %v", len(s.records), err)
	}
	var back bytes.Buffer
	for _, r := range s.records {
		back.Write(r.Record)
	}
	for _, w := range known.words[2:] { // the first two are in the history
		if !bytes.Contains(back.Bytes(), []byte(w)) {
			t.Errorf("%s was never written: it could not have been found", w)
		}
	}
	if _, err := Repair(c.Path(), secret); err != nil {
		t.Fatal(err)
	}
	n, err := Open(c.Path(), secret)
	if err != nil {
		t.Fatal(err)
	}
	if err := errorsOf(n.Compact(), n.Close(), second(Open(c.Path(), []byte("wrong")))); err == nil {
		t.Error("the wrong passphrase opened it")
	}
	if found := sings(t, dir, known.words); len(found) > 0 {
		t.Error("closed, repaired, copied:\n" + strings.Join(found, "\n"))
	}
}

func errorsOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// The search itself must find a word wherever and however it stands.
func TestTheSearchFindsWhatIsThere(t *testing.T) {
	for how, form := range forms("Canary0001Sings") {
		dir := t.TempDir()
		page := make([]byte, 2*pageSize)
		copy(page[777:], form)
		if err := os.WriteFile(filepath.Join(dir, "f"), page, 0o600); err != nil {
			t.Fatal(err)
		}
		if len(sings(t, dir, []string{"Canary0001Sings"})) == 0 {
			t.Errorf("%s: missed", how)
		}
	}
	if e := base64.StdEncoding.EncodeToString([]byte("ab Canary0001Sings and more")); !strings.Contains(e, string(forms("Canary0001Sings")["base64, shifted by 0"])) {
		t.Errorf("base64 in the middle of a text is missed: %s", e)
	}
}

func TestTheLengthOfAValueTellsLittle(t *testing.T) {
	sizes := map[int]bool{}
	for n := range 5000 {
		sizes[len(pad(make([]byte, n)))] = true
		if got, err := unpad(pad(bytes.Repeat([]byte{7}, n))); err != nil || len(got) != n {
			t.Fatalf("%d bytes came back as %d: %v", n, len(got), err)
		}
	}
	if len(sizes) != 6 {
		t.Errorf("%d lengths tell up to 5,000 bytes apart", len(sizes))
	}
	for n := 70_000; n < 10_000_000; n = n*9/8 + 1 {
		if p := len(pad(make([]byte, n))); p < n+4 || float64(p) > 1.13*float64(n+4) {
			t.Errorf("%d bytes take %d", n, p)
		}
	}
}

// A sealed value in another place is not the value.
func TestAValueCannotBeMoved(t *testing.T) {
	k, err := freshKeys()
	if err != nil {
		t.Fatal(err)
	}
	sealed := k.seal(recordBucket, []byte("here"), []byte("value"))
	if _, err := k.unseal(recordBucket, []byte("here"), sealed); err != nil {
		t.Error(err)
	}
	if _, err := k.unseal(recordBucket, []byte("there"), sealed); err == nil {
		t.Error("opened under another key")
	}
	if _, err := k.unseal(historyBucket, []byte("here"), sealed); err == nil {
		t.Error("opened in another bucket")
	}
}
