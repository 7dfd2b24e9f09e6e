// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A guided screen: questions about an opgave one after the other, which ask and do not judge.
///
/// Every answer is an edit of its own. What is not answered stays open.
struct Inquiry: Sendable {
  enum Subject: CaseIterable, Hashable, Sendable {
    case conversation, scan, feedback

    var title: Text {
      switch self {
      case .conversation: Text(nl: "Gesprek in vier stappen", en: "Conversation in four steps")
      case .scan:
        Text(nl: "Zelfscan: vijf bouwblokken", en: "Self-scan: five building blocks")
      case .feedback: Text(nl: "Feedbackloop", en: "Feedback loop")
      }
    }
  }

  /// Something that is asked.
  struct Ask: Sendable {
    enum Target: Hashable, Sendable {
      /// A field of the item at a path.
      case field(ItemPath, FieldKey)
      /// A field of the one item under a key, which is made where it is not there.
      case slot(FieldKey, FieldKey)
      /// Items to be added under a key, until an empty line.
      case items(FieldKey)

      /// The key of the opgave under which the answer stands.
      var key: FieldKey {
        switch self {
        case .field(let path, let key): path.steps.first?.key ?? key
        case .slot(let slot, _): slot
        case .items(let key): key
        }
      }
    }

    let target: Target
    let words: Text
    /// The part of the subject that it belongs to, in which the questions are numbered.
    var part = Text("")
  }

  /// Which questions follow.
  enum Round: Sendable {
    /// All that come after this one.
    case rest
    /// All that come after this one, and then those that were skipped.
    case offering
    /// Those that were skipped.
    case skipped
  }

  let subject: Subject
  let round: Round
  /// Which question it is of how many.
  let heading: Text
  /// What is asked.
  let words: Text
  /// What there is to choose from, or stands in the file already.
  private let options: Text?
  let target: Ask.Target
  /// The number of the question, from 0.
  let index: Int
  /// Which of the items that are there already is changed; nil for a new one.
  let item: Int?
  /// Whether the answer may have several lines.
  let takesLines: Bool

  /// Creates the screen of one question; nil where there are no more.
  ///
  /// - Parameter item: Which of the items that were answered before is to be changed.
  init?(
    _ subject: Subject, _ index: Int, item: Int? = nil, round: Round = .rest, of root: Item
  ) {
    let asks = Self.asks(subject, root)
    guard asks.indices.contains(index) else { return nil }
    (self.subject, self.index, self.round) = (subject, index, round)
    let asked = asks[index].target
    if let item, case .items(let key) = asked {
      guard root.items(key).indices.contains(item) else { return nil }
      target = .field(ItemPath([.init(key, item)]), root.items(key)[item].kind.titleKey)
      self.item = item
    } else {
      target = asked
      self.item = nil
    }
    takesLines = Self.field(of: target, in: root).map { $0.field.takesLines(in: $0.kind) } ?? false
    let part = asks[index].part
    let place = asks[...index].count { $0.part == part }
    let count = asks.count { $0.part == part }
    heading =
      part + Text(nl: ", vraag \(place) van \(count)", en: ", question \(place) of \(count)")
    words = asks[index].words
    options = Self.options(of: target, in: root)
  }

  /// What is asked, with what stands in the file about it.
  var question: Text {
    heading + Text("\n") + words + (options.map { Text("\n") + $0 } ?? Text(""))
  }

  /// What can be done besides answering.
  var hint: Text {
    if item != nil {
      return Text(
        nl: "Enter bewaart dit; leeg haalt het weg. Pijl-omlaag gaat verder.",
        en: "Enter keeps this; empty takes it away. Down goes on.")
    }
    guard case .items = target else {
      return Text(
        nl: "Leeg blijft open. Enter gaat verder, Shift-Tab gaat een vraag terug.",
        en: "Empty stays open. Enter goes on, Shift-Tab goes one question back.")
    }
    return options == nil
      ? Text(
        nl: "Enter voegt toe; een lege regel gaat verder.",
        en: "Enter adds; an empty line goes on.")
      : Text(
        nl: "Enter voegt toe; een lege regel gaat verder. Pijl-omhoog wijzigt wat er al staat.",
        en: "Enter adds; an empty line goes on. Up changes what is there already.")
  }

  /// Returns the number of the question to begin at, and which follow it.
  ///
  /// A conversation goes on after what was answered last; where that is its end, it begins at what was skipped.
  static func start(_ subject: Subject, of root: Item) -> (index: Int, round: Round) {
    // What was looked at once is looked at again.
    if subject == .feedback { return (0, .rest) }
    let open = open(subject, of: root)
    let first = open.first ?? 0
    guard subject == .conversation else { return (first, .rest) }
    let asks = asks(subject, root)
    let last = asks.indices.last { index in
      // Who makes an opgave says its field at once.
      isAnswered(subject, index, in: root) && asks[index].target != .field(ItemPath(), .field)
    }
    let next = open.first { $0 > last ?? -1 }
    return next.map { ($0, .offering) } ?? (first, .rest)
  }

  /// Returns the numbers of the questions that have no answer yet.
  static func open(_ subject: Subject, of root: Item) -> [Int] {
    let asks = asks(subject, root)
    return asks.indices.filter { index in
      // That nobody differs is an answer too.
      if case .field(_, .differs) = asks[index].target { return false }
      return !isAnswered(subject, index, in: root)
    }
  }

  private static func isAnswered(_ subject: Subject, _ index: Int, in root: Item) -> Bool {
    guard let inquiry = Inquiry(subject, index, of: root) else { return false }
    if case .items(let key) = inquiry.target { return !root.items(key).isEmpty }
    return !inquiry.answer(in: root, .dutch, today: nil).isEmpty
  }

  /// Returns the question that follows this one; nil where it was the last.
  func following(in root: Item) -> Inquiry? {
    let open = { Inquiry.open(subject, of: root) }
    switch round {
    case .rest: return Inquiry(subject, index + 1, of: root)
    case .offering:
      return Inquiry(subject, index + 1, round: .offering, of: root)
        ?? open().first.flatMap { Inquiry(subject, $0, round: .skipped, of: root) }
    case .skipped:
      return open().first { $0 > index }.flatMap { Inquiry(subject, $0, round: .skipped, of: root) }
    }
  }

  // MARK: - Lists

  /// Returns the list from which the question is answered; nil where a text is typed.
  func picker(in root: Item, _ language: Language) -> Picker? {
    let none = Picker.Entry(.nothing, Text("(open)")[language])
    switch (Self.field(of: target, in: root)?.field.shape, target) {
    case (.choice(let choices), _):
      // A word of somebody's own stays unless another one is chosen.
      let kept = [word(in: root)].compactMap(\.self).filter { word in
        !choices.words.contains { $0.word == word }
      }
      let entries = (choices.words.map(\.word) + kept).map {
        Picker.Entry(.value($0), choices.name(of: $0)[language])
      }
      let own = Picker.Own(
        choice: .typed, label: Text(nl: "Anders: ", en: "Other: ")[language], isFirst: false)
      return Picker(
        .inquiry(self), heading, [none] + entries,
        ticked: [word(in: root)].compactMap { $0.map { .value($0) } },
        own: choices.others == .welcome ? own : nil)
    case (.references, .field(let path, let key)):
      let entries = Self.choices(path, key, in: root).map {
        Picker.Entry(.value($0.id), $0.title)
      }
      guard !entries.isEmpty, let item = root.item(at: path) else { return nil }
      return Picker(
        .inquiry(self), heading, [none] + entries, ticked: item.texts(key).map { .value($0) },
        isMultiple: true)
    default: return nil
    }
  }

  private func word(in root: Item) -> String? {
    switch target {
    case .items: nil
    case .slot(let slot, let key): root.item(slot)?.text(key)
    case .field(let path, let key): root.item(at: path)?.text(key)
    }
  }

  /// What is chosen in the list, as it would be typed.
  func typed(_ picker: Picker, in root: Item) -> String {
    if picker.isMultiple {
      guard case .field(let path, let key) = target else { return "" }
      return Self.choices(path, key, in: root).enumerated()
        .filter { picker.ticked.contains(.value($0.element.id)) }
        .map { "\($0.offset + 1)" }.joined(separator: " ")
    }
    switch picker.chosenEntry?.choice {
    case .value(let word): return word
    case .typed: return picker.typed
    default: return ""
    }
  }

  // MARK: - What stands there

  /// Says what there is to choose from by its number, or what was added already.
  private static func options(of target: Ask.Target, in root: Item) -> Text? {
    switch target {
    case .items(let key):
      let titles = root.items(key).map(\.title)
      return titles.isEmpty
        ? nil : Text(nl: "Er staan al: ", en: "There are: ") + Text(titles.joined(separator: "; "))
    case .field(let path, let key):
      let choices = choices(path, key, in: root)
      if !choices.isEmpty {
        let numbered = choices.enumerated().map { "\($0.offset + 1) \($0.element.title)" }
        return Text(numbered.joined(separator: "; "))
          + Text(
            nl: "\nTyp de nummers, bijvoorbeeld 1 3.", en: "\nType the numbers, for example 1 3.")
      }
      guard case .choice(let words) = root.item(at: path)?.kind.field(key)?.shape else {
        return nil
      }
      let names = words.words.map(\.name)
      return Text(
        nl: names.map(\.nl).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
    case .slot: return nil
    }
  }

  /// The items that a field can refer to.
  private static func choices(_ path: ItemPath, _ key: FieldKey, in root: Item) -> [Item] {
    guard case .references(let kinds) = root.item(at: path)?.kind.field(key)?.shape else {
      return []
    }
    var found: [Item] = []
    root.visit { item, _ in
      if kinds.contains(item.kind) { found.append(item) }
      return true
    }
    return found
  }

  /// The field that an answer goes to, and the kind of its item.
  static func field(of target: Ask.Target, in root: Item) -> (field: Field, kind: ItemKind)? {
    let (kind, key): (ItemKind?, FieldKey) =
      switch target {
      case .items(let key): (root.kind, key)
      case .slot(let slot, let key): (root.kind.field(slot)?.shape.held, key)
      case .field(let path, let key): (root.item(at: path)?.kind, key)
      }
    return kind.flatMap { kind in kind.field(key).map { ($0, kind) } }
  }

  /// Returns the question of an opgave whose answer goes to a place in the file; nil where there is none.
  static func asking(for ref: ItemRef, _ key: FieldKey, in root: Item) -> Inquiry? {
    guard root.kind == .opgave else { return nil }
    for subject in Subject.allCases {
      for index in asks(subject, root).indices {
        guard let inquiry = Inquiry(subject, index, of: root), let place = inquiry.place(in: root),
          place == (ref, key)
        else { continue }
        return inquiry
      }
    }
    return nil
  }

  /// The place in the file that an answer goes to, where its item is there already or not.
  func place(in root: Item) -> (ItemRef, FieldKey)? {
    switch target {
    case .items(let key): (ItemRef(root.id), key)
    case .slot(let slot, let key): (ItemRef(root.id, slot: slot), key)
    case .field(let path, let key): root.ref(at: path).map { ($0, key) }
    }
  }

  /// What stands in the file as the answer now, as it is typed.
  ///
  /// - Parameter today: Stands for the day of a review, which is held by answering.
  func answer(in root: Item, _ language: Language, today: CalendarDate?) -> String {
    let journey = Journey(root)
    switch target {
    case .items: return ""
    case .slot(_, .lastOn) where today != nil: return today?.iso ?? ""
    case .slot(let slot, let key):
      guard let item = root.item(slot), let field = item.kind.field(key) else { return "" }
      return field.typedText(in: item, of: journey)[language]
    case .field(let path, let key):
      guard let item = root.item(at: path), let field = item.kind.field(key) else { return "" }
      let choices = Self.choices(path, key, in: root)
      if choices.isEmpty { return field.typedText(in: item, of: journey)[language] }
      let ids = item.texts(key)
      return choices.enumerated().filter { ids.contains($0.element.id) }
        .map { "\($0.offset + 1)" }.joined(separator: " ")
    }
  }

  /// Returns the edit that gives an answer; nil where it changes nothing.
  ///
  /// - Parameters:
  ///   - today: The day from which a date without a year is counted.
  ///   - id: The id of an item that is to be made.
  func edit(
    _ typed: String, in root: Item, today: CalendarDate? = nil, id: (ItemKind) -> String?
  ) throws(EditError) -> Edit? {
    let rootRef = ItemRef(root.id)
    switch target {
    case .items(let key):
      guard !typed.isEmpty, let kind = root.kind.field(key)?.shape.held, let id = id(kind) else {
        return nil
      }
      return .insert(Item(kind: kind, id: id, title: typed), into: rootRef, key, .last)
    case .slot(let slot, let key):
      guard let kind = root.kind.field(slot)?.shape.held, let field = kind.field(key) else {
        return nil
      }
      let value = try field.value(typed: typed, today: today)
      let set = Edit.set(ItemRef(root.id, slot: slot), key, value)
      if root.item(slot) != nil { return set }
      return value == nil
        ? nil : .all([.insert(Item(kind: kind, id: nil), into: rootRef, slot, .last), set])
    case .field(let path, let key):
      guard let item = root.item(at: path), let field = item.kind.field(key),
        let ref = root.ref(at: path)
      else { return nil }
      if self.item != nil, typed.isEmpty { return .remove(ref) }
      let choices = Self.choices(path, key, in: root)
      if choices.isEmpty {
        return .set(ref, key, try field.value(typed: typed, today: today, in: item))
      }
      var ids: [String] = []
      for word in typed.split(whereSeparator: { !$0.isNumber }) {
        guard let number = Int(word), choices.indices.contains(number - 1) else {
          throw .misfit(field.name, .outOfRange(1...choices.count))
        }
        ids.append(choices[number - 1].id)
      }
      // What stays keeps its order.
      var all = item.texts(key).filter(ids.contains)
      for id in ids where !all.contains(id) { all.append(id) }
      return .set(ref, key, all.isEmpty ? nil : .texts(all))
    }
  }
}
