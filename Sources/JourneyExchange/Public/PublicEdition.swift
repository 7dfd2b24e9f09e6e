// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// A file as everybody may read it: without what points to persons, and with a word about what was left out.
public struct PublicEdition: Sendable {
  /// What is left.
  public let item: Item
  /// Says what was left out, and how often; nil where nothing was.
  public let remark: Text?
  /// Says what was left out in as few words as stand at the foot of a poster; nil where nothing was.
  public let stamp: Text?

  /// Takes what points to persons out of a journey, an opgave or a panel.
  ///
  /// - Parameters:
  ///   - language: The language of what takes the place of titles, and of the note about what was left out.
  ///   - isPersonal: Tells whether an answer to a panel points to a person; such answers are left out too.
  public init(
    of root: Item, language: Language, isPersonal: @escaping (String) -> Bool = { _ in false }
  ) {
    var redactor = Redactor(language: language, isPersonal: isPersonal)
    redactor.look(at: root)
    let stripped = redactor.stripped(root)
    let remark = redactor.remark
    self.remark = remark
    stamp = redactor.stamp
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
  let isPersonal: (String) -> Bool
  /// The results that were left out, which nothing may refer to.
  private var gone: Set<String> = []
  /// How often each sort of thing was left out, in the order in which it was met.
  private var counts: [(name: Text, count: Int)] = []

  init(language: Language, isPersonal: @escaping (String) -> Bool) {
    (self.language, self.isPersonal) = (language, isPersonal)
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

  /// Says what was left out without how often; nil where nothing was.
  var stamp: Text? {
    counts.isEmpty
      ? nil
      : Text(nl: "Openbare uitgave, zonder: ", en: "Public edition, without: ")
        + .list(counts.map(\.name))
  }

  /// Finds out which results are left out, before what refers to them is met.
  mutating func look(at root: Item) {
    for question in root.items(.questions) {
      gone.formUnion(question.items(.results).filter { isTelling($0, of: question) }.map(\.id))
    }
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
        note(name(of: key, in: item), (part.items?.count ?? part.texts?.count) ?? 1)
      } else if item.kind == .question, key == .base, gone.contains(item.text(.base) ?? "") {
        note(
          Text(nl: "na welk antwoord een vraag kwam", en: "after which answer a question was put"))
      } else if item.kind == .question, key == .results, let results = part.items {
        let open = results.filter { !gone.contains($0.id) }
        if open.count < results.count {
          note(
            Text(nl: "antwoorden van één deelnemer", en: "answers of one respondent"),
            results.count - open.count)
        }
        parts.append(Part(key, items: open.map { stripped($0) }, isSingle: false))
      } else if item.kind == .touchpoint, [.from, .to].contains(key),
        item.text(key) != Touchpoint.customer
      {
        note(Text(nl: "partijen bij contact", en: "parties to contacts"))
      } else if item.kind == .source, [.panel, .question].contains(key) {
        // What few people answered may point to one of them.
        if key == .question || !item.has(.question) {
          note(Text(nl: "uitkomsten van panels", en: "results of panels"))
        }
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

  /// Tells whether a result shows what one respondent said: an answer in free words that was given once, or one about a person.
  private func isTelling(_ result: Item, of question: Item) -> Bool {
    let isOnce = question.text(.kind) != "scale" && result.whole(.count) == 1
    return isOnce || isPersonal(result.title) || result.texts(.answers).contains(where: isPersonal)
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

  private mutating func note(_ name: Text, _ count: Int = 1) {
    if count == 0 { return }
    if let index = counts.firstIndex(where: { $0.name == name }) {
      counts[index].count += count
    } else {
      counts.append((name, count))
    }
  }
}
