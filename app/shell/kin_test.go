package shell

import (
	"path/filepath"
	"testing"
)

func TestTheShellSaysARelationInThreeRegisters(t *testing.T) {
	dir := t.TempDir()
	must(t, "", "example", dir)
	kase := filepath.Join(dir, "amara.kinweave")
	for register, want := range map[string]string{"family": "mum’s aunt\n", "formal": "maternal great-aunt\n", "child": "auntie\n"} {
		if got := must(t, "example\n", "kin", "--passphrase-file", "-", "--register", register, kase, "Amara", "Maureen"); got != want {
			t.Errorf("%s: %q, want %q", register, got, want)
		}
	}
}
