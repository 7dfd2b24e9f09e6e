// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Glibc
import JourneyModel
import Testing

@testable import JourneyEditor

/// What an official sets out to do, and the keys that it takes.
struct OfficialTask: CustomTestStringConvertible {
  let name: String
  /// What is done, as the lines of a case: `press Down Enter`, `type een tekst`.
  let actions: String
  /// Whether the journey is as the official wanted it.
  let isDone: @Sendable (Item) -> Bool

  var testDescription: String { name }

  private var lines: [(action: Substring, rest: String)] {
    actions.split(separator: "\n").map { line in
      let action = line.prefix { $0 != " " }
      return (action, String(line.dropFirst(action.count + 1)))
    }
  }

  /// The keys beside the text itself.
  var keys: Int {
    lines.filter { $0.action == "press" }.reduce(0) { $0 + $1.rest.split(separator: " ").count }
  }

  /// The letters that are typed.
  var letters: Int { lines.filter { $0.action == "type" }.reduce(0) { $0 + $1.rest.count } }

  func played() throws -> Session {
    var session = Session([:])
    for (action, rest) in lines { try session.perform(String(action), rest) }
    return session
  }

  private static func steps(_ root: Item) -> [Item] {
    root.items(.phases).flatMap { $0.items(.steps) }
  }

  static let all: [OfficialTask] = [
    OfficialTask(
      name: "een reis van 12 stappen in 3 fasen vastleggen, vanaf niets",
      actions: """
        list leeg
        press Ins
        type Van verhuizen tot ingeschreven
        press Enter
        type Noor (29)
        press Enter Enter Enter Enter Ctrl-E Shift-Tab
        type Voorbereiden
        press Enter
        type Vindt een huis
        press Enter
        type Leest wat moet
        press Enter
        type Kiest een dag
        press Enter
        type Zegt de huur op
        press Enter Shift-Tab
        type Verhuizen
        press Enter
        type Pakt in
        press Enter
        type Rijdt heen en weer
        press Enter
        type Krijgt de sleutel
        press Enter
        type Pakt uit
        press Enter Shift-Tab
        type Inschrijven
        press Enter
        type Vraagt DigiD aan
        press Enter
        type Vult de aangifte in
        press Enter
        type Wacht op bericht
        press Enter
        type Staat ingeschreven
        press Enter Enter Ctrl-S
        """,
      isDone: { root in
        root.items(.phases).map { $0.items(.steps).count } == [4, 4, 4]
          && root.title == "Van verhuizen tot ingeschreven"
      }),
    OfficialTask(
      name: "de beleving van alle stappen invullen",
      actions: """
        open kort
        press Ctrl-P
        type beleving in
        press Enter 2 4 Ctrl-S
        """,
      isDone: { steps($0).map { $0.whole(.emotion) } == [-2, -1, 1] }),
    OfficialTask(
      name: "een ernstig pijnpunt bij een stap zetten",
      actions: """
        open kort
        press Down Ctrl-P
        type pijn
        press Enter
        type De site is niet te lezen
        press Enter Tab Enter
        type ernstig
        press Enter Ctrl-S
        """,
      isDone: {
        let pains = steps($0)[1].items(.painPoints)
        return pains.map(\.title) == ["De site is niet te lezen"] && pains[0].whole(.severity) == 3
      }),
    OfficialTask(
      name: "een contactmoment met zijn kanaal toevoegen",
      actions: """
        open kort
        press Down Ctrl-P
        type contact
        press Enter
        type Belt het loket
        press Enter Tab Enter
        type telefoon
        press Enter Ctrl-S
        """,
      isDone: { steps($0)[1].items(.touchpoints).first?.text(.channel) == "phone" }),
    OfficialTask(
      name: "een stap naar een andere fase verplaatsen",
      actions: """
        open kort
        press Down > Ctrl-S
        """,
      isDone: { $0.items(.phases).map { $0.items(.steps).count } == [1, 2] }),
    OfficialTask(
      name: "twee stappen samen verplaatsen",
      actions: """
        open kort
        press Shift-Down > > Ctrl-S
        """,
      isDone: { $0.items(.phases).map { $0.items(.steps).count } == [0, 3] }),
    OfficialTask(
      name: "een woord in de hele reis vervangen",
      actions: """
        open kort
        press Ctrl-P
        type vervang
        press Enter
        type brief
        press Enter
        type bericht
        press Enter Enter Ctrl-S
        """,
      isDone: { steps($0)[0].items(.painPoints)[0].title == "De bericht is niet te begrijpen" }),
    OfficialTask(
      name: "een tekst zoeken en verbeteren",
      actions: """
        open kort
        press /
        type telefoonnummer
        press Enter Enter
        type  en geen adres
        press Enter Ctrl-S
        """,
      isDone: {
        steps($0)[0].items(.painPoints)[1].title == "Er staat geen telefoonnummer in en geen adres"
      }),
    OfficialTask(
      name: "een duur invullen zoals men die zegt",
      actions: """
        open kort
        press Down Ctrl-P
        type duur
        press Esc Tab Down Down Down Down Down Down Down Down Enter
        type 26 dagen
        press Enter Ctrl-S
        """,
      isDone: { steps($0)[1].text(.duration) == "P26D" }),
    OfficialTask(
      name: "een verwijderde stap terughalen",
      actions: """
        open kort
        press Del Down + Ctrl-Z Ctrl-Z
        """,
      isDone: { steps($0).count == 3 }),
    OfficialTask(
      name: "de gewenste reis maken en twee stappen beter laten worden",
      actions: """
        open kort
        press Ctrl-P
        type gewenst
        press Enter Enter + + + Down + Ctrl-S
        """,
      isDone: {
        $0.text(.state) == "desired" && steps($0).map { $0.whole(.emotion) } == [1, 1, 1]
      }),
    OfficialTask(
      name: "zien wat er sinds de vorige vastlegging veranderde",
      actions: """
        open kort
        record eerste
        press + Ctrl-P
        type wijzigingen b
        press Enter Enter
        """,
      isDone: { steps($0)[0].whole(.emotion) == -1 }),
  ]
}

@Suite("What an official sets out to do")
struct TaskTests {
  @Test("is done with these keys", arguments: OfficialTask.all)
  func isDone(task: OfficialTask) throws {
    let session = try task.played()
    let root = try #require(session.root, "\(session.testDescription)")
    #expect(task.isDone(root), "\(session.testDescription)")
    #expect(session.editor.overlay == nil, "\(session.testDescription)")
    #expect(session.isOnDisk || !task.actions.hasSuffix("Ctrl-S"))
  }

  @Test("takes as many keys as the docs say")
  func page() throws {
    let path = "\(Sample.folder)/../../docs/taken.md"
    let text = Self.page
    if getenv("UPDATE_GOLDEN") != nil {
      return try Data(text.utf8).write(to: URL(filePath: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  private static var page: String {
    let rows = OfficialTask.all.map { "| \($0.name) | \($0.keys) | \($0.letters) |" }
    return """
      # Hoeveel toetsen een taak kost

      Deze taken doet een test in de editor, toets voor toets. *Toetsen* zijn de aanslagen naast de tekst zelf, met opslaan
      erbij; *letters* is wat er getypt wordt: de tekst, en de eerste letters van een opdracht.

      | taak | toetsen | letters |
      |---|--:|--:|
      \(rows.joined(separator: "\n"))

      """
  }
}
