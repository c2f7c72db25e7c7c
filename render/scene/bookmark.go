package scene

// Bookmark is a place in a document to find again. It stands below the last one before it of a lower level.
type Bookmark struct {
	Title string
	Page  int // from 0
	Level int // 0 is the outermost
}
