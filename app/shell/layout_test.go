package shell

import (
	"strings"
	"testing"

	"kinweave/render"
	"kinweave/render/layout"
)

func TestWhatADrawingCouldNotKeepIsPrintedWithNames(t *testing.T) {
	d := render.Drawing{Notes: []string{"Ann (100%s) is drawn apart from Lee"},
		Plan: layout.Plan{Broken: []layout.Rule{{Kind: "couple apart", People: []string{"I1", "I2"}, Why: "%s is drawn apart from %s"}}}}
	out, err := layout.Drawing("", layout.Family{}, said(d), 0)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), `"Ann (100%s) is drawn apart from Lee"`) || strings.Contains(string(out), "I1") {
		t.Errorf("printed: %s", out)
	}
	if len(d.Plan.Broken[0].People) != 2 {
		t.Error("the drawing itself was changed")
	}
}
