// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneySearch
import TextGrid
import Words

extension Editor {
  /// The most places that a search shows; whoever finds more types on.
  private static let mostFound = 500

  // MARK: - Opening a list

  mutating func openFind() -> [Effect] {
    var picker = Picker(.find, Text(nl: "Zoeken", en: "Find"), [], text: lastFind ?? "")
    if let lastFind { picker.show(found(lastFind)) }
    overlay = .picker(picker)
    return []
  }

  /// Opens the list for a field of the item that holds the focus; returns false where the field has none.
  mutating func openList(for field: Field) -> Bool {
    guard let picker = open?.picker(for: field, options) ?? picker(ofFilesFor: field) else {
      return false
    }
    overlay = .picker(picker)
    notice = Notice(field.help + field.sourceHint)
    switch field.shape {
    case .outside, .outsides:
      let entries = referable
      open?.learnTitles(entries)
    default: break
    }
    return true
  }

  // MARK: - Keys

  mutating func press(_ key: Key, on picker: Picker) -> [Effect] {
    var picker = picker
    switch key {
    case .tab where picker.isValue, .shiftTab where picker.isValue:
      return goOn(from: picker, forward: key == .tab)
    case .shiftTab where picker.inquiry != nil, .escape where picker.inquiry != nil:
      guard let inquiry = picker.inquiry else { return [] }
      return goOut(of: inquiry, picker, back: key == .shiftTab)
    case .tab where picker.inquiry != nil: return press(.enter, on: picker)
    case .up, .shiftTab: picker.move(by: -1)
    case .down, .tab: picker.move(by: 1)
    case .pageUp: picker.move(by: -PickerView.rows(in: size))
    case .pageDown: picker.move(by: PickerView.rows(in: size))
    // In a text that is typed these go through the text.
    case .home where picker.isInList || picker.field.text.isEmpty: picker.move(by: -.max)
    case .end where picker.isInList || picker.field.text.isEmpty: picker.move(by: .max)
    case .alt(.up) where picker.isOrdered, .alt(.down) where picker.isOrdered:
      guard let moved = movingLane(in: picker, by: key == .alt(.up) ? -1 : 1) else {
        say(
          "Contact blijft boven de lijn, en wat achter de schermen gebeurt eronder.",
          "Contact stays above the line, and what happens backstage below it.")
        return []
      }
      picker = moved
    case .space where picker.isMultiple && picker.typed.isEmpty: picker.tick()
    // As in a list on a form; in a text that is typed it is a blank.
    case .space where picker.takesSpace: return press(.enter, on: picker)
    case .enter where picker.inquiry != nil && picker.isTypedInVain,
      .enter where picker.isValue && picker.isTypedInVain,
      .control("s") where picker.isValue && picker.isTypedInVain:
      sayNotInList(picker.typed)
    // An answer that is in no list changes nothing, and is not thrown away without a word.
    case .enter where picker.isFoundNowhere && Self.shortcuts[picker.typed] == nil:
      sayNothingFound(picker)
    case .enter where picker.isMultiple && !picker.typed.isEmpty: tick(&picker)
    case .enter:
      overlay = nil
      if linear == nil { picker.tickChosen() }
      return choose(picker)
    case .escape:
      overlay = nil
      if case .template(let guide) = picker.purpose { ask(guide) }
      if case .lessons(let guide) = picker.purpose {
        ask(guide)
        return []
      }
      if case .setting = picker.purpose { return showSettings() }
      if case .narrowing(let board) = picker.purpose {
        overlay = .portfolio(board)
        return []
      }
      // Looking at what would be replaced replaces nothing.
      if picker.isReplacement { return [] }
      return leave(picker)
    case .control("s") where picker.isValue:
      overlay = nil
      picker.tickChosen()
      return choose(picker) + save()
    default:
      let text = picker.field.text
      if !picker.press(key), !key.isArrow || !key.modifiers.isEmpty { sayNoEffect() }
      if case .find = picker.purpose, picker.field.text != text {
        picker.show(found(picker.field.text))
      }
    }
    overlay = .picker(picker)
    return []
  }

  /// Takes what is chosen for the field and goes on filling in the next or the previous one.
  private mutating func goOn(from picker: Picker, forward: Bool) -> [Effect] {
    var picker = picker
    if picker.isTypedInVain {
      sayNotInList(picker.typed)
      return []
    }
    if picker.isMultiple, !picker.typed.isEmpty { tick(&picker) }
    overlay = nil
    let isUntouched = picker.isUntouched
    picker.tickChosen()
    let effects = isUntouched ? [] : choose(picker)
    if notice?.isWarning == true || !effects.isEmpty || overlay != nil { return effects }
    return typeInNext(forward: forward)
  }

  /// Goes back to the question before or ends the questions, and keeps what was ticked and typed; what fits nothing in the
  /// list goes to the clipboard.
  private mutating func goOut(of inquiry: Inquiry, _ picker: Picker, back: Bool) -> [Effect] {
    guard let root = open?.root else { return [] }
    var picker = picker
    let text = picker.typed
    let isInVain = picker.isTypedInVain
    if picker.isMultiple, !text.isEmpty { picker.tickTyped() }
    // What the arrows only passed is no answer for whoever stops.
    let keepsOld = !picker.isMultiple && (isInVain || !back && text.isEmpty)
    let answer =
      keepsOld
      ? inquiry.answer(in: root, options.language, today: nil) : inquiry.typed(picker, in: root)
    let effects = back ? stepBack(in: inquiry, answer) : leave(inquiry, answer)
    if isInVain {
      clipboard = .text(text)
      notice = Notice(
        Text(
          nl: "“\(text)” staat niet in de lijst. Plak het in een veld met Ctrl-V.",
          en: "“\(text)” is not in the list. Paste it into a field with Ctrl-V."))
    }
    return effects
  }

  private mutating func sayNothingFound(_ picker: Picker) {
    if picker.isWaiting {
      return say("Er wordt nog gezocht. Een moment.", "Still looking. One moment.")
    }
    let isSearch = if case .find = picker.purpose { true } else { false }
    if isSearch {
      say(
        "Niets gevonden. Typ iets anders, of sluit dit met Esc.",
        "Nothing found. Type something else, or close this with Esc.")
    } else {
      say(
        "Dit staat niet in de lijst. Wis het met Ctrl-U en kies met de pijltjes, of sluit met Esc.",
        "This is not in the list. Clear it with Ctrl-U and choose with the arrows, or close with Esc."
      )
    }
  }

  private mutating func sayNotInList(_ text: String) {
    notice = Notice(
      Text(
        nl: "“\(text)” staat niet in de lijst. Wis het en kies met de pijltjes.",
        en: "“\(text)” is not in the list. Delete it and choose with the arrows."),
      isWarning: true)
  }

  /// Changes nothing, and says so where something was typed or ticked; a text can be pasted elsewhere.
  private mutating func leave(_ picker: Picker) -> [Effect] {
    if picker.isValue, !picker.newItems.isEmpty { return keepNewItems(of: picker) }
    if picker.isTextWritten {
      clipboard = .text(picker.typed)
      say(
        "Er is niets gewijzigd. Wat u typte, plakt u in een veld met Ctrl-V.",
        "Nothing was changed. Paste what you typed into a field with Ctrl-V.")
    } else if picker.isTickedOtherwise {
      say(
        "Er is niets gewijzigd; met Enter is wat u aanvinkt klaar.",
        "Nothing was changed; Enter keeps what you tick.")
    }
    return []
  }

  /// Keeps what was made in a list along with the choice, as going back loses nothing that was typed.
  private mutating func keepNewItems(of picker: Picker) -> [Effect] {
    let effects = choose(picker)
    guard notice?.isWarning != true, overlay == nil, let kind = picker.newItems.first?.kind else {
      return effects
    }
    let titles = picker.newItems.map { Text("“\($0.title)”") }
    let noun = titles.count == 1 ? kind.noun.one : kind.noun.many
    notice = Notice(
      Text(nl: "Gemaakt en gekozen: ", en: "Made and chosen: ") + noun + Text(" ") + .list(titles)
        + Text(nl: ". Ongedaan maken: Ctrl-Z.", en: ". Undo: Ctrl-Z."))
    return effects
  }

  mutating func paste(_ text: String, into picker: Picker) {
    var picker = picker
    picker.insert(text)
    if case .find = picker.purpose { picker.show(found(picker.field.text)) }
    overlay = .picker(picker)
  }

  /// Ticks the chosen entry, after making the item that it stands for where it is a new one.
  private mutating func tick(_ picker: inout Picker) {
    guard case .new(let kind) = picker.chosenEntry?.choice, let root = open?.root else {
      return picker.tick()
    }
    var random = options.random
    defer { options.random = random }
    let taken = Set(picker.newItems.map(\.id))
    var id = ItemID.make(kind, notIn: root, using: &random)
    while let made = id, taken.contains(made) {
      id = ItemID.make(kind, notIn: root, using: &random)
    }
    guard let id else { return }
    picker.add(
      Item(kind: kind, id: id, title: picker.typed), Picker.Entry(.value(id), picker.typed))
  }

  // MARK: - Choosing

  private mutating func choose(_ picker: Picker) -> [Effect] {
    switch (picker.purpose, picker.chosenEntry?.choice) {
    case (.value(let field), let choice): return set(field, picker, choice)
    case (.inquiry(let inquiry), _):
      return open.map { answer(inquiry, inquiry.typed(picker, in: $0.root)) } ?? []
    case (.lanes, _): showLanes(picker.ticked, in: picker.order)
    case (.template(let guide), .value(let id)):
      return Template.named(id).map { makeJourney(guide.start, from: $0) } ?? []
    case (.lessons(let guide), _):
      return make(
        guide, taking: picker.ticked.compactMap { if case .value(let id) = $0 { id } else { nil } })
    case (.note, .place(let focus)):
      go(to: focus)
      return askNoteKind()
    case (.noteKind, .value(let word)):
      if let kind = ItemKind(rawValue: word) { askStep(for: kind) }
    case (.noteStep(let kind), .place(let focus)): placeNote(as: kind, at: focus)
    case (.version(let use), .version(let name)):
      return read(name, called: picker.chosenEntry?.title ?? "", use)
    case (.searched, .file(let path, let item, let key)): return go(to: item, key, inFile: path)
    case (.replace(let replacement), _): replace(replacement, at: picker.ticked)
    case (.settings, .setting(let key)): choose(settingNamed: key)
    case (.setting(let key), .value(let word)): return set(settingNamed: key, to: word)
    case (.replaceAll(let found), _): return replace(found, at: picker.ticked)
    case (.export, .value(let form)): askTarget(of: form)
    case (.phase, .value(let id)): move(toPhase: id)
    case (.narrowing(let board), let choice): narrow(board, by: choice)
    case (.history, .state(let revision)): go(toState: revision)
    case (.palette, _) where Self.shortcuts[picker.typed] != nil:
      return (Self.shortcuts[picker.typed] ?? []).flatMap { id in
        Command.all.first { $0.id == id }.map { give($0) } ?? []
      }
    case (_, .command(let id)):
      return Command.all.first { $0.id == id }.map { give($0) } ?? []
    case (let purpose, .place(let focus)):
      go(to: focus)
      if case .find = purpose {
        lastFind = picker.field.text
        sayFound(picker.field.text, place: picker.chosen + 1, of: picker.rows.count)
      }
    default: break
    }
    return []
  }

  /// The words that stand for commands in other editors.
  static let shortcuts = [
    "w": ["save"], "q": ["quit"], "wq": ["save", "quit"], "x": ["save", "quit"],
  ]

  private mutating func set(_ field: Field, _ picker: Picker, _ choice: Picker.Choice?)
    -> [Effect]
  {
    guard let journey = open, let item = journey.focused,
      let ref = journey.root.ref(at: journey.focus.path)
    else { return [] }
    do {
      var value: FieldValue?
      if picker.isMultiple {
        let ids = picker.ticked.compactMap { if case .value(let id) = $0 { id } else { nil } }
        // The order of the list says nothing, so that what stays keeps its place.
        let kept = item.texts(field.key).filter(ids.contains)
        let all = kept + ids.filter { !kept.contains($0) }
        value = all.isEmpty ? nil : .texts(all)
        if all == item.texts(field.key), picker.newItems.isEmpty { return [] }
      } else {
        switch choice {
        case .value(let word): value = try field.value(typed: word)
        case .typed: value = try field.value(typed: picker.typed)
        case .nothing: value = nil
        default: return []
        }
      }
      let root = ItemRef(journey.root.id)
      let inserts = picker.newItems.compactMap { new in
        journey.root.kind.slot(for: new.kind).map { Edit.insert(new, into: root, $0, .last) }
      }
      let set = try completed(.set(ref, field.key, value), of: ref, in: journey.root)
      // Choosing what stood there changes nothing.
      if inserts.isEmpty {
        let edited = try journey.root.applying(set).item(at: journey.focus.path)
        if edited?.canonicalText == item.canonicalText { return [] }
      }
      try open?.make(inserts.isEmpty ? set : .all(inserts + [set]), EditLabel.changed(field))
      notice = nil
      sayCompleted(set)
      return goOnToPanel(from: field)
    } catch {
      notice = Notice(error.text, isWarning: true)
    }
    return []
  }

  mutating func go(to focus: Focus) {
    guard let target = open?.outline.repaired(focus) else { return }
    open?.jump(to: target)
  }

  // MARK: - Finding

  private func found(_ text: String) -> [Picker.Entry] {
    guard let journey = open?.journey else { return [] }
    let finder = Finder(text)
    return finder.matches(in: journey, options.language, most: Self.mostFound).map { match in
      Picker.Entry(
        .place(match.focus),
        "\(says(match.label)): \(finder.excerpt(of: match.text, length: 60, options.signs))",
        detail: match.step.map { says(Text(nl: "stap \($0)", en: "step \($0)")) } ?? "")
    }
  }

  /// Goes to the next or previous place of what was looked for last.
  mutating func findAgain(forward: Bool) -> [Effect] {
    guard let journey = open, let lastFind else { return openFind() }
    let matches = Finder(lastFind).matches(in: journey.journey, options.language)
    guard
      let match = Finder.next(
        of: matches, after: journey.focus, in: journey.root, forward: forward)
    else {
      notice = Notice(
        Text(nl: "Niet gevonden: \(lastFind)", en: "Not found: \(lastFind)"), isWarning: true)
      return []
    }
    go(to: match.focus)
    let place = (matches.firstIndex(of: match) ?? 0) + 1
    sayFound(lastFind, place: place, of: matches.count)
    return []
  }

  private mutating func sayFound(_ text: String, place: Int, of count: Int) {
    goesOnWith = "nN"
    let key = areLettersKeys ? "n" : "F3"
    notice = Notice(
      Text(
        nl: "Gevonden: \(text), plaats \(place) van \(count). Volgende: \(key).",
        en: "Found: \(text), place \(place) of \(count). Next: \(key)."))
  }
}

extension Field {
  /// Says of a list of sources that a question to a panel can be one, which nothing else there tells.
  fileprivate var sourceHint: Text {
    guard case .references(let kinds) = shape, kinds == [.source] else { return Text("") }
    return Text(
      nl: " Ook een vraag aan het panel: maak een bron van de soort panel.",
      en: " Also a question to the panel: make a source of the kind panel.")
  }
}
