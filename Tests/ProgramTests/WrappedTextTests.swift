// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("What a command says on a terminal")
struct WrappedTextTests {
  static let commands = [
    ["check", JourneyFolder.name], ["export"], ["panel", "import"], ["help", "check"],
    ["export", JourneyFolder.name, "--to", "geen-vorm"],
  ]

  @Test("is broken between words, and says the same", arguments: commands, [50, 80])
  func broken(words: [String], columns: Int) throws {
    let folder = try JourneyFolder()
    let whole = try Program.run(words, in: folder.path)
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", #"cd "$0" && exec "$@""#, folder.path, Program.path] + words,
      size: Size(columns: columns, rows: 200))
    #expect(try terminal.exitStatus() == whole.status)
    func split(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    let told = split(whole.text + whole.errorText)
    #expect(split(terminal.screen.text) == told)
    // Lines are filled, and not one word each.
    #expect(terminal.screen.lines.contains { $0.count > columns / 2 })
  }
}
