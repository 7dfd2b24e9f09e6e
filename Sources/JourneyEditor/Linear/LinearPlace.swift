// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Where the user is, in words.
extension LinearView {
  /// The place that holds the focus.
  var place: Page {
    guard let open = editor.open else { return listPlace }
    if open.isInside { return linePlace(open) }
    return rowPlace(open)
  }

  // MARK: - The list

  private var listPlace: Page {
    guard let list = editor.list, let entries = list.entries else {
      return Page(lines: [], prompt: "> ")
    }
    let number = entries.isEmpty ? "" : " \(list.chosen + 1)"
    let prompt = says("lijst\(number)> ", "list\(number)> ")
    guard entries.indices.contains(list.chosen) else {
      return Page(
        lines: [
          says(
            "In \(list.folder) staan nog geen reizen. Begin er een met: nieuwe reis.",
            "There are no journeys in \(list.folder) yet. Start one with: new journey.")
        ], prompt: prompt)
    }
    return Page(
      lines: ["\(list.chosen + 1). " + words(entries[list.chosen], isWhole: true)], prompt: prompt)
  }

  /// An entry of the list in a sentence, or with all that is known of it.
  private func words(_ entry: ListEntry, isWhole: Bool) -> String {
    switch entry.content {
    case .failure(let reason):
      let text = says(reason.text)
      return text.hasPrefix(entry.path) ? text : entry.path + ": " + text
    case .success(let overview):
      let title = overview.title.isEmpty ? says("(zonder titel)", "(no title)") : overview.title
      let facts =
        overview.kind + entry.workWords
        + (isWhole ? overview.findings + editor.dueWords(entry) : [])
      return title + ": " + facts.map(says).joined(separator: ", ")
    }
  }

  // MARK: - Rows

  private func rowPlace(_ open: OpenJourney) -> Page {
    let outline = open.outline
    let row = open.row
    let (number, total) = outline.stepNumber(row)
    var facts: [String] = []
    let prompt: String
    if outline.isForm || row == .journey {
      facts = [about(open.root)]
      prompt = says(open.root.kind.noun.one) + "> "
    } else if !outline.phases.indices.contains(row.phase) {
      facts = [says("Nog geen fasen. nieuw voegt er een toe", "No phases yet. new adds one")]
      prompt = says(ItemKind.phase.noun.one) + "> "
    } else if let step = row.step {
      if let number {
        let item = outline.steps(row.phase)[step]
        facts = [
          says("Stap \(number) van \(total): ", "Step \(number) of \(total): ") + title(item),
          says("fase ", "phase ") + "\(row.phase + 1), " + title(outline.phases[row.phase]),
        ]
        if let chosen = open.chosenWords { facts.append(says(chosen)) }
        facts += words(Step(item))
        if let there = open.beside?.words(of: item) { facts.append(says(there)) }
        prompt = says("stap \(number)> ", "step \(number)> ")
      } else {
        facts = [says("Nog geen stappen. nieuw voegt er een toe", "No steps yet. new adds one")]
        prompt = says("stap \(step + 1)> ", "step \(step + 1)> ")
      }
    } else {
      facts = [
        says(
          "Fase \(row.phase + 1) van \(outline.phases.count): ",
          "Phase \(row.phase + 1) of \(outline.phases.count): ")
          + title(outline.phases[row.phase]),
        says(ItemKind.step.noun.counted(outline.steps(row.phase).count)),
      ]
      if outline.isFolded(row.phase) { facts.append(says("ingeklapt", "folded")) }
      prompt = says("fase \(row.phase + 1)> ", "phase \(row.phase + 1)> ")
    }
    facts += (pastWords(open) + open.attention.words(at: open.focus, in: open.root)).map(says)
    return Page(lines: [sentences(facts)], prompt: prompt)
  }

  /// What became of a place, with what it is compared with: who hears it sees no sign in the margin.
  private func pastWords(_ open: OpenJourney) -> [Text] {
    guard open.beside == nil, let first = open.past.words.first else { return open.past.words }
    let since = Text(nl: "sinds de vorige versie", en: "since the last version")
    return [first[.dutch].contains(since[.dutch]) ? first : since + Text(" ") + first]
      + open.past.words.dropFirst()
  }

  /// Joins facts, each as a sentence, which readers of screens give a pause.
  private func sentences(_ facts: [String]) -> String {
    facts.map { $0.capitalised + ($0.hasSuffix(".") ? "" : ".") }
      .joined(separator: " ")
  }

  /// What is told of a file that was opened.
  func opening(_ root: Item) -> [String] {
    let overview = Overview(root)
    let title = overview.title.isEmpty ? says("(zonder titel)", "(no title)") : overview.title
    return [title + ": " + overview.kind.map(says).joined(separator: ", ") + "."]
  }

  private func about(_ root: Item) -> String {
    let overview = Overview(root)
    let title = overview.title.isEmpty ? says("(zonder titel)", "(no title)") : overview.title
    let facts = (overview.kind + overview.findings).map(says).joined(separator: ", ")
    return says("Over: ", "About: ") + title + ". " + facts
  }

  private func words(_ step: Step) -> [String] {
    var facts = [
      step.emotion.map { says(Text(nl: "beleving ", en: "emotion ") + spoken($0)) }
        ?? says("beleving onbekend", "emotion not known")
    ]
    if step.isMomentOfTruth { facts.append(says("moment van de waarheid", "moment of truth")) }
    for (kind, count) in [
      (ItemKind.painPoint, step.painPoints.count), (.gain, step.gains.count),
      (.opportunity, step.opportunities.count),
    ] where count > 0 {
      facts.append(says(kind.noun.counted(count)))
    }
    return facts
  }

  private func spoken(_ emotion: Emotion) -> Text {
    emotion.name + Text(", ") + emotion.spoken
  }

  private func title(_ item: Item) -> String {
    item.title.isEmpty ? says("(zonder titel)", "(no title)") : item.title
  }

  // MARK: - Lines

  private func linePlace(_ open: OpenJourney) -> Page {
    guard let line = open.focusedLine else { return Page(lines: [], prompt: "> ") }
    let more = pastWords(open) + open.attention.words(at: open.focus, in: open.root)
    let words = words(line, open)
    let text = more.isEmpty ? words : sentences([words] + more.map(says))
    return Page(lines: [text], prompt: says(name(of: line, open)) + "> ")
  }

  /// What a line is called: the field, or the kind of the item.
  private func name(of line: Line, _ open: OpenJourney) -> Text {
    guard line.content == .item, let item = open.root.item(at: line.focus.path) else {
      return line.label
    }
    return item.kind.noun.one.capitalised
  }

  private func words(_ line: Line, _ open: OpenJourney) -> String {
    let name = says(name(of: line, open)) + ": "
    guard let item = open.root.item(at: line.focus.path) else { return name }
    switch line.content {
    case .empty: return name + says("(geen)", "(none)")
    case .item where item.kind == .painPoint:
      let severity = PainPoint(item).severity.map { says($0.name) + ": " } ?? ""
      return name + severity + title(item)
    case .item: return name + says(item.line(in: open.journey))
    case .field:
      guard let field = line.focus.key.flatMap(item.kind.field) else { return name }
      if field.key == .emotion, let emotion = item.whole(.emotion).flatMap(Emotion.init) {
        return name + says(spoken(emotion))
      }
      let text = field.words(in: item, of: open.journey).map(says) ?? says("(leeg)", "(empty)")
      return name + text.split { $0.isNewline }.joined(separator: " / ")
    }
  }

  // MARK: - Lists

  /// The files of the list, from the first or from one of them on.
  func files(from first: Int = 0) -> [String] {
    guard let list = editor.list, let entries = list.entries, !entries.isEmpty else { return [] }
    let most = LinearInput.mostRows
    let shown = entries.indices.dropFirst(first).prefix(most).map {
      "\($0 + 1). " + words(entries[$0], isWhole: false)
    }
    let rest = entries.count - first - shown.count
    return [says("Map \(list.folder): ", "Folder \(list.folder): ") + says(counted(entries.count))]
      + shown
      + (rest > 0
        ? [
          says(
            "En nog \(rest). Een nummer opent ook die.",
            "And \(rest) more. A number opens those too."
          )
        ] : [])
  }

  private func counted(_ count: Int) -> Text {
    Editor.files.counted(count)
  }

  /// The phases and the numbered steps of the journey.
  var overview: [String] {
    guard let open = editor.open else { return files() }
    if open.outline.isForm { return fields }
    var lines = [about(open.root)]
    var number = 0
    for (index, phase) in open.outline.phases.enumerated() {
      lines.append(says("Fase \(index + 1): ", "Phase \(index + 1): ") + title(phase))
      for item in phase.items(.steps) {
        number += 1
        let step = Step(item)
        let emotion = step.emotion.map { says($0.name) } ?? says("beleving onbekend", "not known")
        let moment =
          step.isMomentOfTruth ? says(", moment van de waarheid", ", moment of truth") : ""
        lines.append("\(number). \(title(item)): \(emotion)\(moment)")
      }
    }
    return lines
  }

  /// The numbered lines of the row that holds the focus.
  var fields: [String] {
    guard let open = editor.open else { return [] }
    let lines = open.insideLines
    return lines.enumerated().map { index, line in
      String(repeating: "  ", count: line.depth) + "\(index + 1). " + words(line, open)
    }
  }

  /// Where the user is, with the file and whether it is saved.
  var whereabouts: [String] {
    guard let open = editor.open else { return files() }
    let saved = open.isDirty ? says("niet opgeslagen", "not saved") : says("opgeslagen", "saved")
    var lines = ["\(open.path), \(saved)."]
    if let reason = editor.readOnlyReason { lines.append(says(reason)) }
    if open.isInside { lines += rowPlace(open).lines }
    return lines + place.lines
  }
}
