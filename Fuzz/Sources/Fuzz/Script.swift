// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Edits coded as bytes: of each item, each field, each kind of value, sensible or not.
struct Script {
  private var bytes: ArraySlice<UInt8>
  private var counter = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  /// Makes the edits one after the other, and returns what came of it; those that cannot be made say why.
  func run(on root: Item) -> Item {
    var script = self
    var root = root
    for _ in 0..<12 where !script.bytes.isEmpty {
      let edit = script.edit(of: root)
      do throws(EditError) {
        root = try root.applying(edit)
      } catch {
        for language in Language.allCases {
          expect(!error.text[language].isEmpty, "An edit is refused without a word.")
        }
      }
    }
    return root
  }

  // MARK: - Edits

  mutating func edit(of root: Item, depth: Int = 0) -> Edit {
    switch next(7) {
    case 0, 1, 2:
      let (ref, item) = item(of: root)
      let fields = item.kind.fields
      let field = fields[next(fields.count)]
      return .set(ref, field.key, next(6) == 0 ? nil : value(for: field, root))
    case 3:
      let (ref, holder) = item(of: root)
      let slots = holder.kind.fields.compactMap { field -> (FieldKey, ItemKind)? in
        switch field.shape {
        case .item(let kind), .items(let kind): (field.key, kind)
        default: nil
        }
      }
      guard !slots.isEmpty else { return .remove(ref) }
      let (key, kind) = slots[next(slots.count)]
      return .insert(newItem(kind), into: ref, key, position(holder.items(key), root))
    case 4: return .remove(item(of: root).ref)
    case 5 where depth < 2:
      return .all((0..<next(3)).map { _ in edit(of: root, depth: depth + 1) })
    default:
      let (ref, moved) = item(of: root)
      let (holder, target) = item(of: root)
      let key = target.kind.slot(for: moved.kind) ?? FieldKey.allCases[next(70)]
      return .move(ref, into: holder, key, position(target.items(key), root))
    }
  }

  private mutating func newItem(_ kind: ItemKind) -> Item {
    counter += 1
    let id = kind.letter.map { "\($0)-n\(next(8))\(counter)" }
    return Item(kind: kind, id: id, title: id == nil ? nil : text())
  }

  private mutating func position(_ items: [Item], _ root: Item) -> Position {
    switch next(4) {
    case 0: .first
    case 1: .last
    case 2: items.isEmpty ? .last : .after(ItemRef(items[next(items.count)].id))
    default: .after(item(of: root).ref)
    }
  }

  private mutating func item(of root: Item) -> (ref: ItemRef, item: Item) {
    var paths: [ItemPath] = []
    root.visit { _, path in
      paths.append(path)
      return paths.count < 200
    }
    let path = paths[next(paths.count)]
    return (root.ref(at: path) ?? ItemRef(root.id), root.item(at: path) ?? root)
  }

  // MARK: - Values

  private mutating func value(for field: Field, _ root: Item) -> FieldValue {
    if next(8) == 0 { return anyValue() }
    switch field.shape {
    case .whole(let range): return .whole(Int(clamping: next(12)) - 3 + range.lowerBound / 2)
    case .decimal: return .number(DecimalNumber(thousandths: next(256) * 500 - 5_000))
    case .flag: return .flag(next(2) == 0)
    case .choice(let choices): return .text(choices.words[next(choices.words.count)].word)
    case .date: return .text("20\(10 + next(80))-0\(1 + next(9))-\(10 + next(22))")
    case .duration: return .text("P\(next(99))D")
    case .texts: return .texts((0..<next(4)).map { _ in text() })
    case .reference: return .text(item(of: root).item.id)
    case .references, .outsides:
      return .texts((0..<next(4)).map { _ in item(of: root).item.id })
    default: return .text(text())
    }
  }

  private mutating func anyValue() -> FieldValue {
    switch next(4) {
    case 0: .whole(Int(truncatingIfNeeded: next(256) << next(64)))
    case 1: .flag(next(2) == 0)
    case 2: .texts([text(), text()])
    default: .text(text())
    }
  }

  /// Takes a short text from the bytes themselves.
  private mutating func text() -> String {
    let count = next(12)
    defer { bytes = bytes.dropFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Takes a number below a bound; 0 when there are no more bytes.
  private mutating func next(_ bound: Int) -> Int {
    bound > 0 ? Int(bytes.popFirst() ?? 0) % bound : 0
  }
}
