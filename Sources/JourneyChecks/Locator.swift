// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import JourneyModel

/// Finds the line and the column of items and fields in the text of a file.
struct Locator {
  private let bytes: [UInt8]
  private let tape: Tape

  /// Takes a text apart; nil where it is no JSON.
  init?(_ bytes: [UInt8]) {
    guard let tape = try? Tape(bytes) else { return nil }
    (self.bytes, self.tape) = (bytes, tape)
  }

  /// Returns where something stands: the value of the field, or the item where the field is absent.
  func places(of spots: [Spot]) -> [Diagnostic.Place] {
    var lists: [Int: [Int]] = [:]
    let found = spots.map { position(of: $0, &lists) }
    let order = found.indices.sorted { found[$0].offset < found[$1].offset }
    let lines = Places.linesAndColumns(bytes, offsets: order.map { found[$0].offset })
    var places = found.map { Diagnostic.Place(line: 1, column: 1, path: $0.path) }
    for (index, line) in zip(order, lines) {
      places[index] = Diagnostic.Place(
        line: line.line, column: line.column, path: found[index].path, offset: found[index].offset)
    }
    return places
  }

  /// - Parameter lists: The values in the arrays that were walked through so far.
  private func position(of spot: Spot, _ lists: inout [Int: [Int]]) -> (offset: Int, path: String) {
    var current = 0
    var path = "$"
    for step in spot.path.steps {
      guard var next = member(step.key.rawValue, of: current) else { break }
      path += ".\(step.key.rawValue)"
      if tape.nodes[next].kind == .array {
        let children = lists[next] ?? Array(tape.children(of: next))
        lists[next] = children
        guard children.indices.contains(step.index) else { break }
        next = children[step.index]
        path += "[\(step.index)]"
      }
      current = next
    }
    if let name = spot.name, let value = member(name, of: current) {
      current = value
      path += ".\(name)"
    }
    return (tape.nodes[current].range.lowerBound, path == "$" ? "" : path)
  }

  private func member(_ name: String, of position: Int) -> Int? {
    guard tape.nodes[position].kind == .object else { return nil }
    let name = Array(name.utf8)
    var isMeant = false
    for (index, child) in tape.children(of: position).enumerated() {
      if index.isMultiple(of: 2) {
        isMeant = isNamed(name, tape.nodes[child].range)
      } else if isMeant {
        return child
      }
    }
    return nil
  }

  private func isNamed(_ name: [UInt8], _ range: Range<Int>) -> Bool {
    // One that is longer may be written with escapes.
    guard range.count - 2 > name.count else {
      return bytes[range.lowerBound + 1..<range.upperBound - 1].elementsEqual(name)
    }
    return bytes[range].contains(UInt8(ascii: "\\")) && StringToken.decoded(bytes, range) == name
  }
}
