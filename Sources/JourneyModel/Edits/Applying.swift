// SPDX-License-Identifier: EUPL-1.2

extension Item {
  /// Returns the document, of which this is the root, with an edit made.
  public func applying(_ edit: Edit) throws(EditError) -> Item {
    switch edit {
    case .set(let ref, let key, let value):
      return try setting(key, of: ref, to: value)
    case .insert(let item, let parent, let key, let position):
      var taken: String?
      item.visit { new, _ in
        if !new.id.isEmpty, path(to: ItemRef(new.id)) != nil { taken = new.id }
        return taken == nil
      }
      if let taken { throw .idInUse(taken) }
      return try inserting(item, into: parent, key, position)
    case .remove(let ref):
      return try removing(ref)
    case .move(let ref, let parent, let key, let position):
      return try moving(ref, into: parent, key, position)
    case .spell(let ref, let model):
      return try spelling(ref, like: model)
    case .replace(let document):
      guard document.kind == kind else { throw .misplaced(kind, document.kind) }
      return document
    case .all(let edits):
      var root = self
      for edit in edits { root = try root.applying(edit) }
      return root
    }
  }

  private func knownPath(_ ref: ItemRef) throws(EditError) -> ItemPath {
    guard let path = path(to: ref) else { throw .noSuchItem(ref.id) }
    return path
  }

  // MARK: - Fields

  private func setting(_ key: FieldKey, of ref: ItemRef, to value: FieldValue?) throws(EditError)
    -> Item
  {
    let path = try knownPath(ref)
    guard let kind = item(at: path)?.kind, let field = kind.field(key) else {
      throw .noSuchField(item(at: path)?.kind ?? .journey, key.rawValue)
    }
    let member = try member(value, for: field, of: kind)
    return replacing(at: path) { item in
      item.says(key, value, field) ? item : item.replacing(key, with: member)
    }
  }

  /// Tells whether a field has a value already, so that it keeps the spelling that it has.
  private func says(_ key: FieldKey, _ value: FieldValue?, _ field: Field) -> Bool {
    switch value {
    case nil: !has(key)
    case .text(let text): self.text(key).map { $0.utf8.elementsEqual(text.utf8) } ?? false
    case .whole(let number): whole(key) == number
    case .decimal(let number): self.number(key) == number
    case .flag(let isSet): has(key) && flag(key) == isSet
    case .texts(let texts):
      has(key) && self.texts(key).elementsEqual(texts) { $0.utf8.elementsEqual($1.utf8) }
    }
  }

  private func member(
    _ value: FieldValue?, for field: Field, of kind: ItemKind
  ) throws(EditError) -> Member.Value? {
    if case .id = field.shape { throw .fixed(field.name) }
    if case .format = field.shape { throw .fixed(field.name) }
    if let fault = field.shape.fault(value, in: self) { throw .misfit(field.name, fault) }
    switch value {
    case nil: return field.isRequired ? .scalar(.text("")) : nil
    case .text(let text):
      return text.isEmpty && !field.isRequired ? nil : .scalar(.text(text))
    case .whole(let number): return .scalar(.whole(number))
    case .decimal(let number): return .scalar(.number(number.token))
    case .flag(let isSet): return isSet ? .scalar(.flag(true)) : nil
    case .texts(let texts): return texts.isEmpty ? nil : .scalars(texts.map(Scalar.text))
    }
  }

  private func spelling(_ ref: ItemRef, like model: Item) throws(EditError) -> Item {
    let path = try knownPath(ref)
    guard let item = item(at: path), item.kind == model.kind else {
      throw .misplaced(model.kind, item(at: path)?.kind ?? model.kind)
    }
    for (key, _) in model.kind.referenceFields {
      for id in model.references(key) where self.path(to: ItemRef(id)) == nil {
        throw .noSuchItem(id)
      }
    }
    let spelled = item.spelled(like: model)
    return replacing(at: path) { _ in spelled }
  }

  // MARK: - Places

  private func inserting(
    _ item: Item, into parent: ItemRef, _ key: FieldKey, _ position: Position
  ) throws(EditError) -> Item {
    let path = try knownPath(parent)
    guard let holder = self.item(at: path), holder.kind.holds(item.kind, under: key) else {
      throw .noSuchField(self.item(at: path)?.kind ?? .journey, key.rawValue)
    }
    var items = holder.items(key)
    if case .item = holder.kind.field(key)?.shape, !items.isEmpty {
      throw .full(item.kind)
    }
    switch position {
    case .first: items.insert(item, at: 0)
    case .last: items.append(item)
    case .after(let ref):
      guard let neighbour = self.path(to: ref), neighbour.parent == path,
        let step = neighbour.steps.last, step.key == key
      else { throw .noSuchItem(ref.id) }
      items.insert(item, at: step.index + 1)
    }
    return replacing(at: path) { $0.replacing(key, items: items) }
  }

  private func taking(_ path: ItemPath) throws(EditError) -> Item {
    guard let step = path.steps.last, let parent = path.parent else { throw .impossible }
    return replacing(at: parent) { holder in
      var items = holder.items(step.key)
      items.remove(at: step.index)
      return holder.replacing(step.key, items: items)
    }
  }

  private func moving(
    _ ref: ItemRef, into parent: ItemRef, _ key: FieldKey, _ position: Position
  ) throws(EditError) -> Item {
    let path = try knownPath(ref)
    let target = try knownPath(parent)
    if target.steps.starts(with: path.steps) || position == .after(ref) { throw .impossible }
    guard let item = item(at: path) else { throw .noSuchItem(ref.id) }
    // What has no id is known by its place.
    if item.kind.letter == nil { throw .impossible }
    return try taking(path).inserting(item, into: parent, key, position)
  }

  // MARK: - Removing

  private func removing(_ ref: ItemRef) throws(EditError) -> Item {
    let path = try knownPath(ref)
    var gone: Set<String> = []
    item(at: path)?.visit { item, _ in
      gone.insert(item.id)
      return true
    }
    let rest = try taking(path)
    rest.visit { item, _ in
      gone.remove(item.id)
      return !gone.isEmpty
    }
    return gone.isEmpty ? rest : rest.droppingReferences(to: gone)
  }

  /// Returns the tree without references to items that are gone; what holds none is shared.
  package func droppingReferences(to gone: Set<String>) -> Item {
    var result = self
    for field in kind.fields where has(field.key) {
      switch field.shape {
      case .reference:
        if let id = text(field.key), gone.contains(id) {
          result = result.replacing(field.key, with: nil)
        }
      case .references:
        let ids = texts(field.key)
        let left = ids.filter { !gone.contains($0) }
        if left.count < ids.count {
          result = result.replacing(
            field.key, with: left.isEmpty ? nil : .scalars(left.map(Scalar.text)))
        }
      case .item, .items:
        let items = items(field.key)
        let left = items.map { $0.droppingReferences(to: gone) }
        if !zip(items, left).allSatisfy({ $0.isIdentical(to: $1) }) {
          result = result.replacing(field.key, items: left)
        }
      default: break
      }
    }
    return result
  }
}
