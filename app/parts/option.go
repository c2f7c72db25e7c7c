package parts

// Option is a value with the words it is shown by.
type Option[T comparable] struct {
	Value T
	Words string
}

// WordsFor gives the words for a value of a list that the program itself offers.
func WordsFor[T comparable](options []Option[T], v T) string {
	for _, o := range options {
		if o.Value == v {
			return Say(o.Words)
		}
	}
	return Say(options[0].Words)
}
