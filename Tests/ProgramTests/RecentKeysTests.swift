// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid

@testable import klantreis

@Suite("The keys that are worked out before they are given again")
struct RecentKeysTests {
  private static func likely(_ names: String) throws -> [Key] {
    var keys = RecentKeys()
    for name in names.split(separator: " ") { keys.note(try #require(Key(name: String(name)))) }
    return Array(keys.likely)
  }

  @Test(
    "are the last ones that differ, the last one first",
    arguments: [
      ("", []),
      ("Down", [Key.down]),
      ("Down Up Right", [.right, .up, .down]),
      ("Down Up Right Down", [.down, .right, .up]),
      (
        "Tab Down Up Right Left Home End F8 F1",
        [.function(1), .function(8), .end, .home, .left, .right, .up, .down]
      ),
    ])
  func recent(names: String, likely: [Key]) throws {
    #expect(try Self.likely(names) == likely)
  }

  @Test("are two where a key is held down, so that it costs little")
  func heldDown() throws {
    #expect(try Self.likely("Left Up Down Down") == [.down, .up])
    #expect(try Self.likely("Left Up Down Down Up") == [.up, .down, .left])
  }

  @Test("are no key that was forgotten")
  func forgotten() throws {
    var keys = RecentKeys()
    for key in [Key.left, .control("s"), .up, .up] { keys.note(key) }
    keys.forget(.control("s"))
    #expect(Array(keys.likely) == [.up])
    keys.note(.down)
    #expect(Array(keys.likely) == [.down, .up, .left])
  }

  @Test("are none after a letter that is a command, and come back after it")
  func command() throws {
    #expect(try Self.likely("Down Up a").isEmpty)
    #expect(try Self.likely("Down Up a Left") == [.left, .up, .down])
  }

  @Test("are letters while text is typed, the commonest first, and come back after it")
  func typing() {
    var keys = RecentKeys()
    for key in [Key.down, .up] { keys.note(key) }
    keys.note(.character("j"), isTyped: true)
    #expect(keys.likely.count == 27)
    #expect(keys.likely.starts(with: [.space, .character("e"), .character("n")]))
    keys.forget(.character("e"))
    #expect(keys.likely.count == 27)
    keys.pause()
    #expect(keys.likely.isEmpty)
    keys.note(.left)
    #expect(Array(keys.likely) == [.left, .up, .down])
  }
}
