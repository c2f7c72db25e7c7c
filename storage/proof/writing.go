package proof

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
)

// letters says which letters the codes of a font stand for.
type letters map[uint16]string

var (
	block = regexp.MustCompile(`(?s)beginbf(char|range)(.*?)endbf`)
	code  = regexp.MustCompile(`<([0-9A-Fa-f]+)>`)
	piece = regexp.MustCompile(`/([^\s/<>\[\]()]+)\s+[-.\d]+\s+Tf|<([0-9A-Fa-f\s]*)>|\((?:\\.|[^\\)])*\)|\bBT\b|\bET\b|\bTd\b|\bTD\b|T\*|\bTm\b`)
)

// readLetters reads a ToUnicode map: blocks of single codes, two values to an entry, and blocks
// of ranges, three to an entry. The two must be told apart by their block, never by their look.
func readLetters(cmap string) letters {
	out := letters{}
	for _, b := range block.FindAllStringSubmatch(cmap, -1) {
		words := code.FindAllStringSubmatch(b[2], -1)
		if b[1] == "char" {
			for i := 0; i+1 < len(words); i += 2 {
				from, _ := strconv.ParseUint(words[i][1], 16, 16)
				out[uint16(from)] = fromUTF16(words[i+1][1])
			}
			continue
		}
		for i := 0; i+2 < len(words); i += 3 {
			from, _ := strconv.ParseUint(words[i][1], 16, 16)
			to, _ := strconv.ParseUint(words[i+1][1], 16, 16)
			first := []rune(fromUTF16(words[i+2][1]))
			for c := from; c <= to && len(first) > 0; c++ {
				out[uint16(c)] = string(first)
				first[len(first)-1]++
			}
		}
	}
	return out
}

func fromUTF16(hex string) string {
	var units []uint16
	for i := 0; i+4 <= len(hex); i += 4 {
		u, _ := strconv.ParseUint(hex[i:i+4], 16, 16)
		units = append(units, uint16(u))
	}
	return string(utf16.Decode(units))
}

var errCode = errors.New("a letter that stands for nothing")

// writing reads the text of a content stream. Text that runs from the right is read both ways.
func writing(content string, fonts map[string]letters) (string, error) {
	var out, line strings.Builder
	var font letters
	end := func() {
		s := line.String()
		line.Reset()
		out.WriteString(s + "\n")
		if strings.ContainsFunc(s, func(r rune) bool {
			return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Thaana, unicode.Syriac)
		}) {
			r := []rune(s)
			slices.Reverse(r)
			out.WriteString(string(r) + "\n")
		}
	}
	for _, m := range piece.FindAllStringSubmatch(content, -1) {
		switch {
		case m[1] != "":
			font = fonts[m[1]]
		case m[0] == "ET" || m[0] == "Td" || m[0] == "TD" || m[0] == "T*":
			end()
		case m[0] == "BT" || m[0] == "Tm":
		case strings.HasPrefix(m[0], "("):
			line.WriteString(m[0][1 : len(m[0])-1])
		case strings.HasPrefix(m[2], "FEFF") || strings.HasPrefix(m[2], "feff"): // said instead of what is drawn
			line.WriteString(fromUTF16(m[2][4:]))
		case m[2] != "":
			hex := strings.Join(strings.Fields(m[2]), "")
			for i := 0; i+4 <= len(hex); i += 4 {
				c, _ := strconv.ParseUint(hex[i:i+4], 16, 16)
				s, ok := font[uint16(c)]
				if !ok {
					return "", fmt.Errorf("%w: %s", errCode, hex[i:i+4])
				}
				line.WriteString(s)
			}
		}
	}
	end()
	return out.String(), nil
}
