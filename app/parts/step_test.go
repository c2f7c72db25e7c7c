package parts_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"kinweave/app/parts"
	"kinweave/graph/language"
)

// kept are labels that no window shows.
var kept = map[string]bool{"Region": true, "Her own page": true, "Write the example": true}

// TestEveryStepIsSaidInTheLanguageOfTheWindow walks the program for the labels that it gives to steps.
func TestEveryStepIsSaidInTheLanguageOfTheWindow(t *testing.T) {
	parts.Speak(language.Welsh)
	defer parts.Speak(language.English)
	n := 0
	for label, where := range labels(t) {
		n++
		if said := parts.Step(label); said == label && !kept[label] {
			t.Errorf("%s: the step %q is said in English: add it to steps and its Welsh to graph/language/cy/steps.json", where, label)
		} else if strings.Contains(label, "Siân") && !strings.Contains(said, "Siân") {
			t.Errorf("%q loses the name: %q", label, said)
		}
	}
	if n < 40 {
		t.Errorf("only %d labels were found", n)
	}
	for label, want := range map[string]string{"Add Jean and May": "Ychwanegu Jean a May", "Connect May and Jean": "Cysylltu May a Jean", "Paste 12 people": "Gludo 12 o bobl", "who knows": "who knows", "Add ": "Add "} {
		if got := parts.Step(label); got != want {
			t.Errorf("%q is said as %q, want %q", label, got, want)
		}
	}
}

func labels(t *testing.T) map[string]string {
	out := map[string]string{}
	for _, root := range []string{"../../graph", "../../app"} {
		err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") || strings.Contains(file, "graphtest") {
				return err
			}
			tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				name := ""
				switch f := call.Fun.(type) {
				case *ast.Ident:
					name = f.Name
				case *ast.SelectorExpr:
					name = f.Sel.Name
				}
				if at, ok := map[string]int{"Put": 1, "Drop": 1, "draft": 0}[name]; ok && len(call.Args) > at {
					if s, ok := literal(call.Args[at]); ok && s != "" {
						out[s] = file
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// literal is a label with a name in the place of whatever is put into it.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, known := literal(e.X)
		b, too := literal(e.Y)
		if !known {
			a = "Siân"
		}
		if !too {
			b = "Siân"
		}
		return a + b, known || too
	}
	return "", false
}
