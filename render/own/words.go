package own

import (
	"math"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render/scene"
)

// names are what the drawings are called in words; those of shapes are not said: they are a choice, not a fact.
var names = map[graph.OwnPicture]string{"face": "a face", "cat": "a cat", "dog": "a dog", "rabbit": "a rabbit", "bird": "a bird", "football": "a football", "book": "a book",
	"music": "music", "game": "a game", "car": "a car", "tree": "a tree", "home": "a home", "school": "a school", "star": "a star", "heart": "a heart", "cake": "a cake", "question": "a question mark"}

var kinds = map[graph.OwnLineKind]string{"plain": "A line from %s to %s.", "thick": "A thick line from %s to %s.", "happy": "A happy line from %s to %s.",
	"so-so": "A so-so line from %s to %s.", "sad": "A sad line from %s to %s."}

// tell says the map in words: who is close first.
func (s *sheet) tell() string {
	lang := s.o.Language
	out := []string{s.by() + ".", lang.Say("In the middle: %s.", s.me().Word)}
	list := slices.DeleteFunc(slices.Clone(s.m.Items), func(x graph.OwnItem) bool { return x.No == 0 })
	slices.SortStableFunc(list, func(a, b graph.OwnItem) int { return int(math.Hypot(a.X, a.Y) - math.Hypot(b.X, b.Y)) })
	for _, ring := range []struct {
		from, till float64
		words      string
	}{{-1, 135, "Very close: %s."}, {135, 230, "Close: %s."}, {230, math.Inf(1), "Further away: %s."}} {
		var here []string
		for _, x := range list {
			if d := math.Hypot(x.X, x.Y); d > ring.from && d <= ring.till {
				here = append(here, s.called(x))
			}
		}
		if len(here) > 0 {
			out = append(out, lang.Say(ring.words, strings.Join(here, "; ")))
		}
	}
	for _, l := range s.m.Lines {
		from, one := s.m.Item(l.From)
		till, two := s.m.Item(l.To)
		if words := kinds[l.Kind]; one && two && words != "" {
			out = append(out, lang.Say(words, s.called(from), s.called(till)))
			if l.Word != "" {
				out = append(out, lang.Say("On the line it says: %s.", l.Word))
			}
		}
	}
	return strings.Join(out, " ")
}

// called is her word for a thing, or what its picture shows.
func (s *sheet) called(x graph.OwnItem) string {
	switch {
	case x.No == 0:
		return s.me().Word
	case x.Word != "":
		return x.Word
	case s.photos[x.Photo] != "":
		return s.o.Language.Say(brought)
	case names[x.Picture] != "":
		return s.o.Language.Say(names[x.Picture])
	}
	return s.o.Language.Say("something without a word")
}

// Tell says the map of a child in words.
func Tell(v graph.View, child graph.ID, o Options, fonts *scene.Fonts) string {
	return newSheet(v, child, o, byDay, fonts).tell()
}
