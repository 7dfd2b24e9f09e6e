// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The JSON Schema (2020-12) of a kind of file, as the table of fields says.
///
/// It takes what the reader takes as far as a schema can tell: keys of others are welcome everywhere, and another word where the
/// reader keeps and flags it. That ids are used once and references lead somewhere is for the reader and the checks.
struct JSONSchema {
  let root: ItemKind

  var text: String {
    let head: [(String, JSONValue)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .text("urn:klantreis:schema:\(root.rawValue):1")),
      ("$comment", .text("Made from the table of fields; EUPL-1.2.")),
    ]
    let definitions = kinds.map { ($0.rawValue, JSONValue.object(schema(of: $0))) }
    return JSONValue.object(
      head + schema(of: root)
        + [("$defs", .object([("id", Self.id)] + definitions))]
    ).written() + "\n"
  }

  /// The kinds of item that a file can hold, in the order in which they are met.
  private var kinds: [ItemKind] {
    var found: [ItemKind] = []
    var waiting = [root]
    while let kind = waiting.popLast() {
      for held in kind.fields.compactMap(\.shape.held) where !found.contains(held) {
        found.append(held)
        waiting.insert(held, at: 0)
      }
    }
    return found
  }

  private func schema(of kind: ItemKind) -> [(String, JSONValue)] {
    [
      ("title", .text(kind.noun.one.en)),
      ("type", .text("object")),
      (
        "properties",
        .object(kind.fields.map { ($0.key.rawValue, .object(schema(of: $0))) })
      ),
    ]
      + (kind.fields.contains(where: \.isRequired)
        ? [
          (
            "required",
            .list(kind.fields.filter(\.isRequired).map { .text($0.key.rawValue) })
          )
        ] : [])
  }

  private func schema(of field: Field) -> [(String, JSONValue)] {
    [("title", .text(field.name.en)), ("description", .text(field.help.en))]
      + schema(of: field.shape)
  }

  private func schema(of shape: Shape) -> [(String, JSONValue)] {
    let string: [(String, JSONValue)] = [("type", .text("string"))]
    switch shape {
    case .format: return [("const", .text(Format.name(root) ?? ""))]
    case .id, .reference, .outside: return [("$ref", .text("#/$defs/id"))]
    case .text, .party: return string
    case .choice(let choices):
      let words = JSONValue.list(choices.words.map { .text($0.word) })
      if case .refused = choices.others { return [("enum", words)] }
      return [("anyOf", .list([.object([("enum", words)]), .object(string)]))]
    case .whole(let range): return [("type", .text("integer"))] + Self.bounds(range)
    case .decimal(let range): return [("type", .text("number"))] + Self.bounds(range)
    case .flag: return [("type", .text("boolean"))]
    case .date:
      return string + [
        ("format", .text("date")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ]
    case .duration: return string + [("pattern", .text(Self.duration))]
    case .texts: return Self.list(string)
    case .references, .outsides: return Self.list([("$ref", .text("#/$defs/id"))])
    case .item(let kind): return [("$ref", .text("#/$defs/\(kind.rawValue)"))]
    case .items(let kind): return Self.list([("$ref", .text("#/$defs/\(kind.rawValue)"))])
    }
  }

  private static func list(_ element: [(String, JSONValue)]) -> [(String, JSONValue)] {
    [("type", .text("array")), ("items", .object(element))]
  }

  private static func bounds(_ range: ClosedRange<Int>) -> [(String, JSONValue)] {
    [("minimum", .whole(range.lowerBound))]
      + (range.upperBound == .max ? [] : [("maximum", .whole(range.upperBound))])
  }

  private static let id = JSONValue.object([
    ("type", .text("string")), ("pattern", .text("^[A-Za-z0-9_-]{1,64}$")),
  ])

  /// At least one number with a unit, from long to short.
  private static let duration =
    "^P(?=[0-9T])(?:[0-9]{1,9}Y)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}W)?(?:[0-9]{1,9}D)?"
    + "(?:T(?=[0-9])(?:[0-9]{1,9}H)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}S)?)?$"
}
