// Package private lends Graphviz a folder that nobody else can write to, for as long as the
// program is being loaded.
//
// Graphviz is WebAssembly here. Its package compiles it when it is imported, half a second the first time,
// and keeps the machine code under a fixed name in the folder for temporary files: on a machine
// that several people share, anyone could put other code there first. For that moment the folder for
// temporary files is one of the user's own; package place puts the old one back.
//
// A program that Windows opens at a double click has nowhere to print to, and Graphviz stops a program of
// which it cannot look at the output: such a program prints into nothing.
//
// Packages are made ready in the order of their paths as soon as all they need is ready. This one
// needs only os and syscall, and so comes before path/filepath, which Graphviz waits for. A test holds that.
package private

import "os"

var before = map[string]string{}

// names are the variables by which the systems know the folder for temporary files.
var names = []string{"TMPDIR", "TMP", "TEMP"}

func init() {
	if _, err := os.Stdout.Stat(); err != nil {
		os.Stdout, _ = os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	}
	for _, name := range names {
		if was, set := os.LookupEnv(name); set {
			before[name] = was
		}
		_ = os.Setenv(name, folder())
	}
}

// Restore puts the user's own folder for temporary files back.
func Restore() {
	for _, name := range names {
		if was, set := before[name]; set {
			_ = os.Setenv(name, was)
		} else {
			_ = os.Unsetenv(name)
		}
	}
}

// folder is the user's own, or one in which nothing can be kept: then Graphviz is compiled at every
// start, which takes half a second and is safe.
func folder() string {
	base, err := os.UserCacheDir()
	if err != nil {
		return os.DevNull
	}
	dir := base + string(os.PathSeparator) + "kinweave"
	if err := os.MkdirAll(dir, 0o700); err != nil || !ours(dir) || !safe(dir+string(os.PathSeparator)+"go-graphviz") {
		return os.DevNull
	}
	return dir
}

// safe reports whether what lies in the folder already is ours, or nothing is there yet.
func safe(dir string) bool {
	if _, err := os.Lstat(dir); os.IsNotExist(err) {
		return true
	}
	return ours(dir)
}
