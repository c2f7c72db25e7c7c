package session

import (
	"context"
	"sync"

	"kinweave/assets"
	"kinweave/render"
	"kinweave/render/scene"
)

// Fonts are the embedded fonts, read once.
var Fonts = sync.OnceValues(func() (*scene.Fonts, error) { return scene.LoadFonts(assets.Fonts()...) })

// Draw places the family as it stands and draws it. It may take long and be given up.
func (s *Session) Draw(ctx context.Context, o render.Options, report func(done, total int)) (render.Drawing, error) {
	fonts, err := Fonts()
	if err != nil {
		return render.Drawing{}, err
	}
	return render.Genogram(ctx, s.View(), o, fonts, report)
}
