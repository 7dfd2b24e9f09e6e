// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Words

/// What is read is written without a loss, and what is refused has a place and a reason.
enum JSONLaw {
  static func holds(_ bytes: [UInt8]) -> Bool {
    let tape: Tape
    do throws(JSONError) {
      tape = try Tape(bytes)
    } catch {
      check(error, bytes)
      return true
    }
    let text = canonical(bytes, tape)
    guard let again = try? Tape(text) else { fatalError("What was written is refused.") }
    expect(canonical(text, again) == text, "The canonical text is not canonical.")
    expect(isSame(bytes, tape, text, again), "The canonical text says something else.")
    let places = Places(bytes: bytes, tape: tape)
    for position in tape.nodes.indices.prefix(50) {
      expect(places.path(to: position).hasPrefix("$"), "A value has no path.")
    }
    return true
  }

  private static func check(_ error: JSONError, _ bytes: [UInt8]) {
    expect((0...bytes.count).contains(error.offset), "The error lies outside the text.")
    let place = Places.lineAndColumn(bytes, offset: error.offset)
    expect(place.line >= 1 && place.column >= 1, "The error has no place.")
    expect(error.path.hasPrefix("$"), "The error has no path.")
    for language in Language.allCases {
      expect(!error.cause[language].isEmpty && !error.mend[language].isEmpty, "An error is mute.")
    }
    if case .duplicateKey(let first) = error.reason {
      expect(first < error.offset, "The first key stands behind the second.")
    }
  }

  private static func canonical(_ bytes: [UInt8], _ tape: Tape) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.value(bytes, tape.nodes[0].range)
    return writer.finished()
  }

  /// Compares two texts value by value: strings by what they say, numbers by their spelling.
  private static func isSame(_ old: [UInt8], _ tape: Tape, _ new: [UInt8], _ again: Tape) -> Bool {
    tape.nodes.count == again.nodes.count
      && zip(tape.nodes, again.nodes).allSatisfy { left, right in
        guard left.kind == right.kind, left.next == right.next else { return false }
        switch left.kind {
        case .string:
          return StringToken.decoded(old, left.range) == StringToken.decoded(new, right.range)
        case .number: return old[left.range].elementsEqual(new[right.range])
        default: return true
        }
      }
  }
}
