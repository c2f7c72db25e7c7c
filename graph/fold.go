package graph

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plain are the letters that no decomposition takes apart, though people leave their
// strokes out when they type, and the Arabic letters that are written in several ways.
var plain = map[rune]string{'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ħ': "h", 'ı': "i",
	'ى': "ي", 'ة': "ه", 'ک': "ك", 'ی': "ي"}

// Fold makes names comparable: small letters, no accents, one space between words, and
// neither apostrophes, hyphens nor full stops. Vowel signs that are letters stay.
func Fold(s string) string {
	s = strings.ToLower(s)
	far := strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) >= 0 // most names are near, and searched at every key
	if far {
		s = norm.NFD.String(s)
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r) && (r < 0x370 || 0x591 <= r && r <= 0x5c7 || 0x64b <= r && r <= 0x655 || r == 0x670):
		case strings.ContainsRune("-‐'’‘ʼ`.ـ", r):
		case plain[r] != "":
			b.WriteString(plain[r])
		default:
			b.WriteRune(r)
		}
	}
	out := strings.Join(strings.Fields(b.String()), " ")
	if far {
		out = norm.NFC.String(out)
	}
	return out
}
