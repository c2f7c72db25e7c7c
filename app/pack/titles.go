package pack

import (
	"cmp"

	"kinweave/graph"
)

// title is what the pack is called on its cover.
func (m *making) title() string {
	lang := m.pack.Lang
	if m.pack.Audience.Name == graph.ForChild {
		switch m.pack.Kind {
		case LifelongLinks, Closing:
			return lang.Say("My people")
		}
		return lang.Say("My family meeting")
	}
	switch m.pack.Kind {
	case FGC:
		return lang.Say("Family group conference")
	case LifelongLinks:
		return lang.Say("Lifelong Links conference")
	case ChildProtection:
		return lang.Say("Child protection conference")
	case Review:
		return lang.Say("Review of the plan")
	case Court:
		return lang.Say("Social work statement and genogram")
	case Supervision:
		return lang.Say("Family map for supervision")
	case Partner:
		return lang.Say("Family map for a partner agency")
	case Handover:
		return lang.Say("Handover")
	case Closing:
		return lang.Say("Who is there for %s", cmp.Or(names(lang.Say("and"), m.kids()), lang.Say("the child")))
	}
	return lang.Say("Family map")
}

// purpose is what the pack is for, in a sentence that anybody can read.
func (m *making) purpose() string {
	lang := m.pack.Lang
	if m.pack.Audience.Name == graph.ForChild {
		return lang.Say("This is your own copy. You can draw on it, and you choose who sees it.")
	}
	switch m.pack.Kind {
	case FGC:
		return lang.Say("This is for your meeting. It shows the family as we know it, and leaves room for the plan that the family makes.")
	case LifelongLinks:
		return lang.Say("This is for the meeting of everybody who wants to be there for the child, now and later. It leaves room for what each of you promises.")
	case ChildProtection:
		return lang.Say("This is for the conference. It shows the family as we know it, so that everybody speaks of the same people.")
	case Review:
		return lang.Say("This is for looking at the plan together: what was kept, what changed, and what is needed now.")
	case Court:
		return lang.Say("This statement shows who belongs to the child’s family and network, who was considered, and what is not known.")
	case Supervision:
		return lang.Say("This is for supervision: who is there for the child, who was asked, and where nobody has looked yet.")
	case Partner:
		return lang.Say("This shows the family as far as your agency needs to know it.")
	case Handover:
		return lang.Say("This is for whoever takes over the work: who is who, what was promised, and what is still open.")
	case Closing:
		return lang.Say("Our work ends here. These are the people who stay, and what they promised.")
	}
	return ""
}

// readerWords are for whom a pack is when nobody was named.
func (m *making) readerWords() string {
	lang := m.pack.Lang
	switch m.pack.Audience.Name {
	case graph.ForChild:
		if kids := m.kids(); len(kids) > 0 {
			return names(lang.Say("and"), kids)
		}
		return lang.Say("the child")
	case graph.Named:
		var people []string
		for _, id := range m.pack.Audience.People {
			p, _ := graph.Get[graph.Person](m.s.Family(), id)
			people = append(people, cmp.Or(p.Name(), lang.Say("not known yet")))
		}
		return names(lang.Say("and"), people)
	case graph.AllInvited:
		return lang.Say("everybody invited")
	case graph.Referrer:
		return lang.Say("the referrer")
	case graph.Partner:
		return lang.Say("a partner agency")
	case graph.Court:
		return lang.Say("the court")
	case graph.Supervision:
		return lang.Say("supervision")
	}
	return lang.Say("the worker who keeps the case")
}

// kids are the index children whom the reader may see, by name.
func (m *making) kids() []string {
	f := m.view.Family()
	var out []string
	for _, id := range f.Case().Children {
		if p, ok := graph.Get[graph.Person](f, id); ok {
			out = append(out, cmp.Or(p.Name(), m.pack.Lang.Say("the child")))
		}
	}
	return out
}

// names lists people: "Amara, Kayla and Tia".
func names(and string, list []string) string {
	out := ""
	for i, n := range list {
		switch {
		case i == 0:
			out = n
		case i == len(list)-1:
			out += " " + and + " " + n
		default:
			out += ", " + n
		}
	}
	return out
}

// partTitle is the heading of a part.
func (m *making) partTitle(p PartName) string {
	lang := m.pack.Lang
	switch p {
	case PartMap:
		return lang.Say("Family map")
	case PartWho:
		return lang.Say("Who is who")
	case PartInvites:
		return lang.Say("Invitations")
	case PartChild:
		switch kids := m.kids(); {
		case len(kids) != 1:
		case m.pack.Audience.Name == graph.ForChild:
			return lang.Say("%s’s page", kids[0])
		default:
			return lang.Say("What %s says", kids[0])
		}
		return lang.Say("What the children say")
	case PartConsidered:
		return lang.Say("Who was considered")
	case PartPromises:
		return lang.Say("What was promised")
	case PartPlan:
		if m.pack.Kind == LifelongLinks {
			return lang.Say("Our lifelong support plan")
		}
		return lang.Say("Our plan")
	case PartLegend:
		return lang.Say("What the signs mean")
	case PartFindOut:
		if m.pack.Kind == Court {
			return lang.Say("What is not known")
		}
		return lang.Say("What we still want to find out")
	}
	return lang.Say("Cover")
}
