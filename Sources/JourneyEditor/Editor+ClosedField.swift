// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// What is typed on a place where no field is open: whoever fills in field after field must not give commands by it.
extension Editor {
  /// Whether letters and signs without Ctrl or Alt are keys of commands; the user may turn that off.
  var areLettersKeys: Bool { options.settings[.letterKeys] == Setting.letterKeys.choices[0].word }

  /// Whether the focus is on a field, or on an item in one, that can be filled in.
  var isOnField: Bool {
    guard linear == nil, let journey = open, readOnlyReason == nil, journey.run == nil else {
      return false
    }
    return journey.isOnField
  }

  /// Whether a key gives the commands that it has in the table where the user is now.
  func isCommandKey(_ key: Key) -> Bool {
    guard key.isSingleSign else { return true }
    return areLettersKeys && !isTypedHere(key)
  }

  /// Whether a key is text where the user is: letters and numbers on a field, and all signs where Tab led there.
  private func isTypedHere(_ key: Key) -> Bool {
    guard key.isSingleSign, case .character(let sign) = key.code else { return false }
    if isBetweenFields { return sign != "?" || !areLettersKeys }
    guard isOnField else { return false }
    let isFilled = open?.isOnEmptyField == false
    if isFilled, goesOnWith.contains(sign) || leads(key) { return false }
    return sign.isLetter || sign.isNumber || Command.of(key, in: place) == nil || !areLettersKeys
  }

  /// Whether a key leads to everything else, or out of the program, which it does wherever nothing can be typed.
  private func leads(_ key: Key) -> Bool {
    areLettersKeys && ["menu", "quit"].contains(Command.of(key, in: place)?.id)
  }

  /// Types into the field that holds the focus where it is empty, and says what to do where it is not.
  ///
  /// - Returns: Nil for a key that is not text here.
  mutating func typeOnClosedField(_ key: Key) -> [Effect]? {
    if isBetweenFields, key == .space {
      sayHowToType()
      return []
    }
    guard isTypedHere(key) else { return nil }
    // As long as the files to choose from are being read nothing can be typed.
    guard !isReadingFiles else {
      say("Een moment: de lijst wordt gelezen.", "One moment: the list is being read.")
      return []
    }
    guard let journey = open, journey.isOnEmptyField else {
      sayHowToType()
      return []
    }
    isBetweenFields = false
    let effects = openField()
    return overlay == nil && open?.typing == nil ? effects : effects + press(key)
  }

  /// Opens the field that holds the focus; a flag shows its two values, so that nothing is chosen yet.
  mutating func openField() -> [Effect] {
    guard let journey = open, let key = journey.focus.key,
      let field = journey.focused?.kind.field(key)
    else { return startTyping() }
    if case .flag = field.shape {
      overlay = journey.flagPicker(for: field, options).map(Overlay.picker)
      notice = Notice(field.help)
      return []
    }
    return startTyping()
  }

  private var isReadingFiles: Bool {
    pendingErrands.contains { if case .referring = $0 { true } else { false } }
  }

  /// The keys of a command that work whatever holds the focus.
  func keys(of command: Command) -> [Key] {
    areLettersKeys ? command.keys : command.keys.filter { !$0.isSingleSign }
  }

  /// Says how to go on for whoever came from a field by Tab to a place where none opens by itself.
  mutating func sayHowToContinue() {
    guard let journey = open, journey.isOnField else { return }
    guard journey.isOnEmptyField, let key = journey.focus.key,
      let kind = journey.focused?.kind.heldKind(key)
    else {
      return say(
        "Hier staat al iets. Enter opent het; Tab gaat verder.",
        "Something stands here already. Enter opens it; Tab goes on.")
    }
    notice = Notice(
      Text(nl: "Typ om hier iets toe te voegen (", en: "Type to add something here (")
        + kind.noun.one + Text(nl: "); Tab gaat verder.", en: "); Tab goes on."))
  }

  /// Says what to do for whoever types where nothing is open.
  mutating func sayHowToType() {
    guard let journey = open, readOnlyReason == nil else { return sayNoEffect() }
    if journey.isOnField, !journey.isOnEmptyField {
      return say(
        "Hier staat al iets. Met Enter opent u het en typt u verder.",
        "Something stands here already. Enter opens it, so that you can go on typing.")
    }
    say(
      "Hier typt u niet in een veld. Enter opent wat hier staat; F1 zegt wat er nog kan.",
      "You are not typing into a field here. Enter opens what stands here; F1 says what else can be done."
    )
  }
}

extension OpenJourney {
  /// Whether the focus is inside a row, on a field or on something in a list, or on a row that has nothing in it yet.
  var isOnField: Bool {
    let steps = focus.path.steps
    if outline.isForm { return !steps.isEmpty || focus.key != nil }
    guard focus.key == nil, steps.first?.key == .phases || steps.isEmpty else { return true }
    return steps.count > 2 || isOnUntitledRow
  }

  /// Whether it is on a field that holds nothing yet.
  var isOnEmptyField: Bool {
    if isOnUntitledRow { return true }
    guard let key = focus.key, let item = focused else { return false }
    return !item.has(key)
  }

  /// Whether it is on a phase or a step without a title, of which the title is what comes first.
  private var isOnUntitledRow: Bool {
    guard focus.key == nil, let item = focused else { return false }
    return (item.kind == .phase || item.kind == .step) && item.title.isEmpty
  }
}

extension Key {
  /// Whether it is a letter, a number or another sign, which people also use to type; a blank is a key of its own.
  var isSingleSign: Bool { isText && self != .space }
}
