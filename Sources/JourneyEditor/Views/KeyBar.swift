// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

extension Editor {
  /// Draws the bottom line: the keys that matter where the user is.
  ///
  /// - Returns: Where they stand, by the keys.
  @discardableResult
  func drawKeyBar(on screen: inout Screen) -> [(key: Key, columns: Range<Int>)] {
    var zones: [(key: Key, columns: Range<Int>)] = []
    let row = screen.size.rows - 1
    var column = 1
    let entries = entries
    let shown = fitting(entries, screen.size.columns - 2)
    for (index, entry) in entries.enumerated() where shown.contains(index) {
      let (press, key, title) = entry
      let used = screen.put(key, at: Point(column: column, row: row), style: .bold)
      screen.put(title, at: Point(column: column + used + 1, row: row))
      if let press { zones.append((press, column..<column + width(entry))) }
      column += width(entry) + 2
    }
    return zones
  }

  /// A key with its name and what it does here.
  private typealias Entry = (press: Key?, key: String, title: String)

  private func width(_ entry: Entry) -> Int {
    Width.of(entry.key) + 1 + Width.of(entry.title)
  }

  /// Returns the numbers of the entries that fit a width: the way out before all others, then what leads to everything else.
  private func fitting(_ entries: [Entry], _ room: Int) -> Set<Int> {
    let last = entries.count - pinned
    let order =
      entries.indices.filter { entries[$0].press == .escape }
      + entries.indices.filter { $0 >= last }
      + entries.indices
    var shown: Set<Int> = []
    var used = -2
    for index in order where !shown.contains(index) {
      guard used + width(entries[index]) + 2 <= room else { continue }
      used += width(entries[index]) + 2
      shown.insert(index)
    }
    return shown
  }

  /// The number of entries at the end for which room is kept.
  private var pinned: Int {
    overlay == nil && open?.typing == nil ? CommandEntry.pinned.count : 0
  }

  private var entries: [Entry] {
    let language = options.language
    func entry(_ name: String, _ nl: String, _ en: String) -> Entry {
      let key = Key(name: name)
      return (key, key?.name(language) ?? name, says(Text(nl: nl, en: en)))
    }
    func letter(_ letter: String, _ other: String, _ nl: String, _ en: String) -> Entry {
      entry(areLettersKeys ? letter : other, nl, en)
    }
    // What is typed takes the place of a text that is proposed, unless the caret is moved first.
    let keep = [entry("Right", "deze tekst aanpassen", "change this text")]
    // One entry for both directions; a click on it goes on.
    let arrows = (
      press: Key(name: "Down"), key: says(Text(nl: "Pijltjes", en: "Arrows")),
      title: says(Text(nl: "op en neer", en: "up and down"))
    )
    switch overlay {
    case .help, .report: return [arrows, entry("Esc", "sluiten", "close")]
    case .menu, .question, .dialog:
      return [entry("Enter", "kiezen", "choose"), entry("Esc", "annuleren", "cancel")]
    case .conflicts(let settlement) where settlement.card.field == nil:
      let keep = settlement.isSettled ? [entry("Ctrl-S", "klaar", "done")] : []
      return keep + [entry("Enter", "kiezen", "choose"), entry("Esc", "later", "later")]
        + (settlement.cards.count > 1
          ? [entry("Right", "volgende", "next"), entry("Left", "vorige", "previous")] : [])
    case .repair(let cards):
      let keep = cards.isSettled ? [entry("Ctrl-S", "klaar", "done")] : []
      return keep + [
        entry("Enter", "kiezen", "choose"), letter("a", "Ctrl-A", "overal zo", "so for all"),
        entry("Esc", "later", "later"), entry("Right", "volgende", "next"),
        entry("Left", "vorige", "previous"),
      ]
    case .changes(let list):
      var isRestoring = false
      if case .restoration = list.source { isRestoring = true }
      return [
        isRestoring
          ? entry("Enter", "terugzetten", "restore") : entry("Enter", "ga erheen", "go there"),
        arrows,
        isRestoring ? entry("Esc", "annuleren", "cancel") : entry("Esc", "sluiten", "close"),
      ]
    case .portfolio(let board):
      return [
        entry("Enter", "ga erheen", "go there"), entry("Tab", "volgend blad", "next sheet"),
        letter("f", "Ctrl-F", "kiezen", "choose"),
      ] + (board.isSortable ? [letter("s", "Ctrl-O", "sorteren", "sort")] : []) + [
        entry("Esc", "sluiten", "close")
      ]
    case .prompt(let prompt):
      let line = entry("Ctrl-J", "nieuwe regel", "new line")
      let back: [Entry]
      if case .inquiry = prompt.purpose {
        back = [
          entry("Shift-Tab", "vorige vraag", "question before"), entry("Esc", "stoppen", "stop"),
        ]
      } else {
        back = [
          prompt.goesBack ? entry("Esc", "terug", "back") : entry("Esc", "annuleren", "cancel")
        ]
      }
      let on =
        prompt.adds
        ? entry("Enter", "toevoegen", "add")
        : prompt.goesOn ? entry("Enter", "verder", "go on") : entry("Enter", "klaar", "done")
      return [on] + (prompt.takesLines ? [line] : []) + back
        + (prompt.field.isProposed ? keep : [])
    case .conflicts:
      return [entry("Enter", "klaar", "done"), entry("Esc", "annuleren", "cancel")]
    case .emotions:
      return [
        entry("Space", "overslaan", "skip"), entry("Left", "vorige stap", "step before"),
        entry("Ctrl-Z", "terug", "undo"), entry("Esc", "klaar", "done"),
      ]
    case .picker(let picker):
      let isTyped = !picker.typed.isEmpty
      let enter =
        !picker.isMultiple || picker.takesChosen
        ? entry("Enter", "kiezen", "choose")
        : isTyped ? entry("Enter", "aanvinken", "tick") : entry("Enter", "klaar", "done")
      return (picker.isMultiple && !isTyped ? [entry("Space", "aanvinken", "tick")] : [])
        + [
          enter, arrows,
        ] + (picker.isOrdered ? [entry("Alt-Up", "hoger", "higher")] : [])
        + (picker.isValue ? [entry("Tab", "volgende", "next")] : []) + [
          picker.inquiry == nil
            ? entry("Esc", "terug", "back") : entry("Shift-Tab", "vorige vraag", "question before")
        ] + (picker.inquiry == nil ? [] : [entry("Esc", "stoppen", "stop")])
        + (picker.field.isProposed ? keep : [])
    case nil: break
    }
    if open?.isCapturing == true, open?.typing != nil {
      return [
        entry("Enter", "volgende regel", "next line"), entry("Shift-Tab", "fase", "phase"),
        entry("Tab", "stap", "step"), entry("Esc", "klaar", "done"),
      ]
    }
    if open?.typing != nil {
      return [
        entry("Enter", "klaar", "done")
      ]
        + (open?.typing?.takesLines == true
          ? [entry("Ctrl-J", "nieuwe regel", "new line")] : []) + [
          entry("Tab", "volgende", "next"),
          open?.typing?.isRefused == true
            ? entry("Esc", "terug (oude tekst)", "back (old text)")
            : entry("Esc", "terug (tekst blijft)", "back (text stays)"),
        ] + (open?.typing?.field.isProposed == true ? keep : []) + [
          entry("Ctrl-Z", "terugdraaien", "undo"), entry("Ctrl-S", "opslaan", "save"),
        ]
    }
    let isReadOnly = readOnlyReason != nil
    if open?.run != nil, !isReadOnly {
      let both =
        areLettersKeys
        ? [entry("<", "naar voren", "move back"), entry(">", "naar achteren", "move on")] : []
      return both + [
        entry("Del", "verwijderen", "remove"), entry("Ctrl-C", "kopiëren", "copy"),
        entry("Esc", "loslaten", "let go"), letter("?", "F1", "Help", "Help"),
        entry("F10", "Menu", "Menu"),
      ]
    }
    return CommandEntry.offered(in: place).compactMap { entry in
      if isReadOnly || entry.isUndo, entry.obstacle(self) != nil { return nil }
      if !areLettersKeys {
        return entry.plain.map { ($0, $0.name(language), entry.title[language]) }
      }
      // One entry says both directions.
      let key = entry.saysBoth ? "+/\(options.signs.minus)" : entry.key[language]
      return (entry.press, key, entry.title[language])
    }
  }
}

/// A command with what the key bar says of it, made once since the bar is drawn at every key.
private struct CommandEntry: Sendable {
  let key: Text
  let press: Key?
  /// The key that works where letters and signs are no keys.
  let plain: Key?
  let title: Text
  /// Whether the entry stands for its opposite too.
  let saysBoth: Bool
  /// Whether it stands there only while there is something to undo.
  let isUndo: Bool
  /// Why the command cannot be given now.
  let obstacle: @Sendable (Editor) -> Text?

  private init(_ command: Command) {
    obstacle = command.obstacle
    press = command.keys.first
    plain = command.keys.first { !$0.isSingleSign }
    key = command.keys.first.map { Text(nl: $0.name(.dutch), en: $0.name(.english)) } ?? Text("")
    title = command.shortTitle
    saysBoth = command.id == "raise"
    isUndo = command.id == "undo"
  }

  /// Returns the entries for a place, in their order.
  static func offered(in place: Command.Places) -> [CommandEntry] {
    switch place {
    case .list: inList
    case .outline: inOutline
    case .opgave: inOpgave
    case .panel: inPanel
    default: inMap
    }
  }

  private static let inList = entries(.list)
  private static let inOutline = entries(.outline)
  private static let inMap = entries(.map)
  private static let inOpgave = entries(.opgave)
  private static let inPanel = entries(.panel)

  private static func entries(_ place: Command.Places) -> [CommandEntry] {
    Command.all.filter { $0.bar != nil && $0.places.contains(place) }
      .sorted { order($0) < order($1) }
      .map(CommandEntry.init)
  }

  /// The commands that stand at the end.
  static let pinned = ["help", "menu"]

  private static func order(_ command: Command) -> Int {
    pinned.firstIndex(of: command.id).map { 1_000 + $0 } ?? command.bar ?? 0
  }
}
