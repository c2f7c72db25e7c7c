//go:build deps

// Package deps holds modules in go.mod until the rooms that need them are built.
package deps

import (
	_ "fyne.io/fyne/v2/app"
	_ "fyne.io/fyne/v2/test"
	_ "github.com/alecthomas/kong"
	_ "github.com/cacack/gedcom-go/v2/decoder"
	_ "github.com/cacack/gedcom-go/v2/encoder"
	_ "github.com/dominikbraun/graph"
	_ "github.com/go-text/typesetting/font"
	_ "github.com/go-text/typesetting/harfbuzz"
	_ "github.com/go-text/typesetting/shaping"
	_ "github.com/pdfcpu/pdfcpu/pkg/api"
	_ "github.com/sahilm/fuzzy"
	_ "go.etcd.io/bbolt"
	_ "golang.org/x/crypto/argon2"
	_ "golang.org/x/crypto/chacha20poly1305"
	_ "golang.org/x/image/vector"
	_ "golang.org/x/term"
	_ "golang.org/x/text/encoding/charmap"
	_ "pgregory.net/rapid"
)
