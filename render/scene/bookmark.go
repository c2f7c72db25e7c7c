package scene

// Bookmark is a place in a document to find again. It stands below the last one before it of a lower level.
type Bookmark struct {
	Title string
	Page  int     // from 0
	Y     float64 // how far down the page it begins; 0 is the page as a whole
	Level int     // 0 is the outermost
}
