// SPDX-License-Identifier: EUPL-1.2

import Words

extension Command {
  static let moving: [Command] = [
    Command(
      "up", "Omhoog", "Up", help: "Gaat naar wat erboven staat.", "Goes to what stands above.",
      keys: ["Up", "k"], in: [.list, .outline], do: { $0.moveFocus(by: -1) }),
    Command(
      "down", "Omlaag", "Down", help: "Gaat naar wat eronder staat.", "Goes to what stands below.",
      keys: ["Down", "j"], in: [.list, .outline], do: { $0.moveFocus(by: 1) }),
    Command(
      "pageUp", "Scherm omhoog", "Page up", help: "Gaat een scherm omhoog.", "Goes up a screen.",
      keys: ["PgUp", "["], in: [.list, .outline], do: { $0.moveFocus(by: -$0.page) }),
    Command(
      "pageDown", "Scherm omlaag", "Page down", help: "Gaat een scherm omlaag.",
      "Goes down a screen.", keys: ["PgDn", "]"], in: [.list, .outline],
      do: { $0.moveFocus(by: $0.page) }),
    Command(
      "first", "Begin", "Start", help: "Gaat naar het begin.", "Goes to the start.",
      keys: ["Home", "g"], in: [.list, .outline], do: { $0.moveFocus(by: -.max) }),
    Command(
      "last", "Einde", "End", help: "Gaat naar het einde.", "Goes to the end.",
      keys: ["End", "G"], in: [.list, .outline], do: { $0.moveFocus(by: .max) }),
    Command(
      "enter", "Velden", "Fields",
      help: "Gaat naar de velden van de stap, en daar naar het volgende.",
      "Goes into the fields of the step, and there to the next one.", keys: ["Tab", "Right", "l"],
      bar: 30, do: { $0.enterLines() }),
    Command(
      "previousLine", "Vorige veld", "Previous field", help: "Gaat naar het vorige veld.",
      "Goes to the previous field.", keys: ["Shift-Tab", "b"], do: { $0.leaveLine() }),
    Command(
      "back", "Terug", "Back", help: "Gaat een niveau terug; er gaat niets verloren.",
      "Goes back one level; nothing is lost.", keys: ["Esc", "Left", "h"], in: [.list, .outline],
      do: { $0.goBack() }),
    Command(
      "find", "Zoeken", "Find", help: "Zoekt een tekst in de reis.",
      "Looks for a text in the journey.",
      keys: ["Ctrl-F", "/"], menu: .edit, bar: 80, do: { $0.openFind() }),
    Command(
      "findNext", "Volgende zoeken", "Find next",
      help: "Gaat naar de volgende plaats van wat u zocht.",
      "Goes to the next place of what you looked for.", keys: ["n"], menu: .edit,
      do: { $0.findAgain(forward: true) }),
    Command(
      "findPrevious", "Vorige zoeken", "Find previous",
      help: "Gaat naar de vorige plaats van wat u zocht.",
      "Goes to the previous place of what you looked for.", keys: ["N"], menu: .edit,
      do: { $0.findAgain(forward: false) }),
    Command(
      "palette", "Opdracht of stap kiezen", "Choose a command or step",
      help: "Toont alle opdrachten en alle stappen; typ om te zoeken.",
      "Shows all commands and all steps; type to search.", keys: ["Ctrl-P", ":"],
      in: [.list, .outline], menu: .view, do: { $0.openPalette() }),
    Command(
      "fold", "In- of uitklappen", "Fold or unfold",
      help: "Verbergt of toont de stappen van een fase, of de velden van een onderdeel.",
      "Hides or shows the steps of a phase, or the fields of an item.", keys: ["Space"],
      menu: .view, do: { $0.fold() }),
  ]
}
