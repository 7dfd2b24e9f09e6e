// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid
import Words

@Suite("A key")
struct KeyTests {
  static let names: [(key: Key, dutch: String, english: String)] = [
    (.character("a"), "a", "a"), (.character("A"), "A", "A"), (.character("?"), "?", "?"),
    (.character("-"), "-", "-"), (.space, "Spatie", "Space"), (.control("s"), "Ctrl-S", "Ctrl-S"),
    (.control("S"), "Ctrl-S", "Ctrl-S"), (.alt(.up), "Alt-Pijl-omhoog", "Alt-Up"),
    (.alt(.character("b")), "Alt-B", "Alt-B"),
    (.alt(.character("B")), "Alt-Shift-B", "Alt-Shift-B"),
    (.function(10), "F10", "F10"), (.enter, "Enter", "Enter"), (.escape, "Esc", "Esc"),
    (.shiftTab, "Shift-Tab", "Shift-Tab"), (.delete, "Del", "Del"), (.pageDown, "PgDn", "PgDn"),
    (Key(.left, [.control, .shift]), "Ctrl-Shift-Pijl-links", "Ctrl-Shift-Left"),
    (.control("-"), "Ctrl--", "Ctrl--"), (.character("F"), "F", "F"),
  ]

  @Test("has a name in both languages and is found by the English one", arguments: names)
  func hasName(key: Key, dutch: String, english: String) {
    #expect(key.name(.dutch) == dutch)
    #expect(key.name(.english) == english)
    #expect(Key(name: english) == key)
  }

  @Test("is not found by another name", arguments: ["", "Ctrl-", "Foo", "F0", "F99", "Hyper-X"])
  func unknown(name: String) {
    #expect(Key(name: name) == nil)
  }
}
