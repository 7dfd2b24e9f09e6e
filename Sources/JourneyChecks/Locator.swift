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
    var walks: [Walk] = []
    let found = spots.map { position(of: $0, &walks) }
    let order = found.indices.sorted { found[$0].offset < found[$1].offset }
    let lines = Places.linesAndColumns(bytes, offsets: order.map { found[$0].offset })
    var places = found.map { Diagnostic.Place(line: 1, column: 1, path: $0.path) }
    for (index, line) in zip(order, lines) {
      places[index] = Diagnostic.Place(
        line: line.line, column: line.column, path: found[index].path, offset: found[index].offset)
    }
    return places
  }

  /// How far the values of an array were walked through.
  private struct Walk {
    let list: Int
    /// The place in the array, from 0, and the position on the tape.
    var index = 0
    var position: Int

    init(_ list: Int) {
      (self.list, position) = (list, list + 1)
    }
  }

  /// - Parameter walks: How far the way to the spot before led through each array, from the outermost on: spots mostly come
  ///   in the order of the file.
  private func position(of spot: Spot, _ walks: inout [Walk]) -> (offset: Int, path: String) {
    var current = 0
    var path = "$"
    var depth = 0
    for step in spot.path.steps {
      let name = step.key.rawValue
      guard var next = member(name, of: current) else { break }
      path += "."
      path += name
      if tape.nodes[next].kind == .array {
        if depth == walks.count { walks.append(Walk(next)) }
        guard let value = value(step.index, of: next, &walks[depth]) else { break }
        next = value
        depth += 1
        path += "[\(step.index)]"
      }
      current = next
    }
    if let name = spot.name, let value = member(name, of: current) {
      current = value
      path += "."
      path += name
    }
    return (tape.nodes[current].range.lowerBound, path == "$" ? "" : path)
  }

  /// Returns the value at a place in an array; nil behind the last one.
  private func value(_ index: Int, of list: Int, _ walk: inout Walk) -> Int? {
    if walk.list != list || walk.index > index { walk = Walk(list) }
    let end = Int(tape.nodes[list].next)
    while walk.position < end, walk.index < index {
      walk.position = Int(tape.nodes[walk.position].next)
      walk.index += 1
    }
    return walk.position < end ? walk.position : nil
  }

  private func member(_ name: String, of position: Int) -> Int? {
    guard tape.nodes[position].kind == .object else { return nil }
    var name = name
    return name.withUTF8 { name in
      tape.nodes.withUnsafeBufferPointer { nodes in
        let end = Int(nodes[position].next)
        var key = position + 1
        while key < end {
          if isNamed(name, nodes[key]) { return key + 1 }
          key = Int(nodes[key + 1].next)
        }
        return nil
      }
    }
  }

  private func isNamed(_ name: UnsafeBufferPointer<UInt8>, _ key: Tape.Node) -> Bool {
    let range = key.range
    if key.hasEscapes { return StringToken.decoded(bytes, range).elementsEqual(name) }
    return bytes.withUnsafeBufferPointer { bytes in
      let inner = range.lowerBound + 1..<range.upperBound - 1
      return EightBytes.same(name, 0..<name.count, bytes, inner)
    }
  }
}
