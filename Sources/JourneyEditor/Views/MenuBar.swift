// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Paths
import TextGrid
import Words

// These are parts of the editor itself, since a copy of it for each would take longer than the drawing.
extension Editor {
  /// Draws the top line: the menus, the file, and in words whether it was saved.
  func drawMenuBar(on screen: inout Screen) {
    screen.fill(row: 0, style: .reverse)
    var column = 1
    // Whether the work was saved counts more than the last menus, which F10 leads to as well.
    let end = screen.size.columns - (state.isEmpty || isMenuOpen ? 0 : Width.of(state) + 2)
    for menu in Menu.offered(in: place) {
      guard column + Width.of(says(menu.title)) <= end else { break }
      let used = screen.put(
        says(menu.title), at: Point(column: column, row: 0), style: .reverse)
      // The underlined letter opens the menu together with Alt.
      if let place = menu.letterPlace(options.language) {
        let key = column + place
        screen.restyle(row: 0, columns: key..<key + 1) { $0.attributes.insert(.underline) }
      }
      column += used + 2
    }
    drawFile(from: state.isEmpty ? column : column - 1, on: &screen)
  }

  /// Draws the file at the right; where the menus leave too little room, at least whether it was saved.
  private func drawFile(from column: Int, on screen: inout Screen) {
    let room = screen.size.columns - 1 - max(1, column)
    let shown = fileWords(in: room)
    if isMenuOpen, Width.of(shown) > room { return }
    let start = max(1, column, screen.size.columns - 1 - Width.of(shown))
    screen.put(shown, at: Point(column: start, row: 0), style: .reverse, ellipsis: true)
  }

  /// The file and whether it was saved: of a long name first the ending goes, which people need not know, and then its end.
  private func fileWords(in room: Int) -> String {
    guard let journey = open else { return folderName }
    let name = FilePath(journey.path).name.text
    let state = " \(options.signs.dot) \(state)"
    let left = room - Width.of(state)
    if Width.of(name) <= left { return name + state }
    let stem = FileName.withoutEnding(name, Format.ending(journey.root.kind))
    // Of less than this nobody knows which file it is.
    return Width.of(stem) <= left || left >= 8
      ? stem.shortened(to: left, options.signs) + state : self.state
  }

  var isMenuOpen: Bool { if case .menu = overlay { true } else { false } }

  private var folderName: String {
    guard let folder = list?.folder else { return "" }
    return folder == "." ? says(.thisFolder) : folder
  }

  private var state: String {
    guard let open = open else { return "" }
    if open.isReadOnly { return says(Text(nl: "alleen lezen", en: "read only")) }
    if open.savingRevision != nil {
      return says(Text(nl: "wordt opgeslagen", en: "saving"))
    }
    return says(
      open.showsDirty
        ? Text(nl: "niet opgeslagen", en: "not saved") : Text(nl: "opgeslagen", en: "saved"))
  }
}

extension Text {
  /// The folder in which the program was started.
  static let thisFolder = Text(nl: "deze map", en: "this folder")
}

extension Menu {
  /// Returns the place in the title of the letter that opens the menu.
  fileprivate func letterPlace(_ language: Language) -> Int? {
    (language == .dutch ? Self.dutchPlaces : Self.englishPlaces)[rawValue]
  }

  private static let dutchPlaces = places(.dutch)
  private static let englishPlaces = places(.english)

  private static func places(_ language: Language) -> [Int?] {
    allCases.map { menu in
      Array(menu.title[language]).firstIndex { $0.lowercased() == menu.letter[language] }
    }
  }
}
