// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyDiff
import JourneyModel
import JourneyTesting
import Testing
import Words

@testable import JourneyEditor

/// Sessions of edits, saves, crashes and changes by others, against a model that knows nothing of trees: what stands in
/// each field for the user, on the disk, and when both were last the same.
@Suite("Whatever happens around a journey")
struct RandomSessionTests {
  private static let path = "kort.journey.json"

  /// A field of a step.
  struct Slot: Hashable {
    let step: String
    let key: FieldKey
  }

  private static let slots = ["s-000001", "s-000002", "s-000003"].flatMap { step in
    [FieldKey.title, .action, .need, .note].map { Slot(step: step, key: $0) }
  }

  private typealias Texts = [Slot: String]

  private struct Model {
    var ours: Texts
    var base: Texts
    var disk: Texts
    var counter = 0

    /// The fields in which both sides have something else than before.
    var disputed: [Slot] {
      slots.filter { ours[$0] != base[$0] && disk[$0] != base[$0] && ours[$0] != disk[$0] }
    }

    /// Joins both sides, with theirs where that was chosen.
    mutating func join(theirs: Set<Slot>) {
      for slot in slots where ours[slot] == base[slot] || theirs.contains(slot) {
        ours[slot] = disk[slot]
      }
    }

    mutating func newText() -> String {
      counter += 1
      return "tekst \(counter)"
    }
  }

  /// Those from 0 on, one that ended with the text of the disk, and two in which a field was disputed anew.
  private static var runs: [UInt64] {
    (0..<(getenv("KLANTREIS_SESSIONS").flatMap { UInt64(String(cString: $0)) } ?? 15)) + [
      1_186, 75, 292,
    ]
  }

  @Test("nothing that anybody typed is lost", arguments: runs)
  func nothingIsLost(number: UInt64) throws {
    var seed = Seed(number)
    var session = try Session(open: "kort")
    let start = try Self.texts(session.disk[Self.path] ?? [])
    var model = Model(ours: start, base: start, disk: start)
    var log: [String] = []
    for _ in 0..<30 {
      let step = try Self.step(&session, &model, &seed)
      log.append(step)
      let place = Comment(rawValue: "\(seed): \(log.joined(separator: ", "))")
      let open = try #require(session.root, place)
      #expect(Self.texts(open) == model.ours, place)
      #expect(try Self.texts(session.disk[Self.path] ?? []) == model.disk, place)
    }
  }

  private static func step(
    _ session: inout Session, _ model: inout Model, _ seed: inout Seed
  ) throws -> String {
    switch Int.random(in: 0..<10, using: &seed) {
    case 0..<4:
      guard let slot = slots.randomElement(using: &seed) else { return "" }
      let text = model.newText()
      try type(text, in: slot, &session)
      try session.press("Enter")
      model.ours[slot] = text
      return "types \(text) in \(slot.step).\(slot.key.rawValue)"
    case 4, 5:
      guard let slot = slots.randomElement(using: &seed) else { return "" }
      let text = model.newText()
      let isTold = seed.oneIn(2)
      let root = try Document(reading: session.disk[path] ?? []).root
      let edited = try root.applying(.set(ItemRef(slot.step), slot.key, .text(text)))
      session.change(path, to: edited.canonicalText, isTold: isTold)
      model.disk[slot] = text
      if isTold, model.ours == model.base {
        model.ours = model.disk
        model.base = model.disk
      }
      return "others write \(text) in \(slot.step).\(slot.key.rawValue), told \(isTold)"
    case 6, 7:
      let isUnsaved = session.isDirty
      try session.press("Ctrl-S")
      // Without changes nothing is saved, and nothing is joined before somebody looks.
      if !isUnsaved { return "saves nothing" }
      try settle(&session, &model, &seed)
      model.base = model.ours
      model.disk = model.ours
      return "saves"
    default:
      let slot = seed.oneIn(2) ? slots.randomElement(using: &seed) : nil
      if let slot {
        let text = model.newText()
        try type(text, in: slot, &session)
        model.ours[slot] = text
      }
      session.crash()
      if session.shows("Herstellen") {
        let isChanged = model.disk != model.base
        try session.press("Enter")
        if isChanged {
          try settle(&session, &model, &seed)
        } else if session.editor.open?.typing != nil {
          try session.press("Enter")
        }
        model.base = model.disk
      } else {
        #expect(model.ours == model.base || model.ours == model.disk)
        model.ours = model.disk
        model.base = model.disk
      }
      return "crashes, typing \(slot.map { "\($0.step).\($0.key.rawValue)" } ?? "nothing")"
    }
  }

  private static func type(_ text: String, in slot: Slot, _ session: inout Session) throws {
    try session.focus(on: ItemRef(slot.step), slot.key == .title ? nil : slot.key)
    try session.press("Enter Ctrl-X")
    session.type(text)
  }

  /// Chooses a side on every card, and the same one in the model.
  private static func settle(
    _ session: inout Session, _ model: inout Model, _ seed: inout Seed
  ) throws {
    var theirs: Set<Slot> = []
    var cards: Set<Slot> = []
    while case .conflicts(let settlement)? = session.editor.overlay, !settlement.isSettled {
      guard case .field(.known(let key), _) = settlement.card.conflict.matter else { break }
      let slot = Slot(step: settlement.card.conflict.item.id, key: key)
      cards.insert(slot)
      if seed.oneIn(2) {
        theirs.insert(slot)
        try session.press("Down Enter")
      } else {
        try session.press("Enter")
      }
    }
    #expect(cards == Set(model.disputed))
    if !cards.isEmpty { try session.press("Ctrl-S") }
    model.join(theirs: theirs)
  }

  private static func texts(_ bytes: [UInt8]) throws -> Texts {
    texts(try Document(reading: bytes).root)
  }

  private static func texts(_ root: Item) -> Texts {
    var texts: Texts = [:]
    for slot in slots { texts[slot] = root.item(ItemRef(slot.step))?.text(slot.key) }
    return texts
  }
}
