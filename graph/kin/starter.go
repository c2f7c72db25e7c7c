package kin

import (
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// starters are the words of home in languages that families read, for each way that has a word of
// its own. A way is written as anthropologists do: M and F are a mother and a father, B and Z a
// brother and a sister, S and D a son and a daughter, W and H a wife and a husband; FyB is a
// father’s younger brother, hB a half-brother, oW a partner who is no wife, fM a foster mother and aF an adoptive father. In
// the table of one language P stands for either parent, X for a brother or a sister, C for a child and U for a husband or a
// wife, wherever it makes no difference to the last word.
//
// Where families of two faiths use two words both are given: nobody’s faith is guessed. No word
// of these has been read by an interpreter, and every print says so.
var starters = map[language.Language]map[string]string{
	language.Polish: {
		"M": "mama", "F": "tata", "B": "brat", "Z": "siostra", "S": "syn", "D": "córka", "W": "żona", "H": "mąż",
		"PM": "babcia", "PF": "dziadek", "PPM": "prababcia", "PPF": "pradziadek", "CS": "wnuk", "CD": "wnuczka",
		"MB": "wujek", "FB": "stryj", "PZ": "ciocia", "PXS": "kuzyn", "PXD": "kuzynka",
		"BS": "bratanek", "BD": "bratanica", "ZS": "siostrzeniec", "ZD": "siostrzenica",
		"WM": "teściowa", "WF": "teść", "HM": "teściowa", "HF": "teść", "FBW": "stryjenka", "MBW": "wujenka", "PXH": "wujek",
		"hB": "przyrodni brat", "hZ": "przyrodnia siostra", "PH": "ojczym", "PW": "macocha", "US": "pasierb", "UD": "pasierbica", "PUS": "przyrodni brat", "PUD": "przyrodnia siostra",
		"oW": "partnerka", "oH": "partner", "fM": "matka zastępcza", "fF": "ojciec zastępczy", "aM": "matka adopcyjna", "aF": "ojciec adopcyjny",
	},
	language.Romanian: {
		"M": "mamă", "F": "tată", "B": "frate", "Z": "soră", "S": "fiu", "D": "fiică", "W": "soție", "H": "soț",
		"PM": "bunică", "PF": "bunic", "PPM": "străbunică", "PPF": "străbunic", "CS": "nepot", "CD": "nepoată",
		"PB": "unchi", "PZ": "mătușă", "PXH": "unchi", "PXW": "mătușă", "PXS": "verișor", "PXD": "verișoară",
		"XS": "nepot", "XD": "nepoată",
		"UM": "soacră", "UF": "socru",
		"hB": "frate vitreg", "hZ": "soră vitregă", "PH": "tată vitreg", "PW": "mamă vitregă", "US": "fiu vitreg", "UD": "fiică vitregă", "PUS": "frate vitreg", "PUD": "soră vitregă",
		"oW": "parteneră", "oH": "partener", "fM": "asistentă maternală", "fF": "asistent maternal", "aM": "mamă adoptivă", "aF": "tată adoptiv",
	},
	language.Urdu: {
		"M": "امی", "F": "ابو", "B": "بھائی", "Z": "بہن", "S": "بیٹا", "D": "بیٹی", "W": "بیوی", "H": "شوہر",
		"MM": "نانی", "MF": "نانا", "FM": "دادی", "FF": "دادا", "SS": "پوتا", "SD": "پوتی", "DS": "نواسا", "DD": "نواسی",
		"MB": "ماموں", "MZ": "خالہ", "FZ": "پھوپھی", "FeB": "تایا", "FyB": "چچا",
		"MBW": "ممانی", "MZH": "خالو", "FZH": "پھوپھا", "FeBW": "تائی", "FyBW": "چچی",
		"MBS": "ماموں زاد بھائی", "MBD": "ماموں زاد بہن", "MZS": "خالہ زاد بھائی", "MZD": "خالہ زاد بہن",
		"FZS": "پھوپھی زاد بھائی", "FZD": "پھوپھی زاد بہن", "FeBS": "تایا زاد بھائی", "FeBD": "تایا زاد بہن", "FyBS": "چچا زاد بھائی", "FyBD": "چچا زاد بہن",
		"BS": "بھتیجا", "BD": "بھتیجی", "ZS": "بھانجا", "ZD": "بھانجی",
		"MMM": "پرنانی", "MMF": "پرنانا", "FFM": "پردادی", "FFF": "پردادا", "UM": "ساس", "UF": "سسر",
		"hB": "سوتیلا بھائی", "hZ": "سوتیلی بہن", "PH": "سوتیلے والد", "PW": "سوتیلی ماں", "US": "سوتیلا بیٹا", "UD": "سوتیلی بیٹی", "PUS": "سوتیلا بھائی", "PUD": "سوتیلی بہن",
		"oW": "ساتھی", "oH": "ساتھی", "fM": "فوسٹر والدہ", "fF": "فوسٹر والد", "aM": "گود لینے والی ماں", "aF": "گود لینے والے والد",
	},
	language.Bengali: {
		"M": "মা", "F": "বাবা / আব্বা", "B": "ভাই", "Z": "বোন", "S": "ছেলে", "D": "মেয়ে", "W": "স্ত্রী", "H": "স্বামী",
		"MM": "নানি / দিদিমা", "MF": "নানা / দাদু", "FM": "দাদি / ঠাকুমা", "FF": "দাদা / ঠাকুরদা", "CS": "নাতি", "CD": "নাতনি",
		"MB": "মামা", "MBW": "মামি", "MZ": "খালা / মাসি", "MZH": "খালু / মেসো", "FZ": "ফুফু / পিসি", "FZH": "ফুফা / পিসে",
		"FeB": "চাচা / জেঠা", "FyB": "চাচা / কাকা", "FeBW": "চাচি / জেঠি", "FyBW": "চাচি / কাকি",
		"BS": "ভাতিজা / ভাইপো", "BD": "ভাতিজি / ভাইঝি", "ZS": "ভাগ্নে", "ZD": "ভাগ্নি",
		"MBS": "মামাতো ভাই", "MBD": "মামাতো বোন", "MZS": "খালাতো ভাই / মাসতুতো ভাই", "MZD": "খালাতো বোন / মাসতুতো বোন",
		"FBS": "চাচাতো ভাই / কাকাতো ভাই", "FBD": "চাচাতো বোন / কাকাতো বোন", "FZS": "ফুফাতো ভাই / পিসতুতো ভাই", "FZD": "ফুফাতো বোন / পিসতুতো বোন", "UM": "শাশুড়ি", "UF": "শ্বশুর",
		"hB": "সৎ ভাই", "hZ": "সৎ বোন", "PH": "সৎ বাবা", "PW": "সৎ মা", "US": "সৎ ছেলে", "UD": "সৎ মেয়ে", "PUS": "সৎ ভাই", "PUD": "সৎ বোন",
		"oW": "সঙ্গী", "oH": "সঙ্গী", "fM": "পালক মা", "fF": "পালক বাবা", "aM": "দত্তক মা", "aF": "দত্তক বাবা",
	},
	language.Arabic: {
		"M": "أم", "F": "أب", "B": "أخ", "Z": "أخت", "S": "ابن", "D": "بنت", "W": "زوجة", "H": "زوج",
		"PM": "جدة", "PF": "جد", "CS": "حفيد", "CD": "حفيدة",
		"MB": "خال", "MZ": "خالة", "FB": "عم", "FZ": "عمة",
		"MBS": "ابن خال", "MBD": "بنت خال", "MZS": "ابن خالة", "MZD": "بنت خالة",
		"FBS": "ابن عم", "FBD": "بنت عم", "FZS": "ابن عمة", "FZD": "بنت عمة",
		"BS": "ابن أخ", "BD": "بنت أخ", "ZS": "ابن أخت", "ZD": "بنت أخت",
		"FBW": "زوجة العم", "MBW": "زوجة الخال", "FZH": "زوج العمة", "MZH": "زوج الخالة", "UM": "حماة", "UF": "حمو",
		"hB": "أخ غير شقيق", "hZ": "أخت غير شقيقة", "MH": "زوج الأم", "FW": "زوجة الأب", "WS": "ابن الزوجة", "WD": "بنت الزوجة", "HS": "ابن الزوج", "HD": "بنت الزوج",
		"MHS": "ابن زوج الأم", "MHD": "بنت زوج الأم", "FWS": "ابن زوجة الأب", "FWD": "بنت زوجة الأب",
		"oW": "شريكة", "oH": "شريك", "fM": "أم حاضنة", "fF": "أب حاضن", "aM": "أم بالتبني", "aF": "أب بالتبني",
	},
}

var eitherSex = strings.NewReplacer("M", "P", "F", "P", "eB", "X", "yB", "X", "B", "X", "Z", "X", "S", "C", "D", "C", "W", "U", "H", "U")

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

// notation writes a way as letters. A way with a tie of law or care is written for parents alone, one over an unmarried couple for
// the two of them, and a half-sibling only where nothing follows; somebody whose sex is not known has none.
func notation(f *graph.Family, k Kinship, asAt graph.Date) (string, bool) {
	if len(k.Steps) == 0 || !k.Sure() {
		return "", false
	}
	out, before := first(f, k, asAt)
	if out == "" && bondOf(k.Steps) != bornTo {
		return "", false
	}
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
		case wedOn(f, s.With, asAt) == wed || out == "o":
			letter = sex.pick("W", "H", "")
		}
		if sex.pick("x", "x", "") == "" || letter == "" {
			return "", false
		}
		out, before = out+letter, s.To
	}
	return out, !k.Half || out == "hB" || out == "hZ"
}

// first is what goes before the letters of a short way: how a parent came to be one, that a brother is half a brother, or that a
// couple are not married.
func first(f *graph.Family, k Kinship, asAt graph.Date) (string, graph.ID) {
	switch shape := k.shape(); {
	case shape == "U" && bondOf(k.Steps) == foster:
		return "f", k.From
	case shape == "U" && bondOf(k.Steps) == adopted:
		return "a", k.From
	case shape == "UD" && k.Half && bondOf(k.Steps) == bornTo:
		return "h", k.From
	case shape == "P" && wedOn(f, k.Steps[0].With, asAt) == unwed && partner(f, k.Steps[0], asAt) == "partner":
		return "o", k.From
	}
	return "", k.From
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
