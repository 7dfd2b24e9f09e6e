// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What lies in other files, to which fields refer by ids that nobody needs to see.
extension Editor {
  /// Asks for the titles of what the journey refers to in other files, where that may have changed; one look at a time.
  mutating func findStaleTitles() -> [Effect] {
    guard open?.areTitlesStale == true, let journey = open, !isPending(.titles(journey.number))
    else { return [] }
    open?.areTitlesStale = false
    let request = Request.findTitles(journey.root, path: journey.path, folder: folder ?? ".")
    return [self.request(request, for: .titles(journey.number))]
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
    let here = open?.root.id
    let files = referable.compactMap { entry in
      // Nothing refers to itself.
      if case .success(let overview) = entry.content, overview.root == kind, overview.id != here {
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
    case .realises:
      // What a desired journey carries out stands in the one from which it was derived.
      guard let origin = open?.root.text(.derivedFrom) else { return nil }
      rows = entries.filter { $0.id == origin }.flatMap { entry in
        entry.opportunities.map { ($0.item.id, $0.item.title, $0.step) }
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

extension Edit {
  private static let outsideKeys = Set(
    ItemKind.allCases.flatMap(\.fields).filter(\.isOutside).map(\.key))

  /// Whether it lets a field refer to what lies in another file.
  var refersOutside: Bool {
    switch self {
    case .set(_, let key, _): Self.outsideKeys.contains(key)
    case .all(let edits): edits.contains(where: \.refersOutside)
    case .replace: true
    default: false
    }
  }
}

extension Field {
  fileprivate var isOutside: Bool {
    switch shape {
    case .outside, .outsides: true
    default: false
    }
  }
}

extension OpenJourney {
  /// Takes the titles that were found of what it refers to in other files.
  mutating func found(_ titles: [String: String]) { outsideTitles = titles }

  /// Keeps the titles of files, and of what a field can refer to in them, so that what is chosen is called by them.
  mutating func learnTitles(_ entries: [ListEntry]) {
    for entry in entries {
      if case .success(let overview) = entry.content { learn(overview.id, overview.title) }
      let held = (entry.kept?.items(.questions) ?? []) + (entry.kept?.items(.lessons) ?? [])
      for item in held + entry.trials + entry.opportunities.map(\.item) {
        learn(item.id, item.title)
      }
    }
  }

  private mutating func learn(_ id: String, _ title: String) {
    if !title.isEmpty { outsideTitles?[id] = title }
  }
}
