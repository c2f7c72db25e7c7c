package proof

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"io"
	"strings"
)

// pixels are the chunks of a PNG file that hold the picture itself.
var pixels = map[string]bool{"IHDR": true, "PLTE": true, "IDAT": true, "IEND": true, "tRNS": true, "gAMA": true, "cHRM": true, "sRGB": true, "pHYs": true, "sBIT": true, "bKGD": true}

// readPNG reads whatever is in the file beside the picture.
func readPNG(data []byte, of string) ([]Passage, error) {
	rest, ok := bytes.CutPrefix(data, []byte("\x89PNG\r\n\x1a\n"))
	if !ok {
		return nil, errors.New("not a PNG file")
	}
	var out []Passage
	for len(rest) > 0 {
		if len(rest) < 12 {
			return nil, errors.New("it breaks off")
		}
		n, kind := int(binary.BigEndian.Uint32(rest)), string(rest[4:8])
		if n < 0 || len(rest) < 12+n {
			return nil, errors.New("it breaks off")
		}
		if body := rest[8 : 8+n]; !pixels[kind] {
			out = append(out, Passage{"the hidden part of the picture" + of, strings.ReplaceAll(string(body), "\x00", " ")})
			for at := range body { // zTXt and iTXt may be compressed after their keyword
				if body[at] == 0x78 {
					if r, err := zlib.NewReader(bytes.NewReader(body[at:])); err == nil {
						if plain, err := io.ReadAll(io.LimitReader(r, 1<<24)); err == nil {
							out = append(out, Passage{"the hidden part of the picture" + of, string(plain)})
						}
					}
				}
			}
		}
		rest = rest[12+n:]
		if kind == "IEND" && len(rest) > 0 {
			return nil, errors.New("something follows the picture")
		}
	}
	return out, nil
}
