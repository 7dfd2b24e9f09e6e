// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Fields that refer to what stands in other files, such as a question of a panel.
extension Editor {
  /// The files to which a field can refer: those of the list, or those of the folder of the file that is open.
  var referable: [ListEntry] {
    let listed = Set((list?.entries ?? []).map(\.path))
    return (list?.entries ?? []) + folderFiles.filter { !listed.contains($0.path) }
  }

  /// Reads the folder of the file for a field that refers to others and for which nothing is known yet.
  mutating func readFolder(for field: Field) -> [Effect]? {
    guard let journey = open, field.refersToFiles else { return nil }
    let folder = FileName.parts(journey.path).folder
    isBetweenFields = true
    return [
      request(
        .list(folder: folder.isEmpty ? "." : folder),
        for: .referring(journey.number, journey.focus.path, field.key))
    ]
  }

  /// Goes on with a field when the folder of the file was read, where nothing else was begun in the meantime.
  mutating func takeFolder(_ entries: [ListEntry], _ path: ItemPath, _ key: FieldKey) {
    folderFiles = entries
    isBetweenFields = false
    guard isFree, let journey = open, journey.focus.path == path,
      let field = journey.focused?.kind.field(key)
    else { return }
    if openList(for: field) { return }
    startTyping(field)
    notice = Notice(field.help)
    if [.panel, .question].contains(key) { sayNoPanel() }
  }

  private mutating func sayNoPanel() {
    say(
      "In deze map staat nog geen panel. Antwoorden telt u met: klantreis panel import. Esc gaat terug.",
      "There is no panel in this folder yet. Count answers with: klantreis panel import. Esc goes back."
    )
  }

  /// Goes on from a source of a panel to which panel it is, and from there to which question.
  mutating func goOnToPanel(from field: Field) -> [Effect] {
    guard let source = open?.focused, source.kind == .source, source.text(.kind) == "panel",
      let path = open?.focus.path
    else { return [] }
    let next: FieldKey
    switch field.key {
    case .kind where !source.has(.panel) && !source.has(.question): next = .panel
    case .panel where source.has(.panel) && !source.has(.question): next = .question
    default: return []
    }
    guard let field = source.kind.field(next) else { return [] }
    open?.unfolded.insert(path)
    open?.focus = Focus(path, next)
    let told = notice
    if openList(for: field) {
      notice = told ?? notice
      return []
    }
    return readFolder(for: field) ?? []
  }

  /// Returns the files of the list to which a field can refer by their ids; nil where there are none.
  func picker(ofFilesFor field: Field) -> Picker? {
    let kind: ItemKind? =
      switch field.key {
      case .opgave: .opgave
      case .panel, .panels: .panel
      case .derivedFrom, .journeys: .journey
      default: nil
      }
    switch field.shape {
    case .outside, .outsides: break
    default: return nil
    }
    guard let item = open?.focused else { return nil }
    guard let kind else { return picker(ofItemsFor: field, in: item) }
    let files = referable.compactMap { entry in
      if case .success(let overview) = entry.content, overview.root == kind {
        overview
      } else {
        nil
      }
    }
    if files.isEmpty, !isKnown(field, of: item) { return nil }
    return picker(for: field, files.map { ($0.id, $0.title, $0.state.map(says) ?? "") }, of: item)
  }

  /// Returns what stands in other files to which a field can refer, such as a question of a panel.
  private func picker(ofItemsFor field: Field, in item: Item) -> Picker? {
    let entries = referable
    let rows: [(id: String, title: String, detail: String)]
    switch field.key {
    case .question:
      rows = entries.compactMap(\.kept)
        .filter { $0.kind == .panel && [nil, $0.id].contains(item.text(.panel)) }
        .flatMap { panel in panel.items(.questions).map { ($0.id, $0.title, panel.title) } }
    case .trial:
      rows = entries.flatMap { entry in
        entry.trials.map { ($0.id, $0.title, $0.text(.outcome) ?? "") }
      }
    case .lesson:
      rows = entries.compactMap(\.kept)
        .filter { $0.kind == .opgave && [nil, $0.id].contains(item.text(.opgave)) }
        .flatMap { opgave in opgave.items(.lessons).map { ($0.id, $0.title, opgave.title) } }
    default: return nil
    }
    return rows.isEmpty && !isKnown(field, of: item) ? nil : picker(for: field, rows, of: item)
  }

  /// Whether what a field refers to can be called by its title, where the list has nothing else to choose from.
  private func isKnown(_ field: Field, of item: Item) -> Bool {
    guard case .outside = field.shape, let id = item.text(field.key),
      list != nil || !folderFiles.isEmpty
    else { return false }
    return open?.outsideTitles?[id] != nil
  }

  private func picker(
    for field: Field, _ rows: [(id: String, title: String, detail: String)], of item: Item
  ) -> Picker {
    let known = Set(rows.map(\.id))
    let held = isMultiple(field) ? item.texts(field.key) : [item.text(field.key)].compactMap(\.self)
    // What it refers to already may be somewhere else.
    let others = held.filter { !known.contains($0) }.map { id in
      let missing = Text(
        nl: "staat niet in deze map (kenmerk \(id))", en: "is not in this folder (id \(id))")
      return Picker.Entry(.value(id), open?.outsideTitles?[id] ?? says(missing))
    }
    let entries =
      rows.map { Picker.Entry(.value($0.id), $0.title, detail: $0.detail) } + others
    if isMultiple(field) {
      return Picker(
        .value(field), field.name, entries, ticked: held.map { .value($0) }, isMultiple: true)
    }
    let none = Picker.Entry(.nothing, says(Text(nl: "(leeg)", en: "(empty)")))
    return Picker(
      .value(field), field.name, [none] + entries,
      ticked: held.map { .value($0) },
      own: Picker.Own(
        choice: .typed, label: says(Text(nl: "Kenmerk: ", en: "Id: ")), isFirst: false))
  }

  private func isMultiple(_ field: Field) -> Bool {
    if case .outsides = field.shape { true } else { false }
  }
}

extension Field {
  /// Whether the field refers to a file, or to something in one, that the program can list.
  fileprivate var refersToFiles: Bool {
    switch shape {
    case .outside, .outsides:
      [.opgave, .panel, .panels, .derivedFrom, .journeys, .question, .trial, .lesson].contains(key)
    default: false
    }
  }
}
