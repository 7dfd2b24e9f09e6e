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
    notice = Notice(nothingThere(key, in: journey.root) ?? field.help)
  }

  /// Why there is nothing to choose from for a field, and what to do now; nil where its help says enough.
  private func nothingThere(_ key: FieldKey, in root: Item) -> Text? {
    switch key {
    case .panel, .question:
      Text(
        nl: "In deze map staat nog geen panel. Antwoorden telt u met: klantreis panel import.",
        en: "There is no panel in this folder yet. Count answers with: klantreis panel import.")
    case .realises where !root.has(.derivedFrom):
      Text(
        nl: "Kies eerst bij de reis, onder Afgeleid van, welke reis de huidige is.",
        en: "First choose at the journey, under Derived from, which one is the current journey.")
    case .realises:
      Text(
        nl: "De huidige reis staat niet in deze map, of heeft nog geen kansen.",
        en: "The current journey is not in this folder, or has no opportunities yet."
      )
    default: nil
    }
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
}

extension Field {
  /// Whether the field refers to a file, or to something in one, that the program can list.
  fileprivate var refersToFiles: Bool {
    switch shape {
    case .outside, .outsides:
      [
        .opgave, .panel, .panels, .derivedFrom, .journeys, .question, .trial, .lesson, .realises,
      ].contains(key)
    default: false
    }
  }
}
