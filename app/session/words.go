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

// alternatives say the map on each page for those who hear the document. Where it goes on from the page before, that page
// has said it.
func alternatives(p render.Print, h render.Heading, lang language.Language) []string {
	out := make([]string, len(p.Pages))
	for i := range out {
		switch {
		case i >= len(p.Readings):
		case p.Readings[i] != nil:
			r := *p.Readings[i]
			r.Title, r.Author, r.Audience = orElse(h.Title, r.Title), orElse(h.By, r.Author), orElse(h.For, r.Audience)
			out[i] = words.Tell(r, lang).String()
		default:
			out[i] = lang.Say("The map goes on from the page before, which says all of it in words.")
		}
	}
	return out
}
