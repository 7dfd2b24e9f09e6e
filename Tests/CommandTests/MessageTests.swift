// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("What klantreis says")
struct MessageTests {
  static let wrongUse = [
    ["set"], ["fmt"], ["remove", "x.json"], ["add"], ["move", "x.json"],
    ["set", "a", "b", "c", "d"],
    ["list", "--olifant"], ["--olifant"], ["een", "twee"],
    ["--lang"], ["--lang", "xx", "list"], ["list", "--lang=fr"],
  ]

  @Test("of wrong use ends with 64", arguments: wrongUse)
  func usage(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 64)
    #expect(run.text.isEmpty && !run.errorText.isEmpty)
  }

  static let languages: [(arguments: [String], environment: [String: String], isDutch: Bool)] = [
    ([], ["LC_ALL": "C"], true), ([], ["LC_ALL": "nl_NL.UTF-8"], true),
    ([], ["LC_ALL": "de_DE.UTF-8"], true), ([], ["LC_ALL": "en_US.UTF-8"], false),
    ([], ["LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "nl_NL"], false),
    ([], ["LC_ALL": "", "LANG": "en_GB.UTF-8"], false), (["--lang", "en"], [:], false),
    (["--lang=nl"], ["LC_ALL": "en_US.UTF-8"], true),
  ]

  @Test("is in the language of the user", arguments: languages)
  func language(arguments: [String], environment: [String: String], isDutch: Bool) throws {
    let folder = try JourneyFolder(text: "{\n  \"format\": klantreis\n}\n")
    let run = try Program.run(["fmt", folder.file] + arguments, environment: environment)
    #expect(run.status == 2)
    #expect(run.errorText.hasPrefix("\(folder.file):2:13: "), "\(run.errorText)")
    #expect(run.errorText.contains("Hier ") == isDutch, "\(run.errorText)")
    #expect(run.errorText.hasSuffix("\n"))
  }

  static let broken: [(text: String, place: String)] = [
    ("", "1:1: "), ("{", "1:2: "), ("{\"a\":1,\n\"a\":2}", "2:1: "), ("[]", "1:1: "),
    ("{\"format\":\"iets anders\"}", "1:11: "), ("{\"title\":\"x\"}", "1:1: "),
    (
      Texts.small.replacing("\"title\": \"Belt\"", with: "\"title\": \"\", \"emotion\": 9"),
      "12:35: "
    ),
    (Texts.small.replacing("\"Begin\"", with: "7"), "8:16: "),
    ("<<<<<<< ours\n" + Texts.small, "1:1: "), (Texts.small + "x", "26:1: "),
  ]

  @Test("of a file that is refused names the place, and the file stays", arguments: broken)
  func refusedFile(text: String, place: String) throws {
    let folder = try JourneyFolder(text: text)
    for command in [
      ["set", folder.file, "title", "x"], ["fmt", folder.file], ["add", folder.file, "phase"],
    ] {
      let run = try Program.run(command)
      #expect(run.status == 2)
      #expect(run.errorText.hasPrefix("\(folder.file):\(place)"), "\(run.errorText)")
    }
    #expect(try folder.text() == text)
  }

  @Test("of a file of a newer version is that it can only be read")
  func newer() throws {
    let folder = try JourneyFolder(text: Texts.newer)
    for command in [
      ["set", folder.file, "title", "x"], ["fmt", folder.file], ["remove", folder.file, "s-1"],
    ] {
      let run = try Program.run(command)
      #expect(run.status == 2)
      #expect(run.errorText.contains("nieuwere versie"))
    }
    #expect(try folder.text() == Texts.newer)
  }

  static let missing = ["geen.json", "geen/map.json", ".", "/dev/null"]

  @Test("of a file that is not there is one line", arguments: missing)
  func notThere(name: String) throws {
    let run = try Program.run(["set", name, "title", "x"])
    #expect(run.status == 2)
    #expect(run.errorText.hasPrefix(name))
    #expect(run.errorText.split(separator: "\n").count == 1)
  }

  static let hostile = "\u{1B}[31m\u{9B}2J\u{202E}"

  @Test("holds nothing that a terminal would obey")
  func isSafe() throws {
    let folder = try JourneyFolder(text: Texts.hostile)
    try folder.write("{\"\u{1B}[2J\": 1, \"\u{1B}[2J\": 2}", to: "kapot\u{1B}[1m.journey.json")
    let hostile = Self.hostile
    let runs = [
      ["list", folder.path], ["fmt", folder.path + "/kapot\u{1B}[1m.journey.json"],
      ["fmt", hostile], ["set", folder.file, hostile, "x"],
      ["set", folder.file, "s-1.\(hostile)", "x"],
      ["set", folder.file, "state", hostile], ["add", folder.file, hostile],
      ["remove", folder.file, hostile],
      [hostile, hostile], ["list", "--" + hostile], ["--lang", hostile, "list"], [hostile],
    ]
    for arguments in runs {
      let run = try Program.run(arguments)
      #expect(!(run.output + run.errors).isEmpty, "\(arguments)")
      for scalar in (run.text + run.errorText).unicodeScalars {
        let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
        #expect(!isControl && scalar != "\u{202E}", "\(arguments): \(run.text + run.errorText)")
      }
    }
  }

  @Test("of its version and its use is said on standard output")
  func help() throws {
    #expect(try Program.run(["--version"]).text.hasPrefix("klantreis 0."))
    for arguments in [["--help"], ["help"], ["set", "--help"], ["help", "add"]] {
      let run = try Program.run(arguments)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.text.contains("klantreis"))
    }
  }

  @Test("without a terminal is that the editor needs one")
  func noTerminal() throws {
    let folder = try JourneyFolder()
    for arguments in [[folder.file], [folder.path], [folder.path, "--lang=nl"]] {
      let run = try Program.run(arguments, environment: ["TERM": "xterm"])
      #expect(run.status == 2)
      #expect(run.errorText.contains("terminal"))
      #expect(run.output.isEmpty)
    }
  }
}
