package pack

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"kinweave/graph"
)

// fileWords are what a pack and its reader are called in the name of a file. They name nobody.
var fileWords = map[string]string{
	string(FGC): "family-group-conference", string(LifelongLinks): "lifelong-links-conference", string(ChildProtection): "child-protection-conference",
	string(Review): "review-of-the-plan", string(Court): "court-statement-and-genogram", string(Supervision): "supervision",
	string(Partner): "partner-agency", string(Handover): "handover", string(Closing): "closing-the-work",
}

var fileReaders = map[string]string{
	"": "for-the-worker", graph.Own: "for-the-worker", graph.ForChild: "for-the-child", graph.Named: "for-a-family-group", graph.AllInvited: "for-everyone-invited",
	graph.Referrer: "for-the-referrer", graph.Partner: "for-a-partner-agency", graph.Supervision: "for-supervision",
}

// file is the name of a copy's file: "family-group-conference-for-the-child-copy-003.pdf". The reader is left out where the pack has only one.
func (m *making) file(number int) string {
	words := []string{fileWords[string(m.pack.Kind)]}
	if len(m.kind.readers) > 1 {
		words = append(words, fileReaders[m.pack.Audience.Name])
	}
	if m.pack.Sitting > 0 { // the readers need not know that there is another part
		words = append(words, fmt.Sprintf("list-%d", m.pack.Sitting))
	}
	return strings.Join(append(words, fmt.Sprintf("copy-%03d.pdf", number)), "-")
}

// free is a file of that name, or of one like it, that is not there yet.
func free(dir, name string) string {
	path := filepath.Join(dir, name)
	stem := strings.TrimSuffix(path, filepath.Ext(path))
	for i := 2; ; i++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = fmt.Sprintf("%s-%d%s", stem, i, filepath.Ext(name))
	}
}
