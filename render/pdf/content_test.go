package pdf

import (
	"strings"
	"testing"

	"kinweave/render/scene"
)

func TestADashThatPDFForbidsIsDrawnSolid(t *testing.T) {
	for _, c := range []struct {
		dash []float64
		want string
	}{{nil, ""}, {[]float64{4, 3}, "[4 3] 0 d"}, {[]float64{0, 0}, ""}, {[]float64{3, -1}, ""}} {
		p := newContent(nil, scene.Box{}, nil)
		p.line(1, scene.Butt, c.dash)
		if got := strings.TrimSpace(p.out.String()); got != c.want {
			t.Errorf("dash %v is written %q, want %q", c.dash, got, c.want)
		}
	}
}

func TestNumbersAreWrittenWithoutExponents(t *testing.T) {
	for v, want := range map[float64]string{0: "0", -0.001: "0", 1.5: "1.5", 100: "100", 1e30: "10000000", 0.126: "0.13", -2.10: "-2.1"} {
		if got := num(v); got != want {
			t.Errorf("%g is written %s, want %s", v, got, want)
		}
	}
}

func TestGreyIsWrittenAsGrey(t *testing.T) {
	if got := colour(scene.RGB(0x333333), "g", "rg"); got != "0.2 g" {
		t.Error(got)
	}
	if got := colour(scene.RGB(0xFF0033), "g", "rg"); got != "1 0 0.2 rg" {
		t.Error(got)
	}
}
