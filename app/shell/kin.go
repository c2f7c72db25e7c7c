package shell

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
)

type kinCommand struct {
	secret
	spoken
	reader
	Register kin.Register `enum:"family,formal,child" default:"family" help:"How to say it: as a family does (mum’s half-sister), as a report (maternal half-aunt), as a child (auntie). One of ${enum}."`
	Region   graph.Region `placeholder:"WHERE" help:"Where in Wales the words of home are from, north or south; without it as the case has it."`
	JSON     bool         `help:"Print JSON."`
	File     string       `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	A        string       `arg:"" help:"A person by name, or by the id the file gives them."`
	B        string       `arg:"" help:"Another person: the answer says what B is to A."`
}

type relation struct {
	Words string     `json:"words"`
	Blood bool       `json:"blood"`
	Half  bool       `json:"half"`
	Path  []graph.ID `json:"path"`
}

func (c kinCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	p, err := c.page(ctx, c.secret, c.File, "", "", !office)
	if err != nil {
		return err
	}
	defer p.close()
	f := p.part.Family
	switch c.Region {
	case "":
	case graph.NorthWales, graph.SouthWales:
		from := f.Case()
		from.ID, from.Region = graph.CaseID, c.Region
		if f, err = f.Apply(graph.Put(f, "Region", from)); err != nil {
			return err
		}
	default:
		return language.Errorf("--region %q: say north or south", c.Region)
	}
	a, err := p.whoIs(c.A)
	if err != nil {
		return err
	}
	b, err := p.whoIs(c.B)
	if err != nil {
		return err
	}
	out := []relation{}
	ways := kin.Relate(f, a, b)
	if len(ways) == 0 { // nobody's kin, and still Kelly's stepson
		if k, ok := kin.Connect(f, a, b); ok {
			ways = append(ways, k)
		}
	}
	for _, k := range ways {
		out = append(out, relation{Words: c.words(lang, f, k, p.asAt), Blood: k.Blood(), Half: k.Half, Path: known(k.Path())})
	}
	if c.JSON {
		return p.json(map[string]any{"relations": out})
	}
	return p.text(func(w io.Writer) {
		if len(out) == 0 {
			fmt.Fprintln(w, lang.Say("not related, as far as this family tells"))
		}
		said := map[string]bool{}
		for _, r := range out { // two ways of one name are one line; JSON has both paths
			if !said[r.Words] {
				fmt.Fprintln(w, r.Words)
			}
			said[r.Words] = true
		}
	})
}

// words are those of the register in English; another language has the words of home only.
func (c kinCommand) words(lang language.Language, f *graph.Family, k kin.Kinship, asAt graph.Date) string {
	if lang == language.English {
		return kin.Say(f, k, c.Register, asAt)
	}
	return kin.In(lang, f, k, asAt)
}

// known leaves out the parents whom nobody knows, between brothers and sisters.
func known(path []graph.ID) []graph.ID {
	return slices.DeleteFunc(path, func(id graph.ID) bool { return id == "" })
}

var errNobody = errors.New("nobody in this family has that name or id")

// whoIs finds a person by id, by an id between @ signs, or by a name that only one person has.
func whoIs(f *graph.Family, said string) (graph.ID, error) {
	id := graph.ID(strings.Trim(said, "@"))
	if _, ok := graph.Get[graph.Person](f, id); ok {
		return id, nil
	}
	var found []graph.ID
	for p := range graph.All[graph.Person](f) {
		if strings.EqualFold(p.Known, said) || strings.EqualFold(p.Formal, said) {
			found = append(found, p.ID)
		}
	}
	switch len(found) {
	case 0:
		return "", errNobody
	case 1:
		return found[0], nil
	}
	return "", language.Errorf("%d people in this family have that name; use one of their ids: %v", len(found), found)
}
