package scene

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// postScriptName finds name 6 of a font's name table, without the characters a PDF name
// can't hold as they are. A font that has none is called after its family.
func postScriptName(table []byte, family string) string {
	const record, postScript, windows = 12, 6, 3
	name := family
	if len(table) >= 6 {
		count, strs := int(binary.BigEndian.Uint16(table[2:])), int(binary.BigEndian.Uint16(table[4:]))
		for i := 0; i < count && 6+(i+1)*record <= len(table); i++ {
			r := table[6+i*record:]
			at := strs + int(binary.BigEndian.Uint16(r[10:]))
			n := int(binary.BigEndian.Uint16(r[8:]))
			if binary.BigEndian.Uint16(r) != windows || binary.BigEndian.Uint16(r[6:]) != postScript || at+n > len(table) {
				continue
			}
			name = utf16Text(table[at : at+n])
			break
		}
	}
	name = strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || strings.ContainsRune("()<>[]{}/%#", r) {
			return -1
		}
		return r
	}, name)
	if name == "" {
		return "Unnamed"
	}
	return name
}

func utf16Text(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}
