// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

extension Portfolio {
  /// What one journey or opgave brings to a portfolio: words and numbers, and nothing that keeps the file in memory.
  public struct Contribution: Sendable {
    let id: String
    let isJourney: Bool
    /// The field of an opgave.
    let field: String?
    /// The opgave that a journey serves, and the journey that it was made of.
    let opgave: String?
    let derivedFrom: String?
    private(set) var pains: [Pain] = []
    private(set) var chances: [Chance] = []
    /// Those at which something stands.
    private(set) var channels: Set<String> = []

    /// Gathers what stands in a file; nil for one that is neither a journey nor an opgave.
    public init?(path: String, root: Item) {
      guard root.kind == .journey || root.kind == .opgave else { return nil }
      id = root.id
      isJourney = root.kind == .journey
      field = isJourney ? nil : root.text(.field)
      opgave = isJourney ? root.text(.opgave) : nil
      derivedFrom = isJourney ? root.text(.derivedFrom) : nil
      guard isJourney else { return }
      let steps = Journey(root).steps
      let owners = Self.owners([root] + steps.map(\.item))
      let title = root.title
      add(
        root, Place(path: path, journey: title), owners)
      for (index, step) in steps.enumerated() {
        let contacts = step.item.items(.touchpoints)
        let parties = contacts.flatMap { [$0.filled(.from), $0.filled(.to)] }.compactMap(\.self)
        add(
          step.item,
          Place(
            path: path, journey: title, step: (index + 1, step.title),
            channels: Self.unique(contacts.compactMap { $0.filled(.channel) }),
            parties: Self.unique(parties.filter { $0 != Touchpoint.customer })), owners)
      }
    }

    private mutating func add(_ holder: Item, _ place: Place, _ owners: [String: [String]]) {
      let before = pains.count + chances.count
      pains += holder.items(.painPoints).map {
        Pain(
          id: $0.id, title: $0.title, stated: $0.whole(.severity),
          mentions: $0.whole(.mentions) ?? 0, place: place,
          owners: Self.unique(owners[$0.id] ?? []))
      }
      chances += holder.items(.opportunities).map {
        Chance(
          id: $0.id, title: $0.title, value: $0.whole(.value), effort: $0.whole(.effort),
          status: $0.text(.status), owner: $0.filled(.owner), place: place)
      }
      if pains.count + chances.count > before { channels.formUnion(place.channels) }
    }

    /// Who owns the opportunities that would solve a pain point.
    private static func owners(_ holders: [Item]) -> [String: [String]] {
      var owners: [String: [String]] = [:]
      for opportunity in holders.flatMap({ $0.items(.opportunities) }) {
        guard let owner = opportunity.filled(.owner) else { continue }
        for id in opportunity.texts(.painPoints) { owners[id, default: []].append(owner) }
      }
      return owners
    }

    private static func unique(_ texts: [String]) -> [String] {
      var seen: Set<String> = []
      return texts.filter { seen.insert($0).inserted }
    }
  }
}
