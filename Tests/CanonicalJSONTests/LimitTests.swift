// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Testing
import Words

@Suite("The number of values in a text")
struct LimitTests {
  @Test(
    "is limited, whatever the first one too many is",
    arguments: ["1", "[]", "{}", "\"a\"", #"{"a":1}"#])
  func tooMany(last: String) throws {
    let most = Array(repeating: "1", count: Tape.maximumValues - 1).joined(separator: ",")
    #expect(try Tape(Array("[\(most)]".utf8)).nodes.count == Tape.maximumValues)
    let error = #expect(throws: JSONError.self) {
      _ = try Tape(Array("[\(most),\(last)]".utf8))
    }
    #expect(error?.reason == .tooManyValues)
    #expect(error?.cause.nl == "Er zijn meer dan 4 miljoen waarden.")
  }
}
