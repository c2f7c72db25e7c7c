package graph

// Problem is something that looks wrong. It is never an error: families are
// stranger than rules, and the worker decides.
type Problem struct {
	Kind  string // short and stable, for tests and lists: "older than parent"
	About []ID   // people
	Text  string // a sentence with %s for each of About in order
}

// Words write the problem with people's names, in the language that say speaks: fmt.Sprintf in English.
// They are for the screen, never for a log.
func (p Problem) Words(f *Family, say func(english string, args ...any) string) string {
	names := make([]any, len(p.About))
	for i, id := range p.About {
		who, _ := Get[Person](f, id)
		names[i] = call(who, say("somebody without a name"))
	}
	return say(p.Text, names...)
}

// Check lists what looks wrong, people in the family's order.
func Check(f *Family) []Problem {
	var out []Problem
	add := func(kind, text string, about ...ID) {
		out = append(out, Problem{Kind: kind, About: about, Text: text})
	}
	forebears := f.Forebears()
	for p := range All[Person](f) {
		if p.Birth.Known() && p.Death.Known() && surely(p.Death, p.Birth) {
			add("died before birth", "%s died before being born.", p.ID)
		}
		if forebears.Of(p.ID)[p.ID] {
			add("own forebear", "%s is drawn as their own forebear.", p.ID)
		}
		births := 0
		for _, up := range f.ParentagesOf(p.ID) {
			parents := f.parents(up)
			if up.Kind == ByBirth && up.Certainty.Sure() {
				births += len(parents)
			}
			for _, parent := range parents {
				checkAges(add, p, parent, up)
			}
		}
		if births > 2 {
			add("too many birth parents", "%s has more than two birth parents who are not in doubt.", p.ID)
		}
	}
	for u := range All[Union](f) {
		if len(u.Partners) == 2 && u.Partners[0] == u.Partners[1] {
			add("own partner", "%s is drawn as their own partner.", u.Partners[0])
		}
		for _, e := range u.Events {
			for _, id := range u.Partners {
				if p, _ := Get[Person](f, id); e.On.Known() && p.Birth.Known() && surely(e.On, p.Birth) {
					add("partner before birth", "%s has a partner from before being born.", id)
				}
			}
		}
	}
	return append(out, namesakes(f)...)
}

func checkAges(add func(kind, text string, about ...ID), child, parent Person, up Parentage) {
	if !child.Birth.Known() {
		return
	}
	blood := byBlood(up, parent.ID)
	switch {
	case parent.Birth.Known() && surely(child.Birth, parent.Birth):
		add("older than parent", "%s is older than %s, who is drawn as a parent.", child.ID, parent.ID)
	case parent.Birth.Known() && blood && parent.Birth.How == On && child.Birth.How == On &&
		child.Birth.From.Year-parent.Birth.From.Year < 12:
		add("very young parent", "%s was born when %s was under twelve.", child.ID, parent.ID)
	case parent.Death.Known() && blood && parent.Death.From.Year+1 < child.Birth.From.Year &&
		parent.Death.How == On && child.Birth.How == On:
		add("born after death", "%s was born more than a year after %s died.", child.ID, parent.ID)
	}
}

// surely reports whether a was over before b can have begun.
func surely(a, b Date) bool {
	_, last := a.Span()
	first, _ := b.Span()
	return last < first
}

// parents lists the people a parentage leads up to.
func (f *Family) parents(up Parentage) []Person {
	ids := []ID{up.Parent}
	if up.Union != "" {
		u, _ := Get[Union](f, up.Union)
		ids = u.Partners
	}
	var out []Person
	for _, id := range ids {
		if p, ok := Get[Person](f, id); ok {
			out = append(out, p)
		}
	}
	return out
}

// namesakes finds people who may be one person entered twice: the same name,
// and nothing in their dates of birth that says otherwise.
func namesakes(f *Family) []Problem {
	by := map[string][]Person{}
	var order []string
	for p := range All[Person](f) {
		name := Fold(call(p, ""))
		if p.Formal != "" {
			name = Fold(p.Formal)
		}
		if name == "" || p.Gone != nil {
			continue
		}
		if by[name] == nil {
			order = append(order, name)
		}
		by[name] = append(by[name], p)
	}
	var out []Problem
	for _, name := range order {
		for i, a := range by[name] {
			for _, b := range by[name][i+1:] {
				if a.Birth.Known() && b.Birth.Known() && (surely(a.Birth, b.Birth) || surely(b.Birth, a.Birth)) {
					continue
				}
				out = append(out, Problem{Kind: "same name", About: []ID{a.ID, b.ID}, Text: "%s and %s have the same name: one person entered twice?"})
			}
		}
	}
	return out
}
