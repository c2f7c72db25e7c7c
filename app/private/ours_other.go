//go:build !unix

package private

import "os"

// ours reports whether it is a folder at all: on Windows the folder for caches is in the user's
// profile, which the system keeps others out of.
func ours(dir string) bool {
	info, err := os.Lstat(dir)
	return err == nil && info.IsDir()
}
