package parts

// Option is a value with the words it is shown by.
type Option[T comparable] struct {
	Value T
	Words string
}

func WordsFor[T comparable](options []Option[T], v T) string {
	for _, o := range options {
		if o.Value == v {
			return o.Words
		}
	}
	return options[0].Words
}
