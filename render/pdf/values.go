package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
)

// num writes a number as PDF wants it: no exponent, no needless digits. A hundredth of a point
// is finer than any printer.
func num(v float64) string { return digits(v, 2) }

func digits(v float64, places int) string {
	const limit = 1e7 // no reader takes more, and no sheet is that large
	if math.IsNaN(v) {
		v = 0
	}
	s := strconv.FormatFloat(max(-limit, min(v, limit)), 'f', places, 64)
	if strings.ContainsRune(s, '.') {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}

func nums(vs ...float64) string {
	var b strings.Builder
	for i, v := range vs {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(num(v))
	}
	return b.String()
}

// str writes a text string: as it is where plain ASCII does, else as UTF-16 with its mark.
func str(s string) string {
	plain := true
	for _, r := range s {
		plain = plain && r >= ' ' && r <= '~'
	}
	if plain {
		return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s) + ")"
	}
	return "<FEFF" + utf16Hex(s) + ">"
}

func utf16Hex(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// refs writes an array of objects.
func refs(list []ref) string {
	parts := make([]string, len(list))
	for i, r := range list {
		parts[i] = r.String()
	}
	return "[" + strings.Join(parts, " ") + "]"
}
