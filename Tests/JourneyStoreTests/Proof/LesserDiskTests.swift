// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyModel
import JourneyStore
import JourneyTesting
import ProgramTesting
import Testing
import Words

/// Disks of networks, sticks and old systems lack calls; strace lets one fail as they do.
@Suite("A save on a disk that cannot do everything", .enabled(if: Strace.isThere))
struct LesserDiskTests {
  /// Runs a command of which calls fail.
  ///
  /// - Parameter failures: Calls and what they fail with, such as `renameat2:error=EINVAL`.
  /// - Parameter path: The path of the calls that are meant; all of them where there is none.
  private static func run(
    _ words: [String], failing failures: [String], at path: String? = nil
  ) throws -> Run {
    let filter = path.map { ["-P", $0] } ?? []
    let injections = failures.flatMap { ["-e", "inject=\($0)"] }
    return try Program.run(
      ["-f", "-qqq", "-o", "/dev/null"] + filter + injections + [SavedFolder.program] + words,
      of: Strace.path)
  }

  private static func save(_ saved: SavedFolder, failing: String, at path: String? = nil) throws
    -> Run
  {
    try run(Array(saved.command.dropFirst()), failing: [failing], at: path)
  }

  @Test("goes well where files cannot change places", arguments: ["EINVAL", "ENOSYS"])
  func exchange(error: String) throws {
    let saved = try SavedFolder()
    let run = try Self.save(saved, failing: "renameat2:error=\(error)")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errorText)")
    #expect(try saved.bytes == SavedFolder.new && saved.leftovers == [] && saved.isKept)
  }

  @Test("goes well where a folder cannot be synchronised, or may not be read")
  func folder() throws {
    for failure in ["fsync:error=EINVAL", "openat:error=EACCES"] {
      let saved = try SavedFolder()
      let run = try Self.save(saved, failing: failure, at: saved.folder.path)
      #expect(run.status == 0 && run.errors.isEmpty, "\(failure): \(run.errorText)")
      #expect(try saved.bytes == SavedFolder.new && saved.leftovers == [], "\(failure)")
    }
  }

  @Test(
    "says that the disk did not confirm it", arguments: ["fsync:error=EIO", "openat:error=EIO"])
  func unconfirmed(failure: String) throws {
    let saved = try SavedFolder()
    let run = try Self.save(saved, failing: failure, at: saved.folder.path)
    #expect(run.status == 2 && run.errorText.hasPrefix(saved.link), "\(run.errorText)")
    #expect(try saved.bytes == SavedFolder.new && saved.leftovers == [])
  }

  @Test(
    "says so of every file that a command makes",
    arguments: ["new", "derive", "import", "panel import", "set"])
  func unconfirmedFiles(command: String) throws {
    let saved = try SavedFolder()
    let folder = saved.folder
    try folder.write(Array("Reis\n  Fase\n    Belt\n".utf8), to: "lijst.txt")
    try folder.write(Array("Kleur\nrood\nblauw\n".utf8), to: "antwoorden.csv")
    let name = command == "panel import" ? "uit.panel.json" : "uit.journey.json"
    let words: [String] =
      switch command {
      case "new": ["new", folder.file(name)]
      case "derive": ["derive", saved.real, "-o", folder.file(name)]
      case "import":
        ["import", folder.file("lijst.txt"), "--from", "outline", "-o", folder.file(name)]
      case "set": ["set", saved.real, "title", "Anders"]
      default:
        ["panel", "import", folder.file("antwoorden.csv"), "--guess", "-o", folder.file(name)]
      }
    let made = command == "set" ? saved.real : folder.file(name)
    let run = try Self.run(words, failing: ["fsync:error=EIO"], at: folder.path)
    #expect(run.status == 2 && run.errorText.contains(made), "\(run.errorText)")
    #expect(throws: Never.self) { try Loaded(path: made) }
  }

  @Test("asks first where nothing may be made in the folder")
  func closedFolder() throws {
    let saved = try SavedFolder()
    let run = try Self.save(
      saved, failing: "?access,?faccessat,?faccessat2:error=EACCES", at: saved.folder.path)
    #expect(run.status == 2)
    let refusal = StoreError.onlyInPlace(path: saved.link, .folder(saved.folder.path)).text.nl
    #expect(run.errorText.hasPrefix(refusal), "\(run.errorText)")
    #expect(try saved.bytes == SavedFolder.old && saved.leftovers == [] && saved.isKept)
  }

  @Test("tells which attributes of the file are lost")
  func attributes() throws {
    let saved = try SavedFolder()
    // Not every disk knows attributes.
    guard FileAttribute("user.herkomst", of: saved.real).set([0x31]) else { return }
    let run = try Self.save(saved, failing: "fsetxattr:error=ENOSPC")
    #expect(run.status == 0)
    #expect(run.errorText.contains("(ACL) of kenmerken van het bestand konden niet mee"))
    #expect(try saved.bytes == SavedFolder.new && saved.leftovers == [])
  }

  @Test("keeps what came in the place of a file that went away meanwhile")
  func cameBack() throws {
    let saved = try SavedFolder()
    // The exchange finds nothing, and the new name finds somebody's file.
    let run = try Self.save(saved, failing: "renameat2:error=ENOENT")
    #expect(run.status == 2)
    #expect(run.errorText == StoreError.changedOnDisk(path: saved.link).text.nl + "\n")
    #expect(try saved.bytes == SavedFolder.old && saved.leftovers == [])
  }

  static let newFiles: [(failures: [String], error: Int32?)] = [
    (["?link,?linkat:error=EPERM"], nil),
    (["?link,?linkat:error=EEXIST"], EEXIST),
    (["?link,?linkat:error=EPERM", "?rename,?renameat:error=EIO"], EIO),
  ]

  @Test(
    "makes a new file without a second name for it, and never over another", arguments: newFiles)
  func newFile(failures: [String], error: Int32?) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.journey.json")
    let run = try Self.run(["new", path, "--title", "Reis"], failing: failures)
    switch error {
    case nil:
      #expect(run.status == 0, "\(run.errorText)")
      #expect(try Loaded(path: path).document.root.title == "Reis")
      #expect(try folder.names == ["a.journey.json"])
    case let code?:
      let refusal =
        code == EEXIST
        ? StoreError.exists(path: path) : .system(errno: code, path: path, isSaving: true)
      #expect(run.status == 2 && run.errorText == refusal.text.nl + "\n", "\(run.errorText)")
      #expect(try folder.names == [])
    }
  }
}
