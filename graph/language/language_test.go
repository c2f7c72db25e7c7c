package language_test

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kinweave/graph/language"
)

// TestEverySentenceIsInWelshToo walks the program for sentences that it says, by a call of
// Say or say with a sentence written out, and asks for each in Welsh.
func TestEverySentenceIsInWelshToo(t *testing.T) {
	n := 0
	for where, s := range said(t) {
		n++
		if !letters.MatchString(verb.ReplaceAllString(s, "")) {
			continue // figures, or a frame for other sentences
		}
		if !language.Welsh.Has(s) {
			t.Errorf("%s: no Welsh for %q: add it to graph/language/cy", where, s)
		}
	}
	t.Logf("%d sentences", n)
}

func TestATranslationTakesTheSameArguments(t *testing.T) {
	for where, s := range said(t) {
		if got, want := verbs(language.Welsh.Say(s)), verbs(s); !slices.Equal(got, want) {
			t.Errorf("%s: %q takes %v, its Welsh %v", where, s, want, got)
		}
	}
}

func TestWhatNobodyTranslatedIsSaidInEnglish(t *testing.T) {
	if got := language.Welsh.Say("a sentence for %s that nobody wrote", "May"); got != "a sentence for May that nobody wrote" {
		t.Error(got)
	}
	if got := language.Language("").Say("yes"); got != "yes" {
		t.Error(got)
	}
}

var letters = regexp.MustCompile(`\pL{2}`)

var verb = regexp.MustCompile(`%(\[\d+\])?[-+ #0-9.]*[a-zA-Z%]`)

// verbs lists the arguments a sentence takes, in the order of the arguments.
func verbs(s string) []string {
	var out []string
	for i, m := range verb.FindAllString(s, -1) {
		if m == "%%" {
			continue
		}
		at := strconv.Itoa(i + 1)
		if open, end := strings.Index(m, "["), strings.Index(m, "]"); open > 0 {
			at = m[open+1 : end]
			m = m[:open] + m[end+1:]
		}
		out = append(out, at+m)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// said maps a place in the program to the sentence it says.
func said(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && strings.HasPrefix(d.Name(), ".") && len(d.Name()) > 2, d.IsDir() && d.Name() == "build":
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, file, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			keep := func(e ast.Expr) {
				if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					s, _ := strconv.Unquote(lit.Value)
					p := set.Position(lit.Pos())
					out[strings.TrimPrefix(filepath.ToSlash(p.String()), "../../")] = s
				}
			}
			if list, ok := n.(*ast.GenDecl); ok && list.Tok == token.VAR && strings.Contains(filepath.ToSlash(file), "/app/") {
				offered(list, keep)
			}
			if list, ok := n.(*ast.GenDecl); ok && list.Tok == token.VAR && strings.HasPrefix(room(file), "render") {
				drawn(list, keep)
			}
			if text, ok := n.(*ast.CompositeLit); ok && strings.HasPrefix(room(file), "render") {
				written(text, keep)
			}
			if f, ok := n.(*ast.KeyValueExpr); ok && room(file) == "app/session" {
				if key, ok := f.Key.(*ast.Ident); ok && key.Name == "head" { // of a column
					keep(f.Value)
				}
			}
			if room(file) == "storage/exchange" {
				reported(n, keep)
			}
			call, ok := n.(*ast.CallExpr)
			if ok && room(file) == "graph/kin" { // rules of law
				for _, arg := range call.Args {
					if lit, plain := arg.(*ast.BasicLit); plain && strings.HasSuffix(lit.Value, ".\"") {
						keep(lit)
					}
				}
			}
			if ok && shows(room(file)) && len(call.Args) == 1 && named(call.Fun, "errors", "New") {
				keep(call.Args[0])
			}
			if ok && file == filepath.Join(root, "graph", "check.go") && len(call.Args) > 2 { // what looks wrong
				keep(call.Args[1])
			}
			if ok && room(file) == "app/shell" {
				printed(t, set.Position(call.Pos()).String(), call)
			}
			if ok && named(call.Fun, "language", "Errorf") {
				keep(call.Args[0])
			}
			if ok && shows(room(file)) && named(call.Fun, "fmt", "Errorf") {
				wrapped(t, room(file), set.Position(call.Pos()).String(), call.Args[0], keep)
			}
			if !ok || len(call.Args) == 0 || !says(call.Fun) {
				return true
			}
			keep(call.Args[0])
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// room is where a file lies in the house.
func room(file string) string {
	return strings.TrimPrefix(path.Dir(filepath.ToSlash(file)), "../../")
}

// shows reports whether what goes wrong in a room is told to whoever sits at the screen.
func shows(room string) bool {
	first, _, _ := strings.Cut(room, "/")
	return first == "graph" || first == "storage" || first == "render" || first == "app"
}

// wrapped keeps what stands before and behind an error that is handed on: it is said piece by piece
// (language.Fault). A piece with arguments cannot be found again among other words; in the rooms
// that talk to somebody it has to be made by language.Errorf. Below them it is a detail for whoever
// mends the file, such as the number of a page.
func wrapped(t *testing.T, room, where string, format ast.Expr, keep func(ast.Expr)) {
	lit, ok := format.(*ast.BasicLit)
	if !ok {
		return
	}
	s, _ := strconv.Unquote(lit.Value)
	for i, piece := range strings.Split(s, ": ") {
		switch words := verb.ReplaceAllString(flagName.ReplaceAllString(piece, ""), ""); {
		case !letters.MatchString(words):
		case verb.MatchString(piece) && strings.HasPrefix(room, "app"):
			t.Errorf("%s: %q: use language.Errorf, so that it can be said in Welsh", where, s)
		case !verb.MatchString(piece):
			keep(&ast.BasicLit{ValuePos: lit.Pos() + token.Pos(i), Kind: token.STRING, Value: strconv.Quote(piece)})
		}
	}
}

// printed complains of words that go to the terminal as they stand in the code.
func printed(t *testing.T, where string, call *ast.CallExpr) {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !strings.Contains(f.Sel.Name, "rint") || !named(call.Fun, "fmt", f.Sel.Name) {
		return
	}
	for _, arg := range call.Args {
		ast.Inspect(arg, func(n ast.Node) bool {
			if inner, ok := n.(*ast.CallExpr); ok && says(inner.Fun) {
				return false
			}
			lit, ok := n.(*ast.BasicLit)
			if ok && lit.Kind == token.STRING && lit.Value != `"kinweave:"` && letters.MatchString(verb.ReplaceAllString(lit.Value, "")) {
				t.Errorf("%s: %s goes to the terminal in English only: say it", where, lit.Value)
			}
			return true
		})
	}
}

var flagName = regexp.MustCompile(`--[a-z-]+`)

func named(fun ast.Expr, pkg, name string) bool {
	sel, ok := fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != name {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == pkg
}

// drawn keeps the tables of words that a drawing takes what it writes from. Letters such as LT and
// SGO stay as they are, and the legend explains them.
func drawn(list *ast.GenDecl, keep func(ast.Expr)) {
	for _, spec := range list.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok || !strings.HasSuffix(v.Names[0].Name, "Words") && v.Names[0].Name != "chapters" {
			continue
		}
		for _, value := range v.Values {
			ast.Inspect(value, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && strings.ToUpper(lit.Value) != lit.Value {
					keep(lit)
				}
				return true
			})
		}
	}
}

// written keeps a sentence that is put straight into a text of a picture.
func written(text *ast.CompositeLit, keep func(ast.Expr)) {
	for _, e := range text.Elts {
		if f, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := f.Key.(*ast.Ident); ok && (key.Name == "String" || key.Name == "Why") {
				keep(f.Value)
			}
		}
	}
}

// reported keeps why a line of a family file was not taken in as it stands: wherever its weight is
// given, the reason stands behind it, or in a name of its own.
func reported(n ast.Node, keep func(ast.Expr)) {
	weighed := func(list []ast.Expr) {
		for i, e := range list {
			if x, ok := e.(*ast.Ident); ok && slices.Contains([]string{"Aside", "Guessed", "LeftOut", "Broken"}, x.Name) && i < len(list)-1 {
				keep(list[len(list)-1])
			}
		}
	}
	switch n := n.(type) {
	case *ast.CallExpr:
		weighed(n.Args)
		if f, ok := n.Fun.(*ast.Ident); ok && f.Name == "page" {
			keep(n.Args[len(n.Args)-1])
		}
	case *ast.CompositeLit:
		weighed(n.Elts)
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && key.Name == "coding" {
			if lit, ok := n.Value.(*ast.BasicLit); ok && strings.ToUpper(lit.Value) != lit.Value { // else a name
				keep(lit)
			}
		}
	case *ast.ValueSpec:
		for _, v := range n.Values {
			if lit, ok := v.(*ast.BasicLit); ok && strings.Count(lit.Value, " ") > 1 {
				keep(lit)
			}
			if all, ok := v.(*ast.CompositeLit); ok && n.Names[0].Name == "levelWords" {
				for _, e := range all.Elts {
					keep(e)
				}
			}
		}
	case *ast.AssignStmt:
		for i, to := range n.Lhs {
			name := ""
			switch to := to.(type) {
			case *ast.Ident:
				name = to.Name
			case *ast.SelectorExpr:
				name = to.Sel.Name
			}
			if i < len(n.Rhs) && (name == "guess" || name == "flaw") {
				keep(n.Rhs[i])
			}
		}
	}
}

func says(fun ast.Expr) bool {
	switch f := fun.(type) {
	case *ast.Ident:
		return f.Name == "say" || f.Name == "later" || f.Name == "Say"
	case *ast.SelectorExpr:
		return f.Sel.Name == "Say"
	}
	return false
}

// offered keeps the words of the choices that a page offers: they are made before the
// language is known, and said when they are shown.
func offered(list *ast.GenDecl, keep func(ast.Expr)) {
	for _, spec := range list.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok {
			continue
		}
		for _, value := range v.Values {
			ast.Inspect(value, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.FuncLit:
					return false
				case *ast.KeyValueExpr:
					if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Words" {
						keep(n.Value)
					}
				case *ast.CallExpr:
					if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "New" && len(n.Args) == 1 {
						keep(n.Args[0]) // what went wrong
					}
				}
				return true
			})
		}
	}
}

// TestNoSentenceStandsTwice: of two translations of one sentence the reader would get whichever file comes last.
func TestNoSentenceStandsTwice(t *testing.T) {
	for _, dir := range []string{"cy", "starter"} {
		first := map[string]string{}
		files, err := filepath.Glob(filepath.Join(dir, "*.json"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", dir, len(files), err)
		}
		for _, file := range files {
			if dir == "starter" { // each is a language of its own
				clear(first)
			}
			for _, key := range keysOf(t, file) {
				if before := first[key]; before != "" {
					t.Errorf("%q stands in %s and in %s: keep one of them", key, before, file)
				}
				first[key] = file
			}
		}
	}
}

// keysOf reads the sentences of a file one by one: a table would keep one of two without a word.
func keysOf(t *testing.T, file string) []string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	var out []string
	for i := 0; ; i++ {
		tok, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if s, ok := tok.(string); ok && i%2 == 1 {
			out = append(out, s)
		}
	}
}
