// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Command {
  private static let readOnly: @Sendable (Editor) -> Text? = { $0.readOnlyReason }

  static let editing: [Command] = [
    Command(
      "open", "Openen", "Open", help: "Opent de reis.", "Opens the journey.",
      keys: ["Enter", "F2"], in: .list, bar: 10, do: { $0.openChosen() }),
    Command(
      "edit", "Bewerken", "Edit", help: "Bewerkt de tekst op deze plaats.", "Edits the text here.",
      keys: ["Enter", "F2"], menu: .edit, bar: 10,
      also: Text(nl: "wijzigen veranderen typen", en: "change type write"), unless: readOnly,
      do: { $0.startTyping() }),
    Command(
      "new", "Nieuw", "New", help: "Maakt hierna iets nieuws van dezelfde soort.",
      "Makes something new of the same kind after this.", keys: ["Ins", "Ctrl-N"], menu: .edit,
      bar: 20, also: Text(nl: "toevoegen invoegen maken", en: "add insert make"), unless: readOnly,
      do: { $0.addHere() }),
    Command(
      "remove", "Verwijderen", "Remove", help: "Verwijdert dit; u kunt het ongedaan maken.",
      "Removes this; you can undo it.", keys: ["Del", "Ctrl-D"], menu: .edit, bar: 60,
      also: Text(nl: "wissen weggooien deleten", en: "delete erase throw away"),
      unless: { $0.removeObstacle }, do: { $0.removeHere() }),
    Command(
      "moveBack", "Naar voren", "Move back", help: "Zet dit een plaats naar voren.",
      "Moves this one place back.", keys: ["<", "Alt-Up", "Alt-Left"], menu: .edit,
      unless: { $0.moveObstacle(by: -1) }, do: { $0.moveItem(by: -1) }),
    Command(
      "moveForward", "Naar achteren", "Move forward", help: "Zet dit een plaats naar achteren.",
      "Moves this one place forward.", keys: [">", "Alt-Down", "Alt-Right"], menu: .edit, bar: 70,
      unless: { $0.moveObstacle(by: 1) }, do: { $0.moveItem(by: 1) }),
    Command(
      "moveToPhase", "Verplaatsen naar fase", "Move to phase",
      help: "Zet de stap, of de gekozen stappen, achteraan in een andere fase.",
      "Puts the step, or the chosen steps, at the end of another phase.", in: .journey,
      menu: .edit, unless: { $0.phaseObstacle }, do: { $0.askPhase() }),
    Command(
      "chooseNext", "Volgende stap erbij", "Choose the next step too",
      help: "Kiest meer stappen, om ze samen te verplaatsen, te verwijderen of te veranderen.",
      "Chooses more steps, to move, remove or change them together.",
      keys: ["Shift-Down", "Shift-Right", "J"], in: .journey,
      do: { $0.chooseSteps(by: 1) }),
    Command(
      "choosePrevious", "Vorige stap erbij", "Choose the step before too",
      help: "Kiest ook de stap ervoor, of de laatste niet meer.",
      "Chooses the step before too, or the last one no longer.",
      keys: ["Shift-Up", "Shift-Left", "K"], in: .journey,
      do: { $0.chooseSteps(by: -1) }),
    Command(
      "chooseRun", "Stappen kiezen", "Choose steps",
      help: "Kiest stappen van hier tot waar u heen gaat; nog eens laat ze los.",
      "Chooses the steps from here to where you go; once more lets go of them.", keys: ["c"],
      in: .journey, menu: .edit, do: { $0.switchRun() }),
    Command(
      "copy", "Kopiëren", "Copy", help: "Kopieert dit, met alles wat erbij hoort.",
      "Copies this, with all that belongs to it.", keys: ["Ctrl-C"], menu: .edit,
      also: Text(nl: "kopie dupliceren", en: "duplicate"), do: { $0.copy() }),
    Command(
      "cut", "Knippen", "Cut", help: "Knipt dit uit; u plakt het met Ctrl-V.",
      "Cuts this out; you paste it with Ctrl-V.", keys: ["Ctrl-X"], menu: .edit, unless: readOnly,
      do: { $0.cut() }),
    Command(
      "paste", "Plakken", "Paste", help: "Plakt wat u kopieerde hierna, met nieuwe kenmerken.",
      "Pastes what you copied after this, with new ids.", keys: ["Ctrl-V"], menu: .edit,
      unless: readOnly, do: { $0.pasteItem() }),
    Command(
      "undo", "Ongedaan maken", "Undo", help: "Maakt de laatste wijziging ongedaan.",
      "Undoes the last change.", keys: ["Ctrl-Z"], menu: .edit, bar: 37,
      short: Text(nl: "Ongedaan", en: "Undo"),
      also: Text(nl: "terugdraaien vorige", en: "revert back"),
      unless: {
        $0.open?.history.canUndo == true
          ? nil : Text(nl: "Er is niets om ongedaan te maken.", en: "There is nothing to undo.")
      }, do: { $0.undo() }),
    Command(
      "redo", "Opnieuw", "Redo", help: "Maakt de wijziging die u ongedaan maakte opnieuw.",
      "Makes the undone change again.", keys: ["Ctrl-Y", "Ctrl-R"], menu: .edit,
      also: Text(nl: "herhalen vooruit", en: "repeat forward"),
      unless: {
        $0.open?.history.canRedo == true
          ? nil : Text(nl: "Er is niets om opnieuw te doen.", en: "There is nothing to redo.")
      }, do: { $0.redo() }),
    Command(
      "history", "Laatste wijzigingen", "Last changes",
      help: "Toont wat u sinds het openen deed, om naar terug te gaan.",
      "Shows what you did since opening, to go back to.", menu: .edit,
      also: Text(nl: "geschiedenis ongedaan", en: "history undo"),
      unless: {
        $0.open?.history.canUndo == true || $0.open?.history.canRedo == true
          ? nil : Text(nl: "U hebt nog niets gewijzigd.", en: "You have not changed anything yet.")
      }, do: { $0.showHistory() }),
    Command(
      "raise", "Beleving hoger", "Emotion up", help: "Maakt de beleving van de stap positiever.",
      "Makes the emotion of the step more positive.", keys: ["+", "="], in: .journey,
      menu: .journey, bar: 38,
      short: Text(nl: "Beleving", en: "Emotion"),
      also: Text(nl: "emotie gevoel stemming positiever", en: "feeling mood"),
      unless: { $0.emotionObstacle(by: 1) }, do: { $0.changeEmotion(by: 1) }),
    Command(
      "lower", "Beleving lager", "Emotion down", help: "Maakt de beleving van de stap negatiever.",
      "Makes the emotion of the step more negative.", keys: ["-", "−"], in: .journey,
      menu: .journey,
      also: Text(nl: "emotie gevoel stemming negatiever", en: "feeling mood"),
      unless: { $0.emotionObstacle(by: -1) }, do: { $0.changeEmotion(by: -1) }),
    Command(
      "momentOfTruth", "Moment van de waarheid", "Moment of truth",
      help: "Merkt de stap als moment van de waarheid, of haalt het merk weg.",
      "Marks the step as a moment of truth, or takes the mark away.", keys: ["*"], in: .journey,
      menu: .journey,
      unless: readOnly, do: { $0.toggleMomentOfTruth() }),
  ]

  /// Filling in a journey while people tell it.
  static let capturing: [Command] = [
    Command(
      "capture", "Snel invoeren", "Fast capture",
      help: "Maakt van elke regel die u typt een stap; ook een lijst plakken kan.",
      "Makes a step of every line that you type; a list can be pasted too.", keys: ["Ctrl-E"],
      in: .journey, menu: .journey, bar: 36,
      also: Text(nl: "lijst plakken workshop typen", en: "list paste workshop type"),
      unless: readOnly, do: { $0.startCapture() }),
    Command(
      "emotions", "Beleving invullen", "Fill in emotions",
      help: "Vraagt van stap na stap de beleving, met een toets voor elke stap.",
      "Asks the emotion of step after step, with one key for each.", in: .journey, menu: .journey,
      also: Text(nl: "emotie gevoel hartslag curve", en: "feeling heartbeat curve"),
      unless: readOnly, do: { $0.startEmotions() }),
    Command(
      "placeNote", "Notitie naar een stap", "Note to a step",
      help: "Maakt van een notitie op de parkeerplaats iets bij een stap.",
      "Makes something at a step of a parked note.", in: .journey, menu: .journey, unless: readOnly,
      do: { $0.askNoteKind() }),
  ]

  /// One command for each kind of item that a step or a journey can hold.
  static let adding: [Command] =
    ItemKind.addable.map { adding($0, "new", in: .journey, .journey) }
    + ItemKind.addableToOpgave.map { adding($0, "new.opgave", in: .opgave, .opgave) }
    + ItemKind.addableToPanel.map { adding($0, "new.panel", in: .panel, .panel) }

  private static func adding(
    _ kind: ItemKind, _ id: String, in place: Places, _ menu: Menu
  ) -> Command {
    let name = kind.noun.one
    let help: Text =
      switch kind {
      case .parked:
        Text(
          nl: "Zet een notitie op de parkeerplaats, tot u weet bij welke stap zij hoort.",
          en: "Parks a note until you know to which step it belongs.")
      case .trial:
        Text(
          nl: "Zet bij een kans wat u in een korte ronde probeert.",
          en: "Puts what you try in a short cycle at an opportunity.")
      default:
        Text(
          nl: "Voegt iets toe op de plaats waar u bent: \(name.nl).",
          en: "Adds something where you are: \(name.en).")
      }
    return Command(
      id + "." + kind.rawValue, "Nieuw: \(name.nl)", "New: \(name.en)", help: help.nl, help.en,
      in: place, menu: menu,
      also: menu == .journey && kind == .opportunity
        ? Text(nl: "eigenaar waarde moeite", en: "owner value effort") : Text(""),
      unless: readOnly, do: { $0.add(kind) })
  }
}

extension ItemKind {
  /// The kinds that can be added from the menu, in its order.
  static let addable: [ItemKind] = [
    .phase, .step, .touchpoint, .backstage, .painPoint, .gain, .opportunity, .trial, .exit, .source,
    .term, .parked,
  ]
  static let addableToOpgave: [ItemKind] = [
    .signal, .persona, .party, .coreValue, .visionElement, .lesson, .member, .source,
  ]
  static let addableToPanel: [ItemKind] = [.question, .result]
}
