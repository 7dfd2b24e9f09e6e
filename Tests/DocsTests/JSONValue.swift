// SPDX-License-Identifier: EUPL-1.2

/// A piece of JSON that keeps the order of its keys.
indirect enum JSONValue {
  case text(String)
  case whole(Int)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// The text of it, two spaces in for each level, with short lists in one line.
  func written(_ indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .whole(let number): return "\(number)"
    case .list(let values):
      let line = "[" + values.map { $0.written() }.joined(separator: ", ") + "]"
      if line.count + indent.count <= 100, !line.contains("\n") { return line }
      return "[\n" + values.map { inner + $0.written(inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let pairs):
      if pairs.count == 1, let (key, value) = pairs.first, case .text(let text) = value {
        return "{ \(Self.quoted(key)): \(Self.quoted(text)) }"
      }
      return "{\n"
        + pairs.map { "\(inner)\(Self.quoted($0)): \($1.written(inner))" }.joined(separator: ",\n")
        + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + text.map { sign in
        switch sign {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        default: String(sign)
        }
      }.joined() + "\""
  }
}
