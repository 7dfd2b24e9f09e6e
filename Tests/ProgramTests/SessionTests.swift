// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyEditor
import JourneyStore
import JourneyTesting
import ProgramTesting
import Synchronization
import Testing

@testable import klantreis

@Suite("What is held for a journey")
struct SessionTests {
  private static func isLocked(_ folder: JourneyFolder, _ state: StateFolder) -> Bool {
    if case .taken = EditorLock.ask(for: folder.file, in: state) { true } else { false }
  }

  @Test("is cleared away beside the loop, and nobody else gets it before that is done")
  func clears() throws {
    let folder = try JourneyFolder()
    let state = StateFolder(path: folder.state + "/klantreis")
    let session = Session(in: state) { _ in }
    #expect(session.open(folder.file) == nil)
    let lock = try #require(try folder.stateNames.first { $0.hasSuffix(".lock") })
    let taken = "\(state.path)/\(lock.dropLast(5)).1.taken"
    #expect(creat(taken, 0o600) >= 0)
    let rest = try #require(session.leave(folder.file, .saved))
    #expect(Self.isLocked(folder, state))
    #expect(try folder.stateNames.contains { $0.hasSuffix(".taken") })
    rest()
    #expect(!Self.isLocked(folder, state))
    #expect(try folder.stateNames == [])
  }

  @Test("can be had again at once by who left it, when it is cleared away")
  func comesBack() throws {
    let folder = try JourneyFolder()
    let session = Session(in: StateFolder(path: folder.state + "/klantreis")) { _ in }
    #expect(session.open(folder.file) == nil)
    let rest = try #require(session.leave(folder.file, .saved))
    let answer = Mutex<Bool?>(nil)
    BackgroundThread.start {
      let isFree = session.open(folder.file) == nil
      answer.withLock { $0 = isFree }
    }
    rest()
    try Eventually.holds { answer.withLock { $0 != nil } }
    #expect(answer.withLock { $0 } == true)
  }
}
