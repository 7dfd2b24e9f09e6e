// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import Testing
import Words

@testable import JourneyStore

@Suite("The lock of an editor")
struct EditorLockTests {
  let folder: TemporaryFolder
  let state: StateFolder

  init() throws {
    folder = try TemporaryFolder()
    state = StateFolder(path: folder.file("staat"))
  }

  private var path: String { folder.file("a.journey.json") }

  private func held(_ answer: EditorLock.Answer) -> EditorLock? {
    if case .held(let lock) = answer { lock } else { nil }
  }

  @Test("is for one at a time, and tells the other who has it")
  func oneAtATime() throws {
    var lock = held(EditorLock.ask(for: path, in: state))
    #expect(lock?.isOurs == true)
    guard case .taken(let owner) = EditorLock.ask(for: path, in: state) else {
      Issue.record("two have the lock")
      return
    }
    #expect(owner.text.nl.contains("(proces \(getpid())), sinds "))
    lock = nil
    #expect(held(EditorLock.ask(for: path, in: state)) != nil)
    #expect(state.names(of: PathKey(path), ending: "").isEmpty)
  }

  @Test("can be taken over, which the first one can see")
  func takenOver() {
    let first = held(EditorLock.ask(for: path, in: state))
    let second = held(EditorLock.ask(for: path, in: state, force: true))
    #expect(first?.isOurs == false)
    #expect(second?.isOurs == true)
    guard case .taken = EditorLock.ask(for: path, in: state) else {
      Issue.record("the lock was lost")
      return
    }
  }

  @Test(
    "of a process that has ended is passed over without a word, and so is nonsense",
    arguments: [
      "", "{", "{}",
      #"{"user":"jan","host":"elders","process":1,"boot":"x","since":1}"#,
    ])
  func stale(text: String) throws {
    try state.make()
    try folder.write(Array(text.utf8), to: "staat/\(PathKey(path).name).lock")
    #expect(held(EditorLock.ask(for: path, in: state))?.isOurs == true)
  }

  @Test("is not asked through a link, nor of a pipe, nor where nothing can be written")
  func unavailable() throws {
    try state.make()
    let name = state.file(PathKey(path).name + ".lock")
    try folder.write([], to: "doel")
    #expect(symlink(folder.file("doel"), name) == 0)
    #expect(held(EditorLock.ask(for: path, in: state)) == nil)
    #expect(unlink(name) == 0)
    #expect(mkfifo(name, 0o600) == 0)
    #expect(held(EditorLock.ask(for: path, in: state)) == nil)
    let nowhere = StateFolder(path: folder.file("doel/map"))
    #expect(held(EditorLock.ask(for: path, in: nowhere)) == nil)
    #expect(try folder.read("doel") == [])
  }

  @Test("knows when its process is gone")
  func owners() {
    let now = Owner.current()
    #expect(!now.isGone)
    let earlier = Owner(
      user: now.user, host: now.host, process: now.process, boot: "vorige", since: 0)
    #expect(earlier.isGone)
    let elsewhere = Owner(user: "jan", host: "elders", process: 1, boot: "x", since: 0)
    #expect(!elsewhere.isGone)
  }

  @Test(
    "names its user, and never by a number",
    arguments: [
      ("jan", "jan op "), ("jan2", "jan2 op "), ("", "iemand op "), ("1000", "iemand op "),
    ])
  func names(user: String, start: String) {
    let owner = Owner(user: user, host: "werkplek-3", process: 1, boot: "x", since: 0)
    #expect(owner.text.nl.hasPrefix(start + "werkplek-3 "))
  }

  @Test("finds the name of an account by its number")
  func accounts() {
    let accounts = "root:x:0:0:root:/root:/bin/sh\n\nkapot\njan:x:1000:1000:Jan:/home/jan:/bin/sh\n"
    #expect(Owner.accountName(0, in: Array(accounts.utf8)) == "root")
    #expect(Owner.accountName(1000, in: Array(accounts.utf8)) == "jan")
    #expect(Owner.accountName(7, in: Array(accounts.utf8)) == nil)
  }
}
