// SPDX-License-Identifier: EUPL-1.2

import JourneyEditor
import TextGrid
import Words

/// The page of the keys and the menus, made from the table of commands.
struct KeysPage {
  let language: Language

  private func says(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  var text: String {
    let head = """
      \(says("# Toetsen en menu's", "# Keys and menus"))

      <!-- \(says("Gemaakt uit de tabel van opdrachten; schrijf deze bladzijde opnieuw met: make docs", "Made from the table of commands; write this page anew with: make docs")) -->

      \(says(
        "Letters gelden in lijsten en op een stap of een fase; op een veld typt u ermee. Geen letter en geen teken verwijdert iets, en met de instelling *Lettertoetsen* zet u ze allemaal uit. Wat geen toets heeft, staat in het menu (F10, `m` of Alt met een letter) en in de lijst van opdrachten (Ctrl-P). In het programma toont F1 wat u op die plaats kunt doen.",
        "Letters count in lists and on a step or a phase; on a field you type with them. No letter and no sign removes anything, and the setting *Letter keys* turns all of them off. What has no key stands in the menu (F10, `m` or Alt with a letter) and in the list of commands (Ctrl-P). In the program F1 shows what you can do at that place."
      ))


      """
    return head + KeyTable.all.map(section).joined() + typing
  }

  private func section(_ table: KeyTable) -> String {
    heading(table.title[language])
      + "| \(says("toets", "key")) | \(says("opdracht", "command")) | menu | \(says("wat het doet", "what it does")) |\n"
      + "|---|---|---|---|\n"
      + table.rows.map { row in
        "| \(keys(row.keys)) | \(row.title[language]) | \(row.menu?.title[language] ?? "") | \(row.help[language]) |\n"
      }.joined() + "\n"
  }

  private var typing: String {
    heading(says("In een tekstveld", "In a field of text"))
      + "| \(says("toets", "key")) | \(says("wat het doet", "what it does")) |\n|---|---|\n"
      + KeyTable.typing.map { "| \(keys($0.keys)) | \($0.help[language]) |\n" }.joined()
  }

  private func heading(_ title: String) -> String { "## \(title)\n\n" }

  private func keys(_ keys: [Key]) -> String {
    keys.map { key in
      let name = key.name(language)
      return name == "|" ? "`\\|`" : "`\(name)`"
    }.joined(separator: " ")
  }
}
