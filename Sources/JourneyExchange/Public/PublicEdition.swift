// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// A file as everybody may read it: without what points to persons, and with a word about what was left out.
public struct PublicEdition: Sendable {
  /// What is left.
  public let item: Item
  /// Says what was left out, and how often; nil where nothing was.
  public let remark: Text?

  /// Takes what points to persons out of a journey, an opgave or a panel.
  ///
  /// - Parameter language: The language of what takes the place of titles, and of the note about what was left out.
  public init(of root: Item, language: Language) {
    var redactor = Redactor(language: language)
    let stripped = redactor.stripped(root)
    let remark = redactor.remark
    self.remark = remark
    guard let remark, root.kind.field(.note) != nil else {
      item = stripped
      return
    }
    item = Item(
      kind: stripped.kind, parts: stripped.parts + [Part(.note, text: remark[language])])
  }
}

/// Leaves out field by field, and counts.
private struct Redactor {
  let language: Language
  /// How often each sort of thing was left out, in the order in which it was met.
  private var counts: [(name: Text, count: Int)] = []

  init(language: Language) {
    self.language = language
  }

  /// The fields that no public edition has, in items of every kind.
  private static let secret: Set<FieldKey> = [
    .quote, .thought, .note, .evidence, .link, .owner, .actor, .who, .team, .parked, .examples,
    .source,
  ]

  /// Says what was left out; nil where nothing was.
  var remark: Text? {
    if counts.isEmpty { return nil }
    let list = Text.list(counts.map { $0.name + Text(" (\($0.count))") })
    return Text(nl: "Openbare uitgave. Weggelaten: ", en: "Public edition. Left out: ") + list
      + Text(".")
  }

  mutating func stripped(_ item: Item) -> Item {
    var parts: [Part] = []
    for part in item.parts {
      guard let key = part.key else {
        // What this version does not know may say anything.
        note(Text(nl: "onbekende velden", en: "unknown fields"))
        continue
      }
      if Self.secret.contains(key) {
        note(name(of: key, in: item))
      } else if item.kind == .touchpoint, [.from, .to].contains(key),
        item.text(key) != Touchpoint.customer
      {
        note(Text(nl: "partijen bij contact", en: "parties to contacts"))
      } else if item.kind == .source, key == .title {
        note(Text(nl: "titels van bronnen", en: "titles of sources"))
        parts.append(Part(.title, text: title(of: item)))
      } else if let items = part.items {
        parts.append(Part(key, items: items.map { stripped($0) }, isSingle: part.isSingleItem))
      } else {
        parts.append(part)
      }
    }
    return Item(kind: item.kind, parts: parts)
  }

  /// What people call a field that is left out.
  private func name(of key: FieldKey, in item: Item) -> Text {
    switch key {
    case .actor: Text(nl: "wie achter de schermen werkt", en: "who works backstage")
    case .who: Text(nl: "wie probeert", en: "who tries")
    default: (item.kind.field(key)?.name ?? Text(key.rawValue)).map { $0.lowercased() }
    }
  }

  /// What a source is called where its title is left out: its kind.
  private func title(of source: Item) -> String {
    let kind = source.text(.kind).flatMap { word in
      Choices.sourceKind.words.first { $0.word == word }?.name
    }
    return (kind ?? Text(nl: "bron", en: "source"))[language]
  }

  private mutating func note(_ name: Text) {
    if let index = counts.firstIndex(where: { $0.name == name }) {
      counts[index].count += 1
    } else {
      counts.append((name, 1))
    }
  }
}
