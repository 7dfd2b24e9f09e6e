// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import ProgramTesting
import Testing
import Words

@testable import klantreis

@Suite("Whatever a file, a name or an argument holds")
struct HostileTextTests {
  /// A folder with hostile names, in which every text of every journey is hostile.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let texts = NaughtyTexts.all.filter { !$0.isEmpty }
    func quoted(_ text: String) -> String {
      Node.string(text).canonical.split(separator: "\n").joined()
    }
    func journey(_ seed: Int) -> String {
      var number = seed
      func next() -> String {
        number += 1
        return quoted(texts[number % texts.count])
      }
      let steps = (0..<12).map { step in
        """
        {"id":"s-\(step)","title":\(next()),"action":\(next()),"quote":\(next()),"feeling":\(next()),
        "painPoints":[{"id":"p-\(step)","title":\(next()),"severity":3,"evidence":\(next())}],
        "touchpoints":[{"id":"t-\(step)","title":\(next()),"channel":\(next()),"from":\(next())}],
        "backstage":[{"id":"a-\(step)","title":\(next()),"actor":\(next()),"system":\(next())}],
        "x-\(step)":\(next())}
        """
      }
      return """
        {"format":"klantreis.journey/1","id":"j-1","title":\(next()),"status":\(next()),"note":\(next()),
        "persona":{"id":"c-1","name":\(next()),"quote":\(next())},"tags":[\(next()),\(next())],
        "phases":[{"id":"f-1","title":\(next()),"steps":[\(steps.joined(separator: ","))]}],\(next()):\(next())}
        """
    }
    try folder.write(Array(journey(0).utf8), to: name)
    try folder.write(Array(journey(77).utf8), to: other)
    try folder.write(
      Array("{\(quoted(evil)): \(quoted(evil)), }".utf8), to: "kapot\(evil).journey.json")
    try folder.write([0x7B, 0x22, 0x1B, 0x5D, 0x9B], to: "rauw.journey.json")
    return folder
  }

  private static let evil = "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}\u{200B}\u{7F}"
  private static let name = "a\(evil).journey.json"
  private static let other = "b\u{1B}[2J.journey.json"

  /// What a terminal would obey, or what would hide, in what a command wrote.
  private static func dirt(_ run: Run) -> [String] {
    // A byte that is no UTF-8 is a control to a terminal of 8 bits.
    if [run.output, run.errors].contains(where: { String(validating: $0, as: UTF8.self) == nil }) {
      return ["no UTF-8"]
    }
    return (run.text + run.errorText).unicodeScalars.filter {
      $0 != "\n" && $0 != "\t" && Invisible.contains($0)
    }.map { "U+" + String($0.value, radix: 16) }
  }

  /// Runs of every command: with hostile files, with hostile names, with hostile arguments.
  private static func runs(_ folder: TemporaryFolder) -> [[String]] {
    let file = folder.file(name)
    let files = [
      file, folder.file(other), folder.file("kapot\(evil).journey.json"),
      folder.file("rauw.journey.json"), evil,
    ]
    var runs: [[String]] = [
      ["list", folder.path], ["list", evil], ["diff", file, folder.file(other)],
      ["diff", file, folder.file(other), "--as", "markdown"],
      ["diff", file, folder.file(other), "--as", "json"], ["diff", evil, "\(evil):\(evil)"],
      ["set", file, evil, "x"], ["set", file, "s-1.\(evil)", "x"],
      ["set", file, "s-\(evil).title", "x"],
      ["set", file, "state", evil], ["set", file, "s-1.duration", evil],
      ["set", file, "s-1.emotion", evil],
      ["add", file, evil], ["add", file, "step", evil], ["add", file, "step", "f-1", "\(evil)=x"],
      ["add", file, "step", "--after", evil],
      ["move", file, evil, "--first"], ["move", file, "s-1", "--to", evil],
      ["remove", file, evil, "s-1"],
      ["new", evil], ["new", file], ["new", folder.file("niet/\(evil).journey.json")],
      ["export", file, "--to", evil],
      ["export", file, folder.file(other), "--to", "dot", "-o", evil],
      ["show", file, "--as", evil],
      ["show", file, "--width", evil], ["--lang", evil, "list"], ["--\(evil)"], [evil, evil],
      [evil], ["help", evil], ["list", "--\(evil)=\(evil)"],
    ]
    for file in files {
      for form in ["text", "linear", "dot"] { runs.append(["export", file, "--to", form]) }
      runs += [
        ["show", file], ["fmt", "--check", file], ["set", file, "title", evil],
        ["remove", file, "s-3"], ["fmt", file],
        ["diff", file, file], ["textconv", file],
        ["diff-driver", evil, file, evil, "100644", folder.file(name), evil, "100755"],
        ["diff-driver", file],
      ]
    }
    for name in Klantreis.names where name != "help" {
      runs += [[name, evil], [name, file, evil], [name, "--\(evil)", file]]
    }
    return runs
  }

  @Test("nothing that a command writes is obeyed by a terminal, or hides")
  func isClean() throws {
    let folder = try Self.folder()
    for arguments in Self.runs(folder) {
      let run = try Program.run(arguments)
      #expect(Self.dirt(run) == [], "\(arguments): \(run.text.prefix(300)) \(run.errorText)")
      #expect(run.status < 128, "\(arguments): \(run.status)")
    }
  }

  @Test("no command of the table is left out")
  func isComplete() throws {
    let folder = try TemporaryFolder()
    let tried = Set(Self.runs(folder).compactMap(\.first))
    #expect(Set(Klantreis.names).subtracting(tried) == [])
  }
}
