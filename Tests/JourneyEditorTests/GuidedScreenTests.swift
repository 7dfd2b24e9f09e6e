// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@testable import JourneyEditor

@Suite("A guided screen")
struct GuidedScreenTests {
  private static let lines = "Regel een\nregel twee\n\nalinea drie"

  /// Opens the first question of the conversation, about the situation that is wanted.
  private func conversation(wanted: String = lines) throws -> Session {
    var root = try Document(reading: Sample.bytes("wonen.opgave")).root
    root = try root.applying(.set(ItemRef(root.id), .wanted, .text(wanted)))
    var session = Session(["wonen.opgave.json": root.canonicalText])
    session.open("wonen.opgave.json")
    // It begins at the first question without an answer.
    try session.press("Alt-o Enter Shift-Tab")
    return session
  }

  @Test("leaves what is there as it is when Enter goes on")
  func unchanged() throws {
    var session = try conversation()
    for line in ["Regel een", "regel twee", "alinea drie"] { #expect(session.shows(line)) }
    try session.press("Enter")
    #expect(session.shows("vraag 2 van"))
    #expect(session.isOnDisk)
  }

  @Test("takes several lines where the field does")
  func severalLines() throws {
    var session = try conversation()
    try session.press("Up Up")
    session.type("ertussen")
    session.send(.paste("!\nen nog een"))
    try session.press("Ctrl-J Enter")
    #expect(
      session.root?.text(.wanted)
        == "Regel een\nertussen!\nen nog een\nregel twee\n\nalinea drie")
  }

  @Test("keeps what was typed when Esc ends it, or Shift-Tab goes back", arguments: [0, 1])
  func goesBack(question: Int) throws {
    var session = try conversation(wanted: "Iedereen woont")
    if question == 1 { try session.press("Enter") }
    session.type(" en nu dit")
    try session.press(question == 0 ? "Esc" : "Shift-Tab")
    let key: FieldKey = question == 0 ? .wanted : .contribution
    #expect(session.root?.text(key)?.hasSuffix(" en nu dit") == true)
    #expect(session.shows("vraag 1 van") == (question == 1))
  }

  @Test("that is open when the program ends brings back what was typed", arguments: [false, true])
  func crash(isNewItem: Bool) throws {
    var session = try conversation(wanted: "Iedereen woont")
    // The fourth question asks for new items.
    try session.press(isNewItem ? "Enter Enter Enter" : "Right")
    session.type(" en nu dit")
    session.crash()
    #expect(session.shows("Wilt u het terug?"))
    try session.press("Enter")
    if isNewItem {
      #expect(session.shows(" en nu dit") && session.shows("vraag"))
      try session.press("Enter")
      #expect(session.root?.items(.signals).last?.title == " en nu dit")
    } else {
      #expect(session.editor.open?.typing?.field.text == "Iedereen woont en nu dit")
    }
  }

  @Test("keeps an answer that did not fit when the program ends")
  func refusedAnswer() throws {
    var session = try conversation()
    try session.press("Esc")
    let root = try #require(session.root)
    let inquiry = try #require(
      Inquiry.asking(for: ItemRef(root.id, slot: .review), .everyMonths, in: root))
    session.editor.overlay = .prompt(Prompt(purpose: .inquiry(inquiry), proposing: ""))
    session.type("zodra het kan")
    try session.press("Enter")
    #expect(session.editor.notice?.isWarning == true)
    session.crash()
    try session.press("Enter")
    #expect(session.shows("zodra het kan"))
  }

  /// Opens the question of the conversation that stands about a field of an item, which is answered in a list.
  private func question(_ key: FieldKey) throws -> Session {
    var session = try conversation()
    for _ in 0..<40 {
      if case .picker(let picker) = session.editor.overlay,
        case .field(_, key) = picker.inquiry?.target
      {
        return session
      }
      try session.press("Enter")
    }
    throw UnknownWord(text: key.rawValue)
  }

  @Test(
    "keeps what is typed or ticked in a list when Esc ends it, or Shift-Tab goes back",
    arguments: ["Esc", "Shift-Tab"])
  func keepsTicks(key: String) throws {
    var session = try question(.sharedBy)
    let before = session.root?.items(.coreValues)[0].texts(.sharedBy) ?? []
    let parties = session.root?.items(.parties) ?? []
    let new = try #require(parties.first { !before.contains($0.id) })
    session.type(String(new.title.prefix(8)))
    try session.press(key)
    #expect(session.root?.items(.coreValues)[0].texts(.sharedBy) == before + [new.id])
  }

  @Test(
    "has what is typed in a list and is not in it ready to be pasted",
    arguments: ["Esc", "Shift-Tab"], [FieldKey.sharedBy, .effect])
  func keepsTyped(key: String, field: FieldKey) throws {
    var session = try question(field)
    let before = session.root
    session.type("de woonbond")
    try session.press(key)
    #expect(session.root == before)
    #expect(session.notice.hasPrefix("“de woonbond” staat niet in de lijst."))
    guard case .text("de woonbond") = session.editor.clipboard else {
      Issue.record("The text is not on the clipboard")
      return
    }
  }

  @Test("leaves a question open whose list nothing was chosen in")
  func leavesOpen() throws {
    var session = try question(.sharedBy)
    let before = session.root
    try session.press("Enter")
    #expect(session.root == before)
  }

  /// Opens an opgave of which nothing was said yet.
  private func bare(_ members: String = "") throws -> Session {
    let text = #"{"format":"klantreis.opgave/1","id":"o-1","title":"Wonen"\#(members)}"#
    let root = try Document(reading: Array(text.utf8)).root
    var session = Session(["wonen.opgave.json": root.canonicalText])
    session.open("wonen.opgave.json")
    try session.press("Alt-o Enter")
    return session
  }

  @Test("goes on after the last answer, and asks at its end once what was skipped")
  func skipped() throws {
    var session = try bare(#","field":"wonen","approach":"Samen""#)
    // The field was said when the opgave was made; the approach is the last but one question.
    #expect(session.shows("feedbackloop, vraag 1 van 1"))
    #expect(session.shows("U gaat verder na uw laatste antwoord."))
    session.type("6")
    try session.press("Enter")
    #expect(
      session.shows("vooraf: de opgave, vraag 1 van") && session.shows("Nu nog wat u oversloeg"))
    // What has an answer is not asked again.
    var asked = 0
    while session.shows(", vraag "), asked < 20 {
      #expect(!session.shows("Dossier:") && !session.shows("Aanpak:"))
      try session.press("Enter")
      asked += 1
    }
    #expect(asked == 10, "\(asked)")
    #expect(session.shows("Klaar. Nog open: een signaal van buiten, partijen"))
    #expect(
      session.shows("gewenste situatie") && session.shows("andere vragen. Met het gesprek (F5)"))
    // Now that its end has an answer it begins at the first that was skipped.
    try session.press("Alt-o Enter")
    #expect(session.shows("vooraf: de opgave, vraag 1 van") && !session.shows("oversloeg"))
  }

  @Test("takes no answer to who thinks otherwise for one, and goes on with what was just named")
  func differing() throws {
    var session = try bare(
      #","wanted":"Rust","coreValues":[{"id":"v-1","title":"Zorg"}],"vision":[{"id":"z-1","title":"Eén loket"}]"#
    )
    #expect(session.shows("Welke kernwaarde dient “Eén loket”?"))
    try session.press("Esc")
    #expect(session.shows("De volgende keer gaat u verder na uw"))
    let root = try #require(session.root)
    let open = Inquiry.open(.conversation, of: root).compactMap {
      Inquiry(.conversation, $0, of: root)?.target
    }
    #expect(!open.contains(.field(ItemPath([.init(.vision, 0)]), .differs)))
    #expect(open.contains(.field(ItemPath([.init(.vision, 0)]), .values)))
  }

  @Test("begins at its first question where nothing was answered but the field")
  func fresh() throws {
    let session = try bare(#","field":"wonen""#)
    #expect(session.shows("vooraf: de opgave, vraag 1 van"))
  }

  @Test(
    "says of a building block without an answer whether it is needed, in words that do not clash")
  func buildingBlock() throws {
    let session = try bare(
      #","why":{"needed":"no"},"customer":{"answer":"Wie huurt","needed":"yes"},"agility":{"missing":"x"}"#
    )
    let root = try #require(session.root)
    let lines = [FieldKey.why, .customer, .agility].map {
      root.item($0)?.line(in: Journey(root)).nl
    }
    #expect(
      lines == [
        "nog geen antwoord, niet nodig voor het doel", "Wie huurt (nodig)", "nog open",
      ])
  }

  @Test("keeps the order of what is referred to")
  func order() throws {
    let session = try conversation()
    var root = try #require(session.root)
    let parties = root.items(.parties).map(\.id)
    let value = ItemRef("v-100001")
    let ids = [parties[1], parties[0]]
    root = try root.applying(.set(value, .sharedBy, .texts(ids)))
    let path = try #require(root.path(to: value))
    let inquiry = try #require(
      (0..<99).lazy.compactMap { Inquiry(.conversation, $0, of: root) }
        .first { $0.target == .field(path, .sharedBy) })
    #expect(inquiry.answer(in: root, .dutch, today: nil) == "2 3")
    let edit = try #require(try inquiry.edit("2 3 2", in: root) { _ in nil })
    #expect(try root.applying(edit) == root)
  }
}
