package exchange_test

import (
	"fmt"
	"os"
	"testing"
)

func TestZZ(t *testing.T) {
	f := os.Getenv("ZZ")
	if f == "" {
		t.Skip()
	}
	r, rep := load(t, f)
	fmt.Println(rep)
	if os.Getenv("ZR") != "" {
		for _, x := range r {
			fmt.Printf("%T %+v\n", x, x)
		}
	}
}
