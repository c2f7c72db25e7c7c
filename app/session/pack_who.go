package session

import "kinweave/render/words"

// tell is the map in words: every fact of the picture and no other.
func (m *making) tell() words.Telling { return words.Tell(m.drawing.Reading, m.pack.Lang) }
