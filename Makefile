# SPDX-License-Identifier: EUPL-1.2
#
# `make run` and `make test` do everything on a fresh Debian 12 machine with Swift 6.3.

SHELL := /bin/sh
SWIFT := swift
JOURNEYS ?= journeys
# How long the fuzzer tries inputs, and on which build of the program.
FUZZ_SECONDS ?= 60
FUZZ_BUILD ?= release

# What the build needs, and what the tests need on top of it: a package for each file that must be there.
BUILD_NEEDS := /usr/include/ncurses.h:libncurses-dev
TEST_NEEDS := $(BUILD_NEEDS) /usr/bin/dot:graphviz /usr/bin/tmux:tmux /usr/bin/strace:strace

PYTHON_NEEDS := /usr/bin/python3:python3 /usr/share/doc/python3-venv:python3-venv
ORDER_NEEDS := /usr/bin/valgrind:valgrind /usr/bin/python3:python3
SHELL_NEEDS := /usr/bin/zsh:zsh /usr/bin/fish:fish
BARE_NEEDS := /usr/sbin/debootstrap:debootstrap
DRAWN_NEEDS := /usr/bin/dot:graphviz /usr/bin/chromium:chromium \
	/usr/share/fonts/truetype/liberation2:fonts-liberation2 /usr/share/fonts/truetype/dejavu:fonts-dejavu-core

# The release is one file that runs on any Linux of the same processor, of at most so many bytes.
# Each function is a section, so that those of release.order come first, what nobody calls goes, and of functions that are
# the same to the byte there is one: nothing compares the addresses of functions. That nobody reads what is being changed is
# checked while testing.
RELEASE_FLAGS := -c release --product klantreis --scratch-path .build/static \
	-Xswiftc -static-executable -Xswiftc -use-ld=lld -Xswiftc -Xfrontend -Xswiftc -function-sections \
	-Xswiftc -enforce-exclusivity=unchecked \
	-Xlinker --gc-sections -Xlinker --icf=all -Xlinker "$(CURDIR)/release.ld" \
	-Xlinker --symbol-ordering-file="$(CURDIR)/release.order" -Xlinker --no-warn-symbol-ordering
RELEASE_LIMIT := 20000000

# The tests that take long run on an optimised build.
HARD_TEST = $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build/hard

# Where `make install` puts things; DESTDIR goes before all of it.
PREFIX ?= /usr/local
ZSH_FUNCTIONS ?= $(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS ?= $(PREFIX)/share/fish/vendor_completions.d
VERSION := $(shell sed -n 's/.*current = "\(.*\)".*/\1/p' Sources/klantreis/Version.swift)
# The moment that stands in packages, so that two of them are the same.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)

POSTER := journeys/schuldhulpverlening/huidig.journey.json
LIBRARIES := JourneyModel JourneyDiff JourneyExchange
VENV := .build/venv
DRAWN_VENV := .build/venv-drawn

# What `make pictures` does: compare with the kept pictures, or write them anew.
PICTURES ?= compare

# How much is measured: all, which writes docs/speed.md; quick; or record, which keeps the instructions of all for the next runs.
BENCH ?= all

.DEFAULT_GOAL := help
# No target is the name of a file that it makes.
.PHONY: $(shell sed -n 's/^\([a-z0-9-]*\):.*/\1/p' $(MAKEFILE_LIST))

help: ## Lists what can be made
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "%-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: install-build-needs ## Builds the program and opens the example journeys in the editor
	@$(SWIFT) build --product klantreis --quiet
	@.build/debug/klantreis $(JOURNEYS)

test: install-test-needs ## Builds everything and runs all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

test-hard: install-test-needs release ## Runs the tests that take long: 10,000 merges at 1, 3 and 6 edits a side, every failure of a save, 200 kills, 2,000 sessions, 3,000,000 messages to the editor
	KLANTREIS_MERGE_PAIRS=10000 $(HARD_TEST) --filter JourneyDiffTests
	KLANTREIS_HARD=1 KLANTREIS_PROGRAM="$$PWD/.build/klantreis" $(HARD_TEST) --filter JourneyStoreTests
	KLANTREIS_SESSIONS=2000 $(HARD_TEST) --filter RandomSessionTests
	KLANTREIS_SIZES=1 KLANTREIS_MESSAGES=1000000 $(HARD_TEST) --filter 'SizeTests|RandomHoursTests'
	KLANTREIS_KILLS=200 $(HARD_TEST) --filter ProgramTests.RecoveryTests
	KLANTREIS_HARD=1 KLANTREIS_PROGRAM="$$PWD/.build/klantreis" $(HARD_TEST) --filter GreatFileTests

coverage: install-test-needs ## Tells how much of the code the tests run, by file, and of reader, writer, saver and merge
	$(SWIFT) build --build-tests --enable-code-coverage --scratch-path .build/coverage
	rm -rf .build/coverage/runs
	LLVM_PROFILE_FILE="$(CURDIR)/.build/coverage/runs/%p.profraw" \
	$(SWIFT) test --skip-build --scratch-path .build/coverage; ended=$$?; \
	Tests/coverage .build/coverage && exit $$ended

fuzz: install-build-needs ## Tries random inputs on the reader, edits, diffs and merges, for FUZZ_SECONDS
	$(SWIFT) build --package-path Fuzz -c $(FUZZ_BUILD) --sanitize fuzzer --scratch-path .build/fuzz
	Fuzz/run .build/fuzz/$(FUZZ_BUILD)/fuzz $(FUZZ_SECONDS)

bench: release ## Measures the release beside nano, vim, jq and others, and writes docs/speed.md; BENCH=quick is shorter
	python3 Bench/bench.py .build/klantreis $(if $(filter quick,$(BENCH)),--quick) $(if $(filter record,$(BENCH)),--record)

release: install-build-needs ## Writes the program as one static file to .build/klantreis
	$(SWIFT) build $(RELEASE_FLAGS) -Xlinker --strip-all
	@size=$$(stat -c %s .build/static/release/klantreis); \
	if [ $$size -gt $(RELEASE_LIMIT) ]; then \
	  echo "The program is $$size bytes, more than $(RELEASE_LIMIT)."; exit 1; \
	fi
	cp .build/static/release/klantreis .build/klantreis

order: install-build-needs install-valgrind ## Records in release.order which functions a start and a key need, so that the release has them side by side
	$(SWIFT) build $(RELEASE_FLAGS) -Xlinker --strip-debug
	python3 Bench/order.py .build/static/release/klantreis $(POSTER) release.order

.build/klantreis:
	$(MAKE) release

# A file of the project, where it goes, and who may do what with it.
define INSTALLED
.build/klantreis $(PREFIX)/bin/klantreis 755
packaging/man/man1/klantreis.1 $(PREFIX)/share/man/man1/klantreis.1 644
packaging/man/nl/man1/klantreis.1 $(PREFIX)/share/man/nl/man1/klantreis.1 644
packaging/completions/klantreis.bash $(PREFIX)/share/bash-completion/completions/klantreis 644
packaging/completions/_klantreis $(ZSH_FUNCTIONS)/_klantreis 644
packaging/completions/klantreis.fish $(FISH_COMPLETIONS)/klantreis.fish 644
packaging/klantreis.desktop $(PREFIX)/share/applications/klantreis.desktop 644
packaging/klantreis.mime.xml $(PREFIX)/share/mime/packages/klantreis.xml 644
$(foreach page,$(wildcard *.md docs/*.md docs/*/* LICENSES/* Examples/Package.swift Examples/expected.txt Examples/Sources/*/*),$(page) $(PREFIX)/share/doc/klantreis/$(page) 644
)
$(foreach journey,$(wildcard journeys/*/*.json),$(journey) $(PREFIX)/share/doc/klantreis/examples/$(journey) 644
)
endef
export INSTALLED

install: .build/klantreis ## Installs the program that `make release` made, with its manual, under PREFIX (/usr/local)
	@echo "$$INSTALLED" | grep . | while read -r from to mode; do install -D -m $$mode "$$from" "$(DESTDIR)$$to" || exit; done
	@echo "klantreis $(VERSION): $(DESTDIR)$(PREFIX)"

uninstall: ## Removes what `make install` put under PREFIX
	@echo "$$INSTALLED" | grep . | while read -r from to mode; do rm -f "$(DESTDIR)$$to"; done
	@find "$(DESTDIR)$(PREFIX)/share/doc/klantreis" -depth -type d -empty -delete 2>/dev/null || true

deb: .build/klantreis install-python ## Makes a Debian package of that program in .build, and a bill of materials beside it
	packaging/deb $(VERSION)

try-deb: deb install-debootstrap ## Installs that package in a bare Debian 12, uses it and removes it (as root)
	packaging/try-deb .build/klantreis_$(VERSION)_$$(dpkg --print-architecture).deb

try-completions: install-test-needs install-shells ## Tries the completions in bash, zsh and fish, which it installs
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --filter DocsTests.CompletionTests

docs: install-test-needs ## Writes the pages, schemas and manual pages that are made from the tables
	$(SWIFT) build --build-tests
	UPDATE_GOLDEN=1 $(SWIFT) test --skip-build --filter 'DocsTests.PageTests|GoldenFindingsTests/page|CanonicalJSONTests.SuiteTests'

screens: install-test-needs ## Writes the screens and results in the docs, and the poster in the README
	$(SWIFT) build --build-tests
	.build/debug/klantreis --lang nl export $(POSTER) --to png -o docs/images/poster.png
	UPDATE_GOLDEN=1 $(SWIFT) test --skip-build --filter DocsTests.ScreenTests

schemas: $(VENV)/bin/reuse ## Tries the JSON Schemas on the example journeys, with the package jsonschema of PyPI
	$(VENV)/bin/python packaging/schemas.py

outputs: .build/klantreis $(VENV)/bin/reuse ## Has other programs read what that program writes: JUnit, iCalendar, html, Markdown, CSV, SARIF, JSON
	$(VENV)/bin/python packaging/outputs.py .build/klantreis

a11y: .build/klantreis $(DRAWN_VENV)/bin/playwright install-drawn ## Opens every page that program makes in Chromium and checks it with axe-core, in light and dark, wide, narrow and on paper
	$(DRAWN_VENV)/bin/python packaging/accessibility.py .build/klantreis

pictures: .build/klantreis $(DRAWN_VENV)/bin/playwright install-drawn ## Draws posters of 5 to 60 steps with two versions of Graphviz and two fonts, and compares four of them with kept pictures
	$(DRAWN_VENV)/bin/python packaging/pictures.py .build/klantreis $(if $(filter write,$(PICTURES)),--write)

examples: ## Builds and runs a program that uses the libraries, and compares what it says
	$(SWIFT) build --package-path Examples --scratch-path .build/examples
	sed 's/"emotion": -2/"emotion": -1/' $(POSTER) > .build/examples/after.journey.json
	.build/examples/debug/heartbeat $(POSTER) .build/examples/after.journey.json | diff Examples/expected.txt -

api-docs: install-build-needs ## Makes pages of the libraries with DocC, in .build/api-docs
	@mkdir -p .build/api-docs
	for library in $(LIBRARIES); do \
	  $(SWIFT) build --target $$library --scratch-path .build/symbols -Xswiftc -emit-symbol-graph \
	    -Xswiftc -emit-symbol-graph-dir -Xswiftc $(CURDIR)/.build/symbols/graphs && \
	  mkdir -p .build/symbols/$$library && cp .build/symbols/graphs/$$library*.symbols.json .build/symbols/$$library/ && \
	  docc convert Sources/$$library/$$library.docc --additional-symbol-graph-dir .build/symbols/$$library \
	    --fallback-display-name $$library --fallback-bundle-identifier klantreis.$$library \
	    --output-path .build/api-docs/$$library > .build/api-docs/$$library.log 2>&1 || { cat .build/api-docs/$$library.log; exit 1; }; \
	  if grep "doesn't exist" .build/api-docs/$$library.log; then echo "A page of $$library leads nowhere."; exit 1; fi; \
	done

reuse: $(VENV)/bin/reuse ## Checks licences (REUSE), publiccode.yml, and the bill of materials where there is one
	$(VENV)/bin/reuse lint --quiet || $(VENV)/bin/reuse lint
	$(VENV)/bin/python packaging/publiccode.py
	@for bill in $(wildcard .build/*.spdx.json); do $(VENV)/bin/pyspdxtools -i $$bill || exit; done

ready: $(VENV)/bin/reuse ## Tells what must be filled in before a version is published, and fails while something is open
	@$(VENV)/bin/python packaging/ready.py

# Python packages that check what is published; they are no part of the program.
$(VENV)/bin/reuse: packaging/requirements.txt | install-python
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --requirement packaging/requirements.txt
	touch $@

# Python packages that look at pages and drawings.
$(DRAWN_VENV)/bin/playwright: packaging/requirements-drawn.txt | install-python
	python3 -m venv $(DRAWN_VENV)
	$(DRAWN_VENV)/bin/pip install --quiet --requirement packaging/requirements-drawn.txt
	touch $@

format: ## Formats the code
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Fuzz Examples

lint: ## Checks the format of the code
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzz Examples

clean: ## Removes all that was built
	rm -rf .build

# $(call install,FILE:PACKAGE …): installs the packages of the files that are not there.
define install
	@missing=; for need in $(1); do test -e $${need%%:*} || missing="$$missing $${need##*:}"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing: $(2)"; \
	  if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; \
	fi
endef

install-build-needs:
	$(call install,$(BUILD_NEEDS),needed to draw on the terminal)

install-valgrind:
	$(call install,$(ORDER_NEEDS),needed to see which functions are called)

install-debootstrap:
	$(call install,$(BARE_NEEDS),needed to make a bare Debian)

install-shells:
	$(call install,$(SHELL_NEEDS),needed to try what they complete)

install-drawn:
	$(call install,$(DRAWN_NEEDS),needed to draw posters and to open pages as a reader does)

install-python:
	$(call install,$(PYTHON_NEEDS),needed for the checks of what is published)

install-test-needs:
	$(call install,$(TEST_NEEDS),needed to build the program and to try it in a real terminal)
