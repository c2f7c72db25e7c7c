package parts

import (
	"fmt"
	"strings"

	"kinweave/graph"
)

// NameOf is what to call somebody whose name may not be known yet.
func NameOf(p graph.Person) string {
	if n := p.Name(); n != "" {
		return n
	}
	return Say("Name not known yet")
}

// CoupleOf names a couple: "Jean and Frank".
func CoupleOf(f *graph.Family, u graph.Union) string {
	var names []string
	for _, id := range u.Partners {
		p, _ := graph.Get[graph.Person](f, id)
		if n := p.Name(); n != "" {
			names = append(names, n)
		} else {
			names = append(names, Say("somebody not named yet"))
		}
	}
	if len(names) == 0 {
		return Say("Parents not known yet")
	}
	return strings.Join(names, Say(" and "))
}

var months = []string{later("Jan"), later("Feb"), later("Mar"), later("Apr"), later("May"), later("Jun"),
	later("Jul"), later("Aug"), later("Sep"), later("Oct"), later("Nov"), later("Dec")}

// ShortDay is a day as briefly as it can be said without doubt: "22 Nov 2026".
func ShortDay(d graph.Date) string {
	if m := d.From.Month; d.How == graph.On && d.From.Date > 0 && m >= 1 && m <= 12 {
		return fmt.Sprintf("%d %s %d", d.From.Date, Say(months[m-1]), d.From.Year)
	}
	return d.String()
}

// RefOf is how the shapes of a record are called in a picture.
func RefOf(k graph.Key) string { return string(k.Kind) + ":" + string(k.ID) }
