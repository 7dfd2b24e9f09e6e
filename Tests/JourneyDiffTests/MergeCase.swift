// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel

/// A case of merging: what each side does to one small journey, and what must come of it.
struct MergeCase: CustomStringConvertible, Sendable {
  let description: String
  let ours: [Edit]
  let theirs: [Edit]
  /// The disputes; none for a clean merge.
  let conflicts: [String]
  /// The phases with their steps after the merge, where they matter.
  let outline: String?
  /// Parts of the merged text that must be there.
  let holds: [String]
  let notes: Int

  init(
    _ description: String, _ ours: [Edit], _ theirs: [Edit], conflicts: [String] = [],
    _ outline: String? = nil, holds: [String] = [], notes: Int = 0
  ) {
    self.description = description
    self.ours = ours
    self.theirs = theirs
    self.conflicts = conflicts
    self.outline = outline
    self.holds = holds
    self.notes = notes
  }

  static let base = """
    {"format":"klantreis.journey/1","id":"j-1","title":"Reis","tags":["een","twee"],"persona":
    {"id":"c-1","name":"Fatima"},"sources":[{"id":"b-1","title":"Gesprek"},{"id":"b-2","title":"Panel"}],
    "terms":[{"id":"w-1","title":"Norm","from":"s-1"}],
    "phases":[{"id":"f-1","title":"Melding","steps":[
    {"id":"s-1","title":"Belt","note":"Kort","emotion":-1,
    "painPoints":[{"id":"p-1","title":"Stil","sources":["b-1"]},{"id":"p-2","title":"Duur"}]},
    {"id":"s-2","title":"Wacht"},{"id":"s-3","title":"Leest"},{"id":"s-4","title":"Hoort"}]},
    {"id":"f-2","title":"Intake","steps":[{"id":"s-5","title":"Komt"},{"id":"s-6","title":"Praat"}]},
    {"id":"f-3","title":"Besluit","steps":[{"id":"s-7","title":"Tekent","opportunities":[
    {"id":"k-1","title":"Sneller","painPoints":["p-1"]}]}]}],"x":[1,{"a":null}]}
    """

  static func root(_ edits: [Edit]) throws -> Item {
    var root = try Document(reading: Array(base.utf8)).root
    for edit in edits { root = try root.applying(edit) }
    return root
  }
}

extension Item {
  /// The phases with their steps, in a line.
  var outline: String {
    items(.phases).map { "\($0.id)[\($0.items(.steps).map(\.id).joined(separator: " "))]" }
      .joined(separator: " ")
  }
}

extension Edit {
  static func title(_ id: String, _ text: String) -> Edit {
    .set(ItemRef(id), id.hasPrefix("c") ? .name : .title, .text(text))
  }

  static func note(_ id: String, _ text: String?) -> Edit {
    .set(ItemRef(id), .note, text.map(FieldValue.text))
  }

  static func step(_ id: String, in phase: String, after: String?, title: String = "Nieuw") -> Edit
  {
    .insert(
      Item(kind: .step, id: id, title: title), into: ItemRef(phase), .steps, position(after))
  }

  static func pain(_ id: String, in step: String) -> Edit {
    .insert(
      Item(kind: .painPoint, id: id, title: "Nieuw"), into: ItemRef(step), .painPoints, .last)
  }

  static func persona(_ id: String) -> Edit {
    .insert(Item(kind: .persona, id: id, title: "Bob"), into: ItemRef("j-1"), .persona, .last)
  }

  static func move(_ id: String, to phase: String, after: String?) -> Edit {
    .move(ItemRef(id), into: ItemRef(phase), .steps, position(after))
  }

  static func phase(_ id: String, after: String?) -> Edit {
    .move(ItemRef(id), into: ItemRef("j-1"), .phases, position(after))
  }

  static func remove(_ id: String) -> Edit { .remove(ItemRef(id)) }

  static func texts(_ id: String, _ key: FieldKey, _ texts: [String]) -> Edit {
    .set(ItemRef(id), key, .texts(texts))
  }

  private static func position(_ after: String?) -> Position {
    after.map { .after(ItemRef($0)) } ?? .first
  }
}
