// SPDX-License-Identifier: EUPL-1.2

import Words

extension Command {
  static let noScreen = Notice(
    Text(
      nl: "Deze terminal kan geen vol scherm tonen.",
      en: "This terminal cannot show a full screen."), isWarning: true)

  static let moving: [Command] = [
    Command(
      "up", "Omhoog", "Up", help: "Gaat naar wat erboven staat.", "Goes to what stands above.",
      keys: ["Up", "k"], in: .everywhere, do: { $0.moveFocus(by: -1) }),
    Command(
      "down", "Omlaag", "Down", help: "Gaat naar wat eronder staat.", "Goes to what stands below.",
      keys: ["Down", "j"], in: .everywhere, do: { $0.moveFocus(by: 1) }),
    Command(
      "pageUp", "Scherm omhoog", "Page up", help: "Gaat een scherm omhoog.", "Goes up a screen.",
      keys: ["PgUp", "["], in: .everywhere, do: { $0.moveFocus(by: -$0.page) }),
    Command(
      "pageDown", "Scherm omlaag", "Page down", help: "Gaat een scherm omlaag.",
      "Goes down a screen.", keys: ["PgDn", "]"], in: .everywhere,
      do: { $0.moveFocus(by: $0.page) }),
    Command(
      "first", "Begin", "Start", help: "Gaat naar het begin.", "Goes to the start.",
      keys: ["Home", "g"], in: .everywhere, do: { $0.moveFocus(by: -.max) }),
    Command(
      "last", "Einde", "End", help: "Gaat naar het einde.", "Goes to the end.",
      keys: ["End", "G"], in: .everywhere, do: { $0.moveFocus(by: .max) }),
    Command(
      "enter", "Velden", "Fields",
      help: "Gaat naar de velden, en daar naar het volgende.",
      "Goes into the fields, and there to the next one.", keys: ["Tab", "Right", "l"],
      in: .lines, bar: 30, do: { $0.enterLines() }),
    Command(
      "previousLine", "Vorige veld", "Previous field", help: "Gaat naar het vorige veld.",
      "Goes to the previous field.", keys: ["Shift-Tab", "b"], in: .lines, do: { $0.leaveLine() }),
    Command(
      "nextLane", "Volgende rij", "Next lane", help: "Gaat naar de rij eronder.",
      "Goes to the lane below.", keys: ["Tab"], in: .map, bar: 30, do: { $0.goToNext() }),
    Command(
      "previousLane", "Vorige rij", "Previous lane", help: "Gaat naar de rij erboven.",
      "Goes to the lane above.", keys: ["Shift-Tab", "b"], in: .map,
      do: { $0.moveFocus(by: -1) }),
    Command(
      "nextStep", "Naar rechts", "Right", help: "Gaat naar de volgende stap.",
      "Goes to the next step.", keys: ["Right", "l"], in: .map, do: { $0.moveAlong(by: 1) }),
    Command(
      "previousStep", "Naar links", "Left", help: "Gaat naar de vorige stap.",
      "Goes to the step before.", keys: ["Left", "h"], in: .map, do: { $0.moveAlong(by: -1) }),
    Command(
      "back", "Terug", "Back", help: "Gaat een niveau terug; er gaat niets verloren.",
      "Goes back one level; nothing is lost.", keys: ["Esc"],
      in: [.list, .outline, .opgave, .panel],
      do: { $0.goBack() }),
    Command(
      "left", "Naar buiten", "Out", help: "Gaat van een veld terug naar de stap.",
      "Goes from a field back to the step.", keys: ["Left", "h"], in: .lines,
      do: { $0.goOut() }),
    Command(
      "leave", "Terug", "Back", help: "Gaat een niveau terug; er gaat niets verloren.",
      "Goes back one level; nothing is lost.", keys: ["Esc"], in: .map, do: { $0.goBack() }),
    Command(
      "find", "Zoeken", "Find", help: "Zoekt een tekst in de reis.",
      "Looks for a text in the journey.",
      keys: ["Ctrl-F", "/"], menu: .edit, bar: 80, also: Text(nl: "zoek vinden", en: "search"),
      do: { $0.openFind() }),
    Command(
      "findNext", "Volgende zoeken", "Find next",
      help: "Gaat naar de volgende plaats van wat u zocht.",
      "Goes to the next place of what you looked for.", keys: ["n", "F3"], menu: .edit,
      do: { $0.findAgain(forward: true) }),
    Command(
      "findPrevious", "Vorige zoeken", "Find previous",
      help: "Gaat naar de vorige plaats van wat u zocht.",
      "Goes to the previous place of what you looked for.", keys: ["N", "Shift-F3"], menu: .edit,
      do: { $0.findAgain(forward: false) }),
    Command(
      "searchFolder", "Zoeken in alle reizen", "Find in all journeys",
      help: "Zoekt een tekst in alle bestanden van de map.",
      "Looks for a text in all files of the folder.", menu: .edit,
      also: Text(nl: "zoek vinden map", en: "search folder"), do: { $0.askFolderSearch() }),
    Command(
      "searchList", "Zoeken in alle reizen", "Find in all journeys",
      help: "Zoekt een tekst in alle bestanden van de map.",
      "Looks for a text in all files of the folder.", keys: ["Ctrl-F", "/"], in: .list,
      menu: .edit, bar: 40, short: Text(nl: "Zoeken", en: "Find"),
      also: Text(nl: "zoek vinden map", en: "search folder"), do: { $0.askFolderSearch() }),
    Command(
      "replace", "Vervangen", "Replace",
      help: "Vervangt een tekst in de hele reis; u ziet eerst elke plaats.",
      "Replaces a text in the whole journey; you see every place first.", menu: .edit,
      also: Text(nl: "zoek wijzigen", en: "search change"), unless: { $0.readOnlyReason },
      do: { $0.askReplacement(in: .journey) }),
    Command(
      "replaceAll", "Vervangen in alle reizen", "Replace in all journeys",
      help: "Vervangt een tekst in alle bestanden van de map; u ziet eerst elke plaats.",
      "Replaces a text in all files of the folder; you see every place first.",
      in: [.list, .outline, .map, .opgave, .panel], menu: .edit,
      unless: {
        $0.folder == nil ? Text(nl: "Er is geen map geopend.", en: "No folder is open.") : nil
      }, do: { $0.askReplacement(in: .folder) }),
    Command(
      "takeBackReplacing", "Vervangen terugdraaien", "Take back replacing",
      help:
        "Zet de oude tekst terug in de bestanden waarin u het laatst iets verving, als ze niet meer zijn veranderd.",
      "Puts the old text back in the files in which you replaced something last, where they were not changed since.",
      in: [.list, .outline, .map, .opgave, .panel], menu: .edit,
      unless: {
        $0.lastReplaced.isEmpty
          ? Text(
            nl: "Er is nog niets in bestanden vervangen.", en: "Nothing was replaced in files yet.")
          : nil
      }, do: { $0.takeBackReplacing() }),
    Command(
      "jumpBack", "Terug naar vorige plaats", "Back to the last place",
      help: "Gaat terug naar waar u was voordat u ergens heen sprong.",
      "Goes back to where you were before you jumped somewhere.", keys: ["Ctrl-O"], menu: .view,
      do: { $0.jumpAgain(forward: false) }),
    Command(
      "jumpForward", "Weer vooruit", "Forward again",
      help: "Gaat weer naar de plaats waar u van terugkwam.",
      "Goes again to the place from which you came back.", keys: ["Ctrl-T"], menu: .view,
      do: { $0.jumpAgain(forward: true) }),
    Command(
      "nextFinding", "Volgende aandachtspunt", "Next finding",
      help: "Gaat naar het volgende dat aandacht vraagt, en zegt wat u eraan kunt doen.",
      "Goes to what deserves a look next, and says what you can do about it.",
      keys: ["F8", "a"], menu: .view,
      also: Text(nl: "controleren fout waarschuwing", en: "check error warning"),
      do: { $0.goToFinding(forward: true) }),
    Command(
      "previousFinding", "Vorig aandachtspunt", "Previous finding",
      help: "Gaat naar het vorige dat aandacht vraagt.",
      "Goes to what deserves a look before this.", keys: ["Shift-F8", "A"], menu: .view,
      do: { $0.goToFinding(forward: false) }),
    Command(
      "palette", "Opdracht of stap kiezen", "Choose a command or step",
      help: "Toont alle opdrachten, stappen en fasen; typ om te zoeken.",
      "Shows all commands, steps and phases; type to search.", keys: ["Ctrl-P", ":"],
      in: .everywhere, menu: .view, do: { $0.openPalette() }),
    Command(
      "fold", "In- of uitklappen", "Fold or unfold",
      help: "Verbergt of toont de stappen van een fase, of de velden van een stap of iets daarin.",
      "Hides or shows the steps of a phase, or the fields of a step or of something in it.",
      keys: ["Space"],
      in: .lines, menu: .view, do: { $0.fold() }),
    Command(
      "whole", "Hele stap", "Whole step", help: "Toont de stap met al zijn velden; Esc gaat terug.",
      "Shows the step with all its fields; Esc goes back.", keys: ["Space"], in: .map, menu: .view,
      bar: 32, do: { $0.showWhole() }),
    Command(
      "map", "Kaart aan of uit", "Map on or off",
      help: "Toont de reis als kaart, of als lijst van stappen.",
      "Shows the journey as a map, or as a list of steps.", keys: ["F4", "v"], in: .journey,
      menu: .view,
      also: Text(nl: "overzicht tabel lijst", en: "overview table list"), do: { $0.switchMap() }),
    Command(
      "lines", "Regel voor regel", "Line by line",
      help: "Zegt alles in regels en vraagt regels, voor wie het scherm hoort; of weer niet.",
      "Says all in lines and asks for lines, for who hears the screen; or no longer.",
      in: .everywhere, menu: .view,
      also: Text(nl: "schermlezer voorlezen braille", en: "screen reader aloud braille"),
      unless: {
        $0.options.canShowScreen || $0.linear == nil ? nil : noScreen.text
      }, do: { $0.switchLines() }),
    Command(
      "zoomIn", "Inzoomen", "Zoom in", help: "Maakt de stappen op de kaart breder.",
      "Makes the steps on the map wider.", keys: ["Alt-+", "Alt-=", "z"], in: .map, menu: .view,
      also: Text(nl: "groter vergroten", en: "larger enlarge"), do: { $0.zoom(by: 1) }),
    Command(
      "zoomOut", "Uitzoomen", "Zoom out", help: "Toont meer stappen naast elkaar op de kaart.",
      "Shows more steps beside each other on the map.", keys: ["Alt--", "Z"], in: .map, menu: .view,
      also: Text(nl: "kleiner verkleinen", en: "smaller"), do: { $0.zoom(by: -1) }),
    Command(
      "lanes", "Rijen kiezen", "Choose lanes",
      help: "Kiest welke rijen de kaart toont, en in welke volgorde.",
      "Chooses which lanes the map shows, and in which order.", in: .map, menu: .view,
      also: Text(nl: "kolommen verbergen tonen", en: "columns hide show"), do: { $0.chooseLanes() }),
  ]
}
