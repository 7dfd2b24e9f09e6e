// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

extension Editor {
  /// Starts typing in the field that holds the focus; a flag is set or cleared at once.
  mutating func startTyping() -> [Effect] {
    guard let journey = open, let item = journey.focused else { return [] }
    open?.isCapturing = false
    if open?.toggleFlag() == true { return [] }
    if case .empty = journey.focusedLine?.content { return addHere() }
    if journey.row.step != nil || journey.row.phase >= 0,
      journey.focus.key == .steps || journey.focus.key == .phases
    {
      return addHere()
    }
    let key = journey.focus.key ?? item.kind.titleKey
    guard let field = item.kind.field(key) else { return fold() }
    // Below the title of an item come its other fields, so that Tab leads there.
    if journey.focusedLine?.content == .item { open?.unfolded.insert(journey.focus.path) }
    if openList(for: field) { return [] }
    if let effects = readFolder(for: field) { return effects }
    startTyping(field)
    notice = Notice(field.help)
    return []
  }

  /// Begins typing in a field of what holds the focus.
  ///
  /// - Parameter isNew: Whether the item was made for it, and goes again when the text stays empty.
  mutating func startTyping(_ field: Field, isNew: Bool = false) {
    let language = options.language
    open?.startTyping(field, language: language, isNew: isNew)
  }

  /// Does what a key does while a field is being typed in.
  mutating func type(_ key: Key) -> [Effect] {
    if let effects = capture(key) { return effects }
    switch key {
    case .enter, .function(2):
      let isNew = open?.typing.map { $0.isNew && !$0.field.text.trimmed.isEmpty } ?? false
      if finishTyping(), isNew {
        askSeverity()
        goBackFromParking()
      }
    case .escape: leaveField()
    case .tab, .shiftTab:
      guard finishTyping() else { return [] }
      return typeInNext(forward: key == .tab)
    case .control("j"):
      if open?.typing?.takesLines == true {
        open?.typing?.field.insert("\n", asTyping: false)
      } else {
        say("Dit veld heeft maar één regel.", "This field has one line only.")
      }
    case .up, .down: moveCaret(by: key == .up ? -1 : 1)
    case .control("s"):
      guard let typing = open?.typing, finishTyping() else { return [] }
      let effects = save()
      resume(typing)
      return effects
    case .control("q"):
      guard let typing = open?.typing, finishTyping() else { return [] }
      let effects = quit()
      if case .question(var question) = overlay {
        question.interrupted = typing
        overlay = .question(question)
      }
      return effects
    case .control("l"): return [.redraw]
    case .control("z") where open?.typing?.field.canUndo == false:
      if open?.typing?.isNew == true {
        finishTyping()
      } else {
        say(
          "In dit veld valt niets terug te draaien. Esc gaat terug.",
          "There is nothing to undo in this field. Esc goes back.")
      }
    case .control("g"), .function(1): return showHelp()
    case .control("p"), .control("f"), .function(10), .function(8), Key(.function(8), .shift):
      guard finishTyping() else { return [] }
      open?.isCapturing = false
      return press(key)
    case .control("c"): copyText(cutting: false)
    case .control("x"): copyText(cutting: true)
    case .control("v"): pasteText()
    default: if open?.typing?.field.press(key) == false { sayNoEffect() }
    }
    return []
  }

  /// Asks how serious a new pain point is, which nobody has to answer.
  private mutating func askSeverity() {
    guard linear == nil, let journey = open, journey.focus.key == nil, let item = journey.focused,
      item.kind == .painPoint, !item.has(.severity), let field = item.kind.field(.severity),
      openList(for: field)
    else { return }
    say(
      "Hoe ernstig is dit voor de klant? Enter zonder te kiezen slaat de vraag over.",
      "How serious is this for the customer? Enter without choosing passes the question.")
  }

  /// Goes to the field after this one, on the map to the lane below, or to the one before, and goes on filling in there.
  ///
  /// What was told of the field that is left stands before what is said of the next one.
  mutating func typeInNext(forward: Bool) -> [Effect] {
    let told = notice
    notice = nil
    let effects = openNext(forward: forward)
    if let told {
      let next = notice.map { Text(" ") + $0.text } ?? Text("")
      notice = Notice(told.text + next, isWarning: told.isWarning)
    }
    return effects
  }

  private mutating func openNext(forward: Bool) -> [Effect] {
    let here = open?.focus
    // Whoever fills in fields does not mean to leave the file by this.
    let effects = forward ? goToNext() : open?.isInside == true ? moveFocus(by: -1) : []
    // On the map an item has nothing below it that Tab would have to pass.
    if showsMap, let journey = open, journey.focus != here, journey.focus.key == nil,
      journey.focus.path.steps.count > 2
    {
      return effects + startTyping()
    }
    guard let journey = open, journey.focus != here, journey.isInside, let key = journey.focus.key,
      journey.focused?.kind.field(key)?.shape.held == nil
    else {
      // Whoever types on without looking must not give commands by it.
      isBetweenFields = true
      if open?.focus != here { sayHowToContinue() }
      return effects
    }
    return effects + openField()
  }

  /// Goes on typing where it was interrupted, as by saving.
  mutating func resume(_ typing: OpenJourney.Typing) {
    guard let path = open?.root.path(to: typing.ref),
      let field = open?.root.item(at: path)?.kind.field(typing.key)
    else { return }
    open?.focus = Focus(path, typing.focus.key)
    startTyping(field)
    if !typing.field.isProposed { open?.typing?.field.move(to: typing.field.caret) }
  }

  /// Keeps what was typed; what does not fit the field goes to the clipboard, and the field stays as it was.
  private mutating func leaveField() {
    guard let text = open?.typing?.field.text, !finishTyping(), let typing = open?.typing else {
      return
    }
    open?.typing = nil
    if typing.isNew { open?.dropLastEdit() }
    clipboard = .text(text)
    say(
      "Dat past hier niet; er staat weer wat er stond. Wat u typte, plakt u in een veld met Ctrl-V.",
      "That does not fit here; what stood there is back. Paste what you typed into a field with Ctrl-V."
    )
  }

  /// Moves the caret to the line above or below.
  private mutating func moveCaret(by rows: Int) {
    guard let journey = open, let typing = journey.typing else { return }
    let onMap = showsMap ? journey.mapTypingWidth : nil
    let width = onMap ?? journey.typingWidth(outlineSize.columns)
    let layout = TextLayout(typing.field, width: width)
    if let place = layout.place(column: layout.caret.column, row: layout.caret.row + rows) {
      open?.typing?.field.move(to: place)
    }
  }

  /// Keeps what was typed, as one change; returns false, and goes on typing, where it does not fit the field.
  @discardableResult
  mutating func finishTyping() -> Bool {
    do {
      let today = options.today
      let before = open?.root
      try open?.finishTyping(today: today)
      if let before, let begun = open?.root.rhythmBegun(since: before) { notice = Notice(begun) }
      return true
    } catch {
      let way = Text(
        nl: " Met Esc staat er weer wat er stond.", en: " Esc brings back what was there.")
      let text = open?.typing?.field.text
      open?.typing?.refused = text
      open?.typing?.isRefused = true
      notice = Notice(error.text + way, isWarning: true)
      return false
    }
  }

  mutating func paste(_ text: String) {
    let isCapturing = open?.isCapturing == true && open?.typing != nil
    if isCapturing, text.contains(where: \.isNewline) {
      guard finishTyping() else { return }
      open?.isCapturing = false
      capture(pasted: text)
    } else if let typing = open?.typing {
      open?.typing?.field.insert(typing.takesLines ? text : text.onOneLine, asTyping: false)
      if !typing.takesLines { sayJoined(text) }
    } else if case .conflicts(let settlement) = overlay, settlement.card.field != nil {
      self.paste(text, on: settlement)
    } else if case .prompt(var prompt) = overlay {
      prompt.field.insert(prompt.takesLines ? text : text.onOneLine, asTyping: false)
      overlay = .prompt(prompt)
      if !prompt.takesLines { sayJoined(text) }
    } else if case .picker(let picker) = overlay {
      paste(text, into: picker)
      if picker.isValue { sayJoined(text) }
    } else if !offerSteps(of: text) {
      say(
        "Plakken kan in een veld. Open het met Enter en plak dan.",
        "You can paste into a field. Open it with Enter, then paste.")
    }
  }
}

extension Editor {
  /// Says that lines which were pasted stand behind each other, and how they become steps.
  private mutating func sayJoined(_ text: String) {
    let count = CapturedLine.lines(in: text).count
    guard count > 1 else { return }
    let joined = Text(
      nl: "\(count) regels staan nu achter elkaar.",
      en: "\(count) lines stand behind each other now.")
    let isJourney = open?.root.kind == .journey && readOnlyReason == nil
    let steps = Text(
      nl: " Buiten een veld maakt Ctrl-E er stappen van.",
      en: " Outside a field Ctrl-E makes steps of them.")
    notice = Notice(joined + (isJourney ? steps : Text("")))
  }

  /// Offers to make steps of lines that were pasted where nothing can be typed; returns false where that cannot be.
  private mutating func offerSteps(of text: String) -> Bool {
    let count = CapturedLine.lines(in: text).count
    guard overlay == nil, count > 1, open?.root.kind == .journey, readOnlyReason == nil else {
      return false
    }
    pastedLines = text
    say(
      "\(count) regels geplakt: Ctrl-E maakt er stappen van.",
      "\(count) lines pasted: Ctrl-E makes steps of them.")
    return true
  }
}

extension String {
  /// The lines behind each other, with a blank between them.
  fileprivate var onOneLine: String {
    let lines = split(whereSeparator: \.isNewline)
    return lines.count > 1
      ? lines.map { String($0).trimmed }.joined(separator: " ")
      : String(map { $0.isNewline ? " " : $0 })
  }
}

extension OpenJourney {
  /// The line inside the open row that holds the focus.
  var focusedLine: Line? {
    isInside ? lines.first { $0.focus == focus } : nil
  }

  /// The columns in which a lane of the map is typed; nil for what stands above the lanes.
  var mapTypingWidth: Int? {
    if case .lane = MapPlace(focus) { map.map(\.textWidth) } else { nil }
  }

  /// The columns in which the field that holds the focus is typed.
  func typingWidth(_ width: Int) -> Int {
    guard isInside else { return width - OutlineLine.titleColumn }
    let depth = focusedLine?.depth ?? 0
    return width - InnerLine.indent - 2 * depth - InnerLine.labelWidth(width, isInside: true)
  }

  mutating func startTyping(_ field: Field, language: Language, isNew: Bool = false) {
    guard let item = focused, let ref = root.ref(at: focus.path) else { return }
    let text = field.typedText(in: item, of: journey)[language]
    typing = Typing(
      focus: focus, ref: ref, key: field.key,
      field: field.isSingleValue ? TextField(proposing: text) : TextField(text), original: text,
      isNew: isNew, takesLines: field.takesLines(in: item.kind))
  }

  /// Keeps what was typed, together with the making of a new item; one that stayed empty goes again.
  mutating func finishTyping(today: CalendarDate?) throws(EditError) {
    guard let typing else { return }
    let isSame = typing.field.text.utf8.elementsEqual(typing.original.utf8)
    let trimmed = typing.field.text.trimmed
    let text = typing.takesLines && !trimmed.isEmpty ? typing.field.text : trimmed
    if isSame || text.utf8.elementsEqual(typing.original.utf8) || (typing.isNew && text.isEmpty) {
      self.typing = nil
      if typing.isNew, text.isEmpty { dropLastEdit() }
      return
    }
    guard let item = root.item(at: typing.focus.path), let ref = root.ref(at: typing.focus.path),
      let field = item.kind.field(typing.key)
    else { return }
    let label = EditLabel.changed(field)
    let edit = Edit.set(ref, field.key, try field.value(typed: text, today: today, in: item))
    try make(edit.startingRhythm(in: root, on: today), label)
    if typing.isNew { joinLastEdits() }
    self.typing = nil
  }

  /// Finds out whether the text that is being typed fits its field.
  mutating func checkTyped(today: CalendarDate?) {
    guard let typing, let item = root.item(at: typing.focus.path),
      let field = item.kind.field(typing.key), field.canBeMisfit
    else { return }
    let text = typing.field.text.trimmed
    do {
      let value = try field.value(typed: text, today: today, in: item)
      _ = try root.applying(.set(typing.ref, field.key, value))
      self.typing?.isRefused = false
    } catch {
      self.typing?.isRefused = text != typing.original
    }
  }

  /// Sets or clears the flag that holds the focus; returns false where there is none.
  mutating func toggleFlag() -> Bool {
    guard !isReadOnly, let key = focus.key, let item = focused, let field = item.kind.field(key),
      case .flag = field.shape, let ref = root.ref(at: focus.path)
    else { return false }
    let label = EditLabel.changed(field)
    return (try? make(.set(ref, key, item.flag(key) ? nil : .flag(true)), label)) != nil
  }
}

extension Field {
  /// Whether it holds a date, a duration or a number, which is typed anew sooner than added to.
  fileprivate var isSingleValue: Bool {
    switch shape {
    case .date, .duration, .whole, .decimal: true
    default: false
    }
  }

  /// Whether what is typed may be no value of the field.
  var canBeMisfit: Bool {
    switch shape {
    case .text, .texts, .party: false
    default: true
    }
  }

  /// Whether a text in the field may have several lines; a title, a name or a word, and what is a single value have one.
  func takesLines(in kind: ItemKind) -> Bool {
    switch shape {
    case .text: key != kind.titleKey && OpenJourney.pool(self, of: kind) == nil
    case .texts, .outsides: true
    default: false
    }
  }
}
