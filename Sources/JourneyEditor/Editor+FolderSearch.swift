// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneySearch
import TextGrid
import Words

/// Looking for a text in all files of the folder.
extension Editor {
  /// The folder of the list, or else that of the file that is open.
  var folder: String? {
    list?.folder ?? open.map { FileName.parts($0.path).folder }.map { $0.isEmpty ? "." : $0 }
  }

  static let files = Noun(
    one: Text(nl: "bestand", en: "file"), many: Text(nl: "bestanden", en: "files"))

  /// How many files were not read.
  static func notRead(_ count: Int) -> Text {
    files.counted(count) + Text(nl: " niet gelezen", en: " not read")
  }

  /// How many files were not read, and where to find out why; nil where all were.
  static func unread(_ count: Int) -> Text? {
    count == 0
      ? nil
      : notRead(count) + Text(nl: "; de lijst zegt waarom.", en: "; the list says why.")
  }

  mutating func askFolderSearch() -> [Effect] {
    overlay = .prompt(Prompt(purpose: .searchFolder, proposing: lastFind ?? ""))
    return []
  }

  mutating func searchFolder(_ text: String) -> [Effect] {
    guard let folder, !Finder(text).isEmpty else { return [] }
    lastFind = text
    sayBusy(Text(nl: "Bezig met zoeken…", en: "Searching…"))
    return [request(.search(text, folder: folder, options.language), for: .search)]
  }

  /// Shows where the text stands, file after file.
  mutating func show(_ found: [FolderMatch], isCut: Bool) {
    let text = lastFind ?? ""
    if found.isEmpty {
      notice = Notice(
        Text(nl: "Niet gevonden: \(text)", en: "Not found: \(text)"), isWarning: true)
      return
    }
    notice = nil
    let entries = found.map { match in
      Picker.Entry(
        .file(match.file, match.item, match.key), "\(says(match.place)): \(match.excerpt)",
        detail: (match.state.map { says($0) + " \(options.signs.dot) " } ?? "") + match.title)
    }
    let count =
      isCut ? Text(nl: "eerste \(found.count)", en: "first \(found.count)") : places(found)
    overlay = .picker(
      Picker(
        .searched,
        Text(nl: "Gevonden in de map: ", en: "Found in the folder: ") + Text(text) + Text(" (")
          + count + Text(")"), entries))
  }

  private func places(_ found: [FolderMatch]) -> Text {
    Noun(one: Text(nl: "plaats", en: "place"), many: Text(nl: "plaatsen", en: "places"))
      .counted(found.count)
  }

  /// Goes to a place in a file: the one that is open, or another one, which is opened.
  mutating func go(to item: ItemRef, _ key: FieldKey?, inFile path: String) -> [Effect] {
    if let open, FileName.isSame(open.path, path) {
      if let place = open.root.path(to: item) { go(to: Focus(place, key)) }
      return []
    }
    goal = (path, item, key)
    return open == nil ? [request(.open(path: path), for: .open)] : leaveWhenSaved(.open(path))
  }

  /// Goes to where the user wanted to be in the file that was opened now.
  mutating func goToGoal() {
    guard let goal, let journey = open, goal.path == journey.path else { return }
    self.goal = nil
    if let place = journey.root.path(to: goal.item) { go(to: Focus(place, goal.key)) }
  }
}
