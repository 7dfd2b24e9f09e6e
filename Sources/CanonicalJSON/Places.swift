// SPDX-License-Identifier: EUPL-1.2

/// Says where something stands in a text: on which line, in which column, under which path.
public struct Places {
  let bytes: [UInt8]
  let nodes: [Tape.Node]

  /// Creates the places of a text that was taken apart.
  public init(bytes: [UInt8], tape: Tape) {
    self.init(bytes: bytes, nodes: tape.nodes)
  }

  init(bytes: [UInt8], nodes: [Tape.Node]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// Returns the line and the column of a byte, both from 1; a column is one code point wide.
  public static func lineAndColumn(_ bytes: [UInt8], offset: Int) -> (line: Int, column: Int) {
    linesAndColumns(bytes, offsets: [offset])[0]
  }

  /// Returns the lines and columns of several bytes in one pass.
  ///
  /// - Parameter offsets: The offsets of the bytes, from low to high.
  public static func linesAndColumns(
    _ bytes: [UInt8], offsets: [Int]
  ) -> [(line: Int, column: Int)] {
    var line = 1
    var column = 1
    var position = 0
    return bytes.withUnsafeBufferPointer { bytes in
      offsets.map { offset in
        let offset = min(offset, bytes.count)
        guard position < offset else { return (line, column) }
        let (count, last) = EightBytes.newlines(bytes, in: position..<offset)
        line += count
        if let last { (column, position) = (1, last + 1) }
        while position < offset {
          if bytes[position] & 0xC0 != 0x80 { column += 1 }
          position += 1
        }
        return (line, column)
      }
    }
  }

  /// Returns the path of a value, such as `$.phases[2].steps[0].title`.
  ///
  /// - Parameter position: The position of the value on the tape.
  public func path(to position: Int) -> String {
    var containers: [Int] = []
    var current = 0
    while current != position, current < nodes.count {
      containers.append(current)
      var child = current + 1
      while Int(nodes[child].next) <= position { child = Int(nodes[child].next) }
      current = child
    }
    return path(through: containers, to: position)
  }

  /// Returns the path through open containers to where the reading has come.
  func path(through containers: [Int], to position: Int? = nil) -> String {
    var path = "$"
    for (depth, container) in containers.enumerated() {
      let target = depth + 1 < containers.count ? containers[depth + 1] : position ?? nodes.count
      path += step(from: container, to: target)
    }
    return path
  }

  private func step(from container: Int, to target: Int) -> String {
    var child = container + 1
    var children: [Int] = []
    while child < target {
      children.append(child)
      child = Int(nodes[child].next)
    }
    guard nodes[container].kind == .object else { return "[\(children.count)]" }
    let isKey = children.count.isMultiple(of: 2)
    if isKey, target >= nodes.count { return "" }
    let key = isKey ? target : children[children.count - 1]
    return "." + StringToken.text(bytes, nodes[key].range)
  }
}
