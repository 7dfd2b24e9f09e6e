// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneySearch
import TextGrid
import Words

/// How commands are named in a line: by their titles or the start of them, by their keys, or by a short word.
enum LinearCommands {
  /// The keys that can be named, by their names without capitals.
  static let keys: [String: Key] = {
    let keys = Command.all.flatMap(\.keys) + TypingKey.all.flatMap(\.keys)
    let pairs = keys.flatMap { key in
      Language.allCases.map { (Finder.folded(key.name($0)), key) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// The words that stand for commands in line editors.
  static let words = ["e": "edit", "w": "save"]

  /// What can only be asked where there is no screen to look at.
  static let telling: [Command] = [
    Command(
      "where", "Waar ben ik", "Where am I", help: "Zegt waar u bent, en of alles is opgeslagen.",
      "Says where you are, and whether all is saved.", in: .everywhere,
      do: { $0.tell { $0.whereabouts } }),
    Command(
      "overview", "Overzicht", "Overview", help: "Zegt alle fasen en stappen, met hun nummers.",
      "Says all phases and steps, with their numbers.", in: .everywhere,
      do: { $0.tell { $0.overview } }),
  ]

  /// All that can be named at a place.
  static func offered(in place: Command.Places) -> [Command] {
    (telling + Command.all).filter { $0.places.contains(place) }
  }

  /// Returns the commands that a text names: one that is called so, or else all that it begins or is part of, or else
  /// those that others call so.
  static func named(_ text: String, in place: Command.Places, _ language: Language) -> [Command] {
    let typed = words(of: text)
    guard !typed.isEmpty else { return [] }
    let titles = offered(in: place).map { (command: $0, words: words(of: $0.title[language])) }
    if let exact = titles.first(where: { $0.words == typed }) { return [exact.command] }
    let starting = titles.filter { isStart(typed, of: $0.words) }
    if !starting.isEmpty { return starting.map(\.command) }
    let holding = titles.filter { title in
      title.words.indices.contains { isStart(typed, of: Array(title.words[$0...])) }
    }
    if !holding.isEmpty { return holding.map(\.command) }
    return titles.map(\.command).filter { command in
      let others = words(of: command.otherWords[language])
      return typed.allSatisfy { word in others.contains { $0.hasPrefix(word) } }
    }
  }

  /// Whether words begin with others, of which each may be the start of a word.
  private static func isStart(_ typed: [String], of words: [String]) -> Bool {
    typed.count <= words.count && zip(typed, words).allSatisfy { $1.hasPrefix($0) }
  }

  private static func words(of text: String) -> [String] {
    Finder.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Editor {
  /// Has something told, whether or not it was told before.
  mutating func tell(_ lines: (LinearView) -> [String]) -> [Effect] {
    let told = lines(LinearView(editor: self))
    linear?.extra += told
    return []
  }

  /// Does what a line says where nothing is asked.
  mutating func take(command line: String) -> [Effect] {
    if line.isEmpty { return goOn() }
    if let number = Int(line) { return choose(number) }
    if line.hasPrefix("?") { return explain(line.dropFirst().description.trimmed) }
    if line.hasPrefix("/"), line.count > 1 { return look(for: String(line.dropFirst())) }
    if line.hasPrefix(":"), line.count > 1 { return take(command: String(line.dropFirst())) }
    let parts = line.split(separator: " ").map(String.init)
    if parts.count == 2, let number = Int(parts[1]),
      ["stap", "step", "s"].contains(Finder.folded(parts[0]))
    {
      return goToStep(number)
    }
    if let ids = Self.shortcuts[line] { return ids.flatMap { giveNamed($0) } }
    if let id = LinearCommands.words[line] { return giveNamed(id) }
    if LinearInput.isBack(line) { return press(.escape) }
    if let key = key(named: line), let command = Command.of(key, in: place) {
      return giveLine(command)
    }
    if let line = self.line(named: line) { return go(to: line) }
    let named = LinearCommands.named(line, in: place, options.language)
    if named.count == 1 { return giveLine(named[0]) }
    if named.isEmpty {
      say(
        "Deze opdracht is er niet: \(line). Met ? hoort u wat er kan.",
        "There is no such command: \(line). ? tells what there is.")
    } else {
      overlay = .picker(
        Picker(
          .palette, Text(nl: "Welke opdracht?", en: "Which command?"),
          named.map { Picker.Entry(.command($0.id), says($0.title)) }))
    }
    return []
  }

  private mutating func giveNamed(_ id: String) -> [Effect] {
    Command.all.first { $0.id == id && $0.places.contains(place) }.map { giveLine($0) } ?? []
  }

  /// Gives a command; going into the fields tells all of them.
  private mutating func giveLine(_ command: Command) -> [Effect] {
    switch command.id {
    case "enter":
      if open?.isInside == false, open?.outline.isForm == false { _ = give(command) }
      return tell { $0.fields } + sayNoPlace()
    case "redraw":
      linear?.place = []
      return []
    default: return give(command)
    }
  }

  /// Leaves the place untold, since what was just told says it.
  mutating func sayNoPlace() -> [Effect] {
    let lines = LinearView(editor: self).page.lines
    linear?.place = lines
    return []
  }

  /// Goes to what comes next.
  private mutating func goOn() -> [Effect] {
    let before = (open?.focus, list?.chosen)
    let effects = moveFocus(by: 1)
    if open?.focus == before.0, list?.chosen == before.1 {
      say(
        "Dit is het einde. Met een nummer gaat u naar een stap.",
        "This is the end. A number goes to a step.")
    }
    return effects
  }

  /// Goes to what has a number: a file, a step, or a line of what is open.
  private mutating func choose(_ number: Int) -> [Effect] {
    guard let journey = open else {
      guard let entries = list?.entries, entries.indices.contains(number - 1) else {
        return sayNoNumber(list?.entries?.count ?? 0)
      }
      list?.chosen = number - 1
      return openChosen()
    }
    guard journey.isInside || journey.outline.isForm else { return goToStep(number) }
    let lines = journey.insideLines
    guard lines.indices.contains(number - 1) else { return sayNoNumber(lines.count) }
    return go(to: lines[number - 1])
  }

  /// The line that a field or a list of what holds the focus has, by its whole name.
  private func line(named text: String) -> Line? {
    guard let journey = open else { return nil }
    let name = Finder.folded(text)
    let own = journey.focused.map {
      Line.lines(of: $0, at: journey.focus.path, all: true, unfolded: [])
    }
    let lines = (journey.focus.path.steps.count > 2 ? own ?? [] : []) + journey.insideLines
    return lines.first { Finder.folded(says($0.label)) == name }
  }

  /// Goes to a line, and goes on to fill in a field.
  private mutating func go(to line: Line) -> [Effect] {
    guard let journey = open else { return [] }
    open?.focus = line.focus
    open?.reveal()
    switch line.content {
    case .item:
      open?.unfolded.insert(line.focus.path)
      return tell { $0.fields }
    case .empty, .field:
      guard readOnlyReason == nil, !journey.isFlag(line.focus) else { return [] }
      return startTyping()
    }
  }

  private mutating func goToStep(_ number: Int) -> [Effect] {
    let steps = stepEntries
    guard steps.indices.contains(number - 1), case .place(let focus) = steps[number - 1].choice
    else { return sayNoNumber(steps.count) }
    open?.jump(to: focus)
    return []
  }

  private mutating func sayNoNumber(_ count: Int) -> [Effect] {
    if count == 0 {
      say("Er is nog niets om te kiezen.", "There is nothing to choose yet.")
    } else {
      say("Kies een nummer van 1 tot \(count).", "Choose a number from 1 to \(count).")
    }
    return []
  }

  private mutating func look(for text: String) -> [Effect] {
    guard open != nil else { return [] }
    lastFind = nil
    _ = openFind()
    return take(line: text)
  }

  // MARK: - Help

  private mutating func explain(_ text: String) -> [Effect] {
    if text.isEmpty { return showHelp() }
    let all = LinearCommands.offered(in: place)
    let isAll = ["alles", "all"].contains(Finder.folded(text))
    let named = isAll ? all : LinearCommands.named(text, in: place, options.language)
    if named.isEmpty {
      say("Deze opdracht is er niet: \(text).", "There is no such command: \(text).")
    }
    return tell { view in named.map(view.explained) }
  }
}

extension OpenJourney {
  /// Whether a field is a yes or a no.
  fileprivate func isFlag(_ focus: Focus) -> Bool {
    guard let key = focus.key, case .flag = root.item(at: focus.path)?.kind.field(key)?.shape else {
      return false
    }
    return true
  }
}

extension LinearView {
  fileprivate func explained(_ command: Command) -> String {
    let keys = command.keys.map { $0.name(editor.options.language) }.joined(separator: ", ")
    let obstacle = command.obstacle(editor).map {
      says(" Kan nu niet: ", " Not now: ") + says($0)
    }
    return says(command.title) + (keys.isEmpty ? "" : " (\(keys))") + ": " + says(command.help)
      + (obstacle ?? "")
  }

  /// What can be done at a place, in a few lines.
  var help: [String] {
    let all = LinearCommands.offered(in: editor.place).filter { $0.bar != nil }
      .sorted { ($0.bar ?? 0) < ($1.bar ?? 0) }.map { says($0.title).lowercased() }
    return [
      says(
        "Typ een opdracht en Enter. Het begin van een naam is genoeg, en ook een toets, zoals ctrl-s.",
        "Type a command and Enter. The start of a name will do, and so will a key, such as ctrl-s."),
      says("Hier kunt u: ", "Here you can: ") + all.joined(separator: ", ") + ".",
      editor.open == nil
        ? says(
          "Een nummer opent een bestand. Enter alleen gaat naar het volgende.",
          "A number opens a file. Enter alone goes to the next one.")
        : says(
          "Een nummer gaat naar een stap, of na velden naar een veld. De naam van een veld, zoals duur, opent het. Enter alleen gaat naar het volgende. . gaat terug.",
          "A number goes to a step, or after fields to a field. The name of a field, such as duration, opens it. Enter alone goes to the next. . goes back."
        ),
      says(
        "waar ben ik, overzicht en velden zeggen wat er is; /woord zoekt.",
        "where am I, overview and fields say what there is; /word searches."),
      says(
        "menu noemt alle opdrachten. ? en een naam legt er een uit; ? alles legt ze alle uit.",
        "menu names all commands. ? and a name explains one; ? all explains them all."),
    ]
  }

  /// How a field is filled in.
  var fieldHelp: [String] {
    let key = editor.open?.typing?.key
    let field = key.flatMap { editor.open?.focused?.kind.field($0) }
    return (field.map { [says($0.help)] } ?? []) + [
      says(
        "Typ de tekst en Enter. Leeg laat staan wat er staat, - maakt leeg, . gaat terug.",
        "Type the text and Enter. Empty keeps what there is, - clears it, . goes back."),
      says(
        "/oud/nieuw vervangt een stuk. Een \\ aan het einde begint nog een regel.",
        "/old/new replaces a part. A \\ at the end begins another line."),
    ]
  }
}
