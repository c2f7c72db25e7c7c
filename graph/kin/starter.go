package kin

import (
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// starters are the words of home in languages that families read, for each way that has a word of
// its own. A way is written as anthropologists do: M and F are a mother and a father, B and Z a
// brother and a sister, S and D a son and a daughter, W and H a wife and a husband; FyB is a
// father’s younger brother. In the table of one language P stands for either parent, X for a
// brother or a sister and C for a child, wherever it makes no difference to the last word.
//
// Where families of two faiths use two words both are given: nobody’s faith is guessed. No word
// of these has been read by an interpreter, and every print says so.
var starters = map[language.Language]map[string]string{
	language.Polish: {
		"M": "mama", "F": "tata", "B": "brat", "Z": "siostra", "S": "syn", "D": "córka", "W": "żona", "H": "mąż",
		"PM": "babcia", "PF": "dziadek", "PPM": "prababcia", "PPF": "pradziadek", "CS": "wnuk", "CD": "wnuczka",
		"MB": "wujek", "FB": "stryj", "PZ": "ciocia", "PXS": "kuzyn", "PXD": "kuzynka",
		"BS": "bratanek", "BD": "bratanica", "ZS": "siostrzeniec", "ZD": "siostrzenica",
	},
	language.Romanian: {
		"M": "mamă", "F": "tată", "B": "frate", "Z": "soră", "S": "fiu", "D": "fiică", "W": "soție", "H": "soț",
		"PM": "bunică", "PF": "bunic", "PPM": "străbunică", "PPF": "străbunic", "CS": "nepot", "CD": "nepoată",
		"PB": "unchi", "PZ": "mătușă", "PXH": "unchi", "PXW": "mătușă", "PXS": "verișor", "PXD": "verișoară",
		"XS": "nepot", "XD": "nepoată",
	},
	language.Urdu: {
		"M": "امی", "F": "ابو", "B": "بھائی", "Z": "بہن", "S": "بیٹا", "D": "بیٹی", "W": "بیوی", "H": "شوہر",
		"MM": "نانی", "MF": "نانا", "FM": "دادی", "FF": "دادا", "SS": "پوتا", "SD": "پوتی", "DS": "نواسا", "DD": "نواسی",
		"MB": "ماموں", "MZ": "خالہ", "FZ": "پھوپھی", "FeB": "تایا", "FyB": "چچا",
		"MBW": "ممانی", "MZH": "خالو", "FZH": "پھوپھا", "FeBW": "تائی", "FyBW": "چچی",
		"MBS": "ماموں زاد بھائی", "MBD": "ماموں زاد بہن", "MZS": "خالہ زاد بھائی", "MZD": "خالہ زاد بہن",
		"FZS": "پھوپھی زاد بھائی", "FZD": "پھوپھی زاد بہن", "FeBS": "تایا زاد بھائی", "FeBD": "تایا زاد بہن", "FyBS": "چچا زاد بھائی", "FyBD": "چچا زاد بہن",
		"BS": "بھتیجا", "BD": "بھتیجی", "ZS": "بھانجا", "ZD": "بھانجی",
	},
	language.Bengali: {
		"M": "মা", "F": "বাবা / আব্বা", "B": "ভাই", "Z": "বোন", "S": "ছেলে", "D": "মেয়ে", "W": "স্ত্রী", "H": "স্বামী",
		"MM": "নানি / দিদিমা", "MF": "নানা / দাদু", "FM": "দাদি / ঠাকুমা", "FF": "দাদা / ঠাকুরদা", "CS": "নাতি", "CD": "নাতনি",
		"MB": "মামা", "MBW": "মামি", "MZ": "খালা / মাসি", "MZH": "খালু / মেসো", "FZ": "ফুফু / পিসি", "FZH": "ফুফা / পিসে",
		"FeB": "চাচা / জেঠা", "FyB": "চাচা / কাকা", "FeBW": "চাচি / জেঠি", "FyBW": "চাচি / কাকি",
		"BS": "ভাতিজা / ভাইপো", "BD": "ভাতিজি / ভাইঝি", "ZS": "ভাগ্নে", "ZD": "ভাগ্নি",
	},
	language.Arabic: {
		"M": "أم", "F": "أب", "B": "أخ", "Z": "أخت", "S": "ابن", "D": "بنت", "W": "زوجة", "H": "زوج",
		"PM": "جدة", "PF": "جد", "CS": "حفيد", "CD": "حفيدة",
		"MB": "خال", "MZ": "خالة", "FB": "عم", "FZ": "عمة",
		"MBS": "ابن خال", "MBD": "بنت خال", "MZS": "ابن خالة", "MZD": "بنت خالة",
		"FBS": "ابن عم", "FBD": "بنت عم", "FZS": "ابن عمة", "FZD": "بنت عمة",
		"BS": "ابن أخ", "BD": "بنت أخ", "ZS": "ابن أخت", "ZD": "بنت أخت",
	},
}

var eitherSex = strings.NewReplacer("M", "P", "F", "P", "eB", "X", "yB", "X", "B", "X", "Z", "X", "S", "C", "D", "C")

// InStarter says what To is to From in the words of a starter language. It reports false
// wherever a tie is in doubt or the language would need to know more than the map does.
func InStarter(lang language.Language, f *graph.Family, k Kinship, asAt graph.Date) (string, bool) {
	words := starters[lang]
	way, ok := notation(f, k, asAt)
	if words == nil || !ok {
		return "", false
	}
	ageless := strings.NewReplacer("e", "", "y", "").Replace(way)
	last := len(ageless) - 1
	for _, key := range []string{way, ageless, eitherSex.Replace(ageless[:last]) + ageless[last:]} {
		if w := words[key]; w != "" {
			return w, true
		}
	}
	return "", false
}

// notation writes a way as letters. A way with a tie that is not of birth, with a half-sibling, an
// unmarried couple or somebody whose sex is not known has none.
func notation(f *graph.Family, k Kinship, asAt graph.Date) (string, bool) {
	if len(k.Steps) == 0 || k.Half || !k.Sure() || bondOf(k.Steps) != bornTo {
		return "", false
	}
	out, before := "", k.From
	for i := 0; i < len(k.Steps); i++ {
		s := k.Steps[i]
		sex := shown(f, s.To)
		letter := ""
		switch {
		case s.Way == Up && i+1 < len(k.Steps) && k.Steps[i+1].Way == Down:
			i++
			to := k.Steps[i].To
			letter = age(f, before, to, out) + shown(f, to).pick("Z", "B", "")
			s.To, sex = to, shown(f, to)
		case s.Way == Up:
			letter = sex.pick("M", "F", "")
		case s.Way == Down:
			letter = sex.pick("D", "S", "")
		case wedOn(f, s.With, asAt) == wed:
			letter = sex.pick("W", "H", "")
		}
		if sex.pick("x", "x", "") == "" || letter == "" {
			return "", false
		}
		out, before = out+letter, s.To
	}
	return out, true
}

// age is "e" before an elder brother of a father and "y" before a younger one, who have words of their own.
func age(f *graph.Family, of, sibling graph.ID, so string) string {
	a, _ := graph.Get[graph.Person](f, of)
	b, _ := graph.Get[graph.Person](f, sibling)
	if so != "F" || shown(f, sibling).pick("", "x", "") == "" || !a.Birth.Known() || !b.Birth.Known() || a.Birth.Sort() == b.Birth.Sort() {
		return ""
	}
	if b.Birth.Sort() < a.Birth.Sort() {
		return "e"
	}
	return "y"
}
