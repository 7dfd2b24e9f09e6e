// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
public import Words

/// A portfolio as rows to walk through.
extension Portfolio {
  /// What is looked at.
  public enum Part: CaseIterable, Sendable {
    case painPoints, opportunities, hotSpots, valueAndEffort

    /// What the part is called on its tab.
    public var title: Text {
      switch self {
      case .painPoints: Text(nl: "Pijnpunten", en: "Pain points")
      case .opportunities: Text(nl: "Kansen", en: "Opportunities")
      case .hotSpots: Text(nl: "Brandpunten", en: "Hot spots")
      case .valueAndEffort: Text(nl: "Waarde en moeite", en: "Value and effort")
      }
    }
  }

  /// What stands first.
  public enum Order: CaseIterable, Sendable {
    /// The worst pain points, and the opportunities of most value for least effort.
    case weight
    case journey, owner
    /// What has most votes on the wall.
    case votes

    /// The order in words, as it stands behind what is shown.
    public var words: Text {
      switch self {
      case .weight: Text(nl: "wat het meest weegt eerst", en: "what weighs most first")
      case .journey: Text(nl: "per reis", en: "by journey")
      case .owner: Text(nl: "per eigenaar", en: "by owner")
      case .votes: Text(nl: "meeste stemmen eerst", en: "most votes first")
      }
    }
  }

  /// A row of a part: what is read, and what can be gone to.
  public enum Row: Sendable {
    case heading(String)
    /// A line of a drawing; the rows below it say the same in words.
    case drawing(String)
    case sentence(String)
    /// A pain point or an opportunity, with the path of its file and its id there.
    case item(title: String, facts: [String], path: String, id: String)
    /// How much goes wrong at a channel or a party; the share is that of the most, from 0 to 1.
    case hotSpot(name: String, share: Double, words: String, Narrowing)
  }

  /// The number of pain points and opportunities that the filter takes.
  public var counts: (painPoints: Int, opportunities: Int) { (pains.count, chances.count) }

  /// The number of journeys that were read.
  public var journeyCount: Int { journeys }

  /// Returns the rows of a part; none where there is nothing.
  public func rows(of part: Part, by order: Order) -> [Row] {
    switch part {
    case .painPoints:
      sorted(pains, by: order, \.place, \.votes) { $0.owners.first }.map(row)
    case .opportunities: sorted(chances, by: order, \.place, \.votes) { $0.owner }.map(row)
    case .hotSpots:
      spots(word("Per kanaal", "By channel"), \.channels) {
        (Choices.channel.name(of: $0)[language], .channel($0))
      } + spots(word("Per partij", "By party"), \.parties) { ($0, .party($0)) }
    case .valueAndEffort: matrix
    }
  }

  /// Sorts what is sorted by weight by something else; what weighs the same there keeps its order.
  private func sorted<Element>(
    _ elements: [Element], by order: Order, _ place: (Element) -> Place,
    _ votes: (Element) -> Int, _ owner: (Element) -> String?
  ) -> [Element] {
    switch order {
    case .weight: elements
    case .journey: Self.sorted(elements) { place($0).journey.lowercased() }
    // What nobody owns asks for attention first.
    case .owner: Self.sorted(elements) { owner($0)?.lowercased() ?? "" }
    case .votes: Self.sorted(elements) { -votes($0) }
    }
  }

  private static func sorted<Element, Key: Comparable>(
    _ elements: [Element], by key: (Element) -> Key
  ) -> [Element] {
    elements.enumerated().map { (key($0.element), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private func told(votes: Int) -> String? {
    votes == 0 ? nil : Facts.votes(votes)[language]
  }

  private func row(_ pain: Pain) -> Row {
    let severity =
      Severity(rawValue: pain.severity)?.name
      ?? Text(nl: "ernst onbekend", en: "severity unknown")
    return .item(
      title: pain.title,
      facts: [
        severity[language], told(votes: pain.votes), pain.owners.first, place(pain.place),
      ].compactMap(\.self),
      path: pain.place.path, id: pain.id)
  }

  private func row(_ chance: Chance) -> Row {
    let facts: [String?] = [
      told(votes: chance.votes),
      chance.value.map { word("waarde \($0)", "value \($0)") },
      chance.effort.map { word("moeite \($0)", "effort \($0)") },
      chance.status.map { Choices.opportunityStatus.name(of: $0)[language] },
      chance.owner ?? word("nog geen eigenaar", "no owner yet"), place(chance.place),
    ]
    return .item(
      title: chance.title, facts: facts.compactMap(\.self), path: chance.place.path,
      id: chance.id)
  }

  private func spots(
    _ heading: String, _ names: (Place) -> [String],
    _ meaning: (String) -> (name: String, narrowing: Narrowing)
  ) -> [Row] {
    let spots = hotSpots(names)
    guard let most = spots.first.map({ _ in spots.map(\.pains).max() ?? 1 }) else { return [] }
    return [.heading(heading)]
      + spots.map { spot in
        let (name, narrowing) = meaning(spot.name)
        var words = ItemKind.painPoint.noun.counted(spot.pains)[language]
        if spot.serious > 0 {
          words += word(", waarvan \(spot.serious) ernstig", ", of which \(spot.serious) serious")
        }
        return .hotSpot(
          name: name, share: Double(spot.pains) / Double(most), words: words, narrowing)
      }
  }

  // MARK: - Value against effort

  /// How many open opportunities there are of each value and effort, and then which, the best first.
  private var matrix: [Row] {
    let (counts, unknown) = weighed
    var rows: [Row] = []
    guard chances.contains(where: \.isOpen) else { return [] }
    func padded(_ text: String, to width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let labels = (1...5).map { word("waarde \($0)", "value \($0)") }
    let rail = max(word("moeite", "effort").count, labels[0].count)
    rows.append(
      .drawing(
        padded(word("moeite", "effort"), to: rail)
          + (1...5).map { padded("\($0)", to: 5) }.joined()))
    for value in (1...5).reversed() {
      let cells = (1...5).map { counts[value][$0] == 0 ? "." : "\(counts[value][$0])" }
      rows.append(
        .drawing(
          padded(labels[value - 1], to: rail) + cells.map { padded($0, to: 5) }.joined()))
    }
    if unknown > 0 { rows.append(.sentence(unweighed(unknown))) }
    let open = chances.filter { chance in
      chance.isOpen && [chance.value, chance.effort].allSatisfy { (1...5).contains($0 ?? 0) }
    }
    for value in (1...5).reversed() {
      for effort in 1...5 where counts[value][effort] > 0 {
        rows.append(
          .heading(word("Waarde \(value), moeite \(effort)", "Value \(value), effort \(effort)")))
        rows += open.filter { $0.value == value && $0.effort == effort }.map(row)
      }
    }
    return rows
  }
}
