package shell

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

type carersCommand struct {
	secret
	spoken
	reader
	overriding
	JSON  bool     `help:"Print JSON." xor:"form"`
	CSV   bool     `name:"csv" help:"Print a table for a spreadsheet." xor:"form"`
	Out   string   `short:"o" placeholder:"FILE" help:"Write the lists as PDF, or as a table where the name ends in .csv." xor:"form"`
	Large bool     `aliases:"large-print" help:"Large print: no words under 16 points."`
	Black bool     `name:"black-white" aliases:"black-and-white" help:"No colour at all, for the photocopier."`
	AsAt  string   `name:"asat" aliases:"as-at" placeholder:"DATE" help:"The lists as they were on a date. Today without it."`
	Band  []string `name:"distance" placeholder:"BAND" help:"Only who lives in these bands: same-home, same-town, under-an-hour, uk, abroad."`
	Side  []string `placeholder:"SIDE" help:"Only these sides of the family, in the words of the list: \"mum’s side\"."`
	Offer []string `placeholder:"KIND" help:"Only who offers this: home, overnight, respite, school-run, calls, christmas, advice, other."`
	File  string   `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	Child string   `arg:"" help:"The child, by name or id."`
}

func (c carersCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	p, err := c.page(ctx, c.secret, c.File, c.Child, c.AsAt, office)
	if err != nil {
		return err
	}
	defer p.close()
	s := search.In(lang).CarersOf(p.part, p.asAt)
	by, err := c.filter(append(s.Live.Sides(), s.Help.Sides()...))
	if err != nil {
		return err
	}
	s = s.Filter(by)
	switch {
	case c.Out != "":
		form := session.CarersPDF
		if strings.EqualFold(filepath.Ext(c.Out), session.CarersCSV.Ending()) {
			form = session.CarersCSV
		}
		err := p.ses.CarersFileFor(c.Out, form, p.to, p.part, s, session.Look{Large: c.Large, BlackWhite: c.Black, Override: c.Override})
		if err == nil {
			numbered(p.ses, c.Out)
		}
		return c.explain(err)
	case c.JSON:
		return p.json(screenOf(s))
	case c.CSV:
		return p.print("csv", func(w io.Writer) error { return session.WriteCarersCSV(w, s) })
	}
	return p.text(func(w io.Writer) { writeCarers(w, nameOf(p.part.Family, p.part.Child), s) })
}

// filter reads what to keep. A word that no list knows is an error, since an empty list would be taken for an answer.
func (c carersCommand) filter(sides []string) (search.Filter, error) {
	var by search.Filter
	for _, b := range c.Band {
		if !slices.Contains([]graph.Band{graph.SameHome, graph.SameTown, graph.UnderHour, graph.InTheUK, graph.Overseas}, graph.Band(b)) {
			return by, language.Errorf("--distance %q is not a distance: use same-home, same-town, under-an-hour, uk or abroad", b)
		}
		by.Bands = append(by.Bands, graph.Band(b))
	}
	for _, o := range c.Offer {
		if search.OfferWords[graph.OfferKind(o)] == "" || o == "" {
			return by, language.Errorf("--offer %q is not an offer: use home, overnight, respite, school-run, calls, christmas, advice or other", o)
		}
		by.Offers = append(by.Offers, graph.OfferKind(o))
	}
	for _, said := range c.Side {
		i := slices.IndexFunc(sides, func(s string) bool { return strings.EqualFold(s, strings.ReplaceAll(said, "'", "’")) })
		if i < 0 {
			return by, errors.New("--side: nobody on the lists is of that side; use the words that --json gives under \"sides\"")
		}
		by.Sides = append(by.Sides, sides[i])
	}
	return by, nil
}

func nameOf(f *graph.Family, id graph.ID) string {
	p, _ := graph.Get[graph.Person](f, id)
	if p.Name() == "" {
		return "somebody without a name yet"
	}
	return p.Name()
}

func writeCarers(w io.Writer, child string, s search.Screen) {
	say := s.Lang.Say
	fmt.Fprintln(w, say("Who could care for %s, and who could help: %s", child, s.Lang.Date(s.AsAt.String())))
	if part := s.Filtered(s.Lang); part != "" {
		paragraph(w, "", part)
	}
	if s.Empty != "" {
		fmt.Fprintln(w)
		paragraph(w, "", s.Empty)
		return
	}
	for _, l := range []struct {
		title string
		list  search.List
	}{{strings.ToUpper(say("Could live with")), s.Live}, {strings.ToUpper(say("Could help")), s.Help}} {
		fmt.Fprintf(w, "\n%s\n", l.title)
		for _, g := range []struct {
			title string
			rows  []search.Row
		}{{say("Possible"), l.list.Possible}, {say("Not asked yet"), l.list.NotAsked}, {say("Not being considered – and why"), l.list.NotConsidered}} {
			fmt.Fprintf(w, "\n  %s\n", g.title)
			if len(g.rows) == 0 {
				fmt.Fprintln(w, "      "+say("nobody"))
			}
			for _, r := range g.rows {
				writeRow(w, r, s.Lang)
			}
		}
	}
	if len(s.Next) > 0 {
		fmt.Fprintf(w, "\n%s\n", strings.ToUpper(say("Next to ask")))
		for _, r := range s.Next {
			paragraph(w, fmt.Sprintf("%4d. ", r.Place), called(r, s.Lang)+": "+r.Why)
		}
	}
	fmt.Fprintln(w)
	if left := leftWords(s.Left, s.Lang); left != "" {
		paragraph(w, "", say("On neither list: %s.", left))
	}
	paragraph(w, "", say("In order of: answer, child named them, how well the child knows them, how they are related in law, steps in the family, distance, name. The numbers run through what is possible and what was not asked yet. There is no score."))
	paragraph(w, "", say("What this copy may not hold is not in it, nor is any line that rests on it."))
	if s.Law != "" {
		paragraph(w, "", upperFirst(s.Law)+".")
	} else {
		paragraph(w, "", say("Legal labels: %s (rules as read in %s).", say(kin.Guide), s.Lang.Date(kin.LawAsOf)))
	}
}

func writeRow(w io.Writer, r search.Row, lang language.Language) {
	say := lang.Say
	place := "   -  "
	if r.Place > 0 {
		place = fmt.Sprintf("%4d. ", r.Place)
	}
	paragraph(w, place, called(r, lang))
	line := func(label, text string) {
		if text != "" {
			paragraph(w, fmt.Sprintf("      %-11s ", label), text)
		}
	}
	if r.Group == search.NotConsidered {
		if r.Unexplained {
			line(say("Why not"), "! "+strings.ToUpper(say("No reason recorded")))
		}
		for _, s := range r.Stops {
			line(say("Why not"), stopped(s, lang))
		}
		if r.Undecided && !r.Unexplained {
			line("", "! "+say("nobody is named as having decided, or there is no date"))
		}
		line(say("Legal"), r.People[0].Legal)
		return
	}
	answer := r.Answer
	if r.Asked != "" {
		answer += ", " + r.Asked
	}
	if r.Said != "" {
		answer += ": “" + r.Said + "”"
	}
	line(say("Answer"), answer)
	for _, p := range r.People {
		line(say("Legal"), p.Name+": "+orDash(p.Legal))
	}
	line(say("Place"), strings.Join(shown(r.Where, with(r.LivesWith, lang)), ", "))
	for _, o := range r.Offers {
		line(say("Offers"), o.Words)
	}
	for _, b := range r.Barriers {
		line(say("In the way"), b.Words)
	}
	line(say("Next"), stepWords(r.Next, lang))
	line(say("Facts"), r.Confidence)
	line(say("Why here"), r.Why)
}
