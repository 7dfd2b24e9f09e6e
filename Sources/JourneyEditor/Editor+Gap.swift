// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Words

/// What lies between the current journey and the desired one.
extension Editor {
  /// Why there can be no gap; nil where there may be one.
  var noGapReason: Text? {
    guard let journey = open?.journey, journey.isDesired, !journey.item.has(.derivedFrom) else {
      return nil
    }
    return Text(
      nl: "Kies eerst onder Afgeleid van welke reis de huidige is.",
      en: "First choose under Derived from which one is the current journey.")
  }

  /// Reads the other journey, which is looked for in the list or else in the folder of this one.
  mutating func openGap() -> [Effect] {
    guard let journey = open else { return [] }
    if let entry = gapEntry {
      return read(.file(entry.path), called: "", .gap)
    }
    let folder = FileName.parts(journey.path).folder
    return [
      request(.list(folder: folder.isEmpty ? "." : folder), for: .gap(journey.number))
    ]
  }

  /// Goes on when the folder was read.
  mutating func takeFolderForGap(_ entries: [ListEntry]) -> [Effect] {
    folderFiles = entries
    guard isFree, let journey = open else { return [] }
    if let entry = gapEntry { return read(.file(entry.path), called: "", .gap) }
    if journey.journey.isDesired {
      say(
        "De huidige reis staat niet in deze map.", "The current journey is not in this folder.")
    } else {
      say(
        "Van deze reis is nog geen gewenste reis gemaakt. Dat kan in het menu Bestand.",
        "No desired journey was made of this one yet. You can in the menu File.")
    }
    return []
  }

  /// The file with the journey at the other side of the gap.
  private var gapEntry: ListEntry? {
    guard let root = open?.root else { return nil }
    if Journey(root).isDesired {
      let origin = root.text(.derivedFrom)
      return referable.first { $0.kind == .journey && $0.id == origin }
    }
    return referable.first { $0.isDesired && $0.derivedFrom == root.id && $0.id != root.id }
  }

  mutating func showGap(from other: Item) {
    guard let root = open?.root, other.kind == .journey else { return }
    let isDesired = Journey(root).isDesired
    let gap = Gap(current: isDesired ? other : root, desired: isDesired ? root : other)
    overlay = .changes(ChangeList(gap.heading, .gap(gap, isDesired: isDesired)))
  }
}
