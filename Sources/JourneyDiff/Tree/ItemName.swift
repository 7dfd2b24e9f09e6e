// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// What a change calls an item: its kind and its name, which in a damaged file several kinds can share.
struct ItemName: Hashable {
  let kind: ItemKind
  let ref: ItemRef

  func hash(into hasher: inout Hasher) {
    hasher.combine(ref.id)
    hasher.combine(ref.occurrence)
  }
}
