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
      "fold", "In- of uitklappen", "Fold or unfold",
      help: "Verbergt of toont de stappen van een fase, of de velden van een onderdeel.",
      "Hides or shows the steps of a phase, or the fields of an item.", keys: ["Space"],
      menu: .view, do: { $0.fold() }),
  ]
}
