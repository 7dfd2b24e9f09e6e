// SPDX-License-Identifier: EUPL-1.2

extension Item {
  /// Makes a current journey with a first phase and a first step that still want a title.
  ///
  /// - Parameter generator: A cryptographically secure source of the ids, except in tests.
  public static func newJourney(
    title: String, using generator: inout some RandomNumberGenerator
  ) -> Item {
    func id(_ kind: ItemKind) -> String? {
      ItemID.make(kind, notIn: nil, using: &generator)
    }
    let step = Item(kind: .step, id: id(.step), title: "")
    let phase = Item(kind: .phase, id: id(.phase), title: "").replacing(
      .steps, with: .items([step]))
    return Item(kind: .journey, id: id(.journey), title: title)
      .replacing(.state, with: .scalar(.text("current")))
      .replacing(.phases, with: .items([phase]))
  }
}
