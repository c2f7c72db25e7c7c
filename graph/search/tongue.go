package search

import (
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
)

// In says the sentences of this room in a language. The functions of the package say them in
// English. Words that other programs and case files read, such as the names of sides, of keys
// and of measures, are the same in every language.
type In language.Language

// Carers is Carers in the language.
func (in In) Carers(f *graph.Family, child graph.ID, asAt graph.Date) Screen {
	l := in.look(f, child, asAt)
	return l.carers(l.radius())
}

// Cover is Cover in the language.
func (in In) Cover(f *graph.Family, child graph.ID, asAt graph.Date, with Settings) Coverage {
	l := in.look(f, child, asAt)
	return l.cover(l.radius(), with)
}

func (in In) look(f *graph.Family, child graph.ID, asAt graph.Date) *look {
	l := lookAt(f, child, asAt)
	l.lang = language.Language(in)
	return l
}

// Say says a sentence of the program; the test of translations finds it by this name.
func (l *look) Say(english string, args ...any) string { return l.lang.Say(english, args...) }

// english holds for the language the sentences are written in.
func (l *look) english() bool { return l.lang == "" || l.lang == language.English }

// count says "1 person" or "4 people".
func (l *look) count(n int, one, many string) string {
	if n == 1 {
		return l.Say("1 " + one)
	}
	return l.Say("%d "+many, n)
}

// sideWords says the name of a side or a branch: a list of words, or somebody's own name.
func (l *look) sideWords(words string) string { return sideIn(l.lang, words) }

func sideIn(lang language.Language, words string) string {
	if lang == "" || lang == language.English || lang.Has(words) {
		return lang.Say(words)
	}
	if name, of := strings.CutSuffix(words, "’s side"); of {
		if whose := forebear(lang, strings.Split(name, "’s ")); whose != "" {
			return lang.Say("%s side", whose)
		}
		return lang.Say("the side of %s", name)
	}
	if kind, name, of := strings.Cut(words, ": "); of {
		return lang.Say(kind) + ": " + name
	}
	return words
}

// SideIn says the words of a side or a branch in a language: “mum’s dad’s side”, or somebody’s own name.
func SideIn(lang language.Language, words string) string { return sideIn(lang, words) }

// forebear says “mum’s dad’s”; it is empty where one of the words is a name.
func forebear(lang language.Language, path []string) string {
	out := ""
	for i, word := range path {
		switch {
		case word != "mum" && word != "dad" && word != "parent" || i == 0 && word == "parent":
			return ""
		case i == 0 && word == "mum":
			out = lang.Say("mum’s")
		case i == 0:
			out = lang.Say("dad’s")
		case word == "mum":
			out = lang.Say("%s mum’s", out)
		case word == "dad":
			out = lang.Say("%s dad’s", out)
		default:
			out = lang.Say("%s parent’s", out)
		}
	}
	return out
}

// how says in which way somebody was asked, which is one of a few words or the worker's own.
func (l *look) how(by string) string {
	switch by {
	case "phone":
		return l.Say("phone")
	case "visit":
		return l.Say("visit")
	case "letter":
		return l.Say("letter")
	case "video":
		return l.Say("video")
	case "message":
		return l.Say("message")
	}
	return by
}

// kinWord is what somebody is to the child, in the language.
func (l *look) kinWord(k kin.Kinship) string {
	return kin.In(l.lang, l.f, k, l.asAt)
}

// wonder words what is not known of somebody where the language is not English, whose words
// turn with the person and the time.
func (l *look) wonder(who string, k graph.SlotKind, more bool) string {
	switch {
	case k == graph.SlotParents && more:
		return l.Say("who is the other parent of %s?", who)
	case k == graph.SlotParents:
		return l.Say("who are the parents of %s?", who)
	case k == graph.SlotSiblings && more:
		return l.Say("are there other brothers or sisters of %s?", who)
	case k == graph.SlotSiblings:
		return l.Say("are there brothers or sisters of %s?", who)
	case k == graph.SlotPartners && more:
		return l.Say("are there other partners of %s, now or before?", who)
	case k == graph.SlotPartners:
		return l.Say("is there a partner of %s, now or before?", who)
	case more:
		return l.Say("are there other children of %s?", who)
	}
	return l.Say("are there children of %s?", who)
}
