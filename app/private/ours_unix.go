//go:build unix

package private

import (
	"os"
	"syscall"
)

// ours reports whether a folder is the user's and nobody else can write to it. A link is not a folder.
func ours(dir string) bool {
	info, err := os.Lstat(dir)
	if err != nil || !info.IsDir() {
		return false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid() && info.Mode().Perm()&0o022 == 0
}
