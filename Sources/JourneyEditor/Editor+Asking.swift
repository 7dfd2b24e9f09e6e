// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

extension Editor {
  // MARK: - Guided screens

  /// Begins at the first question without an answer; a conversation after the last answer.
  mutating func ask(_ subject: Inquiry.Subject) -> [Effect] {
    guard let root = open?.root else { return [] }
    let start = Inquiry.start(subject, of: root)
    show(subject, Inquiry(subject, start.index, round: start.round, of: root))
    if start.index > 0, start.round == .rest {
      say(
        "Dit is de eerste open vraag. Shift-Tab gaat terug naar de vragen ervoor.",
        "This is the first open question. Shift-Tab goes back to the questions before it.")
    } else if start.index > 0 {
      let hasSkipped = Inquiry.open(subject, of: root).contains { $0 < start.index }
      let later = Text(
        nl: " Wat u oversloeg, komt aan het eind nog eens.",
        en: " What you skipped comes once more at the end.")
      notice = Notice(
        Text(nl: "U gaat verder na uw laatste antwoord.", en: "You go on after your last answer.")
          + (hasSkipped ? later : Text("")))
    }
    return []
  }

  /// Shows a question; without one the questions are at their end.
  private mutating func show(_ subject: Inquiry.Subject, _ inquiry: Inquiry?) {
    guard let root = open?.root else { return }
    guard let inquiry else {
      overlay = nil
      finish(subject)
      return
    }
    if linear == nil, let picker = inquiry.picker(in: root, options.language) {
      overlay = .picker(picker)
      return
    }
    overlay = .prompt(
      Prompt(
        purpose: .inquiry(inquiry),
        proposing: inquiry.answer(in: root, options.language, today: options.today)))
  }

  /// Shows a question of the same round.
  private mutating func show(_ index: Int, item: Int? = nil, like inquiry: Inquiry) {
    guard let root = open?.root else { return }
    show(
      inquiry.subject,
      Inquiry(inquiry.subject, index, item: item, round: inquiry.round, of: root))
  }

  /// Goes back to the question before, and keeps what was typed; what does not fit goes to the clipboard.
  mutating func stepBack(in inquiry: Inquiry, _ typed: String) -> [Effect] {
    keepOrOffer(typed, as: inquiry)
    show(inquiry.item == nil ? max(0, inquiry.index - 1) : inquiry.index, like: inquiry)
    return []
  }

  /// Ends the questions, and keeps what was typed.
  mutating func leave(_ inquiry: Inquiry, _ typed: String) -> [Effect] {
    overlay = nil
    // Taking an answer away takes Enter.
    if inquiry.item == nil || !typed.isEmpty { keepOrOffer(typed, as: inquiry) }
    if notice == nil, inquiry.round == .offering {
      say(
        "Gestopt; uw antwoorden staan erin. De volgende keer gaat u verder na uw laatste antwoord.",
        "Stopped; your answers are kept. The next time goes on after your last answer.")
    } else if notice == nil {
      say(
        "Gestopt; uw antwoorden staan erin. De volgende keer begint u bij de eerste open vraag.",
        "Stopped; your answers are kept. The next time begins at the first open question.")
    }
    return []
  }

  private mutating func keepOrOffer(_ typed: String, as inquiry: Inquiry) {
    do {
      try keep(typed, as: inquiry)
    } catch {
      clipboard = .text(typed)
      say(
        "Dat past hier niet. Wat u typte, plakt u in een veld met Ctrl-V.",
        "That does not fit here. Paste what you typed into a field with Ctrl-V.")
    }
  }

  /// Goes to an item that was answered before, or from it to a later one; returns false where that is none.
  mutating func showItem(of inquiry: Inquiry, by offset: Int, _ typed: String) -> Bool {
    guard let root = open?.root else { return false }
    let count: Int
    if case .items(let key) = inquiry.target, typed.isEmpty {
      count = root.items(key).count
    } else if case .field(let path, _) = inquiry.target, inquiry.item != nil,
      let key = path.steps.last?.key
    {
      count = root.items(key).count
      if !typed.isEmpty { keepOrOffer(typed, as: inquiry) }
    } else {
      return false
    }
    let next = (inquiry.item ?? count) + offset
    guard next >= 0, next < count || inquiry.item != nil else { return inquiry.item != nil }
    show(inquiry.index, item: next < count ? next : nil, like: inquiry)
    return true
  }

  mutating func answer(_ inquiry: Inquiry, _ typed: String) -> [Effect] {
    do {
      try keep(typed, as: inquiry)
    } catch {
      overlay = .prompt(Prompt(purpose: .inquiry(inquiry), field: TextField(typed)))
      notice = Notice(error.text, isWarning: true)
      return []
    }
    let isSame: Bool
    if case .items = inquiry.target { isSame = !typed.isEmpty } else { isSame = false }
    guard !isSame, inquiry.item == nil, let root = open?.root else {
      show(inquiry.index, like: inquiry)
      return []
    }
    let next = inquiry.following(in: root)
    show(inquiry.subject, next)
    if inquiry.round == .offering, next?.round == .skipped {
      say(
        "Dat was de laatste vraag. Nu nog wat u oversloeg; Esc stopt.",
        "That was the last question. Now what you skipped; Esc stops.")
    }
    return []
  }

  private mutating func keep(_ typed: String, as inquiry: Inquiry) throws(EditError) {
    // What stands there may be more than what was typed can say.
    guard let root = open?.root,
      typed != inquiry.answer(in: root, options.language, today: nil)
    else { return }
    var random = options.random
    let edit = try inquiry.edit(typed, in: root, today: options.today) { kind in
      ItemID.make(kind, notIn: root, using: &random)
    }
    options.random = random
    guard let edit = edit?.startingRhythm(in: root, on: options.today),
      try root.applying(edit) != root
    else { return }
    let focus = open?.focus
    let label = Text(nl: "antwoord in: ", en: "answer in: ") + inquiry.subject.title
    try open?.make(edit, label, focus: focus)
  }

  /// Says what the answers come to.
  private mutating func finish(_ subject: Inquiry.Subject) {
    guard let root = open?.root else { return }
    let opgave = Opgave(root)
    switch subject {
    case .scan: notice = Notice(opgave.scanOutcome)
    case .feedback:
      notice = Notice(
        nextReview(of: root).map { Text(nl: "Klaar.", en: "Done.") + $0 }
          ?? Text(
            nl: "Klaar. Zonder ritme en datum weet niemand wanneer u dit weer nagaat.",
            en: "Done. Without a rhythm and a date nobody knows when to check again."))
    case .conversation:
      let open = stillOpen(in: opgave)
      notice = Notice(
        open.isEmpty
          ? Text(
            nl: "Klaar: alle vier de stappen hebben een antwoord.",
            en: "Done: all four steps have an answer.") + (nextReview(of: root) ?? Text(""))
          : Text(nl: "Klaar. Nog open: ", en: "Done. Still open: ") + .list(open)
            + Text(
              nl: ". Met het gesprek (F5) vult u dat aan.",
              en: ". The conversation (F5) goes on with that."))
    }
  }

  /// What a conversation left open: what matters most by its name, and how many questions besides.
  private func stillOpen(in opgave: Opgave) -> [Text] {
    var open: [(words: Text, key: FieldKey)] = []
    if opgave.outsideSignals.isEmpty {
      open.append((Text(nl: "een signaal van buiten", en: "a signal from outside"), .signals))
    }
    if opgave.parties.isEmpty { open.append((ItemKind.party.noun.many, .parties)) }
    if opgave.coreValues.isEmpty { open.append((ItemKind.coreValue.noun.many, .coreValues)) }
    if opgave.vision.isEmpty || opgave.vision.contains(where: { $0.texts(.values).isEmpty }) {
      open.append(
        (Text(nl: "een visie die waarden dient", en: "a vision that serves values"), .vision))
    }
    if opgave.item.item(.review) == nil {
      open.append((ItemKind.feedbackLoop.noun.one, .review))
    }
    let targets = Inquiry.open(.conversation, of: opgave.item).compactMap {
      Inquiry(.conversation, $0, of: opgave.item)?.target
    }
    let rest = targets.filter { target in !open.contains { $0.key == target.key } }
    return open.map(\.words) + named(rest, in: opgave.item)
  }

  /// Names the fields of some questions, each once; of many the first, with how many questions there are besides.
  private func named(_ targets: [Inquiry.Ask.Target], in root: Item) -> [Text] {
    var names: [Text] = []
    var count = 0
    for target in targets {
      guard let field = Inquiry.field(of: target, in: root)?.field else { continue }
      let name = EditLabel.lowercased(field)
      guard names.contains(name) || names.count < Self.mostNamed else { continue }
      if !names.contains(name) { names.append(name) }
      count += 1
    }
    let questions = Noun(
      one: Text(nl: "andere vraag", en: "other question"),
      many: Text(nl: "andere vragen", en: "other questions"))
    let rest = targets.count - count
    return names + (rest == 0 ? [] : [questions.counted(rest)])
  }

  /// The most fields that are named of those that a conversation left open.
  private static let mostNamed = 4

  private func nextReview(of root: Item) -> Text? {
    Due.review(of: root)?.day.map {
      Text(nl: " Weer op ", en: " Again on ") + $0.words + Text(".")
    }
  }

  /// Notes that the file was looked at today.
  mutating func markReviewed() -> [Effect] {
    guard let root = open?.root, let today = options.today,
      let kind = root.kind.field(.review)?.shape.held
    else { return [] }
    let ref = ItemRef(root.id)
    let set = Edit.set(ItemRef(root.id, slot: .review), .lastOn, .text(today.iso))
    let edit =
      root.item(.review) == nil
      ? Edit.all([.insert(Item(kind: kind, id: nil), into: ref, .review, .last), set]) : set
    let focus = open?.focus
    do {
      try open?.make(edit, Text(nl: "vandaag nagegaan", en: "looked at today"), focus: focus)
    } catch {
      notice = Notice(error.text, isWarning: true)
      return []
    }
    let months = open?.root.item(.review)?.whole(.everyMonths)
    notice = Notice(
      months.flatMap { today.adding(months: $0) }.map {
        Text(nl: "Vandaag nagegaan. Weer op ", en: "Looked at today. Again on ") + $0.words
          + Text(".")
      }
        ?? Text(
          nl: "Vandaag nagegaan. Zeg bij de herziening om de hoeveel maanden u dit weer doet.",
          en: "Looked at today. Say at the review after how many months you do this again."))
    return []
  }

  // MARK: - A new opgave

  mutating func startOpgave() -> [Effect] {
    ask(keptOpgaveGuide ?? OpgaveGuide())
    return []
  }

  /// Goes on to the next question; after the last one the lessons of earlier opgaven are offered.
  mutating func answer(_ guide: OpgaveGuide, _ text: String) -> [Effect] {
    guard let guide = take(text, to: guide) else { return [] }
    guard let opgave = newOpgave(guide) else { return [] }
    let offers = offers(for: opgave)
    if offers.isEmpty { return make(opgave, with: []) }
    let entries = offers.map {
      Picker.Entry(.value($0.lesson.id), $0.lesson.title, detail: $0.opgave.title)
    }
    let none = Picker.Entry(.nothing, says(Text(nl: "(geen)", en: "(none)")))
    overlay = .picker(
      Picker(
        .lessons(guide),
        Text(
          nl: "Lessen van eerdere opgaven: welke neemt u mee?",
          en: "Lessons of earlier opgaven: which do you take along?"),
        (linear == nil ? [none] : []) + entries, isMultiple: true))
    return []
  }

  private mutating func newOpgave(_ guide: OpgaveGuide) -> Item? {
    var random = options.random
    defer { options.random = random }
    let opgave = Item.newOpgave(title: guide.title, using: &random)
    guard !guide.field.isEmpty, let field = ItemKind.opgave.field(.field) else { return opgave }
    let value = try? field.value(typed: guide.field)
    return try? opgave.applying(.set(ItemRef(opgave.id), .field, value ?? nil))
  }

  private func offers(for opgave: Item) -> [EarlierLesson] {
    EarlierLesson.offers(
      for: opgave, from: (list?.entries ?? []).compactMap(\.kept).filter { $0.kind == .opgave })
  }

  /// Makes the opgave with the lessons that were ticked.
  mutating func make(_ guide: OpgaveGuide, taking ids: [String]) -> [Effect] {
    guard let opgave = newOpgave(guide) else { return [] }
    return make(opgave, with: offers(for: opgave).filter { ids.contains($0.lesson.id) })
  }

  /// Writes a new opgave in the folder of the list, to be opened when it is there.
  private mutating func make(_ opgave: Item, with lessons: [EarlierLesson]) -> [Effect] {
    guard let list else { return [] }
    var random = options.random
    defer { options.random = random }
    guard let filled = try? opgave.takingOver(lessons, using: &random) else { return [] }
    return [create(filled, in: list)]
  }

  // MARK: - What is due

  /// How much is to be looked at again, with the key that tells what; nil where there is nothing.
  var dueCount: Text? {
    guard let today = options.today else { return nil }
    let count = (list?.entries ?? []).flatMap(\.due).count { $0.isDue(on: today) }
    return count == 0
      ? nil
      : Text(nl: "\(count) opnieuw na te gaan", en: "\(count) to be looked at again")
        + Text(areLettersKeys ? " (d)" : "")
  }

  /// Says since when a file is to be looked at again.
  func dueWords(_ entry: ListEntry) -> [Text] {
    guard let today = options.today,
      let due = Due.sorted(entry.due).first, due.isDue(on: today)
    else { return [] }
    return [
      due.day.map { Text(nl: "na te gaan sinds ", en: "due since ") + $0.words }
        ?? Text(nl: "nog nooit nagegaan", en: "never looked at yet")
    ]
  }

  /// Shows all that is to be looked at again; each leads to its place.
  mutating func showDue() -> [Effect] {
    guard let today = options.today else { return [] }
    let all = Due.sorted((list?.entries ?? []).flatMap(\.due))
    let due = all.filter { $0.isDue(on: today) }
    let next = all.first { !$0.isDue(on: today) }
    guard !due.isEmpty else {
      let nothing = Text(
        nl: "Er is nu niets om na te gaan.", en: "There is nothing to look at now.")
      notice = Notice(nothing + (next.map { Text(" ") + $0.comingWords + Text(".") } ?? Text("")))
      return []
    }
    let coming = next.map { Picker.Entry($0.place, says($0.comingWords)) }
    overlay = .picker(
      Picker(
        .searched, Text(nl: "Opnieuw na te gaan", en: "To be looked at again"),
        due.map { Picker.Entry($0.place, says($0.words)) } + [coming].compactMap(\.self)))
    return []
  }
}

extension Due {
  /// The day, what is to be done then, and in which file.
  fileprivate var words: Text {
    (day?.words ?? Text(nl: "Nog nooit", en: "Never yet")) + Text(": ") + sentence
      + Text(" (\(fileTitle))")
  }

  fileprivate var comingWords: Text { Text(nl: "Hierna: ", en: "Next: ") + words }

  fileprivate var place: Picker.Choice {
    .file(path, kind == .review ? ItemRef(fileID, slot: .review) : ItemRef(id), nil)
  }
}
