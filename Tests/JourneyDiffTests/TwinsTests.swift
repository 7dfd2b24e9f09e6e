// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import Words

@testable import JourneyDiff

@Suite("What two versions have in common")
struct TwinsTests {
  @Test("makes no difference to what is said of them", arguments: 0..<120 as Range<UInt64>)
  func reports(number: UInt64) throws {
    let roots: [ItemKind] = [.journey, .opgave, .panel]
    let old = try DiffTests.random(number, size: 1 + Int(number % 4), roots[Int(number % 5) % 3])
    var edits = RandomEdits(seed: Seed(number), person: "a")
    let edited = edits.edit(old, times: 1 + Int(number % 9))
    // As the editor compares them, and as files are.
    let pairs = [
      (old, edited.root),
      (try Self.read(old.canonicalText), try Self.read(edited.root.canonicalText)),
    ]
    for (old, new) in pairs {
      try Self.compare(old, new, "\(Seed(number)) \(edited.log)")
    }
  }

  @Test("makes none where ids are doubled", arguments: 0..<60 as Range<UInt64>)
  func doubled(number: UInt64) throws {
    var generator = Seed(number)
    let old = try DiffTests.random(number, size: 2 + Int(number % 2))
    var edits = RandomEdits(seed: Seed(number), person: "a")
    let edited = edits.edit(old, times: 3)
    let ids = old.allIDs
    guard let first = ids.randomElement(using: &generator),
      let second = ids.randomElement(using: &generator)
    else { return }
    let pair = try [old, edited.root].map { root in
      let text = String(decoding: root.canonicalText, as: UTF8.self)
      return try Self.read(Array(text.replacing("\"\(first)\"", with: "\"\(second)\"").utf8))
    }
    try Self.compare(pair[0], pair[1], "\(Seed(number)) \(first) is \(second), \(edited.log)")
  }

  @Test("are no two that differ in a key or a list that stands before the id")
  func before() throws {
    func root(_ step: String) throws -> Item {
      let text = #"""
        {"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[
        {"id":"f-1","title":"Fase","steps":[{\#(step),"id":"s-1","title":"Belt"}]}]}
        """#
      return try Self.read(Array(text.utf8))
    }
    let pairs = [
      (
        #""touchpoints":[{"note":"x","id":"t-1","title":"Balie"}]"#,
        #""touchpoints":[{"x-note":"x","id":"t-1","title":"Balie"}]"#
      ),
      (#""x-a":[],"x-c":["v"]"#, #""x-c":[],"x-a":["v"]"#),
    ]
    for (old, new) in pairs {
      #expect(try !diff(root(old), root(new)).isEmpty, "\(old)")
    }
  }

  @Test("are found wherever nothing was edited, however many there are")
  func found() throws {
    let roots = try (0..<20).map { try Self.read(DiffTests.random($0, size: 4).canonicalText) }
    let old = try #require(roots.first { Journey($0).steps.count > 3 && !$0.hasDoubledIDs })
    let step = try #require(Journey(old).steps.last)
    let ref = ItemRef(step.id)
    let new = try Self.read(
      try old.applying(.set(ref, .title, .text("Een andere titel"))).canonicalText)
    let versions = Versions(old, new, twins: Twins(old, new))
    #expect(diff(versions.old.roster, versions.new.roster).count == 1)
    let lookedInto = versions.new.roster.entries.filter { !$0.isTwin && $0.item.has(.id) }.map(
      \.item.kind)
    #expect(lookedInto == [.journey, .phase, .step])
  }

  private static func compare(_ old: Item, _ new: Item, _ story: String) throws {
    let quick = DiffReport(old: old, new: new, language: .dutch)
    let slow = DiffReport(Versions(old, new), .dutch)
    #expect(quick.text(width: 200) == slow.text(width: 200), "\(story)")
    #expect(quick.changes.json == slow.changes.json, "\(story)")
    #expect(diff(old, new).json == slow.changes.json, "\(story)")
    #expect(quick.paragraphs(width: 200).map(\.new) == slow.paragraphs(width: 200).map(\.new))
  }

  private static func read(_ bytes: [UInt8]) throws -> Item { try Document(reading: bytes).root }
}

extension Item {
  fileprivate var allIDs: [String] {
    var ids: [String] = []
    visit { item, _ in
      if item.has(.id) { ids.append(item.id) }
      return true
    }
    return ids
  }
}
