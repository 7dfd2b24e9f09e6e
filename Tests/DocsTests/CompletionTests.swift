// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ProgramTesting
import PseudoTerminal
import Testing

/// The completion of each shell is tried in that shell, where it is installed; `make try-completions` installs them.
@Suite("The completion")
struct CompletionTests {
  static let zshPath = "/usr/bin/zsh"
  static let fishPath = "/usr/bin/fish"

  static let cases: [(typed: String, offered: [String])] = [
    ("klantreis ex", ["export"]),
    ("klantreis export reis.journey.json --to mark", ["markdown"]),
    ("klantreis show jour", ["journeys"]),
    ("klantreis jour", ["journeys"]),
    ("klantreis git ci g", ["gitlab", "github", "gitea"]),
    ("klantreis export --til", ["--tiles"]),
  ]

  private static let scripts = JourneyFolder.project + "/packaging/completions"
  /// The folder of the program, in which a shell finds it by its name.
  private static let folder = Program.path.split(separator: "/").dropLast().map { "/" + $0 }
    .joined()
  private static let environment = ["PATH": "\(folder):/usr/bin:/bin", "HOME": "/nonexistent"]

  @Test("of bash offers commands, options, words of lists and files", arguments: cases)
  func bash(typed: String, offered: [String]) throws {
    let examples = try Examples()
    let script = """
      source '\(Self.scripts)/klantreis.bash'
      COMP_LINE='\(typed)' COMP_WORDS=(\(typed)) COMP_POINT=${#COMP_LINE}
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _klantreis klantreis "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    // A path alone is completed as a file, by bash itself.
    guard typed != "klantreis jour" else { return }
    let run = try Program.run(
      ["-c", script], of: "/bin/bash", in: examples.path, environment: Self.environment)
    let words = run.text.split(separator: "\n").map { $0.trimmed }
    #expect(words == offered, "\(run.errorText)")
  }

  @Test(
    "of fish offers the same, with what it means in the language of the user",
    .enabled(if: access(fishPath, X_OK) == 0, "fish is not installed"), arguments: cases)
  func fish(typed: String, offered: [String]) throws {
    let examples = try Examples()
    let script = "source '\(Self.scripts)/klantreis.fish'; complete -C '\(typed)'"
    let run = try Program.run(
      ["--no-config", "-c", script], of: Self.fishPath, in: examples.path,
      environment: Self.environment)
    let words = run.text.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    #expect(Set(words.map { $0.last == "/" ? $0.dropLast() : $0 }) == Set(offered.map { $0[...] }))
    #expect(!run.text.contains("\tShow "), "\(run.text)")
    if offered == ["export"] { #expect(run.text.contains("\tSchrijf reizen"), "\(run.text)") }
  }

  @Test(
    "of zsh offers the same, with what it means in the language of the user",
    .enabled(if: access(zshPath, X_OK) == 0, "zsh is not installed"))
  func zsh() throws {
    let examples = try Examples()
    var environment: [String: String?] = Self.environment
    environment["PS1"] = "> "
    let terminal = try PseudoTerminal(Self.zshPath, ["-f", "-i"], environment: environment)
    try terminal.send(
      "cd '\(examples.path)'; fpath=('\(Self.scripts)' $fpath); autoload -U compinit; compinit -D -u; clear\r"
    )
    try terminal.wait { $0.lines[0] == "> " || $0.lines[0] == ">" }
    for (typed, offered) in Self.cases {
      try terminal.send(typed + "\t")
      if offered.count == 1 {
        let words = typed.split(separator: " ").dropLast().joined(separator: " ")
        try terminal.wait { $0.lines[0].hasPrefix("> \(words) \(offered[0])") }
      } else {
        // What they have in common comes first, and then all of them.
        try terminal.send("\t")
        try terminal.wait { screen in
          offered.allSatisfy { screen.lines[1...].joined().contains($0) }
        }
      }
      try terminal.send(keys: "Ctrl-U Ctrl-L")
      try terminal.wait { $0.lines[0] == "> " || $0.lines[0] == ">" }
    }
    try terminal.send("klantreis panel import --\t")
    try terminal.wait {
      $0.shows("--guess") && $0.shows("Neem over wat") && $0.shows("Toon de versie.")
    }
    try terminal.send(keys: "Ctrl-U")
    try terminal.send("exit\r")
    #expect(try terminal.exitStatus() == 0)
  }
}

extension Substring {
  /// The word without the blanks behind it.
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
