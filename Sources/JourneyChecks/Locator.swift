// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import JourneyModel

/// Finds the line and the column of items and fields in the text of a file.
struct Locator {
  private let bytes: [UInt8]
  private let tape: Tape

  /// Creates a locator in a text that was taken apart already, or is to be; nil where it is no JSON.
  init?(_ bytes: [UInt8], _ tape: Tape?) {
    guard let tape = tape ?? (try? Tape(bytes)) else { return nil }
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
    var name = name
    return name.withUTF8 { name in
      let end = Int(tape.nodes[position].next)
      var key = position + 1
      while key < end {
        if isNamed(name, tape.nodes[key].range) { return key + 1 }
        key = Int(tape.nodes[key + 1].next)
      }
      return nil
    }
  }

  private func isNamed(_ name: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    // One that is longer may be written with escapes.
    guard range.count - 2 > name.count else {
      return range.count - 2 == name.count
        && name.indices.allSatisfy { name[$0] == bytes[range.lowerBound + 1 + $0] }
    }
    return bytes[range].contains(UInt8(ascii: "\\"))
      && StringToken.decoded(bytes, range).elementsEqual(name)
  }
}
