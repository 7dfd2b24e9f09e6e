// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("The completion of bash")
struct CompletionTests {
  static let cases: [(typed: String, offered: [String])] = [
    ("klantreis ex", ["export"]),
    ("klantreis export reis.journey.json --to mark", ["markdown"]),
    ("klantreis show jour", ["journeys"]),
    ("klantreis git ci g", ["gitlab", "github", "gitea"]),
    ("klantreis export --til", ["--tiles"]),
  ]

  @Test("offers commands, options, words of lists and files", arguments: cases)
  func completes(typed: String, offered: [String]) throws {
    let examples = try Examples()
    let script = """
      klantreis() { '\(Program.path)' "$@"; }
      source '\(JourneyFolder.project)/packaging/completions/klantreis.bash'
      COMP_LINE='\(typed)' COMP_WORDS=(\(typed)) COMP_POINT=${#COMP_LINE}
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _klantreis klantreis "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try Program.run(["-c", script], of: "/bin/bash", in: examples.path)
    let words = run.text.split(separator: "\n").map { $0.trimmed }
    #expect(words == offered, "\(run.errorText)")
  }
}

extension Substring {
  /// The word without the blanks behind it.
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
