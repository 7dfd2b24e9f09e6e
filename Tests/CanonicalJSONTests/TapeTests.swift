// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Testing

@Suite("The strict reader of JSON")
struct TapeTests {
  @Test(
    "accepts what RFC 8259 allows",
    arguments: [
      "{}", "[]", " [ 1 , -0 , 0.5, 1e5, 1E-2 ] ", "\"\\u00e9\\ud83d\\ude00\"", "null", "[[[]]]",
      "{\"a\":{\"b\":[true,false,null]}}", "\"\u{7F}\u{FFFF}\"", "{\"é\":1,\"e\u{301}\":2}",
      "\r\n\t1",
    ])
  func accepts(text: String) throws {
    _ = try Tape(Array(text.utf8))
  }

  static let unusual: [(text: String, reason: JSONError.Reason?)] = [
    ("é", nil), ("€", nil), ("😀", nil), ("\u{7F}", nil), ("\\n", nil), ("\\\"", nil),
    ("!#[]~ ", nil), ("\n", .controlInString), ("\u{1F}", .controlInString),
    ("\u{1}", .controlInString), ("\\x", .badEscape),
  ]

  @Test("reads a string to its end, whatever stands wherever in it", arguments: unusual)
  func strings(text: String, reason: JSONError.Reason?) throws {
    for length in 0..<20 {
      for place in 0...length {
        var inner = Array(repeating: UInt8(ascii: "a"), count: length)
        inner.insert(contentsOf: text.utf8, at: place)
        let whole = Array("[\"".utf8) + inner + Array("\",\"after\"]".utf8)
        do {
          let tape = try Tape(whole)
          #expect(reason == nil && tape.nodes.count == 3)
          #expect(tape.nodes[1].range == 1..<inner.count + 3)
        } catch {
          #expect(error.reason == reason && error.offset == 2 + place)
        }
      }
    }
  }

  @Test("reads the same behind any number of blanks", arguments: 0..<40)
  func blanks(count: Int) throws {
    let space = "\n" + String(repeating: " ", count: count)
    let tape = try Tape(Array("{\(space)\"a\":\(space)[1\(space)]\(space)}\(space)".utf8))
    #expect(tape.nodes.count == 4)
  }

  static let layouts: [(text: String, isLaidOut: Bool)] = [
    ("{}\n", true), ("[]\n", true), ("1\n", true), ("{}", false), ("{}\n\n", false),
    (" {}\n", false), ("{ }\n", false), ("[\n]\n", false), ("[\n  1\n]\n", true),
    ("[\n  1,\n  2\n]\n", true), ("[1]\n", false), ("[\n  1 \n]\n", false),
    ("[\n  1]\n", false), ("[\n  1\n  ,2\n]\n", false), ("[\n  1 ,\n  2\n]\n", false),
    ("[\n  1, 2\n]\n", false), ("[\r\n  1\n]\n", false), ("[\n\t1\n]\n", false),
    ("[\n\n  1\n]\n", false), ("[\n  [\n    1\n  ]\n]\n", true),
    ("[\n  [\n  1\n  ]\n]\n", false), ("{\n  \"a\": 1\n}\n", true),
    ("{\n  \"a\":1\n}\n", false), ("{\n  \"a\":  1\n}\n", false),
    ("{\n  \"a\" : 1\n}\n", false), ("{\n  \"a\":\n1\n}\n", false),
    ("{\n  \"a\": 1,\n  \"b\": []\n}\n", true), ("{\n   \"a\": 1\n}\n", false),
    ("\"é “a” \\n\\\"\"\n", true), ("\"\\/\"\n", false), ("\"\\u00e9\"\n", false),
    ("\"\u{7F}\"\n", false), ("\"aaaaaaaaaaaa\u{7F}aaaaaaaaaaaa\"\n", false),
    ("\"\u{200B}\"\n", false), ("\"\u{AD}\"\n", false), ("\"\u{E0001}\"\n", false),
  ]

  @Test("knows a text that is laid out as it would be written", arguments: layouts)
  func layout(text: String, isLaidOut: Bool) throws {
    let bytes = Array(text.utf8)
    let tape = try Tape(bytes)
    #expect(tape.isLaidOut == isLaidOut)
    var writer = CanonicalWriter()
    writer.value(bytes, tape.nodes[0].range)
    #expect((writer.finished() == bytes) == isLaidOut)
  }

  @Test("counts lines and columns up to any byte", arguments: ["", "a", "é", "\n", "é\n€a\n😀"])
  func places(piece: String) {
    let bytes = Array(String(repeating: piece + "aaaa\nbbbbbbb", count: 5).utf8)
    let offsets = Array(0...bytes.count)
    let places = Places.linesAndColumns(bytes, offsets: offsets)
    for (offset, place) in zip(offsets, places) {
      let lines = bytes[..<offset].split(separator: 0x0A, omittingEmptySubsequences: false)
      let column = (lines.last ?? []).count { $0 & 0xC0 != 0x80 } + 1
      #expect(place == (lines.count, column))
    }
  }

  @Test("tells keys apart that begin alike", arguments: 1..<20)
  func keys(length: Int) throws {
    let key = String(repeating: "k", count: length)
    _ = try Tape(Array("{\"\(key)a\":1,\"\(key)b\":2,\"\(key)\":3}".utf8))
    for same in [key, key.dropLast() + "\\u006b"] {
      let text = Array("{\"\(key)\":1,\"\(key)a\":2,\"\(same)\":3}".utf8)
      let error = #expect(throws: JSONError.self) { try Tape(text) }
      #expect(error?.reason == .duplicateKey(firstAt: 1))
    }
  }

  @Test(
    "refuses all else, and says why and where",
    arguments: [
      ("", JSONError.Reason.empty, 0), ("\0\0", .onlyNull, 0), ("\u{FEFF}{}", .byteOrderMark, 0),
      ("[1,]", .expectedValue, 3), ("[1 2]", .expectedCommaOrEnd, 3),
      ("{\"a\":1,}", .expectedKey, 7),
      ("{\"a\" 1}", .expectedColon, 5), ("{'a':1}", .expectedKey, 1), ("{} x", .trailingText, 3),
      ("[1", .unfinished, 2), ("{\"a\":", .unfinished, 5), ("\"abc", .unfinished, 4),
      ("\"a\tb\"", .controlInString, 2), ("\"\\x\"", .badEscape, 1), ("\"\\u12g4\"", .badEscape, 1),
      ("\"\\ud800\"", .loneSurrogate, 1), ("\"\\udc00\"", .loneSurrogate, 1),
      ("\"\\ud800\\u0041\"", .loneSurrogate, 1),
      ("01", .badNumber, 0), ("-", .unfinished, 1), ("[1.]", .badNumber, 1),
      ("[+1]", .expectedValue, 1),
      ("[.5]", .expectedValue, 1), ("[1e]", .badNumber, 1), ("nul", .unfinished, 3),
      ("nulx", .expectedValue, 0), ("[NaN]", .expectedValue, 1), ("tru", .unfinished, 3),
      ("{\"a\":1,\"b\":2,\"\\u0061\":3}", .duplicateKey(firstAt: 1), 13),
      ("{\n<<<<<<< HEAD\n", .conflictMarker, 2), ("/* */1", .expectedValue, 0),
    ])
  func refuses(text: String, reason: JSONError.Reason, offset: Int) {
    let error = #expect(throws: JSONError.self) { try Tape(Array(text.utf8)) }
    #expect(error?.reason == reason)
    #expect(error?.offset == offset)
  }

  @Test(
    "refuses bytes that are not UTF-8",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xFF],
    ] as [[UInt8]])
  func refusesInvalidUTF8(bytes: [UInt8]) {
    let error = #expect(throws: JSONError.self) { try Tape([0x22] + bytes + [0x22]) }
    #expect(error?.reason == .invalidUTF8)
    #expect(error?.offset == 1)
  }

  @Test("takes 128 levels and refuses 129")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try Tape(nested(128))
    let error = #expect(throws: JSONError.self) { try Tape(nested(129)) }
    #expect(error?.reason == .tooDeep)
  }

  @Test("finds a key that stands twice among very many")
  func manyKeys() {
    let keys = (0..<1000).map { "\"k\($0)\":0" } + ["\"k\\u0037\":0"]
    let text = "{" + keys.joined(separator: ",") + "}"
    let error = #expect(throws: JSONError.self) { try Tape(Array(text.utf8)) }
    #expect(error?.path == "$.k7" || error?.path == "$")
    guard case .duplicateKey = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("names the first key that comes back among very many, and where it stood before")
  func firstOfMany() {
    let names = (0..<500).map { "k\($0)" } + ["k\\u0034", "k3", "k4", "k3"]
    let text = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    let error = #expect(throws: JSONError.self) { try Tape(Array(text.utf8)) }
    let second = text.ranges(of: "\"k\\u0034\"").first?.lowerBound
    let first = text.ranges(of: "\"k4\"").first?.lowerBound
    #expect(error?.offset == second.map { text.utf8.distance(from: text.startIndex, to: $0) })
    #expect(
      error?.reason
        == first.map {
          .duplicateKey(firstAt: text.utf8.distance(from: text.startIndex, to: $0))
        })
  }

  @Test(
    "names the path of the value at fault",
    arguments: [
      ("{\"phases\":[{},{\"title\":x}]}", "$.phases[1].title"), ("{\"a\":[1,2,}]}", "$.a[2]"),
      ("{\"a\":1,\"b\"x", "$.b"), ("[[],[[1}]]", "$[1][0]"), ("{\"a\":1 \"b\":2}", "$"), ("x", "$"),
    ])
  func path(text: String, path: String) {
    let error = #expect(throws: JSONError.self) { try Tape(Array(text.utf8)) }
    #expect(error?.path.hasPrefix(path) == true, "\(String(describing: error?.path))")
  }

  @Test("counts lines from 1 and columns in code points")
  func lines() {
    let bytes = Array("{\n  \"é\": x".utf8)
    let place = Places.lineAndColumn(bytes, offset: bytes.count - 1)
    #expect(place == (2, 8))
  }
}
