package parts

import (
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kinweave/graph/language"
)

// Settings are what the program remembers between runs: how the window looks, and nothing of any case. They lie outside the
// encrypted files, where everybody who uses the same account can read them.
//
// Whoever names a file or a folder may name it after a child, so the places of files are remembered only until the
// program closes. KeyKeep, which is asked for in so many words, keeps them between runs.
type Settings struct {
	fyne.Preferences
	now *places
}

// places are where files lie, for as long as the program runs.
type places struct {
	folder map[string]string
	recent []string
}

// NewSettings reads what is remembered, and forgets places that nobody has asked to be kept.
func NewSettings(p fyne.Preferences) Settings {
	s := Settings{p, &places{folder: map[string]string{}}}
	if !s.Bool(KeyKeep) {
		s.erase()
	}
	return s
}

func (s Settings) erase() {
	for _, key := range []string{KeyFolder, KeyCases, keyRecent} {
		s.Preferences.RemoveValue(key)
	}
}

// Keep says whether the places of files are to be remembered between runs. What is not to be kept is erased.
func (s Settings) Keep(on bool) {
	s.SetBool(KeyKeep, on)
	if !on {
		s.erase()
		return
	}
	for key, path := range s.now.folder {
		s.Preferences.SetString(key, path)
	}
	s.SetStringList(keyRecent, s.now.recent)
}

// String is what is remembered under a name.
func (s Settings) String(key string) string {
	if path, ok := s.now.folder[key]; ok {
		return path
	}
	return s.Preferences.String(key)
}

// SetString remembers something, and a place only where that was asked for.
func (s Settings) SetString(key, value string) {
	if key == KeyFolder || key == KeyCases {
		if s.now.folder[key] = value; !s.Bool(KeyKeep) {
			return
		}
	}
	s.Preferences.SetString(key, value)
}

// What is remembered, by the name it is kept under.
const (
	KeyWidth      = "window.width"
	KeyHeight     = "window.height"
	KeyFolder     = "folder"
	KeyCases      = "cases" // the folder that the work front page was last made of
	keyRecent     = "recent"
	KeyKeep       = "places.kept"
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

// Recent lists the case files opened last, those that are still there: of this run, or where places are kept, of earlier ones.
func (s Settings) Recent() []string {
	list := slices.Clone(s.now.recent)
	if s.Bool(KeyKeep) {
		list = s.StringList(keyRecent)
	}
	return slices.DeleteFunc(list, func(p string) bool {
		_, err := os.Stat(p)
		return err != nil
	})
}

func (s Settings) Remember(path string) {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole // the next run may begin in another folder
	}
	s.SetString(KeyFolder, filepath.Dir(path))
	list := slices.DeleteFunc(s.Recent(), func(p string) bool { return p == path || p == "" })
	list = append([]string{path}, list...)
	s.now.recent = list[:min(len(list), mostRecent)]
	if s.Bool(KeyKeep) {
		s.SetStringList(keyRecent, s.now.recent)
	}
}

// Forget clears the list of cases that were opened.
func (s Settings) Forget() {
	s.now.recent = nil
	s.SetStringList(keyRecent, nil)
}

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
