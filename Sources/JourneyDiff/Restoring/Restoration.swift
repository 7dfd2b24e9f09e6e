// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// What another version of a journey has to bring back to one item, each as an edit that can be made.
public struct Restoration: Sendable {
  /// One thing that can be brought back.
  public struct Choice: Sendable {
    /// What becomes of it: "beleving −1 → −2", "komt terug: pijnpunt “Stil”".
    public let words: Text
    /// What comes along, a sentence each.
    public let details: [Text]
    /// What the edit is called in the history.
    public let label: Text
    /// What brings it about, to be applied to the present document.
    public let edit: Edit
    /// The item that the choice is about, as it stands after the edit.
    public let item: ItemRef
  }

  /// All choices as one; nil where there are fewer than two.
  public private(set) var whole: Choice?
  /// The choices, in the order of the fields; empty where both versions are the same.
  public private(set) var choices: [Choice] = []
  /// Whether the other version has the item.
  public let isThere: Bool
  /// Whether something differs that no edit can bring back.
  public private(set) var isPartial = false

  /// Compares an item with what it is in another version.
  ///
  /// - Parameters:
  ///   - item: The item in the tree as it is now.
  ///   - field: The one field to bring back; nil for all of the item.
  public init(
    of item: ItemRef, kind: ItemKind, _ field: FieldKey? = nil, in now: Item, from version: Item
  ) {
    guard let finder = Restoring(of: item, kind: kind, field, in: now, from: version) else {
      isThere = false
      return
    }
    isThere = true
    choices = finder.changes.compactMap { change in
      finder.choice(change, in: now).flatMap { choice in
        (try? now.applying(choice.edit)) == nil ? nil : choice
      }
    }
    isPartial = choices.count < finder.changes.count
    var root = now
    var edits: [Edit] = []
    var next: Restoring? = finder
    // What came back can make room for more.
    for _ in 0..<3 {
      guard let more = next?.edits(&root), !more.isEmpty else { break }
      edits += more
      next = Restoring(of: item, kind: kind, field, in: root, from: version)
    }
    let spellings = finder.spellings(&root)
    edits += spellings
    guard choices.count > 1 || !spellings.isEmpty, !choices.isEmpty, !edits.isEmpty else { return }
    let noun = kind.noun.one
    whole = Choice(
      words: Text(nl: "alles hieronder", en: "all below"), details: [],
      label: noun + Text(nl: " teruggezet", en: " restored"), edit: .all(edits), item: item)
  }
}
