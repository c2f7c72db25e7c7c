package kin

import (
	"strings"

	"kinweave/graph/language"
)

// In says a label in a language: what is written for the law is English in the record, and put
// into another language where it is shown.
func (l Label) In(lang language.Language) Label {
	l.Word, l.Rule, l.Law = wordIn(lang, l.Word), RuleIn(lang, l.Rule), LawIn(lang, l.Law)
	return l
}

// What is put round a rule, a word or the name of a law.
const (
	hasDied   = "Has died. "
	hangsOn   = " It hangs on a parentage that is not established."
	readOn    = " (read "
	endsOn    = "temporary approval ends "
	firstEnds = "temporary approval: 16 weeks end "
	lastEnds  = ", with one extension "
)

// RuleIn is a rule in the language.
func RuleIn(lang language.Language, rule string) string {
	if lang == "" || lang == language.English || rule == "" {
		return rule
	}
	out := ""
	if rest, died := strings.CutPrefix(rule, hasDied); died {
		out, rule = lang.Say("Has died.")+" ", rest
	}
	rule, hangs := strings.CutSuffix(rule, hangsOn)
	out += lang.Say(rule)
	if hangs {
		out += " " + lang.Say("It hangs on a parentage that is not established.")
	}
	return out
}

// LawIn is the name of a law in the language, with when it was last read.
func LawIn(lang language.Language, law string) string {
	name, read, dated := strings.Cut(law, readOn)
	if !dated {
		return said(lang, law)
	}
	return lang.Say("%s (read %s)", lang.Say(name), lang.Date(strings.TrimSuffix(read, ")")))
}

func wordIn(lang language.Language, word string) string {
	if day, ends := strings.CutPrefix(word, endsOn); ends {
		return lang.Say("temporary approval ends %s", lang.Date(day))
	}
	if days, ends := strings.CutPrefix(word, firstEnds); ends {
		first, last, _ := strings.Cut(days, lastEnds)
		return lang.Say("temporary approval: 16 weeks end %s, with one extension %s", lang.Date(first), lang.Date(last))
	}
	return said(lang, word)
}

func said(lang language.Language, words string) string {
	if words == "" {
		return ""
	}
	return lang.Say(words)
}
