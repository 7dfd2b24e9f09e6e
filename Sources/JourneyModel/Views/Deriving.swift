// SPDX-License-Identifier: EUPL-1.2

public import Words

extension Item {
  /// What proves or plans in a journey, and stays behind when another one is derived from it.
  public static let leftBehindInDeriving: [FieldKey] = [
    .opportunities, .thought, .quote, .feeling, .evidence, .mentions, .votes, .sources, .parked,
  ]

  /// Makes the desired journey that belongs to this journey.
  ///
  /// What stays keeps its id. Nothing is adopted yet, so that the status is draft where it said more than that.
  ///
  /// - Parameters:
  ///   - today: The day from which its rhythm counts; nil keeps the day on which this journey was looked at.
  ///   - generator: A cryptographically secure source of the id of the journey, except in tests.
  public func derived(
    on today: CalendarDate? = nil, using generator: inout some RandomNumberGenerator
  ) -> Item {
    var journey = withoutProof().replacing(.state, with: .scalar(.text("desired")))
      .replacing(.derivedFrom, with: .scalar(.text(id)))
    if let new = ItemID.make(.journey, notIn: self, using: &generator) {
      journey = journey.replacing(.id, with: .scalar(.text(new)))
    }
    if let status = text(.status), ["adopted", "inProgress", "outdated"].contains(status) {
      journey = journey.replacing(.status, with: .scalar(.text("draft")))
    }
    if let today, let review = journey.item(.review), review.has(.lastOn) {
      let looked = review.replacing(.lastOn, with: .scalar(.text(today.iso)))
      journey = journey.replacing(.review, with: .item(looked))
    }
    return journey
  }

  private func withoutProof() -> Item {
    let kept = parts.compactMap { part -> Part? in
      guard let key = part.key else { return part }
      // A journey that was derived itself carries out what stands in yet another one.
      if Self.leftBehindInDeriving.contains(key) || key == .realises { return nil }
      guard let items = part.items else { return part }
      return Part(key, items: items.map { $0.withoutProof() }, isSingle: part.isSingleItem)
    }
    return Item(kind: kind, parts: kept)
  }
}
