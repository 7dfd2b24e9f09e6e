// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

/// How a conflict is settled.
public enum Choice: Hashable, Sendable {
  /// What one of the versions makes of it; the base may say that there was nothing.
  case side(Side)
  /// Another value for the disputed field; nil clears it.
  case own(FieldValue?)
  /// What each side made under one id, as two items: that of their version gets an id of its own. It settles all
  /// conflicts about the item.
  case both

  /// What our version makes of it.
  public static let ours = Choice.side(.ours)
  /// What the base had.
  public static let base = Choice.side(.base)
  /// What their version makes of it.
  public static let theirs = Choice.side(.theirs)
}

extension Merge {
  /// Returns the merged tree with conflicts settled.
  ///
  /// What was removed by choice takes along the references to it. Of several items with one id the first of the
  /// chosen version keeps it; the others of that version get an id of their own, and those that it does not have go.
  /// Versions of two formats are never mixed: the choice is for one of them as a whole.
  ///
  /// - Parameter choose: Says how a conflict is settled; nil leaves it as it stands in the merged tree.
  /// - Throws: The reason why an own value cannot stand there.
  public func settled(_ choose: (Conflict) -> Choice?) throws(EditError) -> Item {
    var choices: [Conflict.ID: Choice] = [:]
    for conflict in conflicts { choices[conflict.id] = choose(conflict) }
    let apart = conflicts.filter { $0.canKeepBoth && choices[$0.id] == .both }.map(\.item)
    return try (apart.isEmpty ? self : keepingBoth(apart)).settled(choices)
  }

  private func settled(_ choices: [Conflict.ID: Choice]) throws(EditError) -> Item {
    var sides: [(id: Conflict.ID, side: Side)] = []
    var values: [(conflict: Conflict, value: FieldValue?)] = []
    for conflict in conflicts {
      switch choices[conflict.id] {
      case .side(let side): sides.append((conflict.id, side))
      case .own(let value): values.append((conflict, value))
      case .both, nil: break
      }
    }
    var root = settled(sides)
    for (conflict, value) in values {
      guard case .field(.known(let key), _) = conflict.matter else {
        throw .noSuchField(conflict.kind, conflict.id.aspect.key)
      }
      // The root may have got another id than the conflict names.
      let isRoot = conflict.kind == root.kind
      let ref = isRoot ? ItemRef(root.id) : conflict.item
      // What another choice removed needs no value.
      if root.item(ref) != nil { root = try root.applying(.set(ref, key, value)) }
    }
    return root
  }

  /// Merges once more, with other ids on their side for items that both sides made under one id, and for what they hold.
  private func keepingBoth(_ items: [ItemRef]) -> Merge {
    let (old, mine) = (inputs.base?.allIDs ?? [], inputs.ours.allIDs)
    var taken = old.union(mine).union(inputs.theirs.allIDs)
    var ids: [String: String] = [:]
    for item in items.compactMap({ inputs.theirs.item($0) }) {
      item.visit { item, _ in
        let isOfBoth = item.has(.id) && mine.contains(item.id) && !old.contains(item.id)
        if isOfBoth, ids[item.id] == nil {
          var suffix = 2
          let id = ItemID.free(like: item.id, from: &suffix, isTaken: taken.contains)
          taken.insert(id)
          ids[item.id] = id
        }
        return true
      }
    }
    return merge(
      base: inputs.base, ours: inputs.ours, theirs: inputs.theirs.renamed(ids),
      calledAs: inputs.names)
  }

  /// Returns the tree in which every conflict is settled in the same way.
  public func settled(as side: Side) -> Item {
    settled(conflicts.map { ($0.id, side) })
  }

  /// Returns the trees in which every conflict is settled as ours, as the base and as theirs.
  func settledInEachWay() -> (ours: Item, base: Item, theirs: Item) {
    let merging = Merging(inputs)
    func settled(_ side: Side) -> Item {
      self.settled(conflicts.map { ($0.id, side) }, by: merging)
    }
    return (settled(.ours), settled(.base), settled(.theirs))
  }

  private func settled(
    _ choices: [(id: Conflict.ID, side: Side)], by prepared: Merging? = nil
  ) -> Item {
    if choices.isEmpty { return root }
    if let side = choices.first(where: { $0.id.aspect == .field(.known(.format)) })?.side {
      switch side {
      case .ours: return inputs.ours
      case .theirs: return inputs.theirs
      case .base: return inputs.base ?? inputs.ours
      }
    }
    var merging = prepared ?? Merging(inputs)
    return merging.settled(choices)
  }
}

extension Conflict.ID.Aspect {
  fileprivate var key: String {
    switch self {
    case .field(let name): name.text
    case .slot(let key): key.rawValue
    case .existence, .place: ""
    case .duplicateID: FieldKey.id.rawValue
    }
  }
}

extension Conflict.ID: CustomStringConvertible {
  /// The conflict in a few words: `step s-1 title`, `phase f-2 existence`.
  public var description: String {
    let what =
      switch aspect {
      case .field(let name): "field \(name.text)"
      case .slot(let key): "slot \(key.rawValue)"
      case .existence: "existence"
      case .place: "place"
      case .duplicateID(let id): "duplicateID \(id)"
      }
    return "\(kind.rawValue) \(item) \(what)"
  }
}

extension Item {
  fileprivate var allIDs: Set<String> {
    var ids: Set<String> = []
    visit { item, _ in
      if item.has(.id) { ids.insert(item.id) }
      return true
    }
    return ids
  }
}
