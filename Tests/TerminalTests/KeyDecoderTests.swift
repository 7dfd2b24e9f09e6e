// SPDX-License-Identifier: EUPL-1.2

import Terminal
import Testing
import TextGrid
import Words

@Suite("Bytes from a terminal")
struct KeyDecoderTests {
  /// Bytes with `^[` for Esc, and the keys that they are.
  static let keys: [(bytes: String, keys: String)] = [
    ("a", "a"), ("é漢", "é 漢"), ("e\u{301}", "e \u{301}"), (" ", "Space"), ("\r", "Enter"),
    ("\n", "Ctrl-J"), ("\t", "Tab"), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"),
    ("\u{13}", "Ctrl-S"), ("\u{0}", "Ctrl-Space"), ("\u{1F}", "Ctrl-_"), ("\u{1C}", "Ctrl-\\"),
    ("^[", "Esc"), ("^[^[", "Esc Esc"), ("^[x", "Alt-X"), ("^[X", "Alt-Shift-X"), ("^[é", "Alt-É"),
    ("^[\r", "Alt-Enter"), ("^[\u{7F}", "Alt-Backspace"), ("^[[", "Alt-["), ("^[O", "Alt-Shift-O"),
    ("^[]", "Alt-]"), ("^[P", "Alt-Shift-P"), ("^[^[[A", "Alt-Up"), ("^[\u{6}", "Ctrl-Alt-F"),
    ("^[[A^[[B^[[C^[[D", "Up Down Right Left"), ("^[OA^[OB^[OC^[OD", "Up Down Right Left"),
    ("^[[H^[[F^[OH^[OF", "Home End Home End"), ("^[[1~^[[4~^[[7~^[[8~", "Home End Home End"),
    ("^[[2~^[[3~^[[5~^[[6~", "Ins Del PgUp PgDn"), ("^[[Z", "Shift-Tab"),
    ("^[[1;2A", "Shift-Up"), ("^[[1;3B", "Alt-Down"), ("^[[1;4C", "Alt-Shift-Right"),
    ("^[[1;5D", "Ctrl-Left"), ("^[[1;6H", "Ctrl-Shift-Home"), ("^[[1;7F", "Ctrl-Alt-End"),
    ("^[[1;8A", "Ctrl-Alt-Shift-Up"), ("^[[1;9A", "Alt-Up"), ("^[[3;5~", "Ctrl-Del"),
    ("^[[5;3~", "Alt-PgUp"), ("^[O5A", "Ctrl-Up"), ("^[Oa^[[a", "Ctrl-Up Shift-Up"),
    ("^[[3^^[[3@", "Ctrl-Del Ctrl-Shift-Del"),
    ("^[OP^[OQ^[OR^[OS", "F1 F2 F3 F4"), ("^[[11~^[[14~^[[15~", "F1 F4 F5"),
    ("^[[17~^[[20~^[[21~", "F6 F9 F10"), ("^[[23~^[[24~", "F11 F12"),
    ("^[[1;2P^[[15;5~", "Shift-F1 Ctrl-F5"), ("^[[[A^[[[E", "F1 F5"), ("^[OM^[Oj^[Ow", "Enter * 7"),
    // What is not a key is swallowed whole, and what follows it is read.
    ("^[[999~a", "a"), ("^[[?1;2ca", "a"), ("^[[>41;366;0ca", "a"), ("^[[12;5Ra", "a"),
    ("^[[27;5;9~a", "a"), ("^[[Ia^[[O", "a"), ("^[]11;rgb:0/0/0^[\\a", "a"), ("^[]0;t\u{7}a", "a"),
    ("^[P>|XTerm^[\\a", "a"), ("^[[M !!a", "a"), ("^[[<0;3;4ma", "a"), ("^[[<2;3;4Ma", "a"),
    ("^[[<0;3Ma", "a"), ("^[[201~a", "a"),
    ("^[O!a", "a"), ("^[[12", ""), ("^[[1\u{1}", "Ctrl-A"), ("\u{9B}a", "a"),
  ]

  @Test("say what was done with the mouse, and where")
  func mouse() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[<0;3;4M\u{1B}[<0;3;4m\u{1B}[<64;1;1M\u{1B}[<65;200;50M".utf8)
    #expect(
      decoder.feed(bytes) == [
        .mouse(.click, Point(column: 2, row: 3)), .mouse(.wheelUp, Point(column: 0, row: 0)),
        .mouse(.wheelDown, Point(column: 199, row: 49)),
      ])
  }

  @Test("are keys", arguments: keys)
  func decodes(bytes: String, keys: String) {
    let raw = Array(bytes.replacing("^[", with: "\u{1B}").utf8)
    var whole = KeyDecoder()
    #expect(names(whole.feed(raw) + whole.flush()) == keys)
    // A slow line sends them one by one.
    var slow = KeyDecoder()
    var events: [Event] = []
    for byte in raw { events += slow.feed([byte]) }
    #expect(names(events + slow.flush()) == keys)
  }

  @Test("wait for what may follow")
  func pending() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.feed(Array("[A".utf8)) == [.key(.up)])
    #expect(!decoder.isPending)
  }

  @Test(
    "that are not UTF-8 are shown as unknown", arguments: [[0xFF], [0xC3], [0xE9, 0x41], [0xC0]])
  func invalid(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    let events = decoder.feed(bytes) + decoder.flush()
    #expect(events.first == .key(.character("\u{FFFD}")))
    #expect(events.count == bytes.count)
  }

  @Test("follow the description of the terminal first")
  func known() {
    var known = KnownKeys()
    known.add(.function(5), Array("\u{1B}Ot".utf8))
    known.add(Key(.delete, .shift), Array("\u{1B}[3$".utf8))
    var decoder = KeyDecoder(known: known)
    #expect(decoder.feed(Array("\u{1B}Ot\u{1B}[3$x".utf8)).count == 3)
  }

  static let pastes: [(bytes: String, text: String)] = [
    ("regel\rregel\r\nregel\nq", "regel\nregel\nregel\nq"), ("", ""), ("é^[[A\t", "é\u{1B}[A\t"),
    ("a^[[201~b", "ab"), ("a^[[200~b", "ab"),
  ]

  @Test("are one paste between brackets", arguments: pastes)
  func bracketed(bytes: String, text: String) {
    let raw = Array(("x^[[200~" + bytes + "^[[201~y").replacing("^[", with: "\u{1B}").utf8)
    var decoder = KeyDecoder()
    let expected: [Event] = [.key(.character("x")), .paste(text), .key(.character("y"))]
    #expect(decoder.feed(raw) == expected)
    if !bytes.contains("201~") {
      #expect(raw.flatMap { decoder.feed([$0]) } == expected)
    }
  }

  @Test("are two pastes when there are two")
  func twoPastes() {
    var decoder = KeyDecoder()
    let raw = "\u{1B}[200~a\u{1B}[201~\u{1B}[200~b\u{1B}[201~"
    #expect(decoder.feed(Array(raw.utf8)) == [.paste("a"), .paste("b")])
  }

  @Test("are a paste even when its end is lost")
  func lostEnd() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~half".utf8)).isEmpty)
    #expect(decoder.isPasting)
    #expect(decoder.flush() == [.paste("half")])
    #expect(!decoder.isPasting)
  }

  @Test("of a large paste take time in step with its length")
  func largePaste() {
    var decoder = KeyDecoder()
    let part = [UInt8](repeating: 0x61, count: 4_096)
    let time = ContinuousClock().measure {
      _ = decoder.feed(Array("\u{1B}[200~".utf8))
      for _ in 0..<256 { _ = decoder.feed(part) }
      _ = decoder.feed(Array("\u{1B}[201~".utf8))
    }
    #expect(!decoder.isPasting)
    #expect(time < .seconds(5))
  }

  private func names(_ events: [Event]) -> String {
    events.map { event in
      if case .key(let key) = event { key.name(.english) } else { "\(event)" }
    }.joined(separator: " ")
  }
}
