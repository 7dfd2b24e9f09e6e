// SPDX-License-Identifier: EUPL-1.2

import Words

extension Command {
  static let filing: [Command] = [
    Command(
      "newJourney", "Nieuwe reis", "New journey", help: "Begint een nieuwe reis in deze map.",
      "Starts a new journey in this folder.", keys: ["Ins", "Ctrl-N"], in: .list, menu: .file,
      bar: 20,
      also: Text(nl: "beginnen toevoegen maken", en: "begin add make"),
      unless: {
        $0.list == nil ? Text(nl: "Er is geen map geopend.", en: "No folder is open.") : nil
      }, do: { $0.startJourney() }),
    Command(
      "newOpgave", "Nieuwe opgave", "New opgave",
      help: "Begint een opgave in deze map, met de lessen van eerdere.",
      "Starts an opgave in this folder, with the lessons of earlier ones.", keys: ["o"], in: .list,
      menu: .file, bar: 22, short: Text("Opgave"),
      also: Text(nl: "beginnen toevoegen maken", en: "begin add make"),
      unless: {
        $0.list == nil ? Text(nl: "Er is geen map geopend.", en: "No folder is open.") : nil
      }, do: { $0.startOpgave() }),
    Command(
      "save", "Opslaan", "Save", help: "Slaat dit bestand op.", "Saves this file.",
      keys: ["Ctrl-S"], menu: .file, bar: 35,
      also: Text(nl: "bewaren vastleggen", en: "store keep"),
      unless: { $0.needsRepair || $0.savesWhole ? nil : $0.readOnlyReason },
      do: { $0.save() }),
    Command(
      "saveAs", "Opslaan als", "Save as", help: "Slaat de reis op onder een andere naam.",
      "Saves the journey under another name.", menu: .file,
      also: Text(
        nl: "kopie maken hernoemen andere naam dupliceren", en: "copy rename other name duplicate"),
      unless: { $0.readOnlyReason },
      do: { $0.askName() }),
    Command(
      "export", "Poster of ander bestand maken", "Make a poster or another file",
      help: "Maakt een poster (pdf, svg of png), een pagina, tekst of een tabel voor Excel.",
      "Makes a poster (pdf, svg or png), a page, a text or a table for Excel.", menu: .file,
      also: Text(
        nl:
          "exporteren afdrukken printen drukken pdf png html word excel csv delen mailen downloaden",
        en: "export print pdf png html word excel csv share mail download"),
      unless: { $0.exportObstacle }, do: { $0.askExport() }),
    Command(
      "takeOver", "Overnemen", "Take over",
      help: "Neemt het bestand over van wie het elders open heeft, zodat u hier kunt schrijven.",
      "Takes the file over from whoever has it open elsewhere, so that you can write here.",
      menu: .file,
      unless: {
        if case .otherEditor = $0.open?.access { return nil }
        return Text(
          nl: "Dit bestand is nergens anders open; u kunt hier gewoon schrijven.",
          en: "This file is not open anywhere else; you can simply write here.")
      }, do: { $0.takeOver() }),
    Command(
      "earlierWork", "Eerder werk", "Earlier work",
      help: "Biedt werk aan deze reis aan dat u niet opsloeg of weggooide.",
      "Offers work on this journey that you did not save or discarded.", menu: .file,
      also: Text(nl: "niet opgeslagen kwijt terughalen", en: "unsaved lost recover"),
      unless: {
        if let reason = $0.readOnlyReason { return reason }
        // Until a journal stands in its place nobody knows what it is called.
        if $0.isPending(.retire) {
          return Text(
            nl: "Uw eerdere werk wordt nog weggelegd. Probeer het zo nog eens.",
            en: "Your earlier work is still being put away. Try again in a moment.")
        }
        return $0.open?.declined.isEmpty == false
          ? nil
          : Text(
            nl: "Er is geen werk dat u niet opsloeg.", en: "There is no work that you did not save."
          )
      }, do: { $0.offerDeclined() }),
    Command(
      "close", "Naar de lijst", "To the list", help: "Sluit de reis en gaat naar de lijst.",
      "Closes the journey and goes to the list.", menu: .file,
      also: Text(nl: "terug overzicht sluiten", en: "back overview close"),
      unless: {
        $0.list == nil
          ? Text(nl: "Er is geen lijst geopend.", en: "No list is open.") : nil
      }, do: { $0.close() }),
    Command(
      "suspend", "Naar de opdrachtregel", "To the command line",
      help: "Zet het programma stil; met de opdracht fg komt u terug.",
      "Stops the program for a while; the command fg brings you back.", in: .everywhere,
      menu: .file, do: { _ in [.suspend] }),
    Command(
      "quit", "Afsluiten", "Quit",
      help: "Sluit af, en vraagt het eerst als er iets niet is opgeslagen.",
      "Quits, and asks first when something is not saved.", keys: ["Ctrl-Q", "q"],
      in: .everywhere, menu: .file, bar: 100,
      also: Text(nl: "stoppen sluiten weg einde exit", en: "stop close leave exit end"),
      do: { $0.quit() }),
    Command(
      "language", "English", "Nederlands", help: "Zet het programma in het Engels.",
      "Shows the program in Dutch.", in: .everywhere, menu: .view,
      also: Text(nl: "taal engels nederlands", en: "language english dutch"),
      do: { $0.switchLanguage() }),
    Command(
      "settings", "Instellingen", "Settings",
      help: "Toont de instellingen van de editor, om ze te veranderen.",
      "Shows the settings of the editor, to change them.", in: .everywhere, menu: .view,
      also: Text(nl: "opties voorkeuren kleur", en: "options preferences colour"),
      do: { $0.showSettings() }),
    Command(
      "redraw", "Opnieuw tekenen", "Redraw", help: "Tekent het scherm opnieuw.",
      "Draws the screen again.", keys: ["Ctrl-L"], in: .everywhere, menu: .view,
      do: { _ in [.redraw] }),
    Command(
      "menu", "Menu", "Menu", help: "Opent het menu.", "Opens the menu.", keys: ["F10", "m"],
      in: .everywhere, bar: 50, do: { $0.openMenu(.file) }),
    Command(
      "help", "Help", "Help", help: "Toont wat hier kan, met de toetsen.",
      "Shows what can be done here, with the keys.", keys: ["?", "F1", "Ctrl-G"],
      in: .everywhere, menu: .help, bar: 37,
      also: Text(nl: "uitleg toetsen sneltoetsen handleiding", en: "keys shortcuts manual"),
      do: { $0.showHelp() }),
    Command(
      "practise", "Oefenreis", "Practice journey",
      help: "Opent een reis om op te oefenen; zij staat los van uw eigen reizen.",
      "Opens a journey to practise on; it is kept apart from your own journeys.",
      in: .everywhere, menu: .help,
      also: Text(nl: "proberen voorbeeld leren", en: "try example learn"), do: { $0.practise() }),
    Command(
      "interrupt", "Onderbreken", "Interrupt", help: "Zegt hoe u afsluit.", "Says how to quit.",
      keys: ["Ctrl-C"], in: .list,
      do: {
        $0.say("Afsluiten doet u met Ctrl-Q.", "Quit with Ctrl-Q.")
        return []
      }),
  ]
}
