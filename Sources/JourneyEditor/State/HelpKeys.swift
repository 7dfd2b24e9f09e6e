// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// A key that does something while a field is being typed in, or in what lies over the screen.
struct TypingKey: Sendable {
  let keys: [Key]
  let help: Text

  init(_ keys: [String], _ nl: String, _ en: String) {
    self.keys = keys.compactMap(Key.init(name:))
    help = Text(nl: nl, en: en)
  }

  static let all =
    [
      TypingKey(["Enter"], "Klaar: de tekst blijft staan.", "Done: the text stays."),
      TypingKey(["Esc"], "Terug; ook dan blijft de tekst staan.", "Back; the text stays then too."),
      newLine,
      TypingKey(
        ["Tab", "Shift-Tab"], "Naar het volgende of vorige veld, of zijn lijst.",
        "To the next or previous field, or its list."),
    ] + inText + around

  fileprivate static let newLine = TypingKey(
    ["Ctrl-J"], "Begint een nieuwe regel.", "Starts a new line.")

  /// What works in every text.
  fileprivate static let inLine = [
    TypingKey(["Ctrl-Left", "Ctrl-Right"], "Een woord terug of verder.", "A word back or on."),
    TypingKey(["Home", "End"], "Naar het begin of het einde.", "To the start or the end."),
    TypingKey(["Backspace", "Del"], "Wist een teken.", "Deletes a character."),
    TypingKey(
      ["Ctrl-U", "Ctrl-K"], "Wist tot het begin of tot het einde.",
      "Deletes to the start or the end."),
  ]

  fileprivate static let undo = TypingKey(
    ["Ctrl-Z"], "Draait het typen terug.", "Undoes the typing.")

  fileprivate static let inText =
    [TypingKey(["Left", "Right", "Up", "Down"], "Door de tekst.", "Through the text.")] + inLine + [
      TypingKey(
        ["Ctrl-C", "Ctrl-X"], "Kopieert of knipt de hele tekst.", "Copies or cuts the whole text."),
      paste, undo,
    ]

  fileprivate static let paste = TypingKey(
    ["Ctrl-V"], "Plakt wat u kopieerde.", "Pastes what you copied.")

  fileprivate static let around = [
    TypingKey(["Ctrl-S"], "Slaat op.", "Saves."),
    TypingKey(
      ["F10", "Ctrl-P", "Ctrl-F", "F8"],
      "Klaar, en dan het menu, de opdrachten, zoeken of het volgende aandachtspunt.",
      "Done, and then the menu, the commands, finding or the next finding."),
  ]

  fileprivate static let upDown = TypingKey(
    ["Up", "Down"], "Een regel omhoog of omlaag.", "One line up or down.")
  fileprivate static let pages = TypingKey(
    ["PgUp", "PgDn"], "Een scherm omhoog of omlaag.", "One screen up or down.")
  fileprivate static let ends = TypingKey(
    ["Home", "End"], "Naar de eerste of de laatste.", "To the first or the last.")
  fileprivate static let close = TypingKey(["Esc"], "Sluit dit.", "Closes this.")
}

extension Editor {
  /// The keys that work where the user is, apart from those of commands; nil where commands are given.
  ///
  /// - Parameter overlay: What lies over the screen, below the help itself.
  func helpKeys(_ overlay: Overlay?) -> [TypingKey]? {
    switch overlay {
    case .prompt(let prompt): keys(of: prompt)
    case .picker(let picker): keys(of: picker)
    case .menu: Self.menuKeys
    case .question: [Self.saveFromQuestion] + Self.questionKeys
    case .dialog: Self.questionKeys
    case .emotions: Self.emotionKeys
    case .report(let report):
      report.lines(width: size.columns).count > ReportView.room(size)
        ? [.upDown, .pages, .ends, .close] : [.close]
    case .conflicts(let settlement):
      settlement.card.field == nil
        ? Self.cardKeys(settlement.cards.count) + (settlement.isSettled ? [Self.keepCards] : [])
        : [Self.keepOwn, Self.leaveOwn, .newLine] + TypingKey.inLine + [.paste, .undo]
    case .repair(let cards):
      Self.cardKeys(cards.questions.count) + [Self.soForAll(areLettersKeys)]
        + (cards.isSettled ? [Self.keepCards] : [])
    case .changes(let list): keys(of: list)
    case .portfolio(let board): keys(of: board)
    case .help, nil: open?.typing.map(keys)
    }
  }

  // MARK: - Typing

  private func keys(of typing: OpenJourney.Typing) -> [TypingKey] {
    if open?.isCapturing == true {
      return Self.captureKeys + TypingKey.inText + TypingKey.around
    }
    if typing.isRefused {
      return [
        TypingKey(
          ["Enter"], "Probeert nog eens of de tekst hier past.",
          "Tries again whether the text fits."),
        TypingKey(
          ["Esc"], "Terug: er staat weer wat er stond. Wat u typte, plakt u met Ctrl-V.",
          "Back: what stood there is back. Paste what you typed with Ctrl-V."),
      ] + TypingKey.inText
    }
    return TypingKey.all.filter { typing.takesLines || $0.help != TypingKey.newLine.help }
  }

  private static let captureKeys = [
    TypingKey(
      ["Enter"], "Bewaart de regel en begint een volgende stap; op een lege regel bent u klaar.",
      "Keeps the line and begins a next step; on an empty line you are done."),
    TypingKey(
      ["Shift-Tab"], "Maakt van de regel een fase.", "Makes the line a phase."),
    TypingKey(["Tab"], "Maakt van een fase weer een stap.", "Makes a phase a step again."),
    TypingKey(["Esc"], "Klaar; de regel blijft staan.", "Done; the line stays."),
  ]

  // MARK: - Boxes

  private func keys(of prompt: Prompt) -> [TypingKey] {
    let isGuided = if case .inquiry = prompt.purpose { true } else { false }
    let way =
      isGuided
      ? [
        TypingKey(["Enter", "Tab"], "Naar de volgende vraag.", "To the next question."),
        TypingKey(["Shift-Tab"], "Naar de vorige vraag.", "To the question before."),
        TypingKey(
          ["Esc"], "Stopt; uw antwoorden blijven staan.", "Stops; your answers are kept."),
      ]
      : [
        TypingKey(["Enter"], "Klaar, of verder.", "Done, or on."),
        prompt.goesBack
          ? TypingKey(["Esc"], "Terug naar de vraag ervoor.", "Back to the question before.")
          : TypingKey(["Esc"], "Sluit dit; er verandert niets.", "Closes this; nothing changes."),
      ]
    return way + (prompt.takesLines ? [.newLine] : [])
      + [TypingKey(["Left", "Right"], "Door de tekst.", "Through the text.")] + TypingKey.inLine
      + [.paste, .undo]
  }

  private func keys(of picker: Picker) -> [TypingKey] {
    var keys = [
      TypingKey(
        ["Enter"],
        !picker.isMultiple || picker.takesChosen
          ? "Kiest deze regel." : "Klaar: wat is aangevinkt geldt.",
        !picker.isMultiple || picker.takesChosen
          ? "Chooses this line." : "Done: what is ticked holds.")
    ]
    if !picker.isMultiple, picker.isValue || picker.inquiry != nil {
      keys.append(
        TypingKey(
          ["Space"], "Kiest ook, waar de pijltjes u brachten.",
          "Chooses too, where the arrows led to the line."))
    }
    if picker.isMultiple {
      keys.append(
        TypingKey(
          ["Space"], "Vinkt aan, of niet meer; na typen doet Enter dat.",
          "Ticks, or no longer; after typing Enter does."))
    }
    if picker.isOrdered {
      keys.append(
        TypingKey(
          ["Alt-Up", "Alt-Down"], "Zet de rij hoger of lager.", "Puts the lane higher or lower."))
    }
    keys += [.upDown, .pages, .ends]
    if picker.isValue {
      keys.append(
        TypingKey(
          ["Tab", "Shift-Tab"], "Neemt dit en gaat naar het volgende of vorige veld.",
          "Takes this and goes to the next or previous field."))
      keys.append(TypingKey(["Ctrl-S"], "Neemt dit en slaat op.", "Takes this and saves."))
    }
    if picker.inquiry != nil {
      keys.append(TypingKey(["Tab"], "Naar de volgende vraag.", "To the next question."))
      keys.append(TypingKey(["Shift-Tab"], "Naar de vorige vraag.", "To the question before."))
      keys.append(
        TypingKey(["Esc"], "Stopt; uw antwoorden blijven staan.", "Stops; your answers are kept."))
    } else {
      keys.append(TypingKey(["Esc"], "Terug, zonder te kiezen.", "Back, without choosing."))
    }
    return keys + [
      .paste,
      TypingKey(
        ["Backspace"], "Wist wat u typte om te zoeken.", "Deletes what you typed to search."),
    ]
  }

  private static let menuKeys = [
    TypingKey(["Up", "Down"], "Naar een andere opdracht.", "To another command."),
    TypingKey(["Left", "Right"], "Naar een ander menu.", "To another menu."),
    .ends,
    TypingKey(["Enter"], "Geeft de opdracht.", "Gives the command."),
    TypingKey(["Esc", "F10"], "Sluit het menu.", "Closes the menu."),
  ]

  private static let saveFromQuestion = TypingKey(
    ["Ctrl-S"], "Slaat op, en gaat dan verder.", "Saves, and then goes on.")

  private static let questionKeys = [
    TypingKey(
      ["Left", "Right", "Up", "Down", "Tab"], "Naar een ander antwoord.", "To another answer."),
    TypingKey(["Enter"], "Geeft dit antwoord.", "Gives this answer."),
    TypingKey(
      ["Esc"], "Sluit de vraag; er verandert niets.", "Closes the question; nothing changes."),
  ]

  private static let emotionKeys = [
    TypingKey(
      ["1", "2", "3", "4", "5"], "De beleving, van zeer negatief tot zeer positief.",
      "The emotion, from very negative to very positive."),
    TypingKey(
      ["+", "-"], "Een teken, met daarna het getal: +1 of -2.", "A sign, then the number: +1 or -2."
    ),
    TypingKey(["0"], "Neutraal.", "Neutral."),
    TypingKey(["Space", "Right"], "Slaat de stap over.", "Skips the step."),
    TypingKey(["Left", "Backspace"], "Naar de stap ervoor.", "To the step before."),
    TypingKey(["Ctrl-Z"], "Maakt de laatste wijziging ongedaan.", "Undoes the last change."),
    TypingKey(["Esc", "Enter"], "Klaar.", "Done."),
  ]

  // MARK: - Cards and lists

  private static func cardKeys(_ count: Int) -> [TypingKey] {
    let other = TypingKey(
      ["Left", "Right"], "Naar de vorige of de volgende vraag.",
      "To the question before or after.")
    return choiceKeys + (count > 1 ? [other] : []) + [
      TypingKey(["Esc"], "Later; uw keuzes worden bewaard.", "Later; your choices are kept.")
    ]
  }

  private static let choiceKeys = [
    TypingKey(["Up", "Down", "Home", "End"], "Naar een andere keuze.", "To another choice."),
    TypingKey(["Enter", "Space"], "Kiest dit.", "Chooses this."),
  ]
  private static let keepCards = TypingKey(
    ["Ctrl-S"], "Klaar: alles is gekozen.", "Done: all is chosen.")
  private static let keepOwn = TypingKey(
    ["Enter"], "Klaar: deze tekst geldt.", "Done: this text holds.")
  private static let leaveOwn = TypingKey(["Esc"], "Terug naar de keuzes.", "Back to the choices.")

  private static func soForAll(_ areLettersKeys: Bool) -> TypingKey {
    TypingKey(
      (areLettersKeys ? ["a"] : []) + ["Ctrl-A"], "Kiest dit overal waar het kan.",
      "Chooses this wherever it can be chosen.")
  }

  private func keys(of list: ChangeList) -> [TypingKey] {
    let isRestoring = if case .restoration = list.source { true } else { false }
    return [
      isRestoring
        ? TypingKey(["Enter"], "Zet dit terug.", "Brings this back.")
        : TypingKey(["Enter"], "Gaat erheen.", "Goes there."),
      .upDown, .pages, .ends, .close,
    ]
  }

  private func keys(of board: PortfolioBoard) -> [TypingKey] {
    let letters = areLettersKeys
    let sort = TypingKey(
      (letters ? ["s"] : []) + ["Ctrl-O"], "Sorteert anders.", "Sorts in another way.")
    return [
      TypingKey(["Enter"], "Gaat erheen.", "Goes there."),
      TypingKey(
        ["Tab", "Shift-Tab"], "Naar het volgende of vorige blad.", "To the next or previous sheet."),
      TypingKey(
        (letters ? ["f"] : []) + ["Ctrl-F"], "Kiest wat u wilt zien.",
        "Chooses what you want to see."),
    ] + (board.isSortable ? [sort] : []) + [.upDown, .pages, .ends, .close]
  }
}

extension Overlay {
  /// What lies there, below the help.
  var withoutHelp: Overlay? {
    if case .help(_, let over) = self { over } else { self }
  }

  /// Whether F1 tells what can be done in it; a list that waits for an answer must stay to get it.
  var hasHelp: Bool {
    switch self {
    case .help: false
    case .picker(let picker): !picker.isWaiting
    default: true
    }
  }

  /// Whether a text can be typed in it.
  var takesText: Bool {
    switch self {
    case .prompt, .picker: true
    case .conflicts(let settlement): settlement.card.field != nil
    default: false
    }
  }

  /// Whether letters are keys in it, and no text or answer.
  var hasLetterKeys: Bool {
    switch self {
    case .help, .report, .changes, .portfolio, .repair: true
    case .conflicts(let settlement): settlement.card.field == nil
    default: false
    }
  }
}
