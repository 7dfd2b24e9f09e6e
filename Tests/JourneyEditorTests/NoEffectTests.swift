// SPDX-License-Identifier: EUPL-1.2

import Testing
import TextGrid

@testable import JourneyEditor

@Suite("A key without an effect")
struct NoEffectTests {
  static let cases: [(action: String, file: String, keys: String, notice: String)] = [
    ("list", "kort", "Ctrl-E", "Snel invoeren: dat kan in een reis."),
    ("list", "kort", "Ctrl-S", "Opslaan: dat kan in een reis."),
    (
      "list", "kort", "Del",
      "Een bestand verwijdert u niet in dit programma, maar in uw map met bestanden."
    ),
    ("list", "kort", "Ctrl-Z", "Er is niets om ongedaan te maken."),
    ("list", "kort", "F5", "Gesprek in vier stappen: dat kan in een opgave."),
    ("list", "kort", "F7", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    ("list", "kort", "x", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    ("list", "kort", "Backspace", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    ("list", "kort", "p x", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    ("open", "kort", "F6", "Zelfscan: vijf bouwblokken: dat kan in een opgave."),
    ("open", "kort", "Alt-+", "Inzoomen: dat kan op de kaart."),
    (
      "open", "kort", "x",
      "Hier typt u niet in een veld. Enter opent wat hier staat; F1 zegt wat er nog kan."
    ),
    (
      "open", "kort", "+ Ctrl-Q x",
      "Ga met de pijltjes naar uw antwoord en druk op Enter. Esc gaat terug."
    ),
    ("open", "kort", "F7", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    ("open", "raad.panel", "F5", "Gesprek in vier stappen: dat kan in een opgave."),
    ("open", "wonen.opgave", "Ctrl-E", "Snel invoeren: dat kan in een reis."),
    (
      "open", "dubbel", "Ctrl-S",
      "Kies eerst bij elke vraag een antwoord. Met Pijl-rechts gaat u naar de volgende."
    ),
    ("open", "conflict", "Ctrl-S", "Kies eerst een antwoord."),
    ("open", "conflict", "x", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    // What is being typed, chosen or asked takes the key.
    ("open", "kort", "Enter F5", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    ("open", "kort", "Enter Ins", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    (
      "open", "kort", "Tab Down Enter Ctrl-Q",
      "Deze toets doet hier niets. Met F1 ziet u wat hier kan."
    ),
    ("list", "kort", "Ins Ctrl-Q", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    ("open", "kort", "Enter Up", ""),
    (
      "open", "wonen.opgave", "Tab End Tab",
      "Dit was het laatste veld. Esc gaat terug, Ctrl-S slaat op."
    ),
    (
      "open", "wonen.opgave", "Tab End Down",
      "Dit was het laatste veld. Esc gaat terug, Ctrl-S slaat op."
    ),
    ("open", "kort", "Left", "U bent al buiten de velden. Esc gaat terug."),
    ("open", "kort", "h", "U bent al buiten de velden. Esc gaat terug."),
    ("open", "kort", "Ctrl-Up", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    ("open", "kort", "/ Ctrl-Up", "Deze toets doet hier niets. Met F1 ziet u wat hier kan."),
    ("list", "kort", "p Tab Tab Tab s", "Dit blad heeft een vaste volgorde."),
    // At the border nothing is said.
    ("list", "kort", "Up", ""), ("list", "kort", "Left", ""), ("open", "kort", "Home Up", ""),
  ]

  @Test("is told why in a whole sentence", arguments: cases)
  func isTold(action: String, file: String, keys: String, notice: String) throws {
    var session = Session([:])
    try session.perform(action, file)
    try session.press(keys)
    #expect(session.notice == notice)
    #expect(Wrapping.lines(notice, width: 78).allSatisfy(session.shows))
  }
}
