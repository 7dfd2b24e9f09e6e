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
    private(set) var channels: [String] = []

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
      var words = Words()
      let holders: [(item: Item, title: Range<UInt32>)] =
        [(root, 0..<0)] + steps.map { ($0.item, words.add(Self.holds($0.item) ? $0.title : "")) }
      let titles = holders.map { holder in
        (
          pains: holder.item.items(.painPoints).map { words.add($0.title) },
          chances: holder.item.items(.opportunities).map {
            (title: words.add($0.title), plan: words.add(Portfolio.plan(of: $0)))
          }
        )
      }
      pains.reserveCapacity(titles.reduce(0) { $0 + $1.pains.count })
      chances.reserveCapacity(titles.reduce(0) { $0 + $1.chances.count })
      var channels: Set<String> = []
      let shelf = Shelf(path: path, journey: root.title, words: words.bytes)
      for (index, holder) in holders.enumerated() where Self.holds(holder.item) {
        let place = Self.place(
          of: holder.item, number: index, title: holder.title, on: shelf, &words)
        for (pain, title) in zip(holder.item.items(.painPoints), titles[index].pains) {
          pains.append(
            Pain(
              id: pain.id, title: title, stated: pain.whole(.severity), votes: pain.whole(.votes),
              mentions: pain.whole(.mentions) ?? 0, place: place,
              owners: words.shared(Self.unique(owners[pain.id] ?? []))))
        }
        for (chance, said) in zip(holder.item.items(.opportunities), titles[index].chances) {
          chances.append(
            Chance(
              id: chance.id, title: said.title, plan: said.plan, value: chance.whole(.value),
              effort: chance.whole(.effort), votes: chance.whole(.votes),
              status: chance.text(.status), owner: chance.filled(.owner), place: place))
        }
        channels.formUnion(place.channels)
      }
      self.channels = Array(channels)
    }

    /// The words of a file, one after the other.
    private struct Words {
      private(set) var bytes: [UInt8] = []
      private var lists: Set<[String]> = []

      /// Returns a list that takes no memory of its own where the file had it before.
      mutating func shared(_ list: [String]) -> [String] {
        lists.insert(list).memberAfterInsert
      }

      mutating func add(_ text: String) -> Range<UInt32> {
        let start = UInt32(bytes.count)
        bytes += Array(text.utf8)
        return start..<UInt32(bytes.count)
      }
    }

    private static func holds(_ item: Item) -> Bool {
      !item.items(.painPoints).isEmpty || !item.items(.opportunities).isEmpty
    }

    private static func place(
      of item: Item, number: Int, title: Range<UInt32>, on shelf: Shelf, _ words: inout Words
    ) -> Place {
      if number == 0 { return Place(shelf) }
      let contacts = item.items(.touchpoints)
      let parties = contacts.flatMap { [$0.filled(.from), $0.filled(.to)] }.compactMap(\.self)
      return Place(
        shelf, number: number, title: title,
        channels: words.shared(Self.unique(contacts.compactMap { $0.filled(.channel) })),
        parties: words.shared(Self.unique(parties.filter { $0 != Touchpoint.customer })))
    }

    /// Returns the contribution, and keeps nothing of what weighs.
    mutating func taken() -> Contribution {
      let all = self
      (pains, chances) = ([], [])
      return all
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
