// SPDX-License-Identifier: EUPL-1.2

import Words

/// The lines that let a server check every proposed change of a journey, and tell reviewers in the browser what changed.
enum ServerCheck: String, CaseIterable {
  case gitlab, github, gitea

  /// Where the lines belong in the repository.
  var path: String {
    switch self {
    case .gitlab: ".gitlab-ci.yml"
    case .github: ".github/workflows/klantreis.yml"
    case .gitea: ".gitea/workflows/klantreis.yml"
    }
  }

  /// Returns the lines, whose comment on a change is in a language.
  func text(in language: Language) -> String {
    let check = Self.program(in: language) + " check ."
    return switch self {
    case .gitlab: filled(Self.gitlabFrame(check), language)
    case .github: filled(Self.githubFrame(check), language)
    case .gitea: filled(Self.giteaFrame(check), language)
    }
  }

  /// The program as it speaks a language on a server, whose own says nothing.
  private static func program(in language: Language) -> String {
    language == .dutch ? "klantreis" : "klantreis --lang \(language.rawValue)"
  }

  /// Puts the steps into the frame of a server, each as far in as its place.
  private func filled(_ frame: String, _ language: Language) -> String {
    let steps = [
      "@INSTALL@": Self.install, "@REPORT@": Self.report(in: language), "@COMMENT@": comment,
    ]
    return frame.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }
      guard let step = steps[String(line.dropFirst(indent.count))] else { return String(line) }
      return step.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  // MARK: - Steps in the language of the shell

  private static let install = #"""
    apt-get update -qq && apt-get install -y -qq git curl jq graphviz ca-certificates
    curl -fsSL "$KLANTREIS_URL" -o /usr/local/bin/klantreis && chmod +x /usr/local/bin/klantreis
    """#

  /// Writes what changed and draws the posters, of each file that the change touches.
  static func report(in language: Language) -> String {
    let program = program(in: language)
    func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }
    return #"""
      git config --global --add safe.directory "$PWD"
      start=$(git merge-base "$KLANTREIS_BASE" HEAD)
      mkdir -p klantreis-uit
      echo '<!-- klantreis -->' > klantreis-uit/wijziging.md
      \#(program) diff "$start" HEAD --as markdown >> klantreis-uit/wijziging.md || [ $? -le 2 ]
      git diff --name-only --no-renames -z "$start" HEAD -- \
        '*.journey.json' '*.opgave.json' '*.panel.json' | tr '\0' '\n' |
      while IFS= read -r file; do
        kind=${file%.json}
        kind=${kind##*.}
        name=${file%.json}
        name=$(printf '%s' "${name%.journey}" | tr -c 'A-Za-z0-9' '-')
        before=klantreis-uit/voor.$kind.json
        git cat-file blob "$start:$file" > "$before" 2> klantreis-uit/niets || rm -f "$before"
        for side in "$before" "./$file"; do
          when=\#(word("na", "after"))
          [ "$side" = "./$file" ] || when=\#(word("voor", "before"))
          [ ! -e "$side" ] ||
            \#(program) export "$side" --to dot | dot -Tpdf -o "klantreis-uit/$name-$when.pdf" || true
        done
        rm -f "$before" klantreis-uit/niets
      done
      """#
  }

  private var comment: String {
    let find =
      #"jq -r '[.[] | select(.body | startswith("<!-- klantreis -->")) | .id][0] // empty'"#
    switch self {
    case .gitlab:
      return #"""
        jq -Rs '{body: .}' klantreis-uit/wijziging.md > klantreis-uit/wijziging.json
        notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
        call() { curl -fsS -H "PRIVATE-TOKEN: $KLANTREIS_TOKEN" -H 'Content-Type: application/json' "$@"; }
        note=$(call "$notes?per_page=100" | \#(find))
        if [ -n "$note" ]; then
          call -X PUT --data @klantreis-uit/wijziging.json "$notes/$note"
        else
          call --data @klantreis-uit/wijziging.json "$notes"
        fi
        """#
    case .github, .gitea:
      return #"""
        jq -Rs '{body: .}' klantreis-uit/wijziging.md > klantreis-uit/wijziging.json
        issues="$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues"
        call() { curl -fsS -H "Authorization: token $KLANTREIS_TOKEN" -H 'Content-Type: application/json' "$@"; }
        note=$(call "$issues/$KLANTREIS_NUMBER/comments?per_page=100" | \#(find))
        if [ -n "$note" ]; then
          call -X PATCH --data @klantreis-uit/wijziging.json "$issues/comments/$note"
        else
          call --data @klantreis-uit/wijziging.json "$issues/$KLANTREIS_NUMBER/comments"
        fi
        """#
    }
  }

  // MARK: - Frames

  private static func gitlabFrame(_ check: String) -> String {
    #"""
    # KLANTREIS_URL: waar het programma staat / where the program is.
    # KLANTREIS_TOKEN: een projecttoken met api-recht / a project token with the scope api.
    klantreis:
      image: debian:12
      rules:
        - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      variables:
        GIT_DEPTH: "0"
        KLANTREIS_BASE: $CI_MERGE_REQUEST_DIFF_BASE_SHA
      before_script:
        - |
          @INSTALL@
      script:
        - |
          @REPORT@
        - |
          @COMMENT@
        - \#(check) --as junit > klantreis-uit/check.xml
      artifacts:
        when: always
        paths: [klantreis-uit/]
        reports:
          junit: klantreis-uit/check.xml
    """#
  }

  private static func githubFrame(_ check: String) -> String {
    #"""
    # KLANTREIS_URL: waar het programma staat / where the program is (Settings, Variables).
    name: klantreis
    on: pull_request
    permissions:
      contents: read
      pull-requests: write
      security-events: write
    jobs:
      klantreis:
        runs-on: ubuntu-latest
        container: debian:12
        env:
          KLANTREIS_URL: ${{ vars.KLANTREIS_URL }}
          KLANTREIS_TOKEN: ${{ secrets.GITHUB_TOKEN }}
          KLANTREIS_NUMBER: ${{ github.event.number }}
          KLANTREIS_BASE: ${{ github.event.pull_request.base.sha }}
        steps:
          - run: |
              @INSTALL@
          - uses: actions/checkout@v4
            with:
              fetch-depth: 0
          - run: |
              @REPORT@
          - run: |
              @COMMENT@
          - run: \#(check) --as sarif > klantreis-uit/check.sarif
          - if: always()
            uses: github/codeql-action/upload-sarif@v3
            with:
              sarif_file: klantreis-uit/check.sarif
          - if: always()
            uses: actions/upload-artifact@v4
            with:
              name: klantreis
              path: klantreis-uit
    """#
  }

  private static func giteaFrame(_ check: String) -> String {
    #"""
    # KLANTREIS_URL: waar het programma staat / where the program is (Settings, Actions, Variables).
    name: klantreis
    on: pull_request
    jobs:
      klantreis:
        runs-on: ubuntu-latest
        env:
          KLANTREIS_URL: ${{ vars.KLANTREIS_URL }}
          KLANTREIS_TOKEN: ${{ secrets.GITHUB_TOKEN }}
          KLANTREIS_NUMBER: ${{ github.event.number }}
          KLANTREIS_BASE: ${{ github.event.pull_request.base.sha }}
        steps:
          - run: |
              @INSTALL@
          - uses: actions/checkout@v4
            with:
              fetch-depth: 0
          - run: |
              @REPORT@
          - run: |
              @COMMENT@
          - run: \#(check)
          - if: always()
            uses: actions/upload-artifact@v3
            with:
              name: klantreis
              path: klantreis-uit
    """#
  }
}
