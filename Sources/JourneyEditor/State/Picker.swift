// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneySearch
import TextGrid
import Words

/// A list to choose from, which typing makes shorter.
struct Picker: Sendable {
  enum Purpose: Sendable {
    /// A command to give, or a step to go to.
    case palette
    /// The places where a text stands.
    case find
    /// The value of a field of the item that holds the focus.
    case value(Field)
    /// The answer to a question of a guided screen.
    case inquiry(Inquiry)
    /// The lanes of the map.
    case lanes
    /// What a new journey begins with.
    case template(Guide)
    /// The lessons of earlier opgaven that a new one takes over.
    case lessons(OpgaveGuide)
    /// The parked note that is meant.
    case note
    /// What becomes of a parked note.
    case noteKind
    /// The step to which a parked note goes, as something of a kind.
    case noteStep(ItemKind)
    /// Another version of the journey.
    case version(VersionUse)
    /// A change to undo with all after it, or to make again.
    case history
    /// The places in the folder where a text stands.
    case searched
    /// The places where a text is to be replaced.
    case replace(Replacement)
    /// The places in all files where a text is to be replaced.
    case replaceAll(FolderReplacement)
    /// The settings, and then the values of one by its name.
    case settings
    case setting(String)
    /// The forms in which the file can be written.
    case export
    /// The phase to which steps go.
    case phase
    /// What is to be seen of the pain points and opportunities of all journeys.
    case narrowing(PortfolioBoard)
  }

  enum Choice: Hashable, Sendable {
    case command(String)
    case place(Focus)
    /// A value as the file has it: a word, a number or an id.
    case value(String)
    /// What is typed, as a value of its own.
    case typed
    /// A new item, to which the field is to refer, with what is typed as its title.
    case new(ItemKind)
    /// A version of the journey.
    case version(VersionName)
    /// A state of the journey, by its revision.
    case state(Int)
    /// A place in a file.
    case file(String, ItemRef, FieldKey?)
    /// All places in a file.
    case wholeFile(String)
    /// A field of an item.
    case field(ItemRef, FieldKey)
    /// A setting, by its name.
    case setting(String)
    /// No value.
    case nothing
  }

  struct Entry: Sendable {
    let choice: Choice
    let title: String
    /// What stands behind the title, such as the key of a command.
    let detail: String
    /// The title as it is compared with what is typed.
    let folded: String
    /// What else it is found by, as it is compared with what is typed.
    let about: String
    /// Whether it is shown only when it is looked for.
    let isHidden: Bool

    init(
      _ choice: Choice, _ title: String, detail: String = "", about: String = "",
      isHidden: Bool = false
    ) {
      self.choice = choice
      self.isHidden = isHidden
      self.title = title
      self.detail = detail
      folded = Finder.folded(title)
      self.about = Finder.folded(about)
    }

    /// Whether the title begins with a folded text, or does so behind its sign or number.
    fileprivate func begins(with text: String) -> Bool {
      if folded.hasPrefix(text) { return true }
      guard folded.first?.isLetter == false else { return false }
      return folded.drop { !$0.isLetter }.hasPrefix(text)
    }
  }

  /// What a text may become that is in no entry.
  struct Own: Sendable {
    let choice: Choice
    /// What stands before the text in the list.
    let label: String
    /// Whether the text is meant sooner than an entry that holds it.
    let isFirst: Bool
  }

  let purpose: Purpose
  let title: Text
  let own: Own?
  /// Whether several entries can be ticked.
  let isMultiple: Bool
  private(set) var ticked: [Choice]
  /// The items that are made along with the choice.
  private(set) var newItems: [Item] = []

  private(set) var field: TextField
  /// The entries to choose from now.
  private(set) var rows: [Entry] = []
  private(set) var chosen = 0
  /// Whether more entries are being looked for.
  private(set) var isWaiting = false
  /// Whether the last key moved in the list, so that the cursor stands there.
  private(set) var isInList = false
  private var hasMoved = false
  private var hasTicked = false
  private var entries: [Entry]
  private let original: String
  private let tickedBefore: [Choice]

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - text: The text that is proposed; it looks for nothing until it is changed.
  ///   - ticked: The entries that the value consists of now.
  init(
    _ purpose: Purpose, _ title: Text, _ entries: [Entry], text: String = "",
    ticked: [Choice] = [], isMultiple: Bool = false, own: Own? = nil
  ) {
    self.purpose = purpose
    self.title = title
    self.entries = entries
    self.isMultiple = isMultiple
    self.own = own
    self.ticked = ticked
    tickedBefore = ticked
    field = TextField(proposing: text)
    original = text
    filter()
  }

  /// What is looked for, without the blanks around it.
  var typed: String { field.text == original ? "" : field.text.trimmed }

  /// Whether a text is typed that nothing in the list has.
  var isTypedInVain: Bool { rows.isEmpty && !typed.isEmpty }

  /// Whether a text stands there that nothing in the list has, also one that was looked for before.
  var isFoundNowhere: Bool { rows.isEmpty && !field.text.trimmed.isEmpty }

  /// Whether a text is typed that is to be the value, or the title of something new.
  var isTextWritten: Bool {
    guard let own, !typed.isEmpty else { return false }
    return own.isFirst || rows.first?.choice == own.choice
  }

  /// Whether something else is ticked than before.
  var isTickedOtherwise: Bool { isMultiple && Set(ticked) != Set(tickedBefore) }

  /// Whether Enter takes the chosen entry although it has no tick: nobody ticked anything, now or before.
  var takesChosen: Bool {
    guard isMultiple, ticked.isEmpty, tickedBefore.isEmpty, !hasTicked, typed.isEmpty else {
      return false
    }
    switch (purpose, chosenEntry?.choice) {
    case (.value, .value), (.inquiry, .value), (.lessons, .value): return true
    default: return false
    }
  }

  /// Whether Space takes the chosen entry as Enter does: the arrows led there, and nothing is typed.
  var takesSpace: Bool {
    isInList && !isMultiple && field.text.isEmpty && (isValue || inquiry != nil)
  }

  /// The question that it answers; nil for other lists.
  var inquiry: Inquiry? { if case .inquiry(let inquiry) = purpose { inquiry } else { nil } }

  /// Whether nothing was typed, ticked or chosen with the arrows.
  var isUntouched: Bool {
    !hasMoved && typed.isEmpty && newItems.isEmpty && ticked == tickedBefore
  }

  /// The number of entries before anything is looked for; for a search it cannot be known.
  var count: Int {
    if case .find = purpose { Int.max } else { entries.count }
  }

  var chosenEntry: Entry? { rows.indices.contains(chosen) ? rows[chosen] : nil }

  // MARK: - Changes

  mutating func wait() {
    isWaiting = true
  }

  /// Adds the entries that were looked for; what is typed and chosen stays.
  mutating func fill(_ found: [Entry]) {
    isWaiting = false
    let choice = chosenEntry?.choice
    let wasInList = isInList
    entries += found
    filter()
    if let place = rows.firstIndex(where: { $0.choice == choice }) { chosen = place }
    isInList = wasInList && !rows.isEmpty
  }

  /// Whether it is the value of a field.
  var isValue: Bool { if case .value = purpose { true } else { false } }

  /// Whether the entries can be put in another order, as long as all of them are shown.
  var isOrdered: Bool { if case .lanes = purpose { field.text.isEmpty } else { false } }

  /// What the entries stand for, in their order.
  var order: [Choice] { entries.map(\.choice) }

  /// Puts the chosen entry higher or lower.
  mutating func moveEntry(by offset: Int) {
    let target = chosen + offset
    guard entries.indices.contains(chosen), entries.indices.contains(target) else { return }
    entries.swapAt(chosen, target)
    rows = entries
    move(by: offset)
  }

  /// Whether the values have numbers of their own, as severities and steps have.
  var hasOwnNumbers: Bool {
    isValue && !isMultiple && entries.first?.choice == .nothing
      && entries.dropFirst().first?.title.first?.isLetter == false
  }

  /// Returns the number by which a line chooses a row; nil for no value among what has numbers of its own.
  ///
  /// Those keep the number that they have among all of them, so that what is typed is what they are called.
  func number(ofRow row: Int) -> Int? {
    guard hasOwnNumbers else { return row + 1 }
    guard rows.indices.contains(row), rows[row].choice != .nothing else { return nil }
    // What is typed itself comes behind all others.
    return entries.firstIndex { $0.choice == rows[row].choice } ?? entries.count
  }

  /// Whether it shows the places where a text is to be replaced.
  var isReplacement: Bool {
    switch purpose {
    case .replace, .replaceAll: true
    default: false
    }
  }

  mutating func move(by count: Int) {
    hasMoved = true
    let (sum, overflow) = chosen.addingReportingOverflow(count)
    chosen = max(0, min(overflow ? (count < 0 ? 0 : rows.count) : sum, rows.count - 1))
    isInList = !rows.isEmpty
  }

  /// Does what a key does in the text; returns false for a key that does nothing here.
  @discardableResult
  mutating func press(_ key: Key) -> Bool {
    let before = field.text
    guard field.press(key) else { return false }
    isInList = false
    if field.text != before { filter() }
    return true
  }

  mutating func insert(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    field.insert(lines.joined(separator: " "), asTyping: false)
    isInList = false
    filter()
  }

  /// Ticks the chosen entry, or takes its tick away.
  mutating func tick() {
    guard let choice = chosenEntry?.choice else { return }
    hasTicked = true
    if choice == .nothing { return ticked = [] }
    if case .wholeFile(let path) = choice { return tick(file: path, choice) }
    if let index = ticked.firstIndex(of: choice) {
      ticked.remove(at: index)
    } else {
      ticked.append(choice)
    }
    if case .file(let path, _, _) = choice { followTicks(of: path) }
    clearText()
  }

  /// Ticks all places of a file, or takes all ticks away where all have one.
  private mutating func tick(file path: String, _ whole: Choice) {
    let places = places(in: path)
    let isTicked = ticked.contains(whole)
    let there = Set(places + [whole])
    ticked.removeAll { there.contains($0) }
    if !isTicked { ticked += [whole] + places }
    clearText()
  }

  /// A file has a tick as long as all of its places have one.
  private mutating func followTicks(of path: String) {
    let known = Set(ticked)
    let isWhole = places(in: path).allSatisfy(known.contains)
    ticked.removeAll { $0 == .wholeFile(path) }
    if isWhole { ticked.append(.wholeFile(path)) }
  }

  private func places(in path: String) -> [Choice] {
    entries.map(\.choice).filter { if case .file(path, _, _) = $0 { true } else { false } }
  }

  /// Ticks the chosen entry where Enter takes it as it is.
  mutating func tickChosen() {
    if takesChosen { tick() }
  }

  /// Ticks the entry that fits best what is typed.
  mutating func tickTyped() {
    if let choice = chosenEntry?.choice, !ticked.contains(choice) { tick() }
  }

  /// Adds and ticks an item that is to be made.
  mutating func add(_ item: Item, _ entry: Entry) {
    newItems.append(item)
    entries.append(entry)
    ticked.append(entry.choice)
    clearText()
  }

  private mutating func clearText() {
    guard !field.text.isEmpty else { return }
    let choice = chosenEntry?.choice
    field.clear()
    filter()
    chosen = rows.firstIndex { $0.choice == choice } ?? 0
  }

  /// Takes what was found in the place of the entries.
  mutating func show(_ found: [Entry]) {
    rows = found
    chosen = 0
  }

  /// What is typed, where the field takes numbers that have names and it is one.
  private var typedNumber: String? {
    guard case .value(let field) = purpose, !field.numberNames.isEmpty else { return nil }
    return Int(String(typed.map { $0 == "−" ? "-" : $0 }.drop { $0 == "+" })).map(String.init)
  }

  private mutating func filter() {
    if case .find = purpose { return }
    chosen = 0
    guard !typed.isEmpty else {
      rows = entries.filter { !$0.isHidden }
      if let first = ticked.first, !isMultiple, field.text == original {
        chosen = rows.firstIndex { $0.choice == first } ?? 0
      }
      return
    }
    if let number = typedNumber, let exact = entries.first(where: { $0.choice == .value(number) }) {
      rows = [exact]
      return
    }
    let text = Finder.folded(typed)
    let words = text.split(separator: " ")
    let fitting = entries.filter { entry in
      entry.choice != .nothing && words.allSatisfy { entry.folded.contains($0) }
    }
    // What begins with the text is meant sooner than what holds it somewhere.
    let begins = fitting.filter { $0.begins(with: text) }
    rows = begins + fitting.filter { !$0.begins(with: text) }
    // What is called otherwise may still be meant.
    let known = Set(rows.map(\.choice))
    rows += entries.filter { entry in
      !entry.about.isEmpty && !known.contains(entry.choice)
        && words.allSatisfy { entry.about.contains($0) || entry.folded.contains($0) }
    }
    if let own, !rows.contains(where: { $0.folded == text }) {
      rows.insert(Entry(own.choice, own.label + typed), at: own.isFirst ? 0 : rows.count)
    }
  }
}
