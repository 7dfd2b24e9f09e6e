// SPDX-License-Identifier: EUPL-1.2

package import CanonicalJSON

/// A member of an item that can be compared with those of other items, and put in another one.
package struct Part: Sendable {
  /// The item that the part was taken from; a part is no more than a place in it, and so is quick to copy.
  private let holder: Item.Storage
  private let index: Int

  package var name: FieldName {
    switch member.name {
    case .known(let key): .known(key)
    case .other(let slice): .other(StringToken.text(source.bytes, slice.range))
    }
  }

  var member: Member { holder.members[index] }
  var value: Member.Value { member.value }
  /// The text that the slices of the member point into.
  var source: SourceText { holder.source }

  init(_ holder: Item.Storage, _ index: Int) {
    self.holder = holder
    self.index = index
  }

  init(_ member: Member, _ source: SourceText) {
    self.init(Item.Storage(kind: .journey, source: source, members: [member]), 0)
  }

  /// The key, where this version knows it.
  package var key: FieldKey? { holder.members[index].key }

  /// The items under the key; nil where the key holds something else.
  package var items: [Item]? {
    switch value {
    case .items(let items): items
    case .item(let item): [item]
    default: nil
    }
  }

  /// Whether the key holds items.
  package var holdsItems: Bool {
    switch value {
    case .items, .item: true
    default: false
    }
  }

  /// Whether the key holds any item; an empty list says nothing, but stands in the file.
  package var isFilled: Bool { items?.isEmpty == false }

  /// Whether the key holds one item at most.
  package var isSingleItem: Bool { if case .item = value { true } else { false } }

  /// The text under the key; nil where the key holds something else.
  package var text: String? {
    guard case .scalar(let scalar) = value else { return nil }
    return scalar.text(in: source)
  }

  /// The texts listed under the key; nil where the key holds something else.
  package var texts: [String]? {
    guard case .scalars(let scalars) = value else { return nil }
    return scalars.compactMap { $0.text(in: source) }
  }

  /// Creates a key that holds a text.
  package init(_ key: FieldKey, text: String) {
    self.init(Member(.known(key), .scalar(.text(text))), .none)
  }

  /// Creates a list of texts.
  package init(_ key: FieldKey, texts: [String]) {
    self.init(Member(.known(key), .scalars(texts.map(Scalar.text))), .none)
  }

  /// Creates a list of items, or the one item of a key that holds one at most.
  package init(_ key: FieldKey, items: [Item], isSingle: Bool) {
    let single = isSingle ? items.first.map(Member.Value.item) : nil
    self.init(Member(.known(key), single ?? .items(items)), .none)
  }

  /// Creates a key that this version does not know; nil when its value is no JSON.
  package init?(_ name: String, json: [UInt8]) {
    var writer = CanonicalWriter()
    writer.string(name)
    let key = writer.finished().dropLast()
    guard (try? Tape(json)) != nil else { return nil }
    self.init(
      Member(
        .other(Slice(0..<key.count)), .other(Slice(key.count..<key.count + json.count))),
      SourceText(key + json))
  }

  /// Writes the value in its canonical form.
  package func write(to writer: inout CanonicalWriter) {
    value.write(to: &writer, source.bytes)
  }

  /// The value in its canonical form, without a final newline.
  package var json: [UInt8] {
    var writer = CanonicalWriter()
    write(to: &writer)
    return writer.finished().dropLast()
  }
}

extension Item {
  /// The item by itself, without the items that it holds.
  package var alone: Item { Item(kind: kind, parts: parts.filter { !$0.isFilled }) }

  /// Returns the item with the fields of another one; the id, and the items that it holds, stay.
  func spelled(like model: Item) -> Item {
    let own = parts.filter { $0.key == .id || $0.isFilled }
    let taken = model.parts.filter { part in
      part.key != .id && !part.isFilled
        && !own.contains { $0.key != nil && $0.key == part.key }
    }
    return Item(kind: kind, parts: own + taken)
  }

  /// The members of the item, in the order of the file.
  package var parts: [Part] {
    storage.members.indices.map { Part(storage, $0) }
  }

  /// Creates an item of members that may come from other items.
  ///
  /// - Parameter parts: With different names; known keys are put in the order of the table of fields.
  package init(kind: ItemKind, parts: [Part]) {
    let table = kind.table
    var ranks: [Int] = []
    for part in parts {
      ranks.append(part.key.map(table.rank) ?? .max)
    }
    var order = Array(parts.indices)
    if !zip(ranks, ranks.dropFirst()).allSatisfy({ $0 <= $1 }) {
      order.sort { (ranks[$0], $0) < (ranks[$1], $1) }
    }
    var collector = SliceCollector(parts)
    let members = order.map { collector.member(parts[$0]) }
    self.init(kind: kind, source: collector.source, members: members)
  }
}
