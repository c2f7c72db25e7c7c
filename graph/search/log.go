package search

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Method is one way of looking for people (domain brief 1.4).
type Method struct {
	Name  string // what stands in graph.Search.Method, in English
	hints []string
}

// Methods is the list that a search is held against, in the order in which they are usually tried.
var Methods = []Method{
	{"case file", []string{"case file", "chronolog", "own file"}},
	{"earlier assessment", []string{"assessment"}},
	{"closed sibling file", []string{"sibling file", "sibling's file", "sibling’s file"}},
	{"asking everyone reached", []string{"everyone reached", "everybody reached", "snowball", "who else"}},
	{"certificate", []string{"certificate"}},
	{"letter to the last known address", []string{"letter", "last known address"}},
	{"electoral register or people search", []string{"electoral", "people search", "people-search"}},
	{"social media", []string{"social media", "facebook", "online"}},
	{"former carers", []string{"carer"}},
	{"school", []string{"school", "teacher"}},
	{"club or youth group", []string{"club", "youth"}},
	{"faith group", []string{"faith", "church", "mosque", "temple", "chapel", "gurdwara", "synagogue"}},
	{"prison-location enquiry", []string{"prison"}},
	{"tracing abroad", []string{"abroad", "cfab", "iss", "red cross", "embassy", "consulate"}},
}

// Words is the method in a language.
func (m Method) Words(lang language.Language) string { return lang.Say(m.Name) }

// MethodWords is what is kept as the method of a search, in a language: a method of the list is said, and what somebody
// typed stays as it was typed.
func MethodWords(kept string, lang language.Language) string {
	for _, m := range Methods {
		if strings.EqualFold(strings.TrimSpace(kept), m.Name) {
			return m.Words(lang)
		}
	}
	return kept
}

// methodOf finds the method of the list that somebody's words mean; words of their own stay one.
func methodOf(said string) Method {
	low := strings.ToLower(said)
	for _, m := range Methods {
		if low == m.Name {
			return m
		}
	}
	for _, m := range Methods {
		for _, h := range m.hints {
			if i := strings.Index(low, h); i == 0 || i > 0 && low[i-1] == ' ' {
				return m
			}
		}
	}
	return Method{Name: strings.TrimSpace(said)}
}

// Tried is what was done by one method.
type Tried struct {
	Method
	Searches []graph.Search // oldest first
}

// Looked is the search log of a case by method. A search for one child's family is a search
// for the family of brothers and sisters too, so it is the log of the case.
type Looked struct {
	Tried   []Tried  // those of the list first, in its order
	Missing []Method // of the list, and nobody has tried them yet
	Running int      // searches of which nothing has come yet
}

// Log is the search log as it stood on a day.
func Log(f *graph.Family, asAt graph.Date) Looked {
	of := map[string][]graph.Search{}
	var own []Method
	out := Looked{}
	for s := range graph.All[graph.Search](f) {
		if !s.On.By(asAt) {
			continue
		}
		m := methodOf(s.Method)
		if of[m.Name] == nil && len(m.hints) == 0 {
			own = append(own, m)
		}
		of[m.Name] = append(of[m.Name], s)
		if s.Found == "" {
			out.Running++
		}
	}
	slices.SortFunc(own, func(a, b Method) int { return strings.Compare(a.Name, b.Name) })
	for _, m := range append(slices.Clone(Methods), own...) {
		all := of[m.Name]
		if len(all) == 0 {
			out.Missing = append(out.Missing, m)
			continue
		}
		slices.SortStableFunc(all, func(a, b graph.Search) int { return sign(a.On.Sort() - b.On.Sort()) })
		out.Tried = append(out.Tried, Tried{m, all})
	}
	return out
}

// MissingWords names the methods that nobody has tried, in one sentence; empty when all were.
func (l Looked) MissingWords(lang language.Language) string {
	if len(l.Missing) == 0 {
		return ""
	}
	var names []string
	for _, m := range l.Missing {
		names = append(names, m.Words(lang))
	}
	return lang.Say("Not tried yet: %s.", strings.Join(names, ", "))
}
