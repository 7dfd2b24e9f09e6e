// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// Where the user is, by the names of items, so that it is found again in another version of the journey.
struct Anchor {
  private let focus: Focus
  private let items: [ItemRef]
  private let unfolded: [ItemRef]

  init(_ open: OpenJourney) {
    focus = open.focus
    // The item that holds the focus, or else what is around it.
    items = open.focus.path.steps.indices.reversed().compactMap { index in
      open.root.ref(at: ItemPath(Array(open.focus.path.steps[...index])))
    }
    unfolded = open.unfolded.compactMap { open.root.ref(at: $0) }
  }

  func restore(in open: inout OpenJourney) {
    let root = open.root
    open.unfolded = Set(unfolded.compactMap { root.path(to: $0) })
    if let first = items.first, let path = root.path(to: first) {
      open.focus = Focus(path, focus.key)
    } else if let path = items.lazy.compactMap({ root.path(to: $0) }).first {
      open.focus = Focus(path)
    }
    open.focus = open.outline.repaired(open.focus)
    open.reveal()
    if !open.outline.contains(open.row) { open.focus = open.outline.focus(open.outline.last) }
  }
}
