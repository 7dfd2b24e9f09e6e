// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// Draws what can be done where the user is, with the keys.
struct HelpView: ~Copyable {
  let editor: Editor

  /// The columns for the names of keys.
  private static func keyWidth(_ columns: Int) -> Int { columns < 60 ? 13 : 22 }

  func draw(on screen: inout Screen, scroll: Int) {
    let rows = Self.room(screen.size)
    for row in 1..<screen.size.rows - 1 { screen.fill(row: row) }
    let title = Text(nl: "Wat u hier kunt doen", en: "What you can do here")
    screen.put(editor.says(title), at: Point(column: 1, row: 2), style: .bold)
    let lines = lines(width: screen.size.columns)
    for (row, line) in lines.dropFirst(scroll).prefix(rows).enumerated() {
      screen.put(line.key, at: Point(column: 3, row: 4 + row), style: .bold)
      screen.put(
        line.text, at: Point(column: Self.keyWidth(screen.size.columns) + 4, row: 4 + row),
        ellipsis: true)
    }
    screen.cursor = Point(column: 3, row: 4)
  }

  static func mostScroll(_ editor: Editor) -> Int {
    let lines = HelpView(editor: editor).lines(width: editor.size.columns)
    return max(0, lines.count - room(editor.size))
  }

  private static func room(_ size: Size) -> Int { max(1, size.rows - 6) }

  private func lines(width: Int) -> [(key: String, text: String)] {
    entries.flatMap { entry -> [(key: String, text: String)] in
      let left = Wrapping.lines(entry.names, width: Self.keyWidth(width))
      let right = Wrapping.lines(
        editor.says(entry.help), width: max(8, width - Self.keyWidth(width) - 5))
      return (0..<max(left.count, right.count)).map { line in
        (
          key: line < left.count ? left[line] : "", text: line < right.count ? right[line] : ""
        )
      }
    }
  }

  /// What is told in a row: on the left the keys or a sign.
  private struct Entry {
    let names: String
    let help: Text
  }

  /// What the place is, the keys with what they do, in a field those of text and elsewhere those of the commands, and the
  /// signs.
  private var entries: [Entry] {
    func names(_ keys: [Key]) -> String {
      keys.map { $0.name(editor.options.language) }.joined(separator: ", ")
    }
    if let keys = editor.helpKeys(editor.overlay?.withoutHelp) {
      return here + keys.map { Entry(names: names($0.keys), help: $0.help) }
    }
    let commands = Command.all.filter { $0.places.contains(editor.place) }
      .map {
        (
          keys: $0.keys.filter(editor.isCommandKey),
          help: $0.obstacle(editor).map(Self.notNow) ?? $0.help
        )
      }
      .filter { !$0.keys.isEmpty }
      .map { Entry(names: names($0.keys), help: $0.help) }
    let signs = SignMeaning.here(editor).map {
      Entry(names: $0.sign(editor.options.signs), help: $0.help)
    }
    return here + typing + commands + signs
  }

  /// What letters do where they are typed.
  private var typing: [Entry] {
    guard editor.isOnField else { return [] }
    return [
      Entry(
        names: editor.says(Text(nl: "letters", en: "letters")),
        help: Text(
          nl: "Typen in dit veld, als het leeg is; anders opent Enter het.",
          en: "Type into this field, where it is empty; otherwise Enter opens it."))
    ]
  }

  private static func notNow(_ reason: Text) -> Text {
    Text(nl: "Nu niet. ", en: "Not now. ") + reason
  }

  /// What the line at the bottom says of the place, of which it may have room for a part only.
  private var here: [Entry] {
    let line = editor.open?.placeLine(asMap: editor.showsMap, editor.options) ?? ""
    return line.isEmpty || editor.overlay?.withoutHelp != nil
      ? [] : [Entry(names: editor.says(Text(nl: "Hier", en: "Here")), help: Text(line))]
  }
}
