// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import Paths
import ProgramTesting
import Testing

@Suite("Files with odd names")
struct FileNameTests {
  struct Name: Sendable, CustomTestStringConvertible {
    let path: String
    /// How it is shown.
    let shown: String

    var testDescription: String { shown }

    init(_ bytes: [UInt8], shown: String) {
      path = FilePath(bytes: bytes).text
      self.shown = shown
    }

    init(_ path: String, shown: String? = nil) {
      self.path = path
      self.shown = shown ?? path
    }
  }

  static let ending = Array(".journey.json".utf8)
  static let names = [
    Name([0xFF, 0xFE] + ending, shown: "<FF><FE>.journey.json"),
    Name(Array("map\u{E9}".utf8.dropLast()) + [0x2F, 0x61, 0xC3] + ending, shown: "map<C3>/a<C3>"),
    Name(Array("\u{10FEFF}".utf8) + ending, shown: "<F4><8F><BB><BF>.journey.json"),
    Name("met spatie en 'tekens' \"$x\".journey.json"),
    Name("-streepje.journey.json"),
    Name("regel\nbreuk.journey.json", shown: "regel breuk.journey.json"),
    Name("\u{1B}[31mrood.journey.json", shown: "^[[31mrood.journey.json"),
    Name("\u{301}teken.journey.json"),
    Name(String(repeating: "x", count: 242) + ".journey.json"),
    Name(String(repeating: "é", count: 121) + ".journey.json"),
  ]

  private let folder: GitFolder

  init() throws {
    folder = try GitFolder()
  }

  /// Makes a journey with an odd name, which no library of tests can write.
  private func make(_ name: Name) throws -> String {
    try folder.write(SmallJourney().text, to: "gewoon.json")
    // What begins with a hyphen is an option everywhere.
    let path = (FilePath(".") / name.path).text
    try run("/bin/mkdir", "-p", FilePath(path).folder.text)
    try run("/bin/mv", "gewoon.json", path)
    return path
  }

  @discardableResult
  private func run(_ program: String, _ arguments: String...) throws -> String {
    let run = try Program.run(
      arguments, of: program, in: folder.path, environment: folder.environment)
    #expect(run.status == 0, "\(arguments): \(run.text)\(run.errorText)")
    return run.text
  }

  private func klantreis(_ arguments: String...) throws -> Run {
    try Program.run(arguments, in: folder.path, environment: folder.environment)
  }

  @Test("are read, changed, listed, checked and compared", arguments: names)
  func commands(name: Name) throws {
    let path = try make(name)
    try run("/usr/bin/git", "add", "--all")
    try run("/usr/bin/git", "commit", "--quiet", "--message", "x")
    #expect(try klantreis("show", path).status == 0)
    #expect(try klantreis("fmt", "--check", path).status == 0)
    let set = try klantreis("set", path, "title", "Nieuwe titel")
    #expect(set.status == 0, "\(set.errorText)")
    #expect(try run("/bin/cat", path).contains("Nieuwe titel"))
    #expect(try klantreis("list", ".").shows(name))
    let search = try klantreis("search", "Nieuwe titel", ".")
    #expect(search.shows(name) && search.output.split(separator: 10).count == 1)
    let check = try klantreis("check", ".")
    #expect(check.status == 0 && check.shows(name), "\(check.text)")
    for old in ["HEAD:\(path)", "HEAD:\(name.path)"] {
      let diff = try klantreis("diff", old, path)
      #expect(diff.status == 1 && diff.text.contains("Nieuwe titel"), "\(diff.errorText)")
    }
    #expect(try klantreis("history", path).status == 0)
    let copy = FilePath(path).beside(FilePath("kopie.journey.json")).text
    #expect(try klantreis("merge", path, path, path, "-o", copy).status == 0)
    // Nothing stays behind, and nothing was made under another name.
    let status = try folder.git("status", "--porcelain", "-z")
    #expect(status.split(separator: "\0").count == 2, "\(status)")
  }

  @Test("come to the merge driver as git calls them", arguments: names.prefix(6))
  func merging(name: Name) throws {
    let path = try make(name)
    #expect(try klantreis("git", "setup", "--local").status == 0)
    try run("/usr/bin/git", "add", "--all")
    try run("/usr/bin/git", "commit", "--quiet", "--message", "x")
    try run("/usr/bin/git", "checkout", "--quiet", "-b", "ander")
    #expect(try klantreis("set", path, "title", "Nieuwe titel").status == 0)
    try run("/usr/bin/git", "commit", "--quiet", "-a", "--message", "x")
    try run("/usr/bin/git", "checkout", "--quiet", "main")
    #expect(try klantreis("set", path, "goal", "Rust").status == 0)
    try run("/usr/bin/git", "commit", "--quiet", "-a", "--message", "x")
    try run("/usr/bin/git", "merge", "--quiet", "--no-edit", "ander")
    let text = try run("/bin/cat", path)
    #expect(text.contains("Nieuwe titel") && text.contains("Rust"))
  }

  @Test("are reached through a chain of links, which all stay")
  func links() throws {
    let path = try make(Self.names[0])
    try run("/bin/mkdir", "-p", "ver/weg")
    try run("/bin/ln", "-s", "../../" + path.dropFirst(2), "ver/weg/een.journey.json")
    try run("/bin/ln", "-s", "ver/weg/een.journey.json", "twee.journey.json")
    #expect(try klantreis("set", "twee.journey.json", "title", "Nieuwe titel").status == 0)
    #expect(try run("/bin/cat", path).contains("Nieuwe titel"))
    #expect(try run("/usr/bin/readlink", "twee.journey.json") == "ver/weg/een.journey.json\n")
  }

  @Test("are no texts: what is no UTF-8 never gets into a journey")
  func values() throws {
    try folder.write(SmallJourney().text, to: "a.journey.json")
    let odd = FilePath(bytes: Array("caf".utf8) + [0xE9]).text
    for arguments in [
      ["set", "a.journey.json", "title", odd], ["add", "a.journey.json", "phase", "title=\(odd)"],
      ["new", "b.journey.json", "--title", odd], ["search", odd],
    ] {
      let run = try Program.run(arguments, in: folder.path, environment: folder.environment)
      #expect(run.status == 64 && run.errorText.contains("caf<E9>"), "\(run.errorText)")
    }
    #expect(try folder.text("a.journey.json") == SmallJourney().text)
  }
}

extension Run {
  /// Tells whether the output shows a name; marks at its start are told apart from what stands before them.
  fileprivate func shows(_ name: FileNameTests.Name) -> Bool {
    output.contains(Array(name.shown.utf8))
  }
}
