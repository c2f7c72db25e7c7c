package graph

import (
	"cmp"
	"encoding/base64"
	"slices"
)

// OwnPhoto is a photo or a drawing that was brought for a child's own map. It stays in the case file: no family file and no
// table holds it, and the child's own page is the one print that shows it.
type OwnPhoto struct {
	ID    ID
	Child ID
	Look  OwnLook
	Of    []ID   `json:",omitempty"` // who of the adults' map is to be seen on it: it is hidden with any of them
	Layer Layer  `json:",omitempty"` // the child has it only when somebody chose so
	By    string `json:",omitempty"`
	On    Date
}

// OwnLook is a small PNG in base64. It is a type of its own so that nobody reads it as words.
type OwnLook string

// LookOf keeps the bytes of a PNG.
func LookOf(png []byte) OwnLook { return OwnLook(base64.StdEncoding.EncodeToString(png)) }

// PNG gives the picture back; nothing, where it was spoilt.
func (l OwnLook) PNG() []byte {
	b, err := base64.StdEncoding.DecodeString(string(l))
	if err != nil {
		return nil
	}
	return b
}

// OwnPhotos lists the pictures that were brought for a child, oldest first.
func OwnPhotos(f *Family, child ID) []OwnPhoto {
	var out []OwnPhoto
	for p := range All[OwnPhoto](f) {
		if p.Child == child {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b OwnPhoto) int { return cmp.Compare(a.On.Sort(), b.On.Sort()) })
	return out
}

// BringPhoto keeps a picture for a child's own map.
func BringPhoto(f *Family, p OwnPhoto) Change {
	if p.ID == "" {
		p.ID = NewID()
	}
	return Put(f, "Bring a picture for a child’s own map", p)
}

// DropPhoto takes a picture out of the case. Whatever it was on stays, without it.
func DropPhoto(f *Family, id ID) Change {
	d := f.draft("Take out a picture of a child’s own map")
	d.drop(Key{KindOwnPhoto, id})
	for m := range All[OwnMap](f) {
		if next, changed := m.unpictured(id); changed {
			d.put(next)
		}
	}
	return d.change()
}

// unpictured is the map without a picture, and so are those that were kept of it.
func (m OwnMap) unpictured(id ID) (OwnMap, bool) {
	return m.each(func(x OwnItem) OwnItem {
		if x.Photo == id {
			x.Photo = ""
		}
		return x
	})
}

// Key implements Record.
func (p OwnPhoto) Key() Key { return Key{KindOwnPhoto, p.ID} }

// Whom it shows is not among these: they may be taken off the adults' map.
func (p OwnPhoto) mentions() []Key { return people(p.Child) }

// Unpictured is the view without pictures that were brought: a family file leaves the house, and they do not.
func (v View) Unpictured() View {
	var out []Record
	for r := range v.family.Records() {
		if r.Key().Kind == KindOwnPhoto {
			continue
		}
		if m, ok := r.(OwnMap); ok {
			r, _ = m.each(func(x OwnItem) OwnItem { x.Photo = ""; return x })
		}
		out = append(out, r)
	}
	if f, err := New(out...); err == nil && v.family.Len(KindOwnPhoto) > 0 {
		v.family = f
	}
	return v
}
