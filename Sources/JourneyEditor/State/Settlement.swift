// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

/// The conflicts of a merge, shown as cards to choose from, one at a time.
struct Settlement: Sendable {
  /// What is done with the tree when all is settled.
  enum Purpose: Sendable {
    /// It is saved over what somebody else saved.
    case save(OpenedFile)
    /// It takes the place of what is open, as recovered work.
    case recovery(Recovery)
    /// It is opened, in the place of a text with conflict markers.
    ///
    /// With the sessions that ended without saving, about which the user is asked then.
    case markers(ConflictedFile, [Recovery])
    /// It is merged with what is open and saved, over a text with conflict markers that came up meanwhile.
    case markersBelow(ConflictedFile)
  }

  let merge: Merge
  let purpose: Purpose
  var cards: [Card]
  var index = 0

  /// - Parameter answers: What was chosen before, by what each card is about.
  init(
    _ merge: Merge, _ purpose: Purpose, _ trees: Trees, answers: [String: CardAnswer] = [:]
  ) {
    self.merge = merge
    self.purpose = purpose
    cards = merge.conflicts.map { conflict in
      var card = Card(conflict, trees)
      if let answer = answers[card.name] { card.restore(answer) }
      return card
    }
    index = cards.firstIndex { $0.chosen == nil } ?? 0
  }

  /// What was chosen and typed so far.
  var answers: [CardAnswer] { cards.compactMap(\.answer) }

  var card: Card { cards[index] }
  var isSettled: Bool { cards.allSatisfy { $0.chosen != nil } }

  /// The first card without a choice after the one that is shown, or from the start.
  var nextOpen: Int? {
    let order = cards.indices.map { (index + 1 + $0) % cards.count }
    return order.first { cards[$0].chosen == nil }
  }

  /// Makes the choice on the card that is shown, and what it decides on other cards about the same item.
  mutating func choose(_ option: Int) {
    let item = card.conflict.item
    let keepsBoth = card.options[option].way == .both
    for index in cards.indices where cards[index].conflict.item == item && index != self.index {
      let both = cards[index].options.firstIndex { $0.way == .both }
      guard let both else { continue }
      if keepsBoth {
        (cards[index].chosen, cards[index].pointed) = (both, both)
      } else if cards[index].chosen == both {
        cards[index].chosen = nil
      }
    }
    cards[index].chosen = option
  }

  /// Returns the tree with every choice made.
  func settled() throws(EditError) -> Item {
    var choices: [Conflict.ID: Choice] = [:]
    for card in cards { choices[card.conflict.id] = try card.choice() }
    return try merge.settled { choices[$0.id] }
  }
}

/// The versions that were merged.
struct Trees: Sendable {
  let base: Item?
  let ours: Item?
  let theirs: Item?
  /// The titles of what they refer to in other files, by their ids; nil where nobody looked for them.
  var titles: [String: String]?

  /// The view of a tree in which what it refers to goes by its title.
  fileprivate func journey(_ tree: Item) -> Journey {
    var journey = Journey(tree)
    journey.outsideTitles = titles
    return journey
  }
}

/// One conflict with the ways to settle it.
struct Card: Sendable {
  /// A way to settle a conflict.
  struct Option: Sendable {
    enum Way: String, Hashable, Sendable {
      case ours, theirs, base, own, both
    }

    let way: Way
    /// What it comes to, in words.
    let words: Text
  }

  let conflict: Conflict
  let options: [Option]
  let trees: Trees
  /// The option that is pointed at.
  var pointed = 0
  var chosen: Int?
  /// The user's own text, once it was typed.
  var own: String?
  /// The text that is being typed.
  var field: TextField?

  init(_ conflict: Conflict, _ trees: Trees) {
    self.conflict = conflict
    self.trees = trees
    let both = Option(
      way: .both,
      words: Text(
        nl: "het zijn twee dingen; dat van de tweede versie krijgt een eigen kenmerk",
        en: "they are two things; that of the second version gets an id of its own"))
    options = Self.options(conflict, trees) + (conflict.canKeepBoth ? [both] : [])
  }

  /// The field in which a text of one's own can be typed.
  var typedField: Field? { Self.typedField(conflict) }

  private static func typedField(_ conflict: Conflict) -> Field? {
    guard case .field(.known(let key), _) = conflict.matter, let field = conflict.kind.field(key)
    else { return nil }
    switch field.shape {
    case .format, .id, .item, .items: return nil
    default: return field
    }
  }

  /// Whether what is typed is a text, and not a number, a date or a word of a list.
  var takesText: Bool {
    switch typedField?.shape {
    case .text, .texts, nil: true
    default: false
    }
  }

  /// Whether it is about a key that this version does not know.
  var isUnknown: Bool {
    if case .field(.other, _) = conflict.matter { true } else { false }
  }

  /// The text that typing begins with.
  func startText(_ language: Language) -> String {
    guard let field = typedField, let tree = trees.ours, let item = tree.item(conflict.item) else {
      return ""
    }
    return own ?? field.typedText(in: item, of: trees.journey(tree))[language]
  }

  /// Tells whether a typed text can be the value.
  ///
  /// - Throws: Why it cannot.
  func check(typed text: String) throws(EditError) {
    guard let field = typedField else { return }
    let value = try field.value(typed: text)
    for tree in [trees.ours, trees.theirs].compactMap(\.self) {
      // The root may have got another id than the conflict names.
      let ref = conflict.kind == tree.kind ? ItemRef(tree.id) : conflict.item
      if tree.item(ref) == nil { continue }
      _ = try tree.applying(.set(ref, field.key, value))
      return
    }
  }

  /// Stands for a text that is being typed and was not chosen yet.
  private static let typing = "typing"

  /// What the card is about, with what can be chosen: about other texts nobody has chosen anything yet.
  var name: String { ([conflict.id.description] + options.map(\.words.nl)).joined(separator: "\n") }

  /// What was chosen and typed; nil where nothing was.
  var answer: CardAnswer? {
    if let field { return CardAnswer(card: name, way: Self.typing, text: field.text) }
    if let chosen { return CardAnswer(card: name, way: options[chosen].way.rawValue, text: own) }
    return own.map { CardAnswer(card: name, way: Self.typing, text: $0) }
  }

  /// Takes over what was chosen and typed before, as far as it can be chosen here.
  mutating func restore(_ answer: CardAnswer) {
    let way = answer.way == Self.typing ? Option.Way.own.rawValue : answer.way
    guard let index = options.firstIndex(where: { $0.way.rawValue == way }) else { return }
    own = answer.text
    pointed = index
    if answer.way != Self.typing { chosen = index }
  }

  /// Returns how the conflict is settled; nil where that was not chosen yet.
  func choice() throws(EditError) -> Choice? {
    guard let chosen else { return nil }
    switch options[chosen].way {
    case .ours: return .ours
    case .theirs: return .theirs
    case .base: return .base
    case .own: return .own(try typedField?.value(typed: own ?? ""))
    case .both: return .both
    }
  }

  // MARK: - What can be chosen

  private static func options(_ conflict: Conflict, _ trees: Trees) -> [Option] {
    func option(_ way: Option.Way, _ words: Text) -> Option { Option(way: way, words: words) }
    switch conflict.matter {
    case .field(let name, let values):
      func words(_ value: Value?, _ tree: Item?) -> Text {
        guard let value else { return Text(nl: "leeg", en: "empty") }
        if case .other = name { return Text(value.inOneLine) }
        guard case .known(let key) = name, let field = conflict.kind.field(key), let tree,
          let item = tree.item(conflict.item),
          let words = field.words(in: item, of: trees.journey(tree))
        else { return Text(value.json) }
        return words
      }
      var options = [
        option(.ours, words(values.ours, trees.ours)),
        option(.theirs, words(values.theirs, trees.theirs)),
      ]
      if trees.base != nil {
        options.append(option(.base, words(values.base, trees.base)))
      }
      if typedField(conflict) != nil { options.append(option(.own, Text(""))) }
      return options
    case .existence(let items):
      let removed = Text(nl: "verwijderen", en: "remove it")
      let kept = Text(
        nl: "behouden, met de wijzigingen", en: "keep it, with the changes")
      let old = Text(nl: "behouden, zonder de wijzigingen", en: "keep it, without the changes")
      return [
        option(.ours, items.ours == nil ? removed : kept),
        option(.theirs, items.theirs == nil ? removed : kept),
      ] + (items.base == nil ? [] : [option(.base, old)])
    case .place(let places):
      return [
        option(.ours, words(places.ours, trees.ours)),
        option(.theirs, words(places.theirs, trees.theirs)),
      ] + (places.base.map { [option(.base, words($0, trees.base))] } ?? [])
    case .slot(_, let items):
      func title(_ item: Item?) -> Text {
        guard let item else { return Text(nl: "geen", en: "none") }
        return item.title.isEmpty ? item.kind.noun.one : Text(item.title)
      }
      return [
        option(.ours, title(items.ours)), option(.theirs, title(items.theirs)),
      ] + (trees.base == nil ? [] : [option(.base, title(items.base))])
    case .duplicateID(_, let items):
      func words(_ items: [Text]) -> Text {
        items.count == 1
          ? Text(nl: "één keer: ", en: "once: ") + .list(items)
          : Text(nl: "\(items.count) keer: ", en: "\(items.count) times: ") + .list(items)
            + Text(
              nl: "; de eerste houdt het kenmerk, elke andere krijgt een eigen",
              en: "; the first keeps the id, each other one gets its own")
      }
      let sides: [(Option.Way, [Text]?)] = [
        (.ours, items.ours), (.theirs, items.theirs), (.base, items.base),
      ]
      return sides.compactMap { way, items in items.map { option(way, words($0)) } }
    }
  }

  private static func words(_ place: Place?, _ tree: Item?) -> Text {
    guard let place, let tree else { return Text(nl: "nergens", en: "nowhere") }
    func name(_ item: Item?) -> Text {
      guard let item else { return Text("") }
      if item.kind == .journey { return Text(nl: "de reis", en: "the journey") }
      if item.kind.isRoot { return item.kind.definite }
      return item.title.isEmpty ? item.kind.noun.one : item.kind.noun.one + Text(" “\(item.title)”")
    }
    let holder = Text(nl: "in ", en: "in ") + name(tree.item(place.parent))
    guard let after = place.after else { return holder + Text(nl: ", vooraan", en: ", first") }
    return holder + Text(nl: ", na ", en: ", after ") + name(tree.item(after))
  }
}

extension Value {
  /// The value as it stands in the file, without the ends of lines between its parts.
  fileprivate var inOneLine: String {
    json.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: " ")
  }
}
