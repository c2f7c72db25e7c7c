package pdf

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

const producer = "Kinweave"

// about is the old form of what a file says about itself; metadata is the new one. They must agree.
func (d *document) about() string {
	var b strings.Builder
	for _, line := range [][2]string{{"Title", d.meta.Title}, {"Author", d.meta.Author}, {"Subject", d.meta.Subject}, {"Creator", producer}, {"Producer", producer}} {
		if line[1] != "" {
			fmt.Fprintf(&b, "/%s %s ", line[0], str(line[1]))
		}
	}
	if !d.meta.Created.IsZero() {
		when := d.meta.Created.Format("20060102150405-07'00'")
		fmt.Fprintf(&b, "/CreationDate (D:%s) /ModDate (D:%s)", when, when)
	}
	return b.String()
}

func (d *document) metadata() ref {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"" +
		" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
	put := func(format, value string) {
		if value != "" {
			fmt.Fprintf(&b, format+"\n", escape(value))
		}
	}
	put(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>`, d.meta.Title)
	put(`<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>`, d.meta.Author)
	put(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>`, d.meta.Subject)
	put(`<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>`, d.meta.Lang)
	put(`<xmp:CreatorTool>%s</xmp:CreatorTool>`, producer)
	put(`<pdf:Producer>%s</pdf:Producer>`, producer)
	if when := d.meta.Created; !when.IsZero() {
		put(`<xmp:CreateDate>%s</xmp:CreateDate>`, when.Format(time.RFC3339))
		put(`<xmp:ModifyDate>%s</xmp:ModifyDate>`, when.Format(time.RFC3339))
	}
	if d.mayClaimUA() {
		put(`<pdfuaid:part>%s</pdfuaid:part>`, "1")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return d.file.plainStream("/Type /Metadata /Subtype /XML", []byte(b.String()))
}

// mayClaimUA holds the claim back where we know that a checker would refuse it. That it is made at
// all is the caller's word: a file that no checker has passed is tagged, not certified.
func (d *document) mayClaimUA() bool {
	return d.meta.UA && d.meta.Title != "" && !d.missing && d.tags.complete
}

// escape makes a string fit for XML, which has no place for most control characters.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// outline writes the bookmarks, each with those of a higher level below it, folded up.
func (d *document) outline() ref {
	root := d.file.reserve()
	items := make([]ref, len(d.meta.Outline))
	for i := range items {
		items[i] = d.file.reserve()
	}
	var within func(parent ref, from, to int) string
	within = func(parent ref, from, to int) string {
		var heads []int // those not below another
		for i := from; i < to; i++ {
			if len(heads) == 0 || d.meta.Outline[i].Level <= d.meta.Outline[heads[len(heads)-1]].Level {
				heads = append(heads, i)
			}
		}
		if len(heads) == 0 {
			return ""
		}
		for n, i := range heads {
			var links string
			end := to
			if n > 0 {
				links += " /Prev " + items[heads[n-1]].String()
			}
			if n < len(heads)-1 {
				end = heads[n+1]
				links += " /Next " + items[end].String()
			}
			mark := d.meta.Outline[i]
			d.file.set(items[i], "<< /Title %s /Parent %s%s /Dest %s%s >>", str(mark.Title), parent, links, d.place(mark), within(items[i], i+1, end))
		}
		count := len(heads)
		if parent != root {
			count = -count
		}
		return fmt.Sprintf(" /First %s /Last %s /Count %d", items[heads[0]], items[heads[len(heads)-1]], count)
	}
	d.file.set(root, "<< /Type /Outlines%s >>", within(root, 0, len(items)))
	return root
}

// place is where a bookmark leads: its page, or a heading on it.
func (d *document) place(mark Bookmark) string {
	n := min(max(mark.Page, 0), len(d.pages)-1)
	if mark.Y <= 0 {
		return fmt.Sprintf("[%s /Fit]", d.pages[n])
	}
	return fmt.Sprintf("[%s /XYZ null %s null]", d.pages[n], nums(max(0, d.highs[n]-mark.Y)))
}
