package render

import (
	"math"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/render/scene"
)

// quarrels is the example family with an emotional line between every two of five people.
func quarrels(t testing.TB) *graph.Family {
	var records []graph.Record
	for r := range exampleCase(t, "amara").Records() {
		records = append(records, r)
	}
	who := []graph.ID{"amara", "jean", "lee", "pat", "folake"}
	for i, a := range who {
		for _, z := range who[i+1:] {
			records = append(records, graph.Line{ID: a + "-" + z, From: a, To: z, Kind: graph.Hostile, According: "Worker Sunflower", Said: graph.Exact(2026, 11, 14)})
		}
	}
	return family(t, records...)
}

func feelingsOf(d Drawing) (lines, voices []scene.Item) {
	for _, it := range d.Scene.Items {
		switch it.Role {
		case "feeling":
			lines = append(lines, it)
		case "voice":
			voices = append(voices, it)
		}
	}
	return lines, voices
}

// TestNoFeelingIsDrawnUnasked nor before it was said, nor without its voice.
func TestNoFeelingIsDrawnUnasked(t *testing.T) {
	f := quarrels(t)
	all := Options{Feelings: func(graph.Line) bool { return true }}
	if lines, _ := feelingsOf(drawn(t, f, Options{})); len(lines) > 0 {
		t.Error("emotional lines are drawn although nobody asked for them")
	}
	if lines, _ := feelingsOf(drawnAt(t, f, all, graph.Year(2025))); len(lines) > 0 {
		t.Error("a line of 2026 is drawn in 2025")
	}
	lines, voices := feelingsOf(drawn(t, f, all))
	if len(lines) != 10 || len(voices) != 10 {
		t.Fatalf("%d lines and %d voices for 10 lines", len(lines), len(voices))
	}
	for _, v := range voices {
		if s := v.Shape.(scene.Text).String; !strings.Contains(s, "Worker Sunflower") || !strings.Contains(s, "2026") {
			t.Errorf("the voice is %q", s)
		}
	}
}

// TestAFeelingRunsRoundEverybodyElse and ends at the two it is about.
func TestAFeelingRunsRoundEverybodyElse(t *testing.T) {
	d := drawn(t, quarrels(t), Options{Feelings: func(graph.Line) bool { return true }})
	lines, _ := feelingsOf(d)
	for _, l := range lines {
		from, to, _ := strings.Cut(strings.TrimPrefix(l.Ref, "line:"), "-")
		touched := map[string]float64{from: math.Inf(1), to: math.Inf(1)}
		for _, p := range d.Plan.People {
			for _, st := range l.Shape.(scene.Path).Steps {
				away := math.Max(math.Abs(st.P[0].X-p.X*unit), math.Abs(st.P[0].Y-p.Y*unit)) - p.W*unit/2
				if _, own := touched[p.ID]; own {
					touched[p.ID] = math.Min(touched[p.ID], away)
				} else if away < 0 {
					t.Fatalf("the line %s runs through the symbol of %s", l.Ref, p.ID)
				}
			}
		}
		for who, away := range touched {
			if away > 12 {
				t.Errorf("the line %s ends %.0f away from %s", l.Ref, away, who)
			}
		}
	}
}
