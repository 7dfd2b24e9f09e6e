// SPDX-License-Identifier: EUPL-1.2

import Words

/// A JSON value for tests, which can be written in the canonical form and in a hundred others.
public indirect enum Node: Sendable {
  case string(String)
  case number(String)
  case literal(String)
  case array([Node])
  case object([Member])

  /// A key of an object with its value.
  public struct Member: Sendable {
    /// The key, before escapes.
    public let key: String
    /// What stands under it.
    public let value: Node
    /// Whether the table of fields decides its place.
    public let isKnown: Bool

    /// Takes a key with its value; unknown ones may stand anywhere.
    public init(_ key: String, _ value: Node, isKnown: Bool = true) {
      self.key = key
      self.value = value
      self.isKnown = isKnown
    }
  }

  /// The canonical text, made without the writer that is under test.
  public var canonical: String { text(indent: 0) + "\n" }

  private func text(indent: Int) -> String {
    func block(_ open: String, _ lines: [String], _ close: String) -> String {
      if lines.isEmpty { return open + close }
      let inner = String(repeating: " ", count: indent + 2)
      return open + "\n" + lines.map { inner + $0 }.joined(separator: ",\n") + "\n"
        + String(repeating: " ", count: indent) + close
    }
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let text), .literal(let text): return text
    case .array(let nodes): return block("[", nodes.map { $0.text(indent: indent + 2) }, "]")
    case .object(let members):
      return block(
        "{", members.map { Self.quoted($0.key) + ": " + $0.value.text(indent: indent + 2) }, "}")
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if Invisible.contains(scalar) {
          result += escaped(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// The same value as somebody else could have written it: known keys in any order, other white space, other escapes.
  public func messy(using seed: inout Seed) -> String {
    let space = ["", " ", "\n", "\r\n", "\t  "].randomElement(using: &seed) ?? ""
    switch self {
    case .number(let text), .literal(let text): return space + text
    case .string(let text):
      return space + "\""
        + text.unicodeScalars.map { scalar in
          let mustEscape = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
          return mustEscape || seed.oneIn(5) ? Self.escaped(scalar) : String(scalar)
        }.joined() + "\""
    case .array(let nodes):
      return space + "[" + nodes.map { $0.messy(using: &seed) }.joined(separator: space + ",")
        + space + "]"
    case .object(let members):
      var known = members.filter(\.isKnown).shuffled(using: &seed)[...]
      var others = members.filter { !$0.isKnown }[...]
      var mixed: [Member] = []
      while !known.isEmpty || !others.isEmpty {
        if others.isEmpty || (!known.isEmpty && seed.oneIn(2)) {
          known.popFirst().map { mixed.append($0) }
        } else {
          others.popFirst().map { mixed.append($0) }
        }
      }
      let parts = mixed.map {
        Node.string($0.key).messy(using: &seed) + space + ":" + $0.value.messy(using: &seed)
      }
      return space + "{" + parts.joined(separator: ",") + space + "}"
    }
  }
}
