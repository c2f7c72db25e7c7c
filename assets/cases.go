package assets

import "embed" // also for Icon

//go:embed cases/*.json
var cases embed.FS

// Example is an invented family that can be opened to try Kinweave out. Its
// data is in the plain JSON form that storage/exchange reads.
type Example struct {
	Name  string // of its case file, without the ending
	Title string
	About string
}

// Examples lists the example cases, the one to open first at the front.
func Examples() []Example {
	return []Example{
		{"amara", "Amara’s family", "Fifteen people: a nine-year-old in a foster home, and who might be there for her."},
		{"rahman-nowak", "The Rahman-Nowak children", "Forty-five people: four children with two fathers, and one family meeting in two parts."},
		{"rhys", "Rhys’s people", "A hundred and twenty people: a boy in a children’s home, and everyone he has lost touch with."},
		{"triplets", "Three at once", "Triplets, two of them identical, in Wales."},
		{"donor", "Two mums and a donor", "Civil partners, their daughter, and a donor with a child of his own."},
	}
}

// JSON is the data of an example.
func (e Example) JSON() []byte {
	b, err := cases.ReadFile("cases/" + e.Name + ".json")
	if err != nil {
		panic(err) // the list above and the folder are one program: a test opens each
	}
	return b
}

// ExamplePassphrase opens every example case.
const ExamplePassphrase = "example"

// Icon is the program's picture, as PNG.
//
//go:embed icon.png
var Icon []byte
