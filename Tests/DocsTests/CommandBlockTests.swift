// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import ProgramTesting
import Testing

@Suite("The commands of a page")
struct CommandBlockTests {
  /// Blocks marked `sh` are run; those that build, install or need a server are marked otherwise.
  @Test("do what they are there for, one after the other", arguments: Page.all)
  func commands(page: Page) throws {
    let blocks = page.blocks.filter { $0.kind == "sh" }
    guard !blocks.isEmpty else { return }
    let examples = try Examples()
    try Self.prepare(examples, for: page)
    for block in blocks {
      for (offset, line) in block.lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
        let run = try Self.run(String(line), in: examples)
        // Differences and findings are answers too.
        let isAnswer = run.status == 1 && ["diff", "check", "gap"].contains { line.contains($0) }
        #expect(
          run.status == 0 || isAnswer,
          "\(page.path):\(block.line + offset): \(line)\nends with \(run.status): \(run.errorText)")
      }
    }
  }

  @Test("or differences can be applied to the code as it is", arguments: Page.all)
  func differences(page: Page) throws {
    let folder = try TemporaryFolder()
    for block in page.blocks where block.kind == "diff" {
      let text = block.lines.joined(separator: "\n") + "\n"
      guard text.hasPrefix("diff --git ") else { continue }
      try folder.write(Array(text.utf8), to: "patch")
      let run = try Program.run(
        ["apply", "--check", "-C1", folder.file("patch")], of: "/usr/bin/git",
        in: JourneyFolder.project)
      #expect(run.status == 0, "\(page.path):\(block.line): \(run.errorText)")
    }
  }

  /// Makes a repository of the examples, as somebody has it who works with git, with the journeys that the page speaks of.
  private static func prepare(_ examples: Examples, for page: Page) throws {
    let named = [
      "for name in oud nieuw reis huidig; do cp journeys/verhuizen/huidig.journey.json $name.journey.json; done",
      "klantreis derive huidig.journey.json -o gewenst.journey.json",
      "klantreis set nieuw.journey.json status outdated",
    ]
    let recorded = [
      "git init -q -b main", "git add .", "git commit -q -m Voorbeelden", "git tag v1",
    ]
    let changed = [
      "klantreis set reis.journey.json status outdated", "git commit -q -a -m Verouderd",
      "git tag v2", "klantreis set reis.journey.json owner Wijkteam",
    ]
    let speaksOfThem = page.lines.contains { $0.contains(" oud.journey.json ") }
    for line in (speaksOfThem ? named : []) + recorded + (speaksOfThem ? changed : []) {
      let run = try run(line, in: examples)
      try #require(run.status == 0, "\(line): \(run.errorText)")
    }
  }

  private static func run(_ line: String, in examples: Examples) throws -> Run {
    try Program.run(
      [
        "-c",
        "mkdir -p \"$HOME/bin\" && ln -sf '\(Program.path)' \"$HOME/bin/klantreis\" && PATH=\"$HOME/bin:$PATH\"; \(line)",
      ],
      of: "/bin/bash", in: examples.path,
      environment: [
        "LC_ALL": "C.UTF-8", "HOME": examples.file(".home"), "GIT_AUTHOR_NAME": "Wijkteam",
        "GIT_AUTHOR_EMAIL": "wijkteam@gemeente.example", "GIT_COMMITTER_NAME": "Wijkteam",
        "GIT_COMMITTER_EMAIL": "wijkteam@gemeente.example",
      ])
  }
}
