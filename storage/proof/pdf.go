package proof

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// quiet keeps pdfcpu from making folders in anyone's home.
var quiet = sync.OnceFunc(api.DisableConfigDir)

// readPDF reads the writing on the pages as a reader's search would, and every text in every object
// of the file: title, author, bookmarks, alternative texts, tags, metadata.
func readPDF(data []byte) ([]Passage, error) {
	quiet()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationRelaxed
	ctx, err := api.ReadContext(bytes.NewReader(data), conf)
	if err != nil {
		return nil, err
	}
	if err := ctx.EnsurePageCount(); err != nil {
		return nil, err
	}
	var out []Passage
	for n := 1; n <= ctx.PageCount; n++ {
		text, err := pageText(ctx, n)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", n, err)
		}
		out = append(out, Passage{fmt.Sprintf("page %d", n), text})
	}
	var inside strings.Builder
	for _, n := range slices.Sorted(maps.Keys(ctx.Table)) {
		if e := ctx.Table[n]; e == nil || e.Free {
			continue
		}
		o, err := ctx.Dereference(*types.NewIndirectRef(n, 0)) // most stand packed in streams until they are asked for
		if err != nil {
			return nil, err
		}
		if err := texts(o, &inside, 0); err != nil {
			return nil, fmt.Errorf("object %d: %w", n, err)
		}
	}
	return append(out, Passage{"the description of the document", inside.String()}), nil
}

// texts gathers the strings of an object.
func texts(o types.Object, b *strings.Builder, deep int) error {
	if deep > 100 {
		return fmt.Errorf("objects without end")
	}
	switch x := o.(type) {
	case types.StringLiteral, types.HexLiteral:
		s, err := types.StringOrHexLiteral(x)
		if err != nil || s == nil {
			b.WriteString(fmt.Sprint(x) + " | ") // an identifier in bytes
			return nil                           //nolint:nilerr // the bytes themselves have been written down
		}
		b.WriteString(*s + " | ")
	case types.Name:
		b.WriteString(x.Value() + " | ")
	case types.Dict:
		for _, k := range slices.Sorted(maps.Keys(x)) {
			b.WriteString(k + " | ")
			if err := texts(x[k], b, deep+1); err != nil {
				return err
			}
		}
	case types.Array:
		for _, v := range x {
			if err := texts(v, b, deep+1); err != nil {
				return err
			}
		}
	case types.StreamDict:
		return streamTexts(x, b, deep)
	case *types.StreamDict:
		return streamTexts(*x, b, deep)
	case types.ObjectStreamDict, *types.ObjectStreamDict, types.XRefStreamDict, *types.XRefStreamDict: // their contents are objects of their own
	case nil, types.Boolean, types.Integer, types.Float, types.IndirectRef, *types.IndirectRef:
	default:
		return fmt.Errorf("a kind of object that nobody looks into: %T", o)
	}
	return nil
}

// streamTexts reads streams that hold text, such as metadata and attachments. Fonts and pictures are bytes.
func streamTexts(s types.StreamDict, b *strings.Builder, deep int) error {
	if err := texts(s.Dict, b, deep+1); err != nil {
		return err
	}
	if s.Content == nil {
		if err := s.Decode(); err != nil {
			return nil //nolint:nilerr // a picture in a coding of its own: nothing to search
		}
	}
	if utf8.Valid(s.Content) && !bytes.Contains(s.Content, []byte(" TJ\n")) {
		b.Write(s.Content)
		b.WriteString(" | ")
	}
	return nil
}

// pageText is the writing of a page, a line of the file for each piece of it.
func pageText(ctx *model.Context, n int) (string, error) {
	page, _, inherited, err := ctx.PageDict(n, false)
	if err != nil {
		return "", err
	}
	letters, err := fonts(ctx, page, inherited)
	if err != nil {
		return "", err
	}
	r, err := pdfcpu.ExtractPageContent(ctx, n)
	if err != nil || r == nil {
		return "", err
	}
	content, err := io.ReadAll(r)
	if err != nil {
		return "", err
	}
	return writing(string(content), letters)
}

func fonts(ctx *model.Context, page types.Dict, inherited *model.InheritedPageAttrs) (map[string]letters, error) {
	out := map[string]letters{}
	res := types.Dict{}
	if o, ok := page.Find("Resources"); ok {
		d, err := ctx.DereferenceDict(o)
		if err != nil {
			return nil, err
		}
		res = d
	} else if inherited != nil && inherited.Resources != nil {
		res = inherited.Resources
	}
	o, ok := res.Find("Font")
	if !ok {
		return out, nil
	}
	all, err := ctx.DereferenceDict(o)
	if err != nil {
		return nil, err
	}
	for name, f := range all {
		font, err := ctx.DereferenceDict(f)
		if err != nil {
			return nil, err
		}
		to, ok := font.Find("ToUnicode")
		if !ok {
			continue
		}
		stream, _, err := ctx.DereferenceStreamDict(to)
		if err != nil || stream == nil {
			return nil, fmt.Errorf("a font without its letters: %w", err)
		}
		if err := stream.Decode(); err != nil {
			return nil, err
		}
		out[name] = readLetters(string(stream.Content))
	}
	return out, nil
}
