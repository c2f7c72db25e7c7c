package app

import (
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// settings are what the program remembers between runs. They hold no name and no
// passphrase: places of files only, and those can be switched off.
type settings struct{ fyne.Preferences }

const (
	keyWidth, keyHeight = "window.width", "window.height"
	keyFolder           = "folder"
	keyRecent           = "recent"
	keyNoRecent         = "recent.off"
	keyScale            = "text.scale"
	keyVariant          = "colours"
	keyNoLegend         = "legend.off"
	keyKinWords         = "kin.words"
	keyNoMarks          = "marks.off"
	keyGentle           = "gentle"

	mostRecent = 6
)

// recent lists the case files opened last, those that are still there.
func (s settings) recent() []string {
	if s.Bool(keyNoRecent) {
		return nil
	}
	return slices.DeleteFunc(s.StringList(keyRecent), func(p string) bool {
		_, err := os.Stat(p)
		return err != nil
	})
}

func (s settings) remember(path string) {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole // the next run may begin in another folder
	}
	s.SetString(keyFolder, filepath.Dir(path))
	if s.Bool(keyNoRecent) {
		return
	}
	list := slices.DeleteFunc(s.StringList(keyRecent), func(p string) bool { return p == path || p == "" })
	list = append([]string{path}, list...)
	s.SetStringList(keyRecent, list[:min(len(list), mostRecent)])
}

func (s settings) forget() { s.SetStringList(keyRecent, nil) }

// folder is where file dialogs begin.
func (s settings) folder() string {
	if f := s.String(keyFolder); f != "" {
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

// scale is the size of all text, from 1 to 2.
func (s settings) scale() float32 {
	return float32(min(2, max(1, s.FloatWithFallback(keyScale, 1))))
}

// variant is light unless the user asked for another: a Linux desktop that says
// nothing would be taken for a dark one.
func (s settings) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch s.String(keyVariant) {
	case "dark":
		return theme.VariantDark
	case "system":
		return system
	}
	return theme.VariantLight
}

func (s settings) size() fyne.Size {
	w, h := s.FloatWithFallback(keyWidth, 1280), s.FloatWithFallback(keyHeight, 760)
	return fyne.NewSize(float32(max(640, w)), float32(max(480, h)))
}
