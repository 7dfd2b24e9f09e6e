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
    }

    let target: Target
    let words: Text
  }

  let subject: Subject
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
  init?(_ subject: Subject, _ index: Int, item: Int? = nil, of root: Item) {
    let asks = Self.asks(subject, root)
    guard asks.indices.contains(index) else { return nil }
    self.subject = subject
    self.index = index
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
    heading =
      subject.title
      + Text(
        nl: ", vraag \(index + 1) van \(asks.count)", en: ", question \(index + 1) of \(asks.count)"
      )
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

  /// Returns the number of the first question that has no answer yet; the first of all where each has one.
  static func firstOpen(_ subject: Subject, of root: Item) -> Int {
    // What was looked at once is looked at again.
    if subject == .feedback { return 0 }
    let count = asks(subject, root).count
    return (0..<count).first { index in
      guard let inquiry = Inquiry(subject, index, of: root) else { return false }
      if case .items(let key) = inquiry.target { return root.items(key).isEmpty }
      return inquiry.answer(in: root, .dutch, today: nil).isEmpty
    } ?? 0
  }

  // MARK: - Lists

  /// Returns the list from which the question is answered; nil where a text is typed.
  func picker(in root: Item, _ language: Language) -> Picker? {
    switch (Self.field(of: target, in: root)?.field.shape, target) {
    case (.choice(let choices), _):
      let none = Picker.Entry(.nothing, Text(nl: "(open)", en: "(open)")[language])
      let entries = choices.words.map { Picker.Entry(.value($0.word), $0.name[language]) }
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
        .inquiry(self), heading, entries, ticked: item.texts(key).map { .value($0) },
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

  // MARK: - Questions

  private static func asks(_ subject: Subject, _ root: Item) -> [Ask] {
    switch subject {
    case .conversation: conversation(root)
    case .scan: scan(root)
    case .feedback: feedback(root)
    }
  }

  private static func field(_ key: FieldKey, _ kind: ItemKind = .opgave) -> Text {
    guard let field = kind.field(key) else { return Text("") }
    return field.name + Text(": ") + field.help
  }

  private static func conversation(_ root: Item) -> [Ask] {
    func step(_ number: Int, _ words: Text) -> Text {
      Text(nl: "Stap \(number). ", en: "Step \(number). ") + words
    }
    var asks = [FieldKey.wanted, .contribution, .urgency].map {
      Ask(target: .field(ItemPath(), $0), words: field($0))
    }
    asks.append(
      Ask(
        target: .items(.signals),
        words: Text(
          nl: "Welke signalen van buiten zijn er? Denk aan raadsvragen, klachten, brieven, media.",
          en: "Which signals from outside are there? Think of council questions, complaints, media."
        )))
    asks += each(.signals, [.kind, .source, .on], in: root)
    asks += [FieldKey.reason, .role, .field].map {
      Ask(target: .field(ItemPath(), $0), words: field($0))
    }
    asks.append(
      Ask(
        target: .items(.customers),
        words: Text(
          nl: "Welke klanten raakt de opgave: wie helpt zij, en wie schaadt zij?",
          en: "Which customers does the opgave touch: whom does it help, and whom does it harm?")))
    asks += each(.customers, [.effect], in: root)
    asks.append(
      Ask(
        target: .items(.parties),
        words: step(
          1,
          Text(
            nl: "Wie horen erbij? Ook ngo's, belangengroepen, brancheorganisaties en wijkraden.",
            en:
              "Who are concerned? Also ngo's, interest groups, branch organisations and neighbourhood councils."
          ))))
    asks += each(.parties, [.kind], in: root)
    asks.append(
      Ask(
        target: .items(.coreValues),
        words: step(
          2,
          Text(
            nl: "Welke kernwaarden delen zij, voordat het over oplossingen gaat?",
            en: "Which core values do they share, before it is about solutions?"))))
    asks += each(.coreValues, .sharedBy, in: root) { value in
      Text(nl: "Wie delen “\(value)”?", en: "Who share “\(value)”?")
    }
    asks.append(
      Ask(
        target: .items(.vision),
        words: step(
          3,
          Text(
            nl: "Wat wilt u samen? Elk deel van de visie dient straks een kernwaarde.",
            en: "What do you want together? Each element of the vision will serve a core value."))))
    for index in root.items(.vision).indices {
      let title = root.items(.vision)[index].title
      let path = ItemPath([.init(.vision, index)])
      asks += [
        Ask(
          target: .field(path, .values),
          words: Text(
            nl: "Welke kernwaarde dient “\(title)”?", en: "Which core value does “\(title)” serve?")
        ),
        Ask(
          target: .field(path, .differs),
          words: Text(
            nl: "Wie denken anders over “\(title)”? Verschillen mogen blijven.",
            en: "Who think otherwise of “\(title)”? Differences may remain.")),
        Ask(
          target: .field(path, .difference),
          words: Text(nl: "Hoe denken zij erover?", en: "What do they think of it?")),
      ]
    }
    asks.append(Ask(target: .field(ItemPath(), .approach), words: step(3, field(.approach))))
    asks.append(
      Ask(
        target: .slot(.review, .everyMonths),
        words: step(
          4,
          Text(
            nl: "Om de hoeveel maanden gaat u na of alles nog klopt?",
            en: "After how many months do you check that all still holds?"))))
    return asks
  }

  private static func each(
    _ slot: FieldKey, _ key: FieldKey, in root: Item, _ words: (String) -> Text
  ) -> [Ask] {
    root.items(slot).enumerated().map { index, item in
      Ask(target: .field(ItemPath([.init(slot, index)]), key), words: words(item.title))
    }
  }

  /// Asks some fields of each item under a key.
  private static func each(_ slot: FieldKey, _ keys: [FieldKey], in root: Item) -> [Ask] {
    root.items(slot).enumerated().flatMap { index, item in
      keys.compactMap { key in
        item.kind.field(key).map { field in
          let date: Text =
            if case .date = field.shape {
              Text(nl: " Bijvoorbeeld 12 maart 2026.", en: " For example 12 March 2026.")
            } else {
              Text("")
            }
          return Ask(
            target: .field(ItemPath([.init(slot, index)]), key),
            words: Text("“\(item.title)”. ") + field.name + Text(": ") + field.help + date)
        }
      }
    }
  }

  private static func scan(_ root: Item) -> [Ask] {
    Opgave.blocks.flatMap { slot -> [Ask] in
      guard let field = ItemKind.opgave.field(slot) else { return [] }
      return [
        Ask(target: .slot(slot, .answer), words: field.name + Text(": ") + field.help),
        Ask(
          target: .slot(slot, .missing),
          words: field.name + Text(nl: ": wat is er nog nodig?", en: ": what is still needed?")),
        Ask(
          target: .slot(slot, .needed),
          words: field.name
            + Text(
              nl: ": hebt u dit nodig om uw doel te bereiken?",
              en: ": do you need this to reach your goal?")),
      ]
    }
  }

  private static func feedback(_ root: Item) -> [Ask] {
    ItemKind.feedbackLoop.fields.map { field in
      let hint =
        field.key == .lastOn
        ? Text(nl: " Bijvoorbeeld 22 november 2026.", en: " For example 22 November 2026.")
        : Text("")
      return Ask(
        target: .slot(.review, field.key), words: field.name + Text("? ") + field.help + hint)
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
  private static func field(of target: Ask.Target, in root: Item) -> (field: Field, kind: ItemKind)?
  {
    let (kind, key): (ItemKind?, FieldKey) =
      switch target {
      case .items(let key): (root.kind, key)
      case .slot(let slot, let key): (root.kind.field(slot)?.shape.held, key)
      case .field(let path, let key): (root.item(at: path)?.kind, key)
      }
    return kind.flatMap { kind in kind.field(key).map { ($0, kind) } }
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
      if choices.isEmpty { return .set(ref, key, try field.value(typed: typed, today: today)) }
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
