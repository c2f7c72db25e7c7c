package proof

import (
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Read gives all the text in a file, wherever it stands.
func Read(data []byte, format string) ([]Passage, error) {
	switch format {
	case "pdf":
		return readPDF(data)
	case "svg":
		return readSVG(data)
	case "png":
		return readPNG(data, "")
	case "gedcom":
		return readGEDCOM(string(data)), nil
	case "json":
		return readJSON(data)
	case "csv":
		return readCSV(string(data))
	case "text":
		return []Passage{{"the text", string(data)}}, nil
	}
	return nil, errors.New("no such format")
}

// readGEDCOM joins the lines of long texts, and reads the quoted texts of our own tags as what they stand for.
func readGEDCOM(s string) []Passage {
	var b, plain strings.Builder
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		parts := strings.SplitN(line, " ", 3)
		at, value := 1, ""
		if len(parts) > 1 && strings.HasPrefix(parts[1], "@") { // 0 @I1@ INDI
			b.WriteString("\n" + parts[1])
			parts = append(parts[:1], strings.SplitN(strings.Join(parts[2:], " "), " ", 2)...)
		}
		if len(parts) > at+1 {
			value = parts[at+1]
		}
		if len(parts) <= at || parts[at] != "CONC" {
			b.WriteByte('\n')
			plain.WriteByte('\n')
		}
		b.WriteString(value)
		plain.WriteString(unquoted(value))
	}
	return []Passage{{"the family file", b.String()}, {"the family file", plain.String()}}
}

// unquoted reads the escapes of JSON within a text.
func unquoted(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	if u, err := strconv.Unquote(`"` + strings.Trim(s, `"`) + `"`); err == nil {
		return u
	}
	return strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\"`, `"`, `\\`, `\`).Replace(s)
}

func readJSON(data []byte) ([]Passage, error) {
	var any any
	if err := json.Unmarshal(data, &any); err != nil {
		return nil, err
	}
	var b strings.Builder
	walkJSON(any, &b)
	return []Passage{{"the data file", b.String()}}, nil
}

// apart stands between two values of a data file: a word, so that no token of several
// words is read across values that only happen to lie side by side.
const apart = " | x | "

var word = regexp.MustCompile(`^[a-z]+([A-Z][a-z]*)*$|^[A-Z][A-Za-z]*$`)

// walkJSON writes the values in the order of their keys, so that one file is always read alike.
func walkJSON(v any, b *strings.Builder) {
	switch x := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(x)) {
			if !word.MatchString(k) { // a field's own name is the program's; a name or an id that somebody made a key of is not
				b.WriteString(k + apart)
			}
			walkJSON(x[k], b)
		}
	case []any:
		for _, v := range x {
			walkJSON(v, b)
		}
	case string:
		b.WriteString(x + apart)
	}
}

func readCSV(s string) ([]Passage, error) {
	r := csv.NewReader(strings.NewReader(s))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	rows, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, " | ") + " | ")
	}
	return []Passage{{"the table", b.String()}}, nil
}

// readSVG reads writing, titles, descriptions, comments, every attribute, and pictures within the picture.
func readSVG(data []byte) ([]Passage, error) {
	d := xml.NewDecoder(strings.NewReader(string(data)))
	var text, hidden strings.Builder
	var out []Passage
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return append(out, Passage{"the drawing", text.String()}, Passage{"the hidden part of the drawing", hidden.String()}), nil
		}
		if err != nil {
			return nil, err
		}
		switch x := tok.(type) {
		case xml.StartElement:
			if x.Name.Local == "text" || x.Name.Local == "title" || x.Name.Local == "desc" {
				text.WriteByte('\n')
			}
			for _, a := range x.Attr {
				if raw, is := strings.CutPrefix(a.Value, "data:image/png;base64,"); is {
					picture, err := base64.StdEncoding.DecodeString(raw)
					if err != nil {
						return nil, err
					}
					more, err := readPNG(picture, " within the drawing")
					if err != nil {
						return nil, err
					}
					out = append(out, more...)
				} else if a.Name.Local != "d" && a.Name.Local != "points" {
					hidden.WriteString(a.Value + " | ")
				}
			}
		case xml.CharData:
			text.Write(x)
		case xml.Comment:
			hidden.Write(x)
		case xml.ProcInst:
			hidden.Write(x.Inst)
		case xml.Directive:
			hidden.Write(x)
		}
	}
}
