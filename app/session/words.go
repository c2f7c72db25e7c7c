package session

import (
	"context"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/words"
)

// Words draws the map for an audience and says it in sentences: the same facts, and no others. They are read
// back like every print, and opened like every print by a reason where what was found is a false alarm.
func (s *Session) Words(ctx context.Context, a graph.Audience, o render.Options, lang language.Language, reason string) (words.Telling, error) {
	o.Language = lang
	d, err := s.drawnFor(ctx, a, o)
	if err != nil {
		return words.Telling{}, err
	}
	t := words.Tell(d.Reading, lang)
	return t, s.provedText(t.String(), a, reason)
}

// Record is the short block for a case note: which map, of what day, for whom, and who is on it.
func (s *Session) Record(ctx context.Context, a graph.Audience, o render.Options, lang language.Language, reason string) (string, error) {
	o.Language = lang
	d, err := s.drawnFor(ctx, a, o)
	if err != nil {
		return "", err
	}
	text := words.Record(d.Reading, lang)
	return text, s.provedText(text, a, reason)
}

// Told says a map that has been drawn for an audience already, as it stands on the screen.
func (s *Session) Told(d render.Drawing, a graph.Audience, lang language.Language, reason string) (words.Telling, error) {
	t := words.Tell(d.Reading, lang)
	return t, s.provedText(t.String(), a, reason)
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

func (s *Session) provedText(text string, a graph.Audience, reason string) error {
	_, err := s.noted(graph.Copy{}, text, a, reason)
	return err
}

// noted reads a text back, and says in its line of the log what the reason sets aside.
func (s *Session) noted(line graph.Copy, text string, a graph.Audience, reason string) (graph.Copy, error) {
	read, err := s.Proving(a, s.AsAt(), reason)
	if err != nil {
		return line, err
	}
	if err := read.File([]byte(text), "text", ""); err != nil {
		return line, err
	}
	alarms, err := read.Verdict()
	return read.Noted(line, alarms), err
}
