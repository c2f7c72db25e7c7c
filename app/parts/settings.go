package parts

import (
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kinweave/graph/language"
)

// Settings are what the program remembers between runs. They hold no name and no
// passphrase: places of files only, and those can be switched off.
type Settings struct{ fyne.Preferences }

// What is remembered, by the name it is kept under.
const (
	KeyWidth      = "window.width"
	KeyHeight     = "window.height"
	KeyFolder     = "folder"
	KeyCases      = "cases" // the folder that the work front page was last made of
	keyRecent     = "recent"
	KeyNoRecent   = "recent.off"
	KeyScale      = "text.scale"
	KeyVariant    = "colours"
	KeyNoLegend   = "legend.off"
	KeyKinWords   = "kin.words"
	KeyNoMarks    = "marks.off"
	KeyGentle     = "gentle"
	KeyUnexplored = "unexplored"
	KeyNoHomes    = "homes.off"
	KeyPastHomes  = "homes.past"
	KeyGroups     = "groups"
	KeyNoEnded    = "ended.off"
	KeyLanguage   = "language"
	KeyStill      = "movement.off"
	KeyToured     = "tour.offered"

	mostRecent = 6
)

// Recent lists the case files opened last, those that are still there.
func (s Settings) Recent() []string {
	if s.Bool(KeyNoRecent) {
		return nil
	}
	return slices.DeleteFunc(s.StringList(keyRecent), func(p string) bool {
		_, err := os.Stat(p)
		return err != nil
	})
}

func (s Settings) Remember(path string) {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole // the next run may begin in another folder
	}
	s.SetString(KeyFolder, filepath.Dir(path))
	if s.Bool(KeyNoRecent) {
		return
	}
	list := slices.DeleteFunc(s.StringList(keyRecent), func(p string) bool { return p == path || p == "" })
	list = append([]string{path}, list...)
	s.SetStringList(keyRecent, list[:min(len(list), mostRecent)])
}

func (s Settings) Forget() { s.SetStringList(keyRecent, nil) }

// Folder is where file dialogs begin.
func (s Settings) Folder() string {
	if f := s.String(KeyFolder); f != "" {
		if info, err := os.Stat(f); err == nil && info.IsDir() {
			return f
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	if docs := filepath.Join(home, "Documents"); isDir(docs) {
		return docs
	}
	return home
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// Scale is the size of all text, from 1 to 2.
func (s Settings) Scale() float32 {
	return float32(min(2, max(1, s.FloatWithFallback(KeyScale, 1))))
}

// Variant is light unless the user asked for another: a Linux desktop that says
// nothing would be taken for a dark one.
func (s Settings) Variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch s.String(KeyVariant) {
	case "dark", "white-on-black":
		return theme.VariantDark
	case "system":
		return system
	}
	return theme.VariantLight
}

func (s Settings) Size() fyne.Size {
	w, h := s.FloatWithFallback(KeyWidth, 1280), s.FloatWithFallback(KeyHeight, 760)
	return fyne.NewSize(float32(max(640, w)), float32(max(480, h)))
}

// Stark reports whether the user asked for all the contrast there is.
func (s Settings) Stark() bool {
	v := s.String(KeyVariant)
	return v == "black-on-white" || v == "white-on-black"
}

// Language is what the window is to speak. Somebody who has chosen none gets English, also on a
// computer set to Welsh: the words of home and law in it still want a reader.
func (s Settings) Language() language.Language {
	if l := language.Language(s.String(KeyLanguage)); slices.Contains(language.Full(), l) {
		return l
	}
	return language.English
}
