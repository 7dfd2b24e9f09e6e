// SPDX-License-Identifier: EUPL-1.2

import JourneyStore
import JourneyTesting
import Testing

@Suite("Work side by side")
struct SideBySideTests {
  @Test("hands the results over in order, all of them", arguments: [0, 1, 2, 63, 64, 65, 1_000])
  func order(count: Int) {
    var taken: [Int] = []
    SideBySide.map(0..<count) { number in
      // The first ones take longest.
      (0..<(count - number) * 10).reduce(number) { sum, _ in sum }
    } take: {
      taken.append($0)
    }
    #expect(taken == Array(0..<count))
  }

  @Test("ends when a result is refused")
  func refused() {
    struct Refusal: Error {}
    var taken: [Int] = []
    #expect(throws: Refusal.self) {
      try SideBySide.map(0..<1_000) {
        $0
      } take: { (number) throws(Refusal) in
        if number == 70 { throw Refusal() }
        taken.append(number)
      }
    }
    #expect(taken == Array(0..<70))
  }
}

@Suite("A walk through a folder")
struct WorkspaceWalkTests {
  @Test("gives the paths in the order of their bytes, whatever folders they are in")
  func order() throws {
    let folder = try TemporaryFolder()
    let paths = [
      "a/z.journey.json", "a/b/c.opgave.json", "a-x/a.journey.json", "a.journey.json",
      "a0/b.panel.json",
      "B/é.journey.json", "a/b.journey.json", "b/a/a/a.journey.json",
    ]
    for path in paths { try folder.write([], to: path) }
    for path in ["a/notes.json", ".git/a.journey.json", "a/.b.journey.json"] {
      try folder.write([], to: path)
    }
    let expected = paths.map { folder.file($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try Array(WorkspaceWalk(folder.path)) == expected)
    #expect(try Array(WorkspaceWalk(folder.path + "/")) == expected)
    #expect(throws: StoreError.self) { try WorkspaceWalk(folder.file("weg")) }
  }
}
