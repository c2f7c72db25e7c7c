package exchange

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// ErrNoGEDCOM means a zip file without a family file in it.
var ErrNoGEDCOM = errors.New("this zip file has no family file (gedcom.ged) in it")

func isZip(b []byte) bool { return bytes.HasPrefix(b, []byte("PK\x03\x04")) }

// unzip takes the family file out of a GEDZip container. Its pictures stay behind.
func unzip(b []byte) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, fmt.Errorf("%w: the zip container is damaged", ErrNotGEDCOM)
	}
	var found *zip.File
	for _, f := range z.File {
		if f.Name == "gedcom.ged" || found == nil && strings.EqualFold(path.Ext(f.Name), ".ged") {
			found = f
		}
	}
	if found == nil {
		return nil, ErrNoGEDCOM
	}
	in, err := found.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: the zip container is damaged", ErrNotGEDCOM)
	}
	defer func() { _ = in.Close() }()
	out, err := io.ReadAll(io.LimitReader(in, largest+1)) // a small zip can hold a huge file
	if err != nil {
		return nil, fmt.Errorf("%w: the zip container is damaged", ErrNotGEDCOM)
	}
	if len(out) > largest {
		return nil, ErrTooLarge
	}
	return out, nil
}
