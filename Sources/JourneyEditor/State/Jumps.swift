// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// The places that the user jumped from, to go back to.
struct Jumps: Sendable {
  /// A place by the name of its item, which stays when other items come or go.
  struct Place: Hashable, Sendable {
    let item: ItemRef
    let key: FieldKey?
  }

  private static let most = 100
  private var places: [Place] = []
  /// The number of places behind the user.
  private var index = 0

  /// Keeps the place from which the user jumps; those that lay ahead go.
  mutating func note(_ place: Place) {
    places = Array(places.prefix(index).filter { $0 != place }.suffix(Self.most - 1)) + [place]
    index = places.count
  }

  /// Returns the place before, and keeps the present one to come back to.
  mutating func back(from place: Place) -> Place? {
    guard index > 0 else { return nil }
    if index == places.count { places.append(place) }
    index -= 1
    return places[index]
  }

  /// Returns the place from which the user went back.
  mutating func forward() -> Place? {
    guard index + 1 < places.count else { return nil }
    index += 1
    return places[index]
  }
}

extension OpenJourney {
  private var here: Jumps.Place? {
    root.ref(at: focus.path).map { Jumps.Place(item: $0, key: focus.key) }
  }

  /// Jumps to a place; the present one is kept.
  mutating func jump(to target: Focus) {
    if target != focus, let here { jumps.note(here) }
    focus = target
    reveal()
  }

  /// Goes back to where the user jumped from, or forward again; returns false where there is nowhere to go.
  mutating func jumpAgain(forward: Bool) -> Bool {
    guard let here else { return false }
    while let place = forward ? jumps.forward() : jumps.back(from: here) {
      guard let path = root.path(to: place.item), place != here else { continue }
      focus = outline.repaired(Focus(path, place.key))
      reveal()
      return true
    }
    return false
  }
}

extension Editor {
  mutating func jumpAgain(forward: Bool) -> [Effect] {
    guard open?.jumpAgain(forward: forward) == false else { return [] }
    if forward {
      say("Verder vooruit is er geen plaats.", "There is no place further on.")
    } else {
      say(
        "U bent nog nergens heen gesprongen.", "You have not jumped anywhere yet.")
    }
    return []
  }
}
