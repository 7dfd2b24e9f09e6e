// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing

@testable import JourneyEditor

@Suite("Lines that are pasted")
struct CapturedLineTests {
  @Test(
    "become steps, and phases where lines are indented",
    arguments: [
      ("een\ntwee", ["stap een", "stap twee"]),
      ("fase\n  een\n  twee", ["fase fase", "stap een", "stap twee"]),
      ("  fase\n\t\t\t een", ["fase fase", "stap een"]),
      ("een\r\n\r\n  \r\ntwee\r\n", ["stap een", "stap twee"]),
      (
        "- een\n* twee\n• drie\n1. vier\n12) vijf",
        ["een", "twee", "drie", "vier", "vijf"].map { "stap " + $0 }
      ),
      (
        "112 bellen\n-2 graden\n2026. Het jaar",
        ["stap 112 bellen", "stap -2 graden", "stap 2026. Het jaar"]
      ),
      ("", []), (" \n\t", []), ("-", ["stap -"]), ("1.", ["stap 1."]),
    ])
  func become(text: String, expected: [String]) {
    let lines = CapturedLine.lines(in: text)
    #expect(lines.map { "\($0.kind == .phase ? "fase" : "stap") \($0.text)" } == expected)
  }
}
