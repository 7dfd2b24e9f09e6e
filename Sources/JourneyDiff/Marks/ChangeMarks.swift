// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// What became of each item of a journey since an earlier version of it.
///
/// What both versions share in memory costs nothing; see `Item.sharing`.
public struct ChangeMarks: Sendable {
  /// What became of an item or of a field.
  public struct Mark: OptionSet, Hashable, Sendable {
    /// One bit for each sort of change.
    public let rawValue: UInt8

    /// Takes bits, of which unknown ones mean nothing.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// It was not there.
    public static let new = Mark(rawValue: 1)
    /// It stands elsewhere than it did.
    public static let moved = Mark(rawValue: 2)
    /// A field of it has another value.
    public static let changed = Mark(rawValue: 4)
    /// Something was taken out of it.
    public static let removed = Mark(rawValue: 8)
  }

  private struct Entry {
    var own: Mark = []
    var fields: [FieldKey: Mark] = [:]
  }

  /// What became of the items by their ids; what has no id counts with the field that holds it.
  private var entries: [String: Entry] = [:]
  private var changes: [Change] = []
  private let versions: Versions?

  /// Nothing changed.
  public static let none = ChangeMarks()

  private init() {
    versions = nil
  }

  /// Compares a tree with an earlier version of it.
  public init(old: Item, new: Item) {
    if old.isIdentical(to: new) {
      self = .none
      return
    }
    let pruned = Pruned(old, new)
    changes = diff(pruned.old, pruned.new)
    let versions = Versions(pruned, of: old, new)
    self.versions = versions
    for change in changes {
      guard let number = versions.number(of: change) else { continue }
      mark(change, number, versions)
    }
  }

  /// Whether both versions are the same.
  public var isEmpty: Bool { changes.isEmpty }

  // MARK: - Marks

  /// Returns what became of an item and of all that it holds.
  ///
  /// - Parameter key: A field whose items have marks of their own; only what was taken out of it counts.
  public func mark(of item: Item, leavingOut key: FieldKey? = nil) -> Mark {
    guard !entries.isEmpty, let entry = entries[item.id] else { return [] }
    return entry.fields.reduce(entry.own) { mark, field in
      mark.union(field.key == key ? field.value.intersection(.removed) : field.value)
    }
  }

  /// Returns what became of a field of an item.
  public func mark(of item: Item, _ key: FieldKey) -> Mark {
    guard !entries.isEmpty else { return [] }
    return entries[item.id]?.fields[key] ?? []
  }

  private mutating func mark(_ change: Change, _ number: Int, _ versions: Versions) {
    switch change.action {
    case .added: mark(number, .new, versions)
    case .moved: mark(number, .moved, versions)
    case .edited(.known(let key), _, _): mark(number, .changed, versions, field: key)
    case .edited, .reordered: mark(number, .changed, versions)
    case .removed:
      guard let entry = versions.old.roster[number], let key = entry.slot,
        versions.new.roster.has(entry.parent)
      else { return }
      mark(entry.parent, .removed, versions, field: key)
    }
  }

  /// Marks an item, or a field of it, and tells those that hold it that something in them changed.
  private mutating func mark(
    _ number: Int, _ mark: Mark, _ versions: Versions, field: FieldKey? = nil
  ) {
    guard let item = versions.new.roster[number] else { return }
    if item.item.has(.id) {
      if let field {
        entries[item.ref.id, default: Entry()].fields[field, default: []].insert(mark)
      } else {
        entries[item.ref.id, default: Entry()].own.insert(mark)
      }
    }
    var (inside, mark) = (item, item.item.has(.id) ? .changed : mark)
    while let key = inside.slot, let holder = versions.new.roster[inside.parent] {
      entries[holder.ref.id, default: Entry()].fields[key, default: []].insert(mark)
      if holder.item.has(.id) { mark = .changed }
      inside = holder
    }
  }

  // MARK: - Words

  /// So many changes are told one by one.
  private static let most = 3

  /// Says what became of an item and of what it holds; empty where nothing did.
  ///
  /// - Parameters:
  ///   - item: The item as it is now.
  ///   - field: The one field to tell of.
  ///   - left: A field whose items tell for themselves; only what was taken out of it is told.
  ///   - isOther: Whether the old journey is another one, and no earlier version.
  ///   - titles: The titles of what other files hold, by their ids.
  public func words(
    of item: ItemRef, kind: ItemKind, _ field: FieldKey? = nil, leavingOut left: FieldKey? = nil,
    isOther: Bool = false, titles: [String: String] = [:]
  ) -> [Text] {
    guard let versions = versions?.calling(titles), let number = versions.new.number(kind, item)
    else { return [] }
    var words = MarkWords(
      versions: versions, item: number, field: field, left: left, isOther: isOther)
    let near = changes.compactMap { change in
      versions.number(of: change).flatMap { words.isAbout(change, $0) ? (change, $0) : nil }
    }
    words.versions.lookUp(near.map(\.0))
    // What became of the item itself comes first, and of what lies deep in it last.
    var ranked: [[Text]] = [[], [], []]
    for (change, changed) in near {
      guard let told = words.words(change, changed) else { continue }
      ranked[words.rank(change, changed)].append(told)
    }
    let told = ranked.flatMap(\.self)
    if told.count <= Self.most { return told }
    let more = told.count - Self.most + 1
    return told.prefix(Self.most - 1) + [
      Text(nl: "en nog \(more) wijzigingen", en: "and \(more) more changes")
    ]
  }
}
