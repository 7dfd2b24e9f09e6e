// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
public import Words

/// A column of a table with a row for each step; made from the table of fields.
struct SheetColumn {
  let field: Field

  /// The columns that a table of steps has, in the order of the file; ids and references to other things have no place in it.
  static let all: [SheetColumn] = ItemKind.step.fields.compactMap { field in
    switch field.shape {
    case .text, .whole, .flag, .duration: SheetColumn(field: field)
    case .texts where field.key == .tags: SheetColumn(field: field)
    case .items: SheetColumn(field: field)
    default: nil
    }
  }

  /// What stands over the column.
  var name: Text {
    field.key == .title ? ItemKind.step.noun.one.capitalised : field.name
  }

  /// Returns the column that a heading names, in either language or by its key.
  static func named(_ heading: String) -> SheetColumn? {
    let heading = heading.lowercased()
    return all.first {
      [$0.name.nl, $0.name.en, $0.field.key.rawValue].map { $0.lowercased() }.contains(heading)
    }
  }

  /// Returns what stands in the column of a step; several things stand on a line each.
  func text(of step: Item, in journey: Journey, _ language: Language) -> String {
    switch field.shape {
    case .text: step.text(field.key) ?? ""
    case .whole: step.whole(field.key).map(String.init) ?? ""
    case .flag: step.flag(field.key) ? Text(nl: "ja", en: "yes")[language] : ""
    case .duration:
      step.timeSpan(field.key)?.words[language] ?? step.text(field.key) ?? ""
    case .items: step.items(field.key).map { Self.line($0, language) }.joined(separator: "\n")
    default: step.texts(field.key).map(Self.oneLine).joined(separator: "\n")
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Returns a thing in one line: a channel in brackets, the severity as a sign, and the title.
  private static func line(_ item: Item, _ language: Language) -> String {
    let title = oneLine(item.title)
    switch item.kind {
    case .touchpoint:
      guard let channel = item.filled(.channel), !channel.contains(where: { "]\n\r".contains($0) })
      else { return title.hasPrefix("[") ? "[] \(title)" : title }
      return "[\(Choices.channel.name(of: channel)[language])] \(title)"
    case .painPoint:
      return "\(item.whole(.severity).flatMap(Severity.init)?.sign ?? "?") \(title)"
    default: return title
    }
  }
}

/// Makes the items of an import, each with a new id.
struct SheetReader<Generator: RandomNumberGenerator> {
  private var generator: Generator
  private(set) var remarks: [ImportRemark] = []
  private var phases: [(item: Item, steps: [Item])] = []
  private(set) var title = ""

  init(_ generator: Generator) {
    self.generator = generator
  }

  mutating func remark(_ line: Int, _ nl: String, _ en: String) {
    remarks.append(ImportRemark(line: line, text: Text(nl: nl, en: en)))
  }

  mutating func name(_ title: String) {
    self.title = title
  }

  private mutating func item(_ kind: ItemKind, _ title: String) -> Item {
    // Of 32⁶ ids two are hardly ever the same; the check of the whole comes at the end.
    Item(kind: kind, id: ItemID.make(kind, notIn: nil, using: &generator), title: title)
  }

  mutating func beginPhase(_ title: String) {
    phases.append((item(.phase, title), []))
  }

  /// The title of the phase that steps go to now; nil where there is none yet.
  var phase: String? { phases.last?.item.title }
  var hasStep: Bool { phases.last?.steps.isEmpty == false }

  mutating func beginStep(_ title: String) {
    if phases.isEmpty { beginPhase("") }
    phases[phases.count - 1].steps.append(item(.step, title))
  }

  /// Gives the last step what a column holds; what cannot be read is left out and said.
  mutating func set(_ column: SheetColumn, _ text: String, line: Int) {
    guard let phase = phases.indices.last, let last = phases[phase].steps.indices.last,
      text.contains(where: { !$0.isWhitespace })
    else { return }
    let step = phases[phase].steps[last]
    let name = column.name
    if case .items(let kind) = column.field.shape {
      let items = text.split(whereSeparator: \.isNewline).map { thing(kind, String($0)) }
      let others = step.parts.filter { $0.key != column.field.key }
      phases[phase].steps[last] = Item(
        kind: .step, parts: others + [Part(column.field.key, items: items, isSingle: false)])
      return
    }
    let shown = text.prefix(40)
    do {
      let value = try column.field.value(typed: text)
      phases[phase].steps[last] = try step.applying(
        .set(ItemRef(step.id), column.field.key, value))
    } catch {
      remark(
        line, "“\(shown)” is niet te lezen als \(name.nl.lowercased()) en is weggelaten.",
        "“\(shown)” cannot be read as \(name.en.lowercased()) and was left out.")
    }
  }

  private mutating func thing(_ kind: ItemKind, _ line: String) -> Item {
    var title = Substring(line)
    var key: FieldKey?
    var value: FieldValue?
    if kind == .touchpoint, title.first == "[", let end = title.firstIndex(of: "]") {
      let channel = title[title.index(after: title.startIndex)..<end]
      title = title[title.index(after: end)...].drop { $0 == " " }
      if !channel.isEmpty {
        key = .channel
        value = try? ItemKind.touchpoint.field(.channel)?.value(typed: String(channel))
      }
    } else if kind == .painPoint {
      let signs = title.prefix { $0 == "!" }
      if (1...3).contains(signs.count), title.dropFirst(signs.count).first == " " {
        (key, value) = (.severity, .whole(signs.count))
        title = title.dropFirst(signs.count + 1)
      } else if title.hasPrefix("? ") {
        title = title.dropFirst(2)
      }
    }
    let item = item(kind, String(title))
    guard let key, let value else { return item }
    return (try? item.applying(.set(ItemRef(item.id), key, value))) ?? item
  }

  /// The journey with all that was read.
  mutating func journey() -> Item {
    var parts = item(.journey, title).parts
    let made = phases.map { phase, steps in
      Item(
        kind: .phase,
        parts: phase.parts + (steps.isEmpty ? [] : [Part(.steps, items: steps, isSingle: false)]))
    }
    if !made.isEmpty { parts.append(Part(.phases, items: made, isSingle: false)) }
    return Item(kind: .journey, parts: parts)
  }
}

/// What an import could not use, and on which line it stands.
public struct ImportRemark: Hashable, Sendable {
  /// The line in the file, from 1.
  public let line: Int
  /// What was left out or changed, in a sentence.
  public let text: Text

  init(line: Int, text: Text) {
    self.line = line
    self.text = text
  }
}
