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

# The release is one file that runs on any Linux of the same processor, of at most so many bytes.
RELEASE_FLAGS := -c release --product klantreis -Xswiftc -static-executable -Xswiftc -use-ld=lld \
	-Xlinker --gc-sections -Xlinker -s -Xlinker "$(CURDIR)/release.ld"
RELEASE_LIMIT := 20000000

# The tests that take long run on an optimised build.
HARD_TEST = $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build/hard

.DEFAULT_GOAL := help
.PHONY: help run test test-hard fuzz release install-build-needs install-test-needs format lint clean

help: ## Lists what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/' | column -t -s:

run: install-build-needs ## Builds the program and opens the example journeys in the editor
	@$(SWIFT) build --product klantreis --quiet
	@.build/debug/klantreis $(JOURNEYS)

test: install-test-needs ## Builds everything and runs all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

test-hard: install-test-needs release ## Runs the tests that take long: 10,000 merges at 1, 3 and 6 edits a side, every failure of a save, 200 kills, 2,000 sessions
	KLANTREIS_MERGE_PAIRS=10000 $(HARD_TEST) --filter JourneyDiffTests
	KLANTREIS_HARD=1 KLANTREIS_PROGRAM="$$PWD/.build/klantreis" $(HARD_TEST) --filter JourneyStoreTests
	KLANTREIS_SESSIONS=2000 $(HARD_TEST) --filter RandomSessionTests
	KLANTREIS_KILLS=200 $(HARD_TEST) --filter ProgramTests.RecoveryTests

fuzz: install-build-needs ## Tries random inputs on the reader, edits, diffs and merges, for FUZZ_SECONDS
	$(SWIFT) build --package-path Fuzz -c $(FUZZ_BUILD) --sanitize fuzzer --scratch-path .build/fuzz
	Fuzz/run .build/fuzz/$(FUZZ_BUILD)/fuzz $(FUZZ_SECONDS)

release: install-build-needs ## Writes the program as one static file to .build/klantreis
	$(SWIFT) build $(RELEASE_FLAGS) --scratch-path .build/static
	@size=$$(stat -c %s .build/static/release/klantreis); \
	if [ $$size -gt $(RELEASE_LIMIT) ]; then \
	  echo "The program is $$size bytes, more than $(RELEASE_LIMIT)."; exit 1; \
	fi
	cp .build/static/release/klantreis .build/klantreis

format: ## Formats the code
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Fuzz

lint: ## Checks the format of the code
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzz

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

install-test-needs:
	$(call install,$(TEST_NEEDS),needed to build the program and to try it in a real terminal)
