package parts

import (
	"slices"
	"strings"
)

// steps are what the undo list and the history say of a step. They are kept in English with the case, which somebody
// else may read in another language, and so they are said where they are shown.
var steps = []string{
	later("Add %s"),
	later("Add a home"),
	later("Born together"),
	later("Bring a picture for a child’s own map"),
	later("Bring in a family file"),
	later("Change %s"),
	later("Change a couple"),
	later("Change the stage of %s’s way"),
	later("Connect %s and %s"),
	later("Delete %s"),
	later("Draw in the %s"),
	later("End the tie with %s"),
	later("End what %s promised"),
	later("Hold the meeting in two parts"),
	later("Keep the map as it is"),
	later("Keep the measures of a day"),
	later("Keep the picture as it is"),
	later("Lift a barrier"),
	later("Log a search"),
	later("Log a talk with %s"),
	later("Log printed copies"),
	later("Make twins"),
	later("Mark who agrees"),
	later("Merge two couples"),
	later("Merge two records of %s"),
	later("Move %s"),
	later("Move in"),
	later("Move something in the picture"),
	later("Name the case"),
	later("Paste %d people"),
	later("Paste a person"),
	later("Plan a meeting"),
	later("Plan a step towards %s"),
	later("Put %s back on the map"),
	later("Put %s into a part"),
	later("Put %s on the list"),
	later("Put a child first"),
	later("Put people on the list"),
	later("Quick line"),
	later("Record an offer from %s"),
	later("Record what a search found"),
	later("Record what stands in the way of %s"),
	later("Say what became of a copy"),
	later("Say what is known of the family of %s"),
	later("Say who the map is for"),
	later("Stop a step towards %s"),
	later("Take %s off the list"),
	later("Take %s off the map"),
	later("Take a home off somebody"),
	later("Take out a picture of a child’s own map"),
	later("Tidy the map"),
	later("Tidy the picture"),
	later("Tie two people"),
	later("Write down a step towards %s"),
	later("Write down an offer to %s"),
	later("Write down how a promise stood"),
	later("Write down that %s kept a promise"),
	later("Write down that %s took an agreement back"),
	later("Write down that %s was in touch"),
	later("Write down that the meeting was held"),
	later("Write down what %s agreed to"),
	later("Write down what %s answered"),
	later("Write down what %s needs"),
	later("Write down what %s promised"),
	later("Write down what %s said"),
	later("Write down what the agency answered"),
	later("Write down what the family needs"),
	later("Write down why it was not offered"),
	later("Lock %s’s own map"),
	later("Lock a child’s own map"),
	later("Unlock %s’s own map"),
	later("Unlock a child’s own map"),
	later("Say whose law the labels quote"),
	later("Say which Welsh words the family uses"),
	later("Change a child’s own map"),
	later("%s’s own map"),
	later("last change"),
}

// Step is the label of a step in the language of the window. The names in it stay as they are.
func Step(label string) string {
	if slices.Contains(steps, label) {
		return Say(label)
	}
	for _, s := range steps {
		if said, ok := step(s, label); ok {
			return said
		}
	}
	return label
}

// step fits a label to one of the sentences with a name, or a number, in it.
func step(sentence, label string) (string, bool) {
	before, after, named := strings.Cut(strings.Replace(sentence, "%d", "%s", 1), "%s")
	rest, begins := strings.CutPrefix(label, before)
	if !named || !begins {
		return "", false
	}
	form := strings.Replace(Say(sentence), "%d", "%s", 1)
	if between, end, two := strings.Cut(after, "%s"); two { // "Connect %s and %s"
		a, b, ok := strings.Cut(strings.TrimSuffix(rest, end), between)
		return sayStep(form, a, b), ok
	}
	name, ends := strings.CutSuffix(rest, after)
	return sayStep(form, strings.ReplaceAll(name, " and ", " "+Say("and")+" ")), ends && name != ""
}

func sayStep(form string, names ...string) string {
	for _, n := range names {
		form = strings.Replace(form, "%s", n, 1)
	}
	return form
}
