// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import JourneyModel

/// What the text of changes says of itself.
private let format = "klantreis.changes/1"

extension [Change] {
  /// The changes as JSON, from which they can be read again.
  public var json: [UInt8] {
    var writer = CanonicalWriter()
    writer.beginObject()
    writer.pair("format", format)
    writer.key("changes")
    writer.beginArray()
    for change in self { change.write(to: &writer) }
    writer.endArray()
    writer.endObject()
    return writer.finished()
  }

  /// Reads changes that were written as JSON; nil when the bytes are something else.
  public init?(reading bytes: [UInt8]) {
    guard let tape = try? Tape(bytes) else { return nil }
    let source = ChangeSource(bytes: bytes, tape: tape)
    guard let root = source.members(of: 0), source.text(root["format"]) == format,
      let list = root["changes"], tape.nodes[list].kind == .array
    else { return nil }
    self = []
    for child in tape.children(of: list) {
      guard let change = source.change(child) else { return nil }
      append(change)
    }
  }
}

// MARK: - Writing

extension Change {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.pair("change", action.name)
    writer.pair("kind", kind.rawValue)
    writer.pair("item", item.description)
    switch action {
    case .added(let item, let place):
      writer.pair("to", place)
      writer.key("value")
      item.write(to: &writer)
    case .removed(let item, let place):
      writer.pair("from", place)
      writer.key("value")
      item.write(to: &writer)
    case .moved(let from, let to):
      writer.pair("from", from)
      writer.pair("to", to)
    case .edited(let name, let old, let new):
      writer.pair("key", name.text)
      if case .other = name {
        writer.key("isUnknown")
        writer.flag(true)
      }
      for (key, value) in [("old", old), ("new", new)] {
        guard let value else { continue }
        writer.key(key)
        value.part.write(to: &writer)
      }
    case .reordered(let names):
      writer.key("keys")
      writer.beginArray()
      for name in names { writer.string(name) }
      writer.endArray()
    }
    writer.endObject()
  }
}

extension Change.Action {
  fileprivate var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .moved: "moved"
    case .edited: "edited"
    case .reordered: "reordered"
    }
  }
}

extension CanonicalWriter {
  fileprivate mutating func pair(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func pair(_ name: String, _ place: Place) {
    key(name)
    beginObject()
    pair("kind", place.parentKind.rawValue)
    pair("item", place.parent.description)
    pair("key", place.key.rawValue)
    if let after = place.after { pair("after", after.description) }
    key("number")
    number(place.number)
    endObject()
  }
}

// MARK: - Reading

/// The parts of a text of changes.
private struct ChangeSource {
  let bytes: [UInt8]
  let tape: Tape

  func members(of position: Int?) -> [String: Int]? {
    guard let position, tape.nodes[position].kind == .object else { return nil }
    let children = Array(tape.children(of: position))
    return Dictionary(
      stride(from: 0, to: children.count, by: 2).map {
        (StringToken.text(bytes, tape.nodes[children[$0]].range), children[$0 + 1])
      }, uniquingKeysWith: { first, _ in first })
  }

  func text(_ position: Int?) -> String? {
    guard let position, tape.nodes[position].kind == .string else { return nil }
    return StringToken.text(bytes, tape.nodes[position].range)
  }

  func change(_ position: Int) -> Change? {
    guard let members = members(of: position),
      let kind = text(members["kind"]).flatMap(ItemKind.init(rawValue:)),
      let item = ref(members["item"]), let action = action(kind, members)
    else { return nil }
    return Change(kind: kind, item: item, action: action)
  }

  private func action(_ kind: ItemKind, _ members: [String: Int]) -> Change.Action? {
    let from = place(members["from"])
    let to = place(members["to"])
    let value = members["value"].flatMap { Item(kind, json: json($0)) }
    switch (text(members["change"]), from, to, value) {
    case ("added", _, let to?, let value?): return .added(value, at: to)
    case ("removed", let from?, _, let value?): return .removed(value, from: from)
    case ("moved", let from?, let to?, _): return .moved(from: from, to: to)
    case ("edited", _, _, _): return edit(kind, members)
    case ("reordered", _, _, _):
      guard let list = members["keys"], tape.nodes[list].kind == .array else { return nil }
      return .reordered(tape.children(of: list).compactMap(text))
    default: return nil
    }
  }

  private func edit(_ kind: ItemKind, _ members: [String: Int]) -> Change.Action? {
    guard let key = text(members["key"]) else { return nil }
    var name = FieldName.other(key)
    if members["isUnknown"] == nil {
      guard let known = FieldKey(rawValue: key) else { return nil }
      name = .known(known)
    }
    let old = members["old"].map { value(kind, name, $0) }
    let new = members["new"].map { value(kind, name, $0) }
    if case .some(.none) = old { return nil }
    if case .some(.none) = new { return nil }
    return .edited(name, old: old ?? nil, new: new ?? nil)
  }

  private func value(_ kind: ItemKind, _ name: FieldName, _ position: Int) -> Value? {
    if case .other(let key) = name { return Part(key, json: json(position)).map(Value.init) }
    let text = Array("{\"\(name.text)\":".utf8) + json(position) + Array("}".utf8)
    let part = Item(kind, json: text)?.parts.first
    return part?.name == name ? part.map(Value.init) : nil
  }

  private func place(_ position: Int?) -> Place? {
    guard let members = members(of: position),
      let kind = text(members["kind"]).flatMap(ItemKind.init(rawValue:)),
      let parent = ref(members["item"]),
      let key = text(members["key"]).flatMap(FieldKey.init(rawValue:)),
      let number = members["number"].flatMap({
        Int(String(decoding: bytes[tape.nodes[$0].range], as: UTF8.self))
      })
    else { return nil }
    let after = members["after"].map(ref)
    if case .some(.none) = after { return nil }
    return Place(
      parentKind: kind, parent: parent, key: key, after: after ?? nil, number: number)
  }

  private func ref(_ position: Int?) -> ItemRef? {
    text(position).flatMap(ItemRef.init(text:))
  }

  private func json(_ position: Int) -> [UInt8] {
    Array(bytes[tape.nodes[position].range])
  }
}
