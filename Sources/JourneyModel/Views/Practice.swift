// SPDX-License-Identifier: EUPL-1.2

import Words

extension Template {
  /// A journey to practise on: its steps say what to press.
  public static let practice = Template(
    "practice", Text(nl: "oefenreis", en: "practice journey"),
    help: Text(nl: "Om de editor te leren kennen.", en: "To get to know the editor."),
    [
      (
        Text(nl: "Rondkijken", en: "Looking around"),
        [
          Text(
            nl: "Druk op Pijl-omlaag: u gaat naar de volgende stap",
            en: "Press Down: you go to the next step"),
          Text(
            nl: "Druk op Tab: u ziet de velden van deze stap; Esc gaat terug",
            en: "Press Tab: you see the fields of this step; Esc goes back"),
          Text(
            nl: "Druk op ?: u ziet wat hier kan; Esc sluit dat weer",
            en: "Press ?: you see what can be done here; Esc closes that again"),
        ]
      ),
      (
        Text(nl: "Veranderen", en: "Changing"),
        [
          Text(
            nl: "Druk op Enter, typ er iets achter en druk weer op Enter",
            en: "Press Enter, type something behind this and press Enter again"),
          Text(
            nl: "Druk op + en −: de beleving gaat omhoog en omlaag",
            en: "Press + and −: the emotion goes up and down"),
          Text(
            nl: "Druk op Ctrl-Z: de laatste wijziging is ongedaan gemaakt",
            en: "Press Ctrl-Z: the last change is undone"),
          Text(
            nl: "Druk op Ctrl-N, typ een titel en druk op Enter: er is een stap bij",
            en: "Press Ctrl-N, type a title and press Enter: there is a new step"),
          Text(
            nl: "Druk op Del of Ctrl-D: deze stap is weg, en met Ctrl-Z weer terug",
            en: "Press Del or Ctrl-D: this step is gone, and Ctrl-Z brings it back"),
        ]
      ),
      (
        Text(nl: "Bewaren", en: "Keeping"),
        [
          Text(
            nl: "Druk op F10 of m: het menu heeft alle opdrachten; Esc sluit het",
            en: "Press F10 or m: the menu has all commands; Esc closes it"),
          Text(
            nl: "Druk op Ctrl-S: opgeslagen; wat u hier doet, raakt geen echte reis",
            en: "Press Ctrl-S: saved; what you do here touches no real journey"),
        ]
      ),
    ])
}
