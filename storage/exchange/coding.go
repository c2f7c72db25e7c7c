package exchange

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/cacack/gedcom-go/v2/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// decoded is a file as text, and how its letters were stored.
type decoded struct {
	text   string
	coding string
	guess  string // empty when the file says so itself and is right
}

// decode turns the bytes of a family file into text. What the file says of
// itself counts least: byte order marks and bytes that can only be UTF-8 are
// surer, and programs have written the wrong word for forty years.
func decode(b []byte) decoded {
	switch {
	case bytes.HasPrefix(b, []byte{0xEF, 0xBB, 0xBF}):
		b = b[3:]
		if utf8.Valid(b) {
			return decoded{text: string(b), coding: "UTF-8"}
		}
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}), bytes.HasPrefix(b, []byte("0\x00 \x00")):
		return utf16(b, unicode.LittleEndian, "UTF-16 (little-endian)")
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}), bytes.HasPrefix(b, []byte("\x000\x00 ")):
		return utf16(b, unicode.BigEndian, "UTF-16 (big-endian)")
	}
	said := declared(b)
	if ascii(b) {
		return decoded{text: string(b), coding: "plain letters (ASCII)"}
	}
	if utf8.Valid(b) {
		d := decoded{text: string(b), coding: "UTF-8"}
		if said != "" && !strings.HasPrefix(said, "UTF") && said != "UNICODE" {
			d.guess = "the file says that its letters are stored in another way, but they are UTF-8; they were read as UTF-8"
		}
		return d
	}
	if said == "ANSEL" {
		text, err := io.ReadAll(charset.NewReaderWithEncoding(bytes.NewReader(b), charset.EncodingANSEL))
		if err == nil {
			return decoded{text: norm.NFC.String(string(text)), coding: "ANSEL"}
		}
		return page(b, charmap.Windows1252, "Windows 1252",
			"the file says that its letters are stored as ANSEL, but they are not; they were read as Windows 1252")
	}
	if m, name := codePage(said); m != nil {
		return page(b, m, name, "")
	}
	guess := "the file does not say rightly how its letters are stored; they were read as Windows 1252, so accented letters may be wrong"
	return page(b, charmap.Windows1252, "Windows 1252", guess)
}

func page(b []byte, m encoding.Encoding, name, guess string) decoded {
	text, err := m.NewDecoder().Bytes(b)
	if err != nil { // charmaps do not fail; keep what can be kept if one ever does
		text = bytes.ToValidUTF8(b, []byte("\uFFFD"))
	}
	return decoded{text: string(text), coding: name, guess: guess}
}

func utf16(b []byte, order unicode.Endianness, name string) decoded {
	text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(b)
	if err != nil { // UseBOM only fails on an empty file
		text = nil
	}
	return decoded{text: strings.TrimPrefix(string(text), "\uFEFF"), coding: name}
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

var (
	charLine = regexp.MustCompile(`(?i)[\r\n][ \t]*1[ \t]+CHAR[ \t]+([^\r\n]*)(?:\r?\n[ \t]*2[ \t]+VERS[ \t]+([^\r\n]*))?`)
	digits   = regexp.MustCompile(`\d{3,5}`)
)

// declared is what the header says about letters, in capitals.
func declared(b []byte) string {
	head := b[:min(len(b), 64<<10)]
	if i := bytes.Index(head, []byte("\n0 @")); i > 0 {
		head = head[:i]
	}
	m := charLine.FindSubmatch(head)
	if m == nil {
		return ""
	}
	said := strings.ToUpper(strings.TrimSpace(string(m[1])))
	if vers := string(m[2]); digits.MatchString(vers) && !digits.MatchString(said) {
		said += " " + strings.ToUpper(strings.TrimSpace(vers))
	}
	return said
}

// codePage finds the table for what programs have written after CHAR.
func codePage(said string) (encoding.Encoding, string) {
	dos := strings.Contains(said, "IBM") && !strings.Contains(said, "WIN") || strings.Contains(said, "DOS") || strings.Contains(said, "OEM")
	number := digits.FindString(said)
	if strings.HasPrefix(said, "ISO") || strings.HasPrefix(said, "LATIN") {
		if strings.HasSuffix(said, "-2") || strings.HasSuffix(said, "LATIN2") {
			return charmap.ISO8859_2, "ISO 8859-2"
		}
		if strings.HasSuffix(said, "-15") {
			return charmap.ISO8859_15, "ISO 8859-15"
		}
		return charmap.Windows1252, "Windows 1252" // its first half is ISO 8859-1
	}
	if m, ok := numbered[number]; ok {
		name := "Windows " + number
		if len(number) == 3 {
			name = "IBM " + number
		}
		return m, name
	}
	switch {
	case strings.HasPrefix(said, "MAC"):
		return charmap.Macintosh, "Macintosh"
	case dos:
		return charmap.CodePage437, "IBM 437"
	case strings.HasPrefix(said, "ANSI"), strings.Contains(said, "WIN"):
		return charmap.Windows1252, "Windows 1252"
	}
	return nil, ""
}

var numbered = map[string]encoding.Encoding{
	"437": charmap.CodePage437, "850": charmap.CodePage850, "852": charmap.CodePage852, "855": charmap.CodePage855,
	"858": charmap.CodePage858, "860": charmap.CodePage860, "862": charmap.CodePage862, "863": charmap.CodePage863,
	"865": charmap.CodePage865, "866": charmap.CodePage866,
	"874": charmap.Windows874, "1250": charmap.Windows1250, "1251": charmap.Windows1251, "1252": charmap.Windows1252,
	"1253": charmap.Windows1253, "1254": charmap.Windows1254, "1255": charmap.Windows1255, "1256": charmap.Windows1256,
	"1257": charmap.Windows1257, "1258": charmap.Windows1258,
}
