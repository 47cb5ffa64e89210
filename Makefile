# make test runs everything; the other targets are its parts and a few tools.
#
# Go and Node must be there. What else the tests need is fetched: Go modules by
# go itself, npm packages from js/package-lock.json, Debian's Chromium where no
# browser is found (CHROMIUM names another one).

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory

GO ?= go
FUZZTIME ?= 3s
export CHROMIUM ?= $(firstword $(wildcard /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome) /usr/bin/chromium)

PLAYWRIGHT := cd js && node_modules/.bin/playwright test

.PHONY: test build check golden race types unit e2e fuzz bench lighthouse browser clean

test: check race types unit e2e fuzz
	@echo
	@echo "make test: gofmt, vet, staticcheck, go test -race ($$($(GO) list ./... | wc -l) packages)," \
	  "tsc, client unit tests, browser tests in $$($(CHROMIUM) --version 2>/dev/null | cut -d' ' -f1,2), $$(grep -rhoE '^func Fuzz\w+' --include='*_test.go' . | wc -l) fuzz targets: all passed."

build:
	$(GO) build -o gradus ./cmd/gradus

# The quick half: what an editor would say.
check:
	@echo '== gofmt'
	@bad=$$(gofmt -l builder cmd js/*.go themes); if [ -n "$$bad" ]; then echo "not formatted: $$bad"; exit 1; fi
	@echo '== go vet'
	@$(GO) vet ./...
	@echo '== staticcheck'
	@$(GO) tool staticcheck ./...

# The race detector looks into our packages, the standard library and what we
# call, but esbuild: each of a hundred runs of the command bundles, and watching
# the bundler's inside takes as long as all the rest of them. What we hand to it
# and what it calls back is watched.
race:
	@echo '== go test -race'
	@$(GO) test -race -gcflags='github.com/evanw/esbuild/...=-race=false' ./...

types: js/node_modules
	@echo '== tsc'
	@cd js && node_modules/.bin/tsc --noEmit && node_modules/.bin/tsc --noEmit -p test

unit: js/node_modules
	@echo '== client unit tests'
	@$(PLAYWRIGHT) --project=unit

e2e: js/node_modules browser
	@echo '== browser tests'
	@$(PLAYWRIGHT) --project=e2e

# Every fuzz target of the repository, each for FUZZTIME. On a busy machine the go
# command may end a run with "context deadline exceeded" and no failing input:
# the time was up while an input was being tried. That is the end that was asked
# for; whatever names a failing input, or fails otherwise, stops us.
fuzz:
	@echo '== fuzz targets, $(FUZZTIME) each'
	@found=0; log=$$(mktemp); trap 'rm -f $$log' EXIT; \
	while IFS=: read -r file name; do \
	  found=1; \
	  echo "-- $$name in $$(dirname $$file)"; \
	  if $(GO) test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) "$$(dirname $$file)" >$$log 2>&1; then \
	    tail -n 1 $$log; \
	  elif grep -q '^ *context deadline exceeded$$' $$log && ! grep -q 'Failing input' $$log; then \
	    echo "ended by the clock, no failing input"; \
	  else \
	    cat $$log; exit 1; \
	  fi; \
	done < <(grep -roE '^func Fuzz\w+' --include='*_test.go' . | sed 's/func //' | sort); \
	[ $$found = 1 ] || { echo 'no fuzz target found'; exit 1; }

# Writes what golden tests expect anew: look at the difference before committing.
golden:
	$(GO) test ./builder -update

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# Lighthouse's figures for the home, unit and lesson pages of the example.
lighthouse: js/node_modules browser build
	cd js && node lighthouse.mjs

browser:
	@if ! command -v "$(CHROMIUM)" >/dev/null; then \
	  echo '== installing chromium'; \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update -q && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium || \
	  { echo 'the browser tests need Chromium: install it, or set CHROMIUM to where it is'; exit 1; }; \
	fi

js/node_modules: js/package-lock.json
	@echo '== npm ci'
	@cd js && npm ci --no-audit --no-fund --loglevel=error
	@touch js/node_modules

clean:
	rm -rf gradus js/test-results
