// SPDX-License-Identifier: EUPL-1.2

import Words

extension Template {
  /// A journey to practise on: its steps say what to press, in words that fit the row of a step at 80 columns.
  public static let practice = Template(
    "practice", Text(nl: "oefenreis", en: "practice journey"),
    help: Text(nl: "Om de editor te leren kennen.", en: "To get to know the editor."),
    [
      (
        Text(nl: "Rondkijken", en: "Looking around"),
        [
          Text(
            nl: "Volgende stap: Pijl-omlaag (kaart: Pijl-rechts)",
            en: "Next step: Down (on the map: Right)"),
          Text(
            nl: "Druk op Tab: naar een veld ervan; Esc gaat terug",
            en: "Press Tab: to a field of it; Esc goes back"),
          Text(
            nl: "Druk op ?: u ziet wat hier kan; Esc sluit dat weer",
            en: "Press ?: you see what can be done; Esc closes it"),
        ]
      ),
      (
        Text(nl: "Veranderen", en: "Changing"),
        [
          Text(
            nl: "Druk op Enter, typ iets erbij, druk weer op Enter",
            en: "Press Enter, type something more, Enter again"),
          Text(
            nl: "Druk op + en −: de beleving gaat omhoog en omlaag",
            en: "Press + and −: the emotion goes up and down"),
          Text(
            nl: "Druk op Ctrl-Z: de laatste wijziging is weer weg",
            en: "Press Ctrl-Z: the last change is undone"),
          Text(
            nl: "Ctrl-N, typ een titel en Enter: een stap erbij",
            en: "Ctrl-N, type a title and Enter: a new step"),
          Text(
            nl: "Druk op Del (Ctrl-D): stap weg; Ctrl-Z: weer terug",
            en: "Press Del (Ctrl-D): step gone; Ctrl-Z: back again"),
        ]
      ),
      (
        Text(nl: "Bewaren", en: "Keeping"),
        [
          Text(
            nl: "Druk op F10 of m: alle opdrachten; Esc sluit weer",
            en: "Press F10 or m: all commands; Esc closes it"),
          Text(
            nl: "Druk op Ctrl-S: opgeslagen, los van echte reizen",
            en: "Press Ctrl-S: saved, away from real journeys"),
        ]
      ),
    ])
}
