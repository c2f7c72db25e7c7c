# One set of flags: changing any of them compiles all of the window's C code again.
TAGS  := migrated_fynedo,accessibility,x11
BUILD := CGO_ENABLED=1 go build -tags $(TAGS) -o build/kinweave .
# Everything but the program itself is tested without a C compiler. The random families of the properties are
# the same ones in every run, so that a verdict is about the change; make soak looks for new ones.
ROOMS  = $$(go list ./... | grep -v '^kinweave$$')

.PHONY: help run build test check race lint fmt bench golden gallery package windows clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## build Kinweave and open it on the example family
	@.ci/demo

build: ## build the program to build/kinweave
	@.ci/setup build
	@$(BUILD)

test: ## run every test, the window's included
	@.ci/setup window
	@$(BUILD)
	CGO_ENABLED=0 go vet $(ROOMS)
	CGO_ENABLED=0 RAPID_SEED=1989 go test $(ROOMS)
	CGO_ENABLED=1 go vet -tags $(TAGS) .

check: fmt lint test ## format, lint and test

race: ## run the tests of every room with the race detector
	go test -race $(ROOMS)

lint: ## read the code with golangci-lint
	CGO_ENABLED=0 go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.1.6 run ./graph/... ./render/... ./storage/... ./app/... ./assets/...

fmt: ## format the code
	@gofmt -l -w $$(git ls-files '*.go')

bench: bench-layout ## measure painting, layout, saving and opening
	CGO_ENABLED=0 go test -run '^$$' -bench . -benchtime 10x $(ROOMS)

.PHONY: bench-layout
bench-layout: build ## draw the nine public families and score them
	@.ci/race

.PHONY: soak
soak: ## try every property on new random families, and the drawing on ten thousand
	RAPID_CHECKS=1000 CGO_ENABLED=0 go test -count=1 -timeout 60m $(ROOMS)
	CGO_ENABLED=0 go test ./render/layout -run 'EveryKind|Collides|EditBreaks|NothingMoves|ManyUnions|Pinned' -rapid.checks=10000 -timeout 60m

golden: ## accept the pictures and dumps as they are now: look at them first
	CGO_ENABLED=0 go test ./render ./render/network -update

gallery: build ## draw every example family to build/gallery
	@mkdir -p build/gallery && build/kinweave example build/gallery >/dev/null && echo example >build/gallery/passphrase.txt
	@for c in build/gallery/*.kinweave; do for f in pdf png svg; do build/kinweave export --passphrase-file build/gallery/passphrase.txt --format $$f --out $${c%.kinweave}.$$f $$c; done; done
	@build/kinweave symbols --out build/gallery/symbols-uk.pdf && build/kinweave symbols --convention mcgoldrick --out build/gallery/symbols-mcgoldrick.pdf; ls build/gallery

package: build ## make an archive to hand to an IT department
	@mkdir -p build/package && cp build/kinweave README.md LICENSE assets/fonts/LICENSE* build/package/ && tar -C build/package -czf build/kinweave-linux.tar.gz . && echo build/kinweave-linux.tar.gz

# No console behind the window; what is printed can still be sent into a file.
windows: ## build the program for Windows: build/kinweave.exe
	@.ci/setup windows
	CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc go build -tags migrated_fynedo,accessibility -ldflags '-s -w -H windowsgui' -o build/kinweave.exe .

clean: ## remove what was built
	rm -rf build
