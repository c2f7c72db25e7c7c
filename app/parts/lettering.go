package parts

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Words is running text; small is second text of 12; heading is a card's title.
func Words(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// Small is second text: what a field is called, a hint.
func Small(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return l
}

// Heading is the title of a page or a dialog.
func Heading(text string) *widget.Label {
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = sizeTitle
	return l
}

// Caption is small text in full ink, for chips.
func Caption(text string) *widget.Label {
	l := Small(text)
	l.Importance = widget.MediumImportance
	return l
}

// BoldWords is the heading of a part of a page.
func BoldWords(text string) *widget.Label {
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameSubHeadingText
	l.Wrapping = fyne.TextWrapWord
	return l
}

// BoldSmall is the heading of a card.
func BoldSmall(text string) fyne.CanvasObject {
	l := Small(text)
	l.TextStyle.Bold = true
	return l
}

// Wrapped lets a label run over several lines.
func Wrapped(l *widget.Label) *widget.Label {
	l.Wrapping = fyne.TextWrapWord
	return l
}

// ToDo is something that waits for somebody: a sign, words, and only then a colour.
func ToDo(text string) *widget.Label {
	l := Words("! " + text)
	l.Importance = widget.WarningImportance
	return l
}

// Sentence makes an error's words into a sentence: a capital and a full stop.
func Sentence(err error) string {
	s := Spoken().Fault(err)
	if s == "" {
		return ""
	}
	s = strings.ToUpper(s[:1]) + s[1:]
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "!") {
		s += "."
	}
	return s
}

// Plural counts in words: "1 person", "3 people".
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// OrElse is a value, or another where there is none.
func OrElse[T comparable](v, other T) T {
	var zero T
	if v == zero {
		return other
	}
	return v
}

// Cut shortens a text to a number of letters.
func Cut(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return strings.TrimSpace(string(r[:most-1])) + "…"
	}
	return text
}

// UpperFirst begins a text with a capital.
func UpperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// Joined puts together what there is, with something between.
func Joined(between string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, between)
}

// ShortFolder is a folder as people say it: the last part of its path, or "your home folder".
func ShortFolder(dir string) string {
	if home, err := os.UserHomeDir(); err == nil {
		if dir == home {
			return Say("your home folder")
		}
		if rest, ok := strings.CutPrefix(dir, home+string(filepath.Separator)); ok {
			return rest
		}
	}
	return dir
}
