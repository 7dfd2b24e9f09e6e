// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Testing

@Suite("The canonical text")
struct CanonicalWriterTests {
  private func rewritten(_ text: String) throws -> String {
    let bytes = Array(text.utf8)
    var writer = CanonicalWriter()
    writer.value(bytes, try Tape(bytes).nodes[0].range)
    return String(decoding: writer.finished(), as: UTF8.self)
  }

  @Test(
    "has one form for each value",
    arguments: [
      ("[ ]", "[]\n"), ("{ }", "{}\n"),
      ("[1,[],{\"a\":{}}]", "[\n  1,\n  [],\n  {\n    \"a\": {}\n  }\n]\n"),
      ("{\"b\":1,\"a\":[true,null]}", "{\n  \"b\": 1,\n  \"a\": [\n    true,\n    null\n  ]\n}\n"),
      ("1.0", "1.0\n"), ("-0", "-0\n"), ("1E400", "1E400\n"),
    ])
  func form(text: String, canonical: String) throws {
    #expect(try rewritten(text) == canonical)
  }

  @Test(
    "escapes only what could hide",
    arguments: [
      (#""\/\u00e9\uD83D\uDE00""#, "\"/é😀\""), (#""\u0022\u005c""#, #""\"\\""#),
      (#""\u000a\u0009\u000d\u0008\u000c\u0001""#, #""\n\t\r\b\f\u0001""#),
      ("\"\u{7F}\u{9B}\u{AD}\u{2028}\"", #""\u007f\u009b\u00ad\u2028""#),
      ("\"\u{202E}\u{2066}\u{200B}\u{FEFF}\u{61C}\"", #""\u202e\u2066\u200b\ufeff\u061c""#),
      ("\"\u{E0041}\u{1D173}\"", #""\udb40\udc41\ud834\udd73""#),
      (#""\u200c\u200d\ufe0f""#, "\"\u{200C}\u{200D}\u{FE0F}\""),
      ("\"\u{10FFFF}\u{FFFF}\u{378}\"", "\"\u{10FFFF}\u{FFFF}\u{378}\""),
    ])
  func escapes(text: String, canonical: String) throws {
    #expect(try rewritten(text).utf8.elementsEqual((canonical + "\n").utf8))
  }
}
