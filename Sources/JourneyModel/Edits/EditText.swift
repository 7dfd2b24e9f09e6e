// SPDX-License-Identifier: EUPL-1.2

public import CanonicalJSON

extension Edit {
  /// Writes the edit as a JSON object, from which it can be read again.
  public func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    switch self {
    case .set(let ref, let key, let value):
      writer.pair("edit", "set")
      writer.pair("item", ref)
      writer.pair("key", key.rawValue)
      if let value { writer.pair("value", value) }
    case .insert(let item, let parent, let key, let position):
      writer.pair("edit", "insert")
      writer.pair("into", parent)
      writer.pair("key", key.rawValue)
      writer.pair(position)
      writer.pair("kind", item.kind.rawValue)
      writer.key("value")
      item.write(to: &writer)
    case .remove(let ref):
      writer.pair("edit", "remove")
      writer.pair("item", ref)
    case .move(let ref, let parent, let key, let position):
      writer.pair("edit", "move")
      writer.pair("item", ref)
      writer.pair("into", parent)
      writer.pair("key", key.rawValue)
      writer.pair(position)
    case .spell(let ref, let model):
      writer.pair("edit", "spell")
      writer.pair("item", ref)
      writer.pair("kind", model.kind.rawValue)
      writer.key("value")
      model.write(to: &writer)
    case .replace(let document):
      writer.pair("edit", "replace")
      writer.pair("kind", document.kind.rawValue)
      writer.key("value")
      document.write(to: &writer)
    case .all(let edits):
      writer.pair("edit", "all")
      writer.key("value")
      writer.beginArray()
      for edit in edits { edit.write(to: &writer) }
      writer.endArray()
    }
    writer.endObject()
  }

  /// Reads an edit that was written as JSON; nil when the bytes are something else.
  public init?(reading bytes: [UInt8]) {
    guard let tape = try? Tape(bytes) else { return nil }
    self.init(EditSource(source: SourceText(bytes), tape: tape), at: 0)
  }

  init?(_ source: EditSource, at position: Int) {
    guard let members = source.members(of: position), let name = source.text(members["edit"])
    else { return nil }
    let item = source.ref(members["item"])
    let parent = source.ref(members["into"])
    let key = source.text(members["key"]).flatMap(FieldKey.init(rawValue:))
    let place = source.position(members["position"])
    switch (name, item, parent, key, place) {
    case ("set", let item?, _, let key?, _):
      let value = members["value"].map(source.value)
      if case .some(.none) = value { return nil }
      self = .set(item, key, value ?? nil)
    case ("insert", _, let parent?, let key?, let place?):
      guard let item = source.item(members) else { return nil }
      self = .insert(item, into: parent, key, place)
    case ("spell", let ref?, _, _, _):
      guard let model = source.item(members) else { return nil }
      self = .spell(ref, like: model)
    case ("replace", _, _, _, _):
      guard let document = source.item(members) else { return nil }
      self = .replace(document)
    case ("remove", let item?, _, _, _): self = .remove(item)
    case ("move", let item?, let parent?, let key?, let place?):
      self = .move(item, into: parent, key, place)
    case ("all", _, _, _, _):
      guard let value = members["value"], source.tape.nodes[value].kind == .array
      else { return nil }
      var edits: [Edit] = []
      for child in source.tape.children(of: value) {
        guard let edit = Edit(source, at: child) else { return nil }
        edits.append(edit)
      }
      self = .all(edits)
    default: return nil
    }
  }
}

extension CanonicalWriter {
  fileprivate mutating func pair(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func pair(_ name: String, _ ref: ItemRef) {
    pair(name, ref.description)
  }

  fileprivate mutating func pair(_ position: Position) {
    switch position {
    case .first: pair("position", "first")
    case .last: pair("position", "last")
    case .after(let ref): pair("position", "after \(ref)")
    }
  }

  fileprivate mutating func pair(_ name: String, _ value: FieldValue) {
    key(name)
    switch value {
    case .text(let text): string(text)
    case .whole(let value): number(value)
    case .decimal(let value): scalar(Array(value.token.utf8), 0..<value.token.utf8.count)
    case .flag(let value): flag(value)
    case .texts(let texts):
      beginArray()
      for text in texts { string(text) }
      endArray()
    }
  }
}

/// The parts of an edit as they stand in a text.
struct EditSource {
  let source: SourceText
  let tape: Tape

  func members(of position: Int) -> [String: Int]? {
    guard tape.nodes[position].kind == .object else { return nil }
    let children = Array(tape.children(of: position))
    // Keys that differ in their bytes can be the same to String.
    return Dictionary(
      stride(from: 0, to: children.count, by: 2).map {
        (StringToken.text(source.bytes, tape.nodes[children[$0]].range), children[$0 + 1])
      }, uniquingKeysWith: { first, _ in first })
  }

  func text(_ position: Int?) -> String? {
    guard let position, tape.nodes[position].kind == .string else { return nil }
    return StringToken.text(source.bytes, tape.nodes[position].range)
  }

  /// Reads a whole item, with the kind that is given beside it; nil where it does not fit.
  func item(_ members: [String: Int]) -> Item? {
    guard let kind = text(members["kind"]).flatMap(ItemKind.init(rawValue:)),
      let value = members["value"], tape.nodes[value].kind == .object
    else { return nil }
    var reader = ItemReader(source: source, tape: tape)
    let item = reader.item(kind, at: value)
    return reader.isRefused ? nil : item
  }

  func ref(_ position: Int?) -> ItemRef? {
    text(position).flatMap(ItemRef.init(text:))
  }

  func position(_ position: Int?) -> Position? {
    switch text(position) {
    case "first": .first
    case "last": .last
    case let text? where text.hasPrefix("after "):
      ItemRef(text: String(text.dropFirst(6))).map(Position.after)
    default: nil
    }
  }

  func value(_ position: Int) -> FieldValue? {
    switch tape.nodes[position].kind {
    case .string: return text(position).map(FieldValue.text)
    case .number:
      let token = source.bytes[tape.nodes[position].range]
      return WholeNumber.value(of: token).map(FieldValue.whole)
        ?? DecimalNumber(String(decoding: token, as: UTF8.self)).map(FieldValue.decimal)
    case .true, .false: return .flag(tape.nodes[position].kind == .true)
    case .array: return .texts(tape.children(of: position).compactMap(text))
    default: return nil
    }
  }
}
