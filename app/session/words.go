package session

import (
	"context"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/words"
	"kinweave/storage/proof"
)

// Words draws the map for an audience and says it in sentences: the same facts, and no others. They are read
// back like every print.
func (s *Session) Words(ctx context.Context, a graph.Audience, o render.Options, lang language.Language) (words.Telling, error) {
	o.Language = lang
	d, err := s.drawnFor(ctx, a, o)
	if err != nil {
		return words.Telling{}, err
	}
	t := words.Tell(d.Reading, lang)
	return t, s.provedText(t.String(), a)
}

// Record is the short block for a case note: which map, of what day, for whom, and who is on it.
func (s *Session) Record(ctx context.Context, a graph.Audience, o render.Options, lang language.Language) (string, error) {
	o.Language = lang
	d, err := s.drawnFor(ctx, a, o)
	if err != nil {
		return "", err
	}
	text := words.Record(d.Reading, lang)
	return text, s.provedText(text, a)
}

// Told says a map that has been drawn for an audience already, as it stands on the screen.
func (s *Session) Told(d render.Drawing, a graph.Audience, lang language.Language) (words.Telling, error) {
	t := words.Tell(d.Reading, lang)
	return t, s.provedText(t.String(), a)
}

func (s *Session) drawnFor(ctx context.Context, a graph.Audience, o render.Options) (render.Drawing, error) {
	v, err := s.ViewFor(a)
	if err != nil {
		return render.Drawing{}, err
	}
	if err := s.somebody(v); err != nil {
		return render.Drawing{}, err
	}
	return s.DrawFor(ctx, a, o, nil)
}

// somebody reports that there is nobody to show.
func (s *Session) somebody(v graph.View) error {
	switch {
	case v.Family().Len(graph.KindPerson) > 0:
		return nil
	case s.Family().Len(graph.KindPerson) > 0:
		return ErrNobodySeen
	}
	return ErrNobody
}

func (s *Session) provedText(text string, a graph.Audience) error {
	return proof.Scan([]byte(text), "text", "", graph.Withheld(s.Family(), a, s.AsAt()))
}
