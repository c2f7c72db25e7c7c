package parts

import "kinweave/graph"

// layers are who may read a fact, from the widest circle to the narrowest.
var layers = []Option[graph.Layer]{
	{Value: "", Words: "Nobody has decided"},
	{Value: graph.ChildOK, Words: "The child and everybody"},
	{Value: graph.FamilyOK, Words: "The family"},
	{Value: graph.MeetingOK, Words: "Everyone at the meeting"},
	{Value: graph.Coordinator, Words: "Coordinator, referrer, court"},
	{Value: graph.Professional, Words: "Professionals only"},
	{Value: graph.Locked, Words: "Locked: nobody’s print"},
}

// LayerWords is who may read a fact.
func LayerWords(l graph.Layer) string { return WordsFor(layers, l) }

// NewReaderChoice asks who may read a fact.
func NewReaderChoice(now graph.Layer, chosen func(graph.Layer)) *Choice[graph.Layer] {
	c := NewChoice(Said(layers), chosen)
	c.Put(now)
	if c.SelectedIndex() < 0 { // a layer of a later program
		c.Put("")
	}
	return c
}
