// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyModel
import JourneyTesting
import Paths
import ProgramTesting
import Testing
import Words

@testable import JourneyStore

@Suite("Opening and saving")
struct SavingTests {
  let folder: TemporaryFolder
  let text = Item(kind: .journey, id: "j-1", title: "Reis").canonicalText

  init() throws {
    folder = try TemporaryFolder()
  }

  private func save(_ bytes: [UInt8], _ name: String, over expected: Saver.Expected) throws {
    try Saver.save(bytes, to: folder.file(name), over: expected)
  }

  private func status(_ name: String, follow: Bool = true) -> stat {
    var status = stat()
    _ = follow ? stat(folder.file(name), &status) : lstat(folder.file(name), &status)
    return status
  }

  @Test("gives back what was saved, and leaves nothing else behind")
  func roundTrip() throws {
    try save(text, "a.journey.json", over: .nothing)
    let loaded = try Loaded(path: folder.file("a.journey.json"))
    #expect(loaded.bytes == text)
    #expect(loaded.isCanonical)
    #expect(try folder.names == ["a.journey.json"])
  }

  @Test("keeps mode and link", arguments: [0o600, 0o640, 0o755] as [mode_t])
  func keepsModeAndLink(mode: mode_t) throws {
    try save(text, "a.json", over: .nothing)
    #expect(chmod(folder.file("a.json"), mode) == 0)
    #expect(symlink("a.json", folder.file("link.json")) == 0)
    try save(text + [0x20], "link.json", over: .bytes(text))
    #expect(status("link.json", follow: false).st_mode & S_IFMT == S_IFLNK)
    #expect(status("a.json").st_mode & 0o7777 == mode)
    #expect(try folder.names == ["a.json", "link.json"])
  }

  @Test(
    "goes through a chain of links, and has room beside the longest name",
    arguments: [[0xFF, 0xFE], Array(repeating: 0x78, count: 255), Array("-a\nb".utf8)] as [[UInt8]])
  func oddNames(name: [UInt8]) throws {
    let file = FilePath(folder.path) / FilePath(bytes: name)
    #expect(symlink(file.cString, folder.file("midden")) == 0)
    #expect(symlink("midden", folder.file("begin")) == 0)
    try Saver.save(text, to: file.text, over: .nothing)
    try save(text + [0x20], "begin", over: .bytes(text))
    #expect(try Loaded.bytes(file.text) == text + [0x20])
    #expect(status("begin", follow: false).st_mode & S_IFMT == S_IFLNK)
    #expect(FilePath(folder.path).entries?.count == 3)
    // A second name keeps the file in its place, with a backup in the state folder.
    #expect(link(file.cString, folder.file("dubbel")) == 0)
    let state = StateFolder(path: folder.file("state"))
    _ = try Saver.saveInPlace(
      text, to: "\(folder.path)/begin", over: .bytes(text + [0x20]), backupIn: state)
    #expect(try Loaded.bytes(file.text) == text)
    let backups = try #require(FilePath(state.path).entries)
    #expect(
      try backups.map { try Loaded.bytes((FilePath(state.path) / $0.name).text) } == [text + [0x20]]
    )
  }

  @Test("keeps the attributes that a user gave a file, and its access list")
  func keepsAttributes() throws {
    try save(text, "a.json", over: .nothing)
    let file = folder.file("a.json")
    let note = Array("van de wethouder".utf8)
    let origin = FileAttribute("user.herkomst", of: file)
    // Not every disk knows attributes.
    guard origin.set(note) else { return }
    // The owner may write, the user 65534 may read, and nobody else may do anything: version 2 of the list, then for
    // each a tag, permissions and a number, all little-endian.
    let list: [[UInt8]] = [
      [2, 0, 0, 0], [1, 0, 6, 0, 255, 255, 255, 255], [2, 0, 4, 0, 254, 255, 0, 0],
      [4, 0, 0, 0, 255, 255, 255, 255], [16, 0, 4, 0, 255, 255, 255, 255],
      [32, 0, 0, 0, 255, 255, 255, 255],
    ]
    let access = FileAttribute("system.posix_acl_access", of: file)
    let hasList = access.set(list.flatMap(\.self))
    let mode = status("a.json").st_mode
    let saved = try Saver.save(text + [0x20], to: file, over: .bytes(text))
    #expect(saved.remark == nil)
    #expect(origin.value == note)
    #expect(status("a.json").st_mode == mode)
    if hasList { #expect(access.value == list.flatMap(\.self)) }
    #expect(try Loaded(path: file).bytes == text + [0x20])
  }

  @Test("asks before it writes a file in a folder where nothing can be made, and then does")
  func closedFolder() throws {
    #expect(mkdir(folder.file("map"), 0o755) == 0)
    try save(text, "map/a.json", over: .nothing)
    let file = folder.file("map/a.json")
    #expect(chmod(folder.file("map"), 0o555) == 0)
    defer { _ = chmod(folder.file("map"), 0o755) }
    // Nothing is closed to root.
    guard access(folder.file("map"), W_OK) != 0 else { return }
    let new = text + [0x20]
    #expect(throws: StoreError.self) { try Saver.save(new, to: file, over: .bytes(text)) }
    #expect(try folder.read("map/a.json") == text)
    let state = StateFolder(path: folder.file("staat"))
    _ = try Saver.saveInPlace(new, to: file, over: .bytes(text), backupIn: state)
    #expect(try folder.read("map/a.json") == new)
  }

  @Test("never goes over what somebody else saved")
  func changedOnDisk() throws {
    try save(text, "a.json", over: .nothing)
    #expect(throws: StoreError.self) { try save([0x20], "a.json", over: .nothing) }
    #expect(throws: StoreError.self) { try save([0x20], "a.json", over: .bytes([0x31])) }
    #expect(try Loaded(path: folder.file("a.json")).bytes == text)
    #expect(try folder.names == ["a.json"])
  }

  @Test("never goes through the protection of a file, nor through a link that leads nowhere")
  func protected() throws {
    try save(text, "a.json", over: .nothing)
    #expect(symlink("nergens.json", folder.file("los.json")) == 0)
    #expect(throws: StoreError.self) { try save(text, "los.json", over: .nothing) }
    #expect(status("los.json", follow: false).st_mode & S_IFMT == S_IFLNK)
    // Nothing is protected against root.
    guard geteuid() != 0 else { return }
    #expect(chmod(folder.file("a.json"), 0o444) == 0)
    #expect(throws: StoreError.self) { try save(text + [0x20], "a.json", over: .bytes(text)) }
  }

  @Test("never goes over what came while the file was away", arguments: [true, false])
  func cameBack(wasThere: Bool) throws {
    if wasThere { try save(text, "a.json", over: .nothing) }
    let target = try Target.found(folder.file("a.json"))
    let temporary = try Temporary(beside: target)
    try temporary.fill([0x20], like: target)
    if wasThere { #expect(unlink(target.path) == 0) }
    let exchange = try temporary.exchange(with: target, target.path, expecting: .bytes(text))
    #expect(exchange == .absent)
    try save([0x31], "a.json", over: .nothing)
    #expect(throws: SystemError.self) {
      try temporary.takePlace(of: target, isNew: true)
    }
    #expect(try folder.read("a.json") == [0x31])
  }

  @Test("puts back what came in the place of the file at the last moment, whatever it is")
  func cameBetween() throws {
    try save(text, "a.json", over: .nothing)
    let target = try Target.found(folder.file("a.json"))
    for make in [{ mkfifo($0, 0o600) }, { mkdir($0, 0o700) }] as [(String) -> Int32] {
      let temporary = try Temporary(beside: target)
      try temporary.fill([0x20], like: target)
      #expect(remove(target.path) == 0 && make(target.path) == 0)
      let mode = status("a.json").st_mode
      let error = #expect(throws: StoreError.self) {
        try temporary.exchange(with: target, target.path, expecting: .bytes(text))
      }
      guard case .changedOnDisk = error else {
        Issue.record("\(error.debugDescription)")
        return
      }
      #expect(status("a.json").st_mode == mode)
    }
    #expect(try folder.names == ["a.json"])
  }

  @Test("never goes over what is no file, nor over what is too large for any journey")
  func strangers() throws {
    #expect(mkdir(folder.file("map"), 0o700) == 0)
    #expect(throws: StoreError.self) { try save(text, "map", over: .anything) }
    #expect(status("map").st_mode & S_IFMT == S_IFDIR)
    try save(text, "groot.json", over: .nothing)
    #expect(truncate(folder.file("groot.json"), 1 << 40) == 0)
    let error = #expect(throws: StoreError.self) {
      try save(text, "groot.json", over: .bytes(text))
    }
    guard case .tooLarge = error else {
      Issue.record("\(error.debugDescription)")
      return
    }
    #expect(status("groot.json").st_size == 1 << 40)
    #expect(try folder.names == ["groot.json", "map"])
  }

  @Test("saves again what was taken away meanwhile")
  func takenAway() throws {
    try save(text, "a.json", over: .bytes(text))
    #expect(try folder.names == ["a.json"])
  }

  @Test("refuses at once what is no regular file, and says what is wrong")
  func notAFile() throws {
    #expect(mkfifo(folder.file("pijp"), 0o600) == 0)
    for path in [folder.file("pijp"), folder.path, "/dev/null", folder.file("geen")] {
      let error = #expect(throws: StoreError.self) { try Loaded(path: path) }
      #expect(error?.text.nl.contains(path) == true)
    }
    #expect(throws: StoreError.self) { try save(text, "geen/map.json", over: .nothing) }
    #expect(throws: StoreError.self) { try save(text, "pijp", over: .nothing) }
  }

  @Test("asks before it writes a file with two names, and then keeps them")
  func hardLinks() throws {
    try save(text, "a.json", over: .nothing)
    #expect(link(folder.file("a.json"), folder.file("b.json")) == 0)
    let new = text + [0x20]
    #expect(throws: StoreError.self) { try save(new, "a.json", over: .bytes(text)) }
    #expect(try folder.read("a.json") == text)
    let state = StateFolder(path: folder.file("staat"))
    let saved = try Saver.saveInPlace(
      new, to: folder.file("a.json"), over: .bytes(text), backupIn: state)
    #expect(try folder.read("b.json") == new)
    let backup = try #require(
      state.names(of: PathKey(folder.file("a.json")), ending: ".backup").first)
    #expect(saved.remark?.nl.contains(backup) == true)
    #expect(try folder.read("staat/" + backup) == text)
    #expect(throws: StoreError.self) {
      try Saver.saveInPlace(text, to: folder.file("a.json"), over: .bytes(text), backupIn: state)
    }
    #expect(try folder.read("b.json") == new)
  }

  @Test("writes no file in its place without a backup, nor another file than was compared")
  func refusesInPlace() throws {
    try save(text, "a.json", over: .nothing)
    let (path, new) = (folder.file("a.json"), text + [0x20])
    #expect(throws: StoreError.self) {
      try Saver.saveInPlace(new, to: path, over: .bytes(text), backupIn: nil)
    }
    #expect(try folder.read("a.json") == text)
    let target = try Target.found(path)
    try save(text, "b.json", over: .nothing)
    #expect(rename(folder.file("b.json"), path) == 0)
    #expect(throws: SystemError.self) {
      try target.isStillThere(try Descriptor(path, O_RDONLY))
    }
  }

  @Test("names the backup when a file cannot be written in its place")
  func brokenOff() throws {
    // The system lets nobody write a program while it runs.
    let program = try Loaded.bytes("/bin/sleep")
    try folder.write(program, to: "a.json")
    let path = folder.file("a.json")
    #expect(chmod(path, 0o700) == 0)
    var process: pid_t = 0
    var words = [strdup(path), strdup("600"), nil]
    defer { words.forEach { free($0) } }
    try #require(posix_spawn(&process, path, nil, nil, &words, nil) == 0)
    defer {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    let state = StateFolder(path: folder.file("staat"))
    let error = #expect(throws: StoreError.self) {
      try Saver.saveInPlace(text, to: path, over: .bytes(program), backupIn: state)
    }
    guard case .brokenOff(ETXTBSY, _, let backup) = error else {
      Issue.record("\(error.debugDescription)")
      return
    }
    #expect(try Loaded.bytes(path) == program)
    #expect(try Loaded.bytes(backup) == program)
  }

  @Test("finds the journeys of a folder, in order, and passes over the rest")
  func workspace() throws {
    for name in ["b", "a", ".git"] { #expect(mkdir(folder.file(name), 0o700) == 0) }
    #expect(symlink(".", folder.file("kring")) == 0)
    for name in ["b/huidig.journey.json", "a/x.json", "a/é.journey.json", ".git/z.journey.json"] {
      try save(text, name, over: .nothing)
    }
    let found = try Workspace.journeys(in: folder.path)
    #expect(found == [folder.file("a/é.journey.json"), folder.file("b/huidig.journey.json")])
    #expect(throws: StoreError.self) { try Workspace.journeys(in: folder.file("geen")) }
  }
}
