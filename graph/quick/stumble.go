package quick

import "errors"

// What a line can fall over. The sentences name nobody: Stumble.Part, which may
// hold a name, is for the screen and never part of the error's text.
var (
	ErrNothing = errors.New("say who it is first, and then what they are: a name, a comma, a word such as “nan” or “Kelly’s partner”")
	ErrFirst   = errors.New("start with the child the map is for: a name and an age are enough")
	ErrWho     = errors.New("I can't tell who is meant here")
	ErrWhich   = errors.New("more than one person could be meant here: use a name")
	ErrPart    = errors.New("I can't read this part")
	ErrTwo     = errors.New("this does not fit what is on the map already")
	ErrMore    = errors.New("this is about more than one person at once: say it in two lines")
	ErrHalf    = errors.New("there is only half of it here: say who they are, or what happened")
	ErrLong    = errors.New("that is too long for one line: say one relative at a time")
)

// Stumble is a line that could not be read, or not the whole of it.
type Stumble struct {
	Why      error
	Part     string   // the words it fell over
	Examples []string // lines that can be read
}

func (s *Stumble) Error() string { return s.Why.Error() }

// Unwrap lets callers ask errors.Is(err, ErrWho).
func (s *Stumble) Unwrap() error { return s.Why }

var examples = map[error][]string{
	ErrNothing: {"Jean, nan, married Frank 2012", "Kelly’s with Liam", "Alan died 2016"},
	ErrFirst:   {"Amara, 9, girl", "Rhys, born 2012"},
	ErrWho:     {"Liam, Kelly’s partner", "Kelly’s with Liam"},
	ErrWhich:   {"Steph, Kelly’s wife", "mum’s brother Dean"},
	ErrPart:    {"Jean, nan, 58, Salford", "Dawn split from Lee 2025", "twins Ava and Max 2022"},
	ErrTwo:     {"Frank, Jean’s husband", "Sue, foster mum since 2024", "another Kelly, cousin"},
	ErrMore:    {"Gary’s with Tina", "Poppy, Gary and Tina’s girl, 3"},
	ErrHalf:    {"Jean’s with Frank", "Gary and Tina, married 2019"},
	ErrLong:    {"Jean, nan, married Frank 2012"},
}

func stumble(why error, part string) *Stumble {
	return &Stumble{Why: why, Part: part, Examples: examples[why]}
}
