// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import Testing

@testable import JourneyStore

@Suite("The watch on a file")
struct FileWatchTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write([1], to: "a.json")
  }

  static let changes: [(name: String, make: @Sendable (TemporaryFolder) throws -> Void)] = [
    ("written", { try $0.write([2, 3], to: "a.json") }),
    (
      "replaced",
      { folder in
        try folder.write([4], to: "b.json")
        #expect(rename(folder.file("b.json"), folder.file("a.json")) == 0)
      }
    ),
    ("removed", { #expect(unlink($0.file("a.json")) == 0) }),
  ]

  @Test("notices what others do", arguments: changes)
  func notices(change: (name: String, make: @Sendable (TemporaryFolder) throws -> Void)) throws {
    let told = Told()
    let watch = FileWatch(folder.file("a.json")) { told.add() }
    // The thread may not be watching yet; whoever looks sees it all the same.
    try change.make(folder)
    watch.look()
    try Eventually.holds { told.count >= 1 }
    watch.end()
  }

  @Test("notices what others do by itself, also through a link")
  func noticesByItself() throws {
    #expect(symlink("a.json", folder.file("link.json")) == 0)
    let told = Told()
    let watch = FileWatch(folder.file("link.json")) { told.add() }
    var number: UInt8 = 0
    try Eventually.holds {
      number &+= 1
      try? folder.write([number, number], to: "a.json")
      return told.count >= 1
    }
    watch.end()
  }

  @Test("keeps quiet about what is known")
  func isQuiet() throws {
    let told = Told()
    let watch = FileWatch(folder.file("a.json")) { told.add() }
    watch.look()
    try folder.write([5], to: "ander.json")
    watch.look()
    try folder.write([6], to: "a.json")
    watch.look()
    try Eventually.holds { told.count >= 1 }
    watch.end()
  }
}
