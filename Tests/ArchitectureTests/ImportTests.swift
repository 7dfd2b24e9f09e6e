// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import ProgramTesting
import Testing

@Suite("The rooms of the program")
struct ImportTests {
  /// What each room may import of ours; the program itself may see all.
  static let rules: [(room: String, imports: Set<String>)] = [
    ("Words", []),
    ("Paths", []),
    ("CanonicalJSON", ["Words"]),
    ("TextGrid", ["Paths", "Words"]),
    ("JourneyModel", ["CanonicalJSON", "Words"]),
    ("JourneyStore", ["CFiles", "CanonicalJSON", "JourneyModel", "Paths", "Words"]),
    ("JourneyDiff", ["CanonicalJSON", "JourneyModel", "TextGrid", "Words"]),
    ("JourneyChecks", ["CanonicalJSON", "JourneyModel", "Paths", "TextGrid", "Words"]),
    ("JourneyExchange", ["JourneyModel", "Paths", "TextGrid", "Words"]),
    ("JourneySearch", ["JourneyModel", "TextGrid", "Words"]),
    (
      "JourneyEditor",
      [
        "JourneyChecks", "JourneyDiff", "JourneyExchange", "JourneyModel", "JourneySearch",
        "Paths", "TextGrid", "Words",
      ]
    ),
    ("Terminal", ["CCurses", "TextGrid", "Words"]),
    ("Programs", ["CFiles", "Paths", "Words"]),
    ("CCurses", []),
    ("CFiles", []),
  ]

  @Test("import no more than they may", arguments: rules)
  func imports(room: String, allowed: Set<String>) throws {
    let ours = Set(Self.rules.map(\.room) + ["klantreis"])
    for file in try Self.files("Sources/\(room)") where file.path.hasSuffix(".swift") {
      let found = Set(file.imports).intersection(ours)
      #expect(found.isSubset(of: allowed), "\(file.path) imports \(found.subtracting(allowed))")
    }
  }

  @Test("are all in the table")
  func isComplete() throws {
    let rooms = try FileManager.default.contentsOfDirectory(
      atPath: "\(JourneyFolder.project)/Sources")
    #expect(Set(rooms).subtracting(Self.rules.map(\.room)) == ["klantreis"])
  }

  @Test("do without Foundation")
  func noFoundation() throws {
    for file in try Self.files("Sources") where file.path.hasSuffix(".swift") {
      #expect(!file.imports.contains { $0.hasPrefix("Foundation") }, "\(file.path)")
    }
  }

  @Test("leave curses to one of them, and C to two")
  func curses() throws {
    for file in try Self.files("Sources") where !file.path.hasPrefix("Sources/CCurses/") {
      let isC = file.path.hasPrefix("Sources/CFiles/")
      #expect(isC || !file.text.contains("#include"), "\(file.path)")
      #expect(!file.text.contains("curses.h>"), "\(file.path)")
      let seesCurses = file.imports.contains { $0 == "CCurses" }
      #expect(!seesCurses || file.path.hasPrefix("Sources/Terminal/"), "\(file.path)")
    }
  }

  @Test("name files to the system by their bytes")
  func paths() throws {
    let calls = [
      "stat", "lstat", "access", "realpath", "opendir", "unlink", "rename", "mkdir", "rmdir",
      "chmod", "inotify_add_watch", "posix_spawnp",
    ]
    for file in try Self.files("Sources") where file.path.hasSuffix(".swift") {
      // A text handed over as it is would name another file where a name is no UTF-8.
      guard file.imports.contains("Glibc") else { continue }
      for call in calls {
        for place in file.text.ranges(of: "\(call)(") {
          let before = file.text[..<place.lowerBound].last
          let arguments = file.text[place.upperBound...].prefix(60)
          if before?.isLetter == true || before == "_" || arguments.hasPrefix(")") { continue }
          #expect(arguments.contains("cString"), "\(file.path): \(call)(\(arguments)")
        }
      }
    }
  }

  @Test("say under which licence they are")
  func licence() throws {
    let files = try Self.files("Sources") + Self.files("Tests") + [Self.file("Package.swift")]
    #expect(files.count > 100)
    for file in files where file.path.hasSuffix(".swift") {
      let head = file.text.split(separator: "\n").prefix { $0.hasPrefix("//") }
      // In two pieces, so that this line is not taken for a licence itself.
      #expect(head.contains("// SPDX-License-" + "Identifier: EUPL-1.2"), "\(file.path)")
    }
  }

  // MARK: - Files

  private struct Source {
    let path: String
    let text: String

    /// The modules that the file imports, whatever stands before the word.
    var imports: [String] {
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), words.count > place + 1,
          words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.levels.contains($0) })
        else { return nil }
        return words[place + 1].split(separator: ".").first.map(String.init)
      }
    }

    private static let levels: Set<Substring> = [
      "public", "package", "internal", "private", "fileprivate",
    ]
  }

  private static func file(_ path: String) throws -> Source {
    Source(
      path: path,
      text: try String(contentsOfFile: "\(JourneyFolder.project)/\(path)", encoding: .utf8))
  }

  /// The source files of a folder and the folders in it; none where it is not there yet.
  private static func files(_ folder: String) throws -> [Source] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: "\(JourneyFolder.project)/\(folder)"))
      ?? []
    return try names.sorted().flatMap { name -> [Source] in
      let path = "\(folder)/\(name)"
      if [".swift", ".c", ".h"].contains(where: name.hasSuffix) { return [try file(path)] }
      return name.contains(".") ? [] : try files(path)
    }
  }
}
