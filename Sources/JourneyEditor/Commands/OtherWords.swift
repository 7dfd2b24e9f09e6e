// SPDX-License-Identifier: EUPL-1.2

import Words

/// Words by which people look for a command that is called otherwise.
extension Command {
  /// The words as they are looked for in, with blanks between them; empty where the command has none.
  var otherWords: Text { Self.otherWords[id] ?? Text("") }

  static let otherWords: [String: Text] = [
    "export": Text(
      nl:
        "exporteren afdrukken printen drukken pdf png html word excel csv delen mailen downloaden",
      en: "export print pdf png html word excel csv share mail download"),
    "saveAs": Text(
      nl: "kopie maken hernoemen andere naam dupliceren", en: "copy rename other name duplicate"),
    "save": Text(nl: "bewaren vastleggen", en: "store keep"),
    "quit": Text(nl: "stoppen sluiten weg einde exit", en: "stop close leave exit end"),
    "close": Text(nl: "terug overzicht sluiten", en: "back overview close"),
    "undo": Text(nl: "terugdraaien vorige", en: "revert back"),
    "redo": Text(nl: "herhalen vooruit", en: "repeat forward"),
    "history": Text(nl: "geschiedenis ongedaan", en: "history undo"),
    "new": Text(nl: "toevoegen invoegen maken", en: "add insert make"),
    "newJourney": Text(nl: "beginnen toevoegen maken", en: "begin add make"),
    "newOpgave": Text(nl: "beginnen toevoegen maken", en: "begin add make"),
    "remove": Text(nl: "wissen weggooien deleten", en: "delete erase throw away"),
    "edit": Text(nl: "wijzigen veranderen typen", en: "change type write"),
    "copy": Text(nl: "kopie dupliceren", en: "duplicate"),
    "find": Text(nl: "zoek vinden", en: "search"),
    "searchFolder": Text(nl: "zoek vinden map", en: "search folder"),
    "searchList": Text(nl: "zoek vinden map", en: "search folder"),
    "replace": Text(nl: "zoek wijzigen", en: "search change"),
    "restore": Text(nl: "versie terughalen", en: "version bring back"),
    "changes": Text(nl: "verschillen git", en: "differences git"),
    "compare": Text(nl: "verschillen versie", en: "differences version"),
    "earlierWork": Text(
      nl: "niet opgeslagen kwijt terughalen", en: "unsaved lost recover"),
    "raise": Text(nl: "emotie gevoel stemming positiever", en: "feeling mood"),
    "lower": Text(nl: "emotie gevoel stemming negatiever", en: "feeling mood"),
    "emotions": Text(nl: "emotie gevoel hartslag curve", en: "feeling heartbeat curve"),
    "capture": Text(nl: "lijst plakken workshop typen", en: "list paste workshop type"),
    "map": Text(nl: "overzicht tabel lijst", en: "overview table list"),
    "lines": Text(nl: "schermlezer voorlezen braille", en: "screen reader aloud braille"),
    "zoomIn": Text(nl: "groter vergroten", en: "larger enlarge"),
    "zoomOut": Text(nl: "kleiner verkleinen", en: "smaller"),
    "lanes": Text(nl: "kolommen verbergen tonen", en: "columns hide show"),
    "nextFinding": Text(nl: "controleren fout waarschuwing", en: "check error warning"),
    "language": Text(nl: "taal engels nederlands", en: "language english dutch"),
    "settings": Text(nl: "opties voorkeuren kleur", en: "options preferences colour"),
    "help": Text(nl: "uitleg toetsen sneltoetsen handleiding", en: "keys shortcuts manual"),
    "practise": Text(nl: "proberen voorbeeld leren", en: "try example learn"),
    "due": Text(nl: "agenda herinneren verlopen datum", en: "calendar remind overdue date"),
    "portfolio": Text(nl: "overzicht bord stemmen", en: "overview board votes"),
  ]
}
