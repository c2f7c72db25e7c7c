package pack

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render/scene"
)

func pageWords(s scene.Scene) string {
	var b strings.Builder
	for _, it := range s.Items {
		if t, ok := it.Shape.(scene.Text); ok {
			b.WriteString(t.String + "\n")
		}
	}
	return b.String()
}

func organisationFile(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "organisation.json")
	must(t, os.WriteFile(path, []byte(text), 0o600))
	logo := image.NewRGBA(image.Rect(0, 0, 80, 20))
	for x := range 80 {
		logo.Set(x, x%20, color.RGBA{200, 0, 0, 255})
	}
	var b bytes.Buffer
	must(t, png.Encode(&b, logo))
	must(t, os.WriteFile(filepath.Join(dir, "logo.png"), b.Bytes(), 0o600))
	return path
}

func TestAnOrganisationsWordsStandOnEveryPage(t *testing.T) {
	o, err := LoadOrganisation(organisationFile(t, `{"name": "Anytown", "strapline": "Families first", "logo": "logo.png", "colour": "#7a1f3d",
		"words": {"en-GB": {"confidential": "Ours alone.", "watermark": "Anytown paper"}, "cy": {"confidential": "Ein papur ni."}}}`))
	must(t, err)
	s := amara(t)
	english := pack(t, s, Pack{Kind: FGC, Audience: graph.Audience{Name: graph.AllInvited}, Organisation: o})
	welsh := pack(t, s, Pack{Kind: FGC, Audience: graph.Audience{Name: graph.AllInvited}, Organisation: o, Lang: language.Welsh})
	for i, p := range english.Pages {
		if words := pageWords(p); !strings.Contains(words, "Ours alone.") || !strings.Contains(words, "Anytown paper") || !strings.Contains(words, "copy 1") {
			t.Errorf("page %d lacks the organisation's words", i+1)
		}
	}
	if words := pageWords(welsh.Pages[0]); !strings.Contains(words, "Ein papur ni.") || !strings.Contains(words, "Cynhadledd grŵp teulu") {
		t.Error(words)
	}
	logos := 0
	for _, it := range english.Pages[0].Items {
		if m, ok := it.Shape.(scene.Image); ok && m.Alt == "Anytown" {
			logos++
		}
	}
	if logos != 1 {
		t.Error("the cover has no logo")
	}
}

func TestEveryPageIsMarkedWithoutAnOrganisation(t *testing.T) {
	for i, p := range pack(t, amara(t), Pack{Kind: Partner, Audience: graph.Audience{Name: graph.Partner}}).Pages {
		if words := pageWords(p); !strings.Contains(words, "Confidential. This copy is for a partner agency.") || strings.Count(words, "Confidential") < 2 {
			t.Errorf("page %d: %s", i+1, words)
		}
	}
}

func TestAnOrganisationsFileThatCannotBeUsedIsAnError(t *testing.T) {
	for _, text := range []string{`{"name": `, `{"nome": "Anytown"}`, `{"colour": "#ffee88"}`, `{"colour": "red"}`, `{"logo": "none.png"}`, `{"logo": "organisation.json"}`} {
		if _, err := LoadOrganisation(organisationFile(t, text)); !errors.Is(err, ErrOrganisation) {
			t.Errorf("%s: %v", text, err)
		}
	}
	if _, err := LoadOrganisation(filepath.Join(t.TempDir(), "none.json")); !errors.Is(err, ErrOrganisation) {
		t.Error("a file that was named and is not there must not be passed over")
	}
	if o, err := LoadOrganisation(""); err != nil || o.Name != "" {
		t.Error(o, err)
	}
}

func TestACourtsLogoHasNoColour(t *testing.T) {
	o, err := LoadOrganisation(organisationFile(t, `{"logo": "logo.png"}`))
	must(t, err)
	img, err := png.Decode(bytes.NewReader(grey(o.logo)))
	must(t, err)
	for x := range 80 {
		if r, g, b, _ := img.At(x, x%20).RGBA(); r != g || g != b {
			t.Fatal("a colour is left")
		}
	}
}

func TestAnOrganisationsOwnWordsAreTakenAsTheyAreTyped(t *testing.T) {
	o, err := LoadOrganisation(organisationFile(t, `{"instead": [{"of": ["Service-User~", "Lleoliad"], "say": "people"}]}`))
	must(t, err)
	for _, text := range []string{"two service-users", "service-user", "LLEOLIAD"} {
		if got := graph.Gentle(text, o.Kinder()...); len(got) != 1 || got[0].Better != "“people”" {
			t.Errorf("%q: %+v", text, got)
		}
	}
	for _, text := range []string{`{"instead": [{"of": [], "say": "people"}]}`, `{"instead": [{"of": ["~"], "say": "people"}]}`, `{"instead": [{"of": ["x"]}]}`} {
		if _, err := LoadOrganisation(organisationFile(t, text)); !errors.Is(err, ErrOrganisation) {
			t.Errorf("%s: %v", text, err)
		}
	}
}
