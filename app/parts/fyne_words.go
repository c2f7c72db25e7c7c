package parts

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// teach gives Fyne its own words in the language of the window: those of the menu over a field, of
// its dialogs and its calendar. Fyne has no Welsh and asks the computer for a language, not the
// window; so what the window speaks is put in the place of the computer's language. A window that
// speaks English does so on a computer in Polish, too.
func teach() {
	words, err := json.Marshal(map[string]string{
		"Advanced": Say("Advanced"), "Cancel": Say("Cancel"), "Confirm": Say("Confirm"), "Copy": Say("Copy"), "Create Folder": Say("Create Folder"),
		"Cut": Say("Cut"), "Enter filename": Say("Enter filename"), "Error": Say("Error"), "Favourites": Say("Favourites"), "File": Say("File"),
		"Folder": Say("Folder"), "New Folder": Say("New Folder"), "No": Say("No"), "OK": Say("OK"), "Open": Say("Open"), "Paste": Say("Paste"),
		"Quit": Say("Quit"), "Redo": Say("Redo"), "Save": Say("Save"), "Select all": Say("Select all"), "Show Hidden Files": Say("Show Hidden Files"),
		"Undo": Say("Undo"), "Yes": Say("Yes"), "file.name": Say("Name"), "file.parent": Say("Parent"),
		"monday": Say("Monday"), "tuesday": Say("Tuesday"), "wednesday": Say("Wednesday"), "thursday": Say("Thursday"), "friday": Say("Friday"),
		"saturday": Say("Saturday"), "sunday": Say("Sunday"), "monday.short": Say("Mon"), "tuesday.short": Say("Tue"), "wednesday.short": Say("Wed"),
		"thursday.short": Say("Thu"), "friday.short": Say("Fri"), "saturday.short": Say("Sat"), "sunday.short": Say("Sun"),
	})
	if err == nil {
		err = lang.AddTranslationsForLocale(words, lang.SystemLocale())
	}
	if err != nil {
		fyne.LogError("the window's language could not be given to Fyne", err)
	}
}
