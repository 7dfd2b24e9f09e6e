// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Chooses between versions of different formats, which cannot be merged item by item.
///
/// Where both sides changed the file, the merged tree is that of the later format, so that there is no step back.
func merge(whole base: Item?, ours: Item, theirs: Item, _ names: SideNames) -> Merge {
  let inputs = Merge.Inputs(base: base, ours: ours, theirs: theirs, names: names)
  if base == ours { return Merge(root: theirs, conflicts: [], notes: [], inputs: inputs) }
  if base == theirs { return Merge(root: ours, conflicts: [], notes: [], inputs: inputs) }
  let format = FieldName.known(.format)
  func value(_ item: Item?) -> Value? {
    item?.parts.first { $0.name == format }.map(Value.init)
  }
  let formats = [ours, theirs].map { $0.text(.format) ?? "" }
  let conflict = Conflict(
    id: Conflict.ID(kind: ours.kind, item: ItemRef(""), aspect: .field(format)),
    kind: ours.kind, item: ItemRef(ours.id),
    matter: .field(
      format, Sides(base: value(base), ours: value(ours), theirs: value(theirs))),
    reason: names.ours.capitalised
      + Text(nl: " heeft het formaat \(formats[0]), ", en: " has the format \(formats[0]), ")
      + names.theirs
      + Text(
        nl: " \(formats[1]). Kies een van de twee in haar geheel.",
        en: " \(formats[1]). Choose one of the two as a whole."),
    canKeepBoth: false)
  return Merge(
    root: isLater(formats[1], formats[0]) ? theirs : ours, conflicts: [conflict], notes: [],
    inputs: inputs)
}

/// Tells whether one format is a later version than another one.
private func isLater(_ left: String, _ right: String) -> Bool {
  let versions = [left, right].map { $0.split(separator: "/").last.flatMap { Int($0) } }
  return versions[0].flatMap { left in versions[1].map { left > $0 } } == true
}
