package shell

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/meeting"
)

type meetingCommand struct {
	secret
	spoken
	reader
	JSON bool   `help:"Print JSON."`
	AsAt string `name:"asat" aliases:"as-at" placeholder:"DATE" help:"How things stood on a date. Today without it."`
	Only string `name:"only" placeholder:"ID" help:"One meeting, by its id or title. All of the case without it."`
	File string `arg:"" help:"A case (.kinweave)."`
}

func (c meetingCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	p, err := c.page(ctx, c.secret, c.File, "", c.AsAt, office)
	if err != nil {
		return err
	}
	defer p.close()
	f, asAt := p.part.Family, p.asAt
	var text strings.Builder
	meetings := slices.Collect(graph.All[graph.Meeting](f))
	if c.Only != "" {
		meetings = slices.DeleteFunc(meetings, func(m graph.Meeting) bool {
			return m.ID != graph.ID(c.Only) && !strings.EqualFold(m.Title, c.Only)
		})
		if len(meetings) == 0 {
			return errors.New("--only: no meeting of this case has that id or title")
		}
	}
	slices.SortStableFunc(meetings, func(a, b graph.Meeting) int {
		return int(max(-1, min(1, (a.On.Sort()-b.On.Sort())*400)))
	})
	out := meetingsJSON{AsAt: dateOf(asAt), Meetings: []meetingJSON{}, Offers: map[graph.ID]offeredJSON{}}
	for _, m := range meetings {
		page := meeting.See(f, m.ID, asAt, lang)
		out.Meetings = append(out.Meetings, meetingOf(page))
		if !c.JSON {
			writeMeeting(&text, page, lang)
		}
	}
	var said []string
	names := map[string][]string{} // one record for all brothers and sisters is printed once
	for _, child := range f.Case().Children {
		o := meeting.Offers(f, child, asAt, lang)
		out.Offers[child] = offersOf(o)
		words := offerLines(o, lang)
		if names[words] == nil {
			said = append(said, words)
		}
		names[words] = append(names[words], nameOf(f, child))
	}
	for _, words := range said {
		if !c.JSON && words != "" {
			fmt.Fprintln(&text, lang.Say("Family group decision-making offered for %s", strings.Join(names[words], ", ")))
			fmt.Fprint(&text, words)
		}
	}
	if c.JSON {
		return p.json(out)
	}
	if len(meetings) == 0 {
		fmt.Fprintln(&text, lang.Say("No meeting is on record in this case yet."))
	}
	return p.text(func(w io.Writer) { fmt.Fprint(w, text.String()) })
}

func writeMeeting(w io.Writer, p meeting.Page, lang language.Language) {
	day := func(d graph.Date) string { return lang.Date(d.String()) }
	head := func(words string) { fmt.Fprintf(w, "\n  %s\n", words) }
	m := p.Meeting
	when := lang.Say("no day set")
	if m.On.Known() {
		when = day(m.On)
	}
	fmt.Fprintln(w, strings.Join(shown(upperFirst(p.Kind), m.Title, when, m.Time, m.Venue), ", "))
	for _, r := range p.Remind {
		paragraph(w, "  ! ", r)
	}
	if len(p.Guests) > 0 {
		head(lang.Say("The list"))
	}
	for _, g := range p.Guests {
		part := ""
		if m.Parts > 1 && g.Part > 0 {
			part = lang.Say("part %d", g.Part)
		}
		line := g.Name + ": " + strings.Join(append(shown(g.Stands, part), g.Wants...), ", ")
		paragraph(w, "      ", strings.Join(shown(line, quoted(g.Views), g.Why, g.Missing), ". "))
	}
	if len(p.Guests) > 0 {
		head(lang.Say("What the room needs"))
		paragraph(w, "      ", strings.Join(p.Whole.Words, "; "))
	}
	for _, t := range p.Parts {
		paragraph(w, "      ", lang.Say("Part %d", t.Part)+": "+strings.Join(t.Words, "; "))
	}
	if len(p.Clashes) > 0 {
		head(lang.Say("Kept apart, and left unsaid"))
	}
	for _, c := range p.Clashes {
		mark := "      "
		if c.Apart {
			mark = "    ! "
		}
		paragraph(w, mark, c.Words+" "+c.Why)
	}
	if len(p.Proposal.Seats) > 0 {
		head(lang.Say("A proposal"))
		paragraph(w, "      ", p.Proposal.Words)
		for n, title := range []string{lang.Say("both parts"), lang.Say("part %d", 1), lang.Say("part %d", 2)} {
			var names []string
			for _, s := range p.Proposal.Seats {
				if s.Part == n {
					names = append(names, s.Name)
				}
			}
			if len(names) > 0 {
				paragraph(w, "      ", upperFirst(title)+": "+strings.Join(names, ", "))
			}
		}
	}
	if len(p.Plan) > 0 {
		head(lang.Say("The family’s plan"))
		if p.Review.Open < len(p.Plan) || p.Meeting.Kind == graph.PlanReview {
			paragraph(w, "      ", p.Review.Words(lang))
		}
	}
	for _, it := range p.Plan {
		line := it.Name + ": " + it.What
		if len(it.AgreedBy) > 0 {
			line += " " + lang.Say("Agreed by: %s.", strings.Join(it.AgreedBy, ", "))
		}
		paragraph(w, "      ", line)
		for _, l := range it.Lacks {
			paragraph(w, "        "+l.Letter+" ", l.Words)
		}
	}
	if len(p.Needs) > 0 {
		head(lang.Say("What the family needs from the agency"))
	}
	for _, n := range p.Needs {
		paragraph(w, "      ", strings.Join(shown(n.ForName, n.What, n.Stands, n.Why, n.Owner), "; "))
	}
	fmt.Fprintln(w)
}

func offerLines(o meeting.Offered, lang language.Language) string {
	if len(o.Offers)+len(o.Absent) == 0 {
		return ""
	}
	var w strings.Builder
	for _, x := range o.Offers {
		paragraph(&w, "      ", strings.Join(shown(x.Name, lang.Date(x.On.String()), x.How, x.Stands), ", "))
	}
	for _, a := range o.Absent {
		paragraph(&w, "    ! ", a)
	}
	paragraph(&w, "      ", o.Note)
	return w.String()
}
