// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import ProgramTesting
import PseudoTerminal
import Testing
import TextGrid

@Suite("A file that holds more than anybody can map")
struct GreatFileTests {
  /// How many items: a few too many, or with `KLANTREIS_HARD` as many as a file can hold.
  private static let count = getenv("KLANTREIS_HARD") == nil ? 100_001 : 700_000
  /// What a program may take at the most: 512 MiB, in KiB.
  private static let limit = "ulimit -d 524288; exec \"$0\" \"$@\""

  struct Kind: Sendable {
    let name: String
    let slot: String
    let item: @Sendable (Int) -> String
  }

  static let kinds = [
    Kind(name: "steps of one id", slot: #""phases":[{"id":"f-1","title":"","steps":[%]}]"#) { _ in
      #"{"id":"s-1","title":"a"}"#
    },
    Kind(name: "phases of their own ids", slot: #""phases":[%]"#) {
      #"{"id":"f-\#($0)","title":""}"#
    },
  ]

  private static func text(_ kind: Kind) -> [UInt8] {
    let items = (0..<count).map(kind.item).joined(separator: ",")
    let parts = kind.slot.split(separator: "%")
    let head = #"{"format":"klantreis.journey/1","id":"j-1","title":"Veel","#
    return Array("\(head)\(parts[0])\(items)\(parts[1])}".utf8)
  }

  @Test("is refused by all that would take too much memory, and checked and written by the rest")
  func commands() throws {
    let folder = try TemporaryFolder()
    for kind in Self.kinds {
      try folder.write(Self.text(kind), to: "a.journey.json")
      for (words, status) in [
        (["show", "a.journey.json"], 2), (["check", "a.journey.json"], 1),
        (["diff", "a.journey.json", "a.journey.json"], 2),
        (["merge", "a.journey.json", "a.journey.json", "a.journey.json"], 2),
        (["set", "a.journey.json", "title", "Meer"], 2),
        (["add", "a.journey.json", "phase", "title=Meer"], 2),
        (["move", "a.journey.json", "f-1", "--first"], 2),
        (["remove", "a.journey.json", "f-1"], 2),
      ] as [([String], Int32)] {
        let run = try Program.run(
          ["-c", Self.limit, Program.path] + words, of: "/bin/sh", in: folder.path)
        #expect(run.status == status, "\(kind.name): \(words): \(run.errorText.prefix(300))")
        #expect((run.errorText + run.text).contains("onderdelen"), "\(kind.name): \(words)")
      }
      let fmt = try Program.run(
        ["-c", Self.limit, Program.path, "fmt", "a.journey.json"], of: "/bin/sh", in: folder.path)
      #expect(fmt.status == 0, "\(kind.name): \(fmt.errorText)")
    }
  }

  @Test("does not open in the editor, which says why")
  func editor() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text(Self.kinds[0]), to: "a.journey.json")
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", Self.limit, Program.path, folder.file("a.journey.json")],
      environment: ["XDG_STATE_HOME": folder.file("staat")])
    #expect(try terminal.exitStatus(milliseconds: 20_000) == 2)
    #expect(terminal.screen.says("onderdelen"))
  }
}
