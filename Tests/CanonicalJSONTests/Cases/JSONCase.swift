// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Testing

/// A text for the reader of JSON, with what is odd about it.
struct JSONCase: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  var testDescription: String { name }
}

/// A text that must be refused, with the reason and the place.
struct RefusedCase: CustomTestStringConvertible, Sendable {
  let text: JSONCase
  let reason: JSONError.Reason
  let offset: Int

  init(_ name: String, _ text: String, _ reason: JSONError.Reason, at offset: Int) {
    self.init(name, Array(text.utf8), reason, at: offset)
  }

  init(_ name: String, _ bytes: [UInt8], _ reason: JSONError.Reason, at offset: Int) {
    text = JSONCase(name, bytes)
    (self.reason, self.offset) = (reason, offset)
  }

  var testDescription: String { text.name }

  static let all = structures + numbers + objects + strings + encodings
}

/// A text that RFC 8259 leaves to the reader: refused for a reason or, where there is none, taken.
struct FreeCase: CustomTestStringConvertible, Sendable {
  let text: JSONCase
  let reason: JSONError.Reason?
  /// Why it is so.
  let why: String

  init(_ name: String, _ text: String, _ reason: JSONError.Reason?, _ why: String) {
    self.init(name, Array(text.utf8), reason, why)
  }

  init(_ name: String, _ bytes: [UInt8], _ reason: JSONError.Reason?, _ why: String) {
    text = JSONCase(name, bytes)
    (self.reason, self.why) = (reason, why)
  }

  var testDescription: String { text.name }
}

/// Returns a text many times over.
func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

/// Returns a text inside many brackets.
func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
  repeated(open, count) + inner + repeated(close, count)
}
