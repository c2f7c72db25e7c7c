package graph

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
)

// Withheld is all that a family holds and an audience's view does not: the names, places, dates of birth, remarks and ids to
// look for in whatever was written for it. What the reader sees anyway, such as a first name that two people share, is not
// among it. For the worker's own record, with nothing locked, it is empty.
func Withheld(f *Family, a Audience, asAt Date) *Tokens {
	_, c := cut(f, a, asAt)
	if c.whole {
		return nil
	}
	w := c.secrets()
	c.remarks(w)
	return w
}

// leaf is a text or a date of a record.
type leaf struct {
	hit  Hit
	date Date
}

// leaves lists every text and date of a family.
func leaves(f *Family) []leaf {
	var out []leaf
	for r := range f.Records() {
		walkLeaves(reflect.ValueOf(r), r.Key(), "", &out)
	}
	return out
}

func walkLeaves(v reflect.Value, k Key, path string, out *[]leaf) {
	switch {
	case v.Type() == dateType:
		if d := v.Interface().(Date); !d.IsZero() {
			*out = append(*out, leaf{hit: Hit{k, path, d.String()}, date: d})
			if d.Phrase != "" {
				*out = append(*out, leaf{hit: Hit{k, path + ".Phrase", d.Phrase}})
			}
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			walkLeaves(v.Field(i), k, v.Type().Name()+"."+v.Type().Field(i).Name, out)
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			walkLeaves(v.Index(i), k, path, out)
		}
	case v.Kind() == reflect.Pointer && !v.IsNil():
		walkLeaves(v.Elem(), k, path, out)
	case v.Type() == textType && v.String() != "":
		*out = append(*out, leaf{hit: Hit{k, path, v.String()}})
	}
}

// names are what people are called; addresses are what says where somebody is to be found.
var (
	names     = map[string]bool{"Person.Known": true, "Person.Formal": true, "Person.Surname": true, "Person.Also": true}
	addresses = map[string]bool{"Person.Place": true, "Household.Name": true, "Household.Place": true, "Group.Name": true, "Group.Place": true, "Pet.Name": true}
	births    = map[string]bool{"Person.Birth": true, "Person.Death": true, "Person.Due": true}
)

// secrets are the names, places and dates of birth that are not on the print.
func (c *cutter) secrets() *Tokens {
	w := &Tokens{by: map[rune][]token{}, known: map[string]bool{}}
	all, seen := leaves(c.f), leaves(c.settled)
	said := map[string]bool{}
	say := func(text string) {
		said[string(fold(text).r)] = true
		for _, x := range parts(text) {
			if owner(x) == x { // "Kelly’s stepson" makes no Kelly sayable
				said[string(fold(x).r)] = true
			}
		}
	}
	seenByName := func(id ID, k Key) bool { return c.fates[id] == shown && c.kept[k] && !c.adoptees[id] }
	for _, l := range seen {
		if names[l.hit.Field] || l.hit.Field == "Case.Author" {
			say(l.hit.Text)
		}
	}
	for _, l := range all { // the full name of somebody who is seen may not be printed everywhere, but gives nobody away
		if names[l.hit.Field] && seenByName(l.hit.What.ID, l.hit.What) {
			say(l.hit.Text)
		}
	}
	w.said = said
	put := func(h Hit, text string) {
		if key := string(fold(text).r); !said[key] && !said[string(fold(owner(text)).r)] && !roles[key] {
			w.add(h, text, false)
		}
	}
	for _, l := range all {
		if names[l.hit.Field] && !seenByName(l.hit.What.ID, l.hit.What) {
			put(l.hit, l.hit.Text)
			for _, x := range parts(l.hit.Text) {
				put(l.hit, x)
			}
		}
	}
	for _, l := range seen { // a home called after somebody who is hidden makes nobody's name sayable
		if addresses[l.hit.Field] && !w.In(l.hit.Text) {
			say(l.hit.Text)
		}
	}
	for _, l := range all {
		if !addresses[l.hit.Field] {
			continue
		}
		for _, x := range split(l.hit.Text) { // "foster home" names no home
			if !kindsOfPlace[strings.ToLower(x)] {
				put(l.hit, l.hit.Text)
				if c.f.Case().Jurisdiction == Wales {
					for _, y := range mutated(x) {
						put(l.hit, y)
					}
				}
			}
			if r := []rune(x); !kindsOfPlace[strings.ToLower(x)] && (!unicode.IsLower(r[0]) || !strings.Contains(strings.TrimSpace(l.hit.Text), " ")) {
				put(l.hit, x)
			}
		}
	}
	c.birthdays(w, all, seen)
	return w
}

// kindsOfPlace are words of places that name none.
var kindsOfPlace = set("home house school primary secondary academy college club centre center church chapel mosque temple nursery hall group service " +
	"foster family children children's childrens children’s flat road street north south east west upper lower great little new old united kingdom england wales " +
	"scotland ireland uk saint st high junior infant drop drop-in youth community team drop-in nan's nan’s nans mum's mum’s dad's dad’s gran's gran’s")

func split(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-'
	})
}

// parts are the words of a name, and of double names each half as well.
func parts(s string) []string {
	out := split(s)
	for _, w := range out {
		if halves := strings.Split(w, "-"); len(halves) > 1 {
			out = append(out, halves...)
		}
	}
	return out
}

// welshMonths are here because graph reads no languages: what it looks for must not hang on which pack is there.
var welshMonths = [...]string{"", "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"}

// birthdays looks for full dates of birth and death in every form in which they are written.
func (c *cutter) birthdays(w *Tokens, all, seen []leaf) {
	said := map[Day]bool{c.asAt.From: true}
	for _, l := range seen {
		said[l.date.From], said[l.date.To] = true, true
	}
	for _, l := range all {
		if !births[l.hit.Field] {
			continue
		}
		for _, d := range []Day{l.date.From, l.date.To} {
			if d.Date == 0 || said[d] {
				continue
			}
			month := months[d.Month]
			for _, form := range []string{
				fmt.Sprintf("%d%s of %s %d", d.Date, ordinal(d.Date), month, d.Year), fmt.Sprintf("%s %d%s, %d", month, d.Date, ordinal(d.Date), d.Year),
				fmt.Sprintf("%d %s %02d", d.Date, month, d.Year%100), fmt.Sprintf("%d %s %d", d.Date, welshMonths[d.Month], d.Year),
				fmt.Sprintf("%d/%d/%02d", d.Date, d.Month, d.Year%100), fmt.Sprintf("%d/%d/%d", d.Month, d.Date, d.Year), fmt.Sprintf("%02d/%02d/%d", d.Month, d.Date, d.Year),
				d.String(), d.code(), strings.ReplaceAll(d.code(), "-", ""), fmt.Sprintf("%d %s %d", d.Date, month[:3], d.Year), fmt.Sprintf("%02d %s %d", d.Date, month[:3], d.Year),
				fmt.Sprintf("%d/%d/%d", d.Date, d.Month, d.Year), fmt.Sprintf("%02d/%02d/%d", d.Date, d.Month, d.Year),
				fmt.Sprintf("%02d/%02d/%02d", d.Date, d.Month, d.Year%100), fmt.Sprintf("%d%s %s %d", d.Date, ordinal(d.Date), month, d.Year),
				fmt.Sprintf("%s %d, %d", month, d.Date, d.Year)} {
				w.add(l.hit, form, false)
			}
		}
	}
}

func ordinal(n int) string {
	if n/10 == 1 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}
