package network

import (
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// legend lists the lines that the picture has, and no others.
func (s *sheet) legend() []render.Key {
	var out []render.Key
	for k := range inks {
		if s.keys[k] {
			out = append(out, render.Key{Words: s.inkWords(k), Picture: func(room scene.Box) []scene.Item { return s.keyPicture(k, room) }})
		}
	}
	return out
}

func (s *sheet) inkWords(k ink) string {
	if k == inkEnded && s.o.Look.Gentle {
		return s.lang.Say("not in touch now")
	}
	return [inks]string{
		inkStrong: s.lang.Say("strong or close"), inkOrdinary: s.lang.Say("in touch"), inkWeak: s.lang.Say("weak"), inkStressful: s.lang.Say("stressful"),
		inkEnded: s.lang.Say("ended, or out of touch"), inkUnsaid: s.lang.Say("family; how close is not recorded"), inkHelp: s.lang.Say("help goes this way"),
		inkKin: s.lang.Say("family tie"), inkCares: s.lang.Say("loves or cares"), inkPaid: s.lang.Say("paid to care"), inkMoved: s.lang.Say("then moved to"),
	}[k]
}

func (s *sheet) keyPicture(k ink, room scene.Box) []scene.Item {
	y, scale := (room.Y0+room.Y1)/2, room.H()/24
	way := []scene.Point{{X: room.X0, Y: y}, {X: room.X1, Y: y}}
	var shapes []scene.Shape
	switch k {
	case inkHelp, inkMoved:
		shapes = s.line(inkOrdinary, way, true, false, scale)
	default:
		shapes = s.line(k, way, false, false, scale)
	}
	var out []scene.Item
	for _, sh := range shapes {
		out = append(out, scene.Item{Shape: sh})
	}
	return out
}

// homeWord names a home that nobody has given a name.
func (s *sheet) homeWord(k graph.HouseholdKind) string {
	switch k {
	case graph.FosterHome:
		return s.lang.Say("foster home")
	case graph.ChildrensHome:
		return s.lang.Say("children’s home")
	case graph.Supported:
		return s.lang.Say("supported home")
	case graph.Institution, graph.Refuge:
		return s.lang.Say("away from home")
	}
	return s.lang.Say("a family home")
}
