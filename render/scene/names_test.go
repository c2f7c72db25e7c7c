package scene_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"

	"kinweave/render/scene"
)

// TestANameIsNeverCutInsideALetter, whatever script it is in and however narrow the line; and a
// word of a script whose letters join is not cut at all. Another library says what a letter is.
func TestANameIsNeverCutInsideALetter(t *testing.T) {
	f := fonts(t)
	letters := []string{"a", "Ł", "é", "e\u0301", "n\u0303\u0323", "ক্ষ", "র্‍য", "শ্রী", "ਸ਼", "क्षि", "ش", "بّ", "لا", "ہ", "שׁ", "👩🏽‍🦰", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "한", "ẅ", "'", "-", "አ"}
	rapid.Check(t, func(t *rapid.T) {
		var words []string
		for range rapid.IntRange(1, 4).Draw(t, "words") {
			words = append(words, strings.Join(rapid.SliceOfN(rapid.SampledFrom(letters), 1, 9).Draw(t, "letters"), ""))
		}
		name := strings.Join(words, " ")
		bounds := map[int]bool{}
		bare := strings.ReplaceAll(name, " ", "")
		for at, it := 0, graphemes.FromString(bare); it.Next(); {
			at += len(it.Value())
			bounds[at] = true
		}
		at := 0
		for _, line := range f.Wrap(scene.Text{String: name, Size: 12}, rapid.Float64Range(1, 90).Draw(t, "width")) {
			at += len(strings.ReplaceAll(line, " ", ""))
			if !bounds[at] {
				t.Fatalf("%q is cut inside a letter, after %q", name, bare[:at])
			}
			before, after := []rune(bare[:at]), []rune(bare[at:])
			if len(after) > 0 && unicode.Is(unicode.Arabic, before[len(before)-1]) && unicode.Is(unicode.Arabic, after[0]) && !wordEnds(words, at) {
				t.Fatalf("%q is cut where its letters join, after %q", name, bare[:at])
			}
		}
		if at != len(bare) {
			t.Fatalf("%q lost letters: %d of %d bytes are there", name, at, len(bare))
		}
	})
}

func wordEnds(words []string, at int) bool {
	for _, w := range words {
		if at -= len(w); at == 0 {
			return true
		}
	}
	return false
}
