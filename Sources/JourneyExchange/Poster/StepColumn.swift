// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The blocks of one step, set for a width, lane by lane.
struct StepColumn {
  struct Entry {
    /// The id of what it shows; empty for what belongs to the step itself.
    let id: String
    let card: Card
    let height: Int
    var tooltip: String?
    var group: String?
  }

  /// The room between the blocks of a lane.
  static let gap = 4

  let step: StepDigest
  let width: Int
  private(set) var lanes: [[Entry]]
  /// The height that the blocks of each lane take.
  private(set) var heights: [Int] = []
  private let style: PosterStyle
  private let language: Language
  private let room: Int

  init(
    _ step: StepDigest, width: Int, language: Language, count: Int, _ style: PosterStyle,
    _ contents: PosterContents
  ) {
    self.step = step
    self.style = style
    self.width = width
    self.language = language
    room = Card.room(in: width)
    lanes = Array(repeating: [], count: Lane.allCases.count)
    addStep(count, hasAction: contents.hasActions)
    addTime()
    addMind()
    for contact in step.contacts { add(contact) }
    for action in step.backstage { add(action) }
    for pain in step.painPoints {
      add(
        .pains,
        Self.card(of: pain, room: room, language, style, hasProof: contents.hasProof),
        id: pain.id, group: "pijnpunt")
    }
    for gain in step.gains {
      add(
        .gains, plain(gain.title, soft: gain.sources.joined(separator: ", "), Palette.gain),
        id: gain.id, group: "pluspunt")
    }
    for opportunity in step.opportunities {
      add(
        .opportunities, Self.card(of: opportunity, room: room, language, style), id: opportunity.id,
        group: "kans")
    }
    for exit in step.exits {
      let kind = exit.kind.map { "\($0): " } ?? ""
      add(
        .exits, plain(kind + exit.title, soft: exit.target ?? "", Palette.exit), id: exit.id,
        group: "uitgang")
    }
    if let note = step.note { add(.notes, Card(lines: set(note))) }
    heights = Lane.allCases.map(height)
  }

  private func height(_ lane: Lane) -> Int {
    let entries = lanes[lane.rawValue]
    guard !entries.isEmpty else { return 0 }
    let bar = lane == .time && step.waitingShare != nil ? 8 : 0
    return entries.reduce(-Self.gap) { $0 + $1.height + Self.gap } + bar
  }

  private func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  private func set(_ text: String, _ ink: Ink = Ink()) -> [Line] {
    Typesetter.lines(text, width: room, ink)
  }

  private mutating func add(
    _ lane: Lane, _ card: Card, id: String = "", tooltip: String? = nil, group: String? = nil
  ) {
    lanes[lane.rawValue].append(
      Entry(id: id, card: card, height: card.height, tooltip: tooltip, group: group))
  }

  private mutating func addStep(_ count: Int, hasAction: Bool) {
    // The hard space keeps the number from standing alone on a line.
    let title = "\(step.number).\u{A0}\(Typesetter.shortened(step.title, to: 160))"
    var lines = set(title, style.titleInk)
    if hasAction, let action = step.action { lines += set(action) }
    let moment = step.isMoment ? word(" Moment van de waarheid.", " Moment of truth.") : ""
    add(
      .step,
      Card(
        lines: lines, look: Palette.Look(border: step.isMoment ? Palette.ink : Palette.zero),
        border: step.isMoment ? 2 : 1),
      tooltip: word("Stap \(step.number) van \(count)", "Step \(step.number) of \(count)")
        + ": \(step.title).\(moment)", group: step.isMoment ? "stap moment" : "stap")
  }

  private mutating func addTime() {
    if let time = step.time(language) { add(.time, Card(lines: set(time)), group: "duur") }
  }

  private mutating func addMind() {
    var lines: [Line] = []
    if let feeling = step.feeling { lines += set(feeling, Ink(isBold: true)) }
    if let thought = step.thought { lines += set(thought) }
    if let quote = step.quote { lines += set("“\(quote)”", Ink(isItalic: true)) }
    let soft = style.softInk
    if let need = step.need { lines += set(word("Behoefte: ", "Need: ") + need, soft) }
    if let expectation = step.expectation {
      lines += set(word("Verwachting: ", "Expectation: ") + expectation, soft)
    }
    if !lines.isEmpty { add(.mind, Card(lines: lines), group: "gedachte") }
  }

  private mutating func add(_ contact: ContactDigest) {
    let soft = style.softInk
    var lines = set(contact.title)
    if let parties = contact.parties { lines += set(parties, soft) }
    if let note = contact.note { lines += set(note, soft) }
    let channel = contact.channel ?? word("contact", "contact")
    add(
      .contact,
      Card(
        head: set(channel, style.headInk), lines: lines, look: Palette.contact,
        border: 1),
      id: contact.id, group: "contact")
  }

  private mutating func add(_ action: BackstageDigest) {
    let soft = style.softInk
    var lines = set(action.title)
    if let actor = action.actor { lines += set(actor, soft) }
    if action.isHandover { lines += set(word("overdracht", "handover"), soft) }
    if let note = action.note { lines += set(note, soft) }
    add(
      .backstage,
      Card(
        head: action.system.map { set($0, style.headInk) } ?? [], lines: lines,
        look: Palette.backstage, border: 1), id: action.id, group: "achter")
  }

  private func plain(_ title: String, soft: String, _ look: Palette.Look) -> Card {
    Card(
      lines: set(title) + set(soft, style.softInk), look: look, border: 1)
  }
}
