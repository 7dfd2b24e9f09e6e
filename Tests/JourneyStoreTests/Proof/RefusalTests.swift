// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyModel
import JourneyStore
import JourneyTesting
import ProgramTesting
import Testing
import Words

@Suite("What cannot be opened")
struct RefusalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  static let text: [UInt8] = Item(kind: .journey, id: "j-1", title: "Reis").canonicalText

  /// The bytes, the time of writing and the number of a file.
  private func stamp(_ name: String) throws -> [String] {
    var status = stat()
    #expect(lstat(folder.file(name), &status) == 0)
    let bytes = status.st_mode & S_IFMT == S_IFREG ? try folder.read(name) : []
    return ["\(bytes)", "\(status.st_mtim)", "\(status.st_ino)", "\(status.st_mode)"]
  }

  static let commands = [
    ["set", "title", "x"], ["fmt"], ["fmt", "--check"], ["show"], ["export", "--to", "dot"],
    ["add", "phase"], ["remove", "s-1"], ["move", "s-1", "--first"], ["diff"],
  ]

  private func arguments(_ command: [String], _ path: String) -> [String] {
    let files = command[0] == "diff" ? [path, path] : [path]
    return [command[0]] + files + command.dropFirst()
  }

  @Test("is refused at once by every command when it is no regular file")
  func notRegular() throws {
    #expect(mkfifo(folder.file("pijp"), 0o600) == 0)
    #expect(mkdir(folder.file("map"), 0o700) == 0)
    #expect(symlink("kring-b", folder.file("kring-a")) == 0)
    #expect(symlink("kring-a", folder.file("kring-b")) == 0)
    #expect(symlink("pijp", folder.file("naar-pijp")) == 0)
    let names = ["pijp", "map", "kring-a", "naar-pijp"]
    let paths = names.map(folder.file) + ["/dev/zero", "/dev/null", "/dev/tty", "/proc/self/mem"]
    for path in paths {
      let start = ContinuousClock.now
      // Of a folder, export makes a page of all its journeys.
      for command in Self.commands where command[0] != "export" || !path.hasSuffix("/map") {
        let run = try Program.run(arguments(command, path))
        #expect(run.status == 2, "\(command) \(path): \(run.errorText)")
        #expect(run.errorText.hasPrefix(path), "\(command): \(run.errorText)")
      }
      // Even one that waited would take far longer; a loaded machine is given its time.
      #expect(ContinuousClock.now - start < .seconds(18), "\(path)")
    }
    #expect(try folder.names == ["kring-a", "kring-b", "map", "naar-pijp", "pijp"])
  }

  @Test("does not hang on a socket, nor on a file of the system that never ends")
  func strange() throws {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = folder.file("stekker")
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(100)) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
    }
    try #require(bound == 0)
    for path in [path, "/proc/self/status", "/proc/self/mem", "/proc/version"] {
      let error = #expect(throws: StoreError.self) { try Loaded(path: path) }
      #expect(error?.text.nl.hasPrefix(path) == true)
    }
  }

  @Test("is a pipe that took the place of a journey while it was being saved")
  func swapped() throws {
    try folder.write(Self.text, to: "a.journey.json")
    let loaded = try Loaded(path: folder.file("a.journey.json"))
    #expect(unlink(folder.file("a.journey.json")) == 0)
    #expect(mkfifo(folder.file("a.journey.json"), 0o600) == 0)
    let before = try stamp("a.journey.json")
    #expect(throws: StoreError.self) {
      try Saver.save(Self.text + [0x20], to: loaded.path, over: .bytes(loaded.bytes))
    }
    #expect(try stamp("a.journey.json") == before)
    #expect(try folder.names == ["a.journey.json"])
  }

  static let damagedFiles: [(name: String, bytes: [UInt8], word: String)] = [
    ("leeg", [], "leeg"), ("nullen", [UInt8](repeating: 0, count: 4096), "nullen"),
    ("half", Array(text.prefix(40)), "houdt op"), ("bom", [0xEF, 0xBB, 0xBF] + text, "byte order"),
    ("utf16", text.flatMap { [$0, 0] }, ""),
    ("conflict", Array("<<<<<<< ours\n".utf8) + text, "git"),
    ("staart", text + Array("{}".utf8), "Na het einde"),
    ("latin1", text.map { $0 == 0x52 ? 0xEB : $0 }, "UTF-8"),
  ]

  @Test("says why, and keeps its bytes and its time", arguments: damagedFiles)
  func damaged(name: String, bytes: [UInt8], word: String) throws {
    let file = "\(name).journey.json"
    try folder.write(bytes, to: file)
    let before = try stamp(file)
    // What puts a file in its form takes a byte order mark away.
    for command in Self.commands where name != "bom" || command[0] != "fmt" {
      let run = try Program.run(arguments(command, folder.file(file)))
      #expect(run.status == 2, "\(command): \(run.errorText)")
      #expect(run.errorText.contains(word), "\(run.errorText)")
      #expect(run.errorText.hasPrefix("\(folder.file(file)):"), "\(run.errorText)")
    }
    let list = try Program.run(["list", folder.path])
    #expect(list.status == 2 && list.errorText.contains(word))
    #expect(try stamp(file) == before)
    #expect(try folder.names == [file])
  }

  static let oddNames = [
    "met spatie", " voor en na ", "aan'haling\"", "-streep", "--to", "$(touch x)", "`touch x`",
    "a;b&c|d",
    "regel\neinde", "tab\tteken", "\u{1B}[31mrood", "\u{301}accent", "\u{202E}om", "émile",
    "e\u{301}mile",
    "👨‍👩‍👧", "漢字", "\\", "%s%n", "~", "*", "?", "#", "a..", "con", "\u{7F}", "\u{9B}",
    String(repeating: "é", count: 120),
  ]

  @Test("is nothing because of its name, however odd", arguments: oddNames)
  func oddName(name: String) throws {
    let file = "\(name).journey.json"
    try folder.write(Self.text, to: file)
    // A path that begins with a hyphen is one to the program only behind two of them.
    let path = folder.file(file)
    #expect(try Program.run(["set", path, "title", "Anders"]).status == 0)
    #expect(try Loaded(path: path).document.root.title == "Anders")
    #expect(try folder.names == [file])
    #expect(try Workspace.journeys(in: folder.path).map { Array($0.utf8) } == [Array(path.utf8)])
    let list = try Program.run(["list", folder.path])
    #expect(list.status == 0 && list.text.contains("Anders"))
  }
}
