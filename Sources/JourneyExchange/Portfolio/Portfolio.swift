// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// The pain points and opportunities of many journeys, sorted by what weighs most.
public struct Portfolio: Sendable {
  /// What is left out; what is nil leaves nothing out.
  public struct Filter: Hashable, Sendable {
    var channel: String?
    var severity: Int?
    var owner: String?
    var field: String?
    var party: String?

    /// - Parameters:
    ///   - owner: A hyphen for what has no owner.
    public init(
      channel: String? = nil, severity: Int? = nil, owner: String? = nil, field: String? = nil,
      party: String? = nil
    ) {
      (self.channel, self.severity, self.party) = (channel, severity, party)
      (self.owner, self.field) = (owner, field)
    }
  }

  /// Where something stands.
  struct Place: Sendable {
    let path: String
    let journey: String
    /// The number and the title of the step; nil for the whole journey.
    let step: (number: Int, title: String)?
    let channels: [String]
    let parties: [String]
    let field: String?
  }

  struct Pain: Sendable {
    let item: Item
    let place: Place
    let severity: Int
    /// The owners of the opportunities that would solve it.
    let owners: [String]
  }

  struct Chance: Sendable {
    let item: Item
    let place: Place
    var value: Int? { item.whole(.value) }
    var effort: Int? { item.whole(.effort) }
    var owner: String? { item.filled(.owner) }
    var isOpen: Bool { !["done", "dropped"].contains(item.text(.status) ?? "") }
  }

  /// What the filter takes.
  private(set) var pains: [Pain] = []
  private(set) var chances: [Chance] = []
  /// All that there is, sorted by what weighs most.
  let everything: (pains: [Pain], chances: [Chance])
  /// The channels and the fields that the files name, whatever was left out.
  private let known: (channels: Set<String>, fields: Set<String>)
  /// What is left out now.
  public private(set) var filter: Filter
  let journeys: Int
  let language: Language

  /// Gathers what stands in journeys; opgaven among the files say to which field they belong.
  public init(
    _ files: [(path: String, root: Item)], filter: Filter = Filter(), language: Language
  ) {
    (self.filter, self.language) = (filter, language)
    let fields = Dictionary(
      files.filter { $0.root.kind == .opgave }.compactMap { file in
        file.root.text(.field).map { (file.root.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    var pains: [Pain] = []
    var chances: [Chance] = []
    var known = (channels: Set<String>(), fields: Set(fields.values))
    let roots = files.filter { $0.root.kind == .journey }
    journeys = roots.count
    let byID = Dictionary(roots.map { ($0.root.id, $0.root) }) { first, _ in first }
    for file in roots {
      let gathered = Self.gather(file, field: file.root.text(.opgave).flatMap { fields[$0] })
      // What a desired journey keeps of the current one is there already.
      let origin = file.root.text(.derivedFrom).flatMap { byID[$0] }
      let told = origin.map { Self.gather((file.path, $0), field: nil).pains.map(\.item.id) } ?? []
      let places = gathered.pains.map(\.place) + gathered.chances.map(\.place)
      known.channels.formUnion(places.flatMap(\.channels))
      pains += gathered.pains.filter { !told.contains($0.item.id) }
      chances += gathered.chances
    }
    self.known = known
    pains = pains.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      let keys = (-one.severity, -(one.item.whole(.mentions) ?? 0), left.offset)
      return keys < (-two.severity, -(two.item.whole(.mentions) ?? 0), right.offset)
    }.map(\.element)
    chances = chances.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      let keys = (one.isOpen ? 0 : 1, -(one.value ?? 0), one.effort ?? 6, left.offset)
      return keys < (two.isOpen ? 0 : 1, -(two.value ?? 0), two.effort ?? 6, right.offset)
    }.map(\.element)
    everything = (pains, chances)
    narrow(to: filter)
  }

  /// Leaves out what a filter does not take, and nothing else.
  public mutating func narrow(to filter: Filter) {
    self.filter = filter
    pains = everything.pains.filter { filter.takes($0) }
    chances = everything.chances.filter { filter.takes($0) }
  }

  private static func gather(
    _ file: (path: String, root: Item), field: String?
  ) -> (pains: [Pain], chances: [Chance]) {
    var holders: [(item: Item, place: Place)] = [
      (
        file.root,
        Place(
          path: file.path, journey: file.root.title, step: nil, channels: [], parties: [],
          field: field)
      )
    ]
    for (index, step) in Journey(file.root).steps.enumerated() {
      let contacts = step.item.items(.touchpoints)
      let parties = contacts.flatMap { [$0.filled(.from), $0.filled(.to)] }.compactMap(\.self)
      holders.append(
        (
          step.item,
          Place(
            path: file.path, journey: file.root.title, step: (index + 1, step.title),
            channels: unique(contacts.compactMap { $0.filled(.channel) }),
            parties: unique(parties.filter { $0 != Touchpoint.customer }), field: field)
        ))
    }
    var owners: [String: [String]] = [:]
    for opportunity in holders.flatMap({ $0.item.items(.opportunities) }) {
      guard let owner = opportunity.filled(.owner) else { continue }
      for id in opportunity.texts(.painPoints) { owners[id, default: []].append(owner) }
    }
    var pains: [Pain] = []
    var chances: [Chance] = []
    for (item, place) in holders {
      pains += item.items(.painPoints).map {
        Pain(
          item: $0, place: place, severity: $0.whole(.severity) ?? 0,
          owners: unique(owners[$0.id] ?? []))
      }
      chances += item.items(.opportunities).map { Chance(item: $0, place: place) }
    }
    return (pains, chances)
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// Says which words of a filter no file has, and which there are; nil where there is nothing to say.
  public func odd(_ filter: Filter) -> Text? {
    func odd(
      _ typed: String?, _ there: Set<String>, _ choices: Choices, _ what: Text
    ) -> Text? {
      guard let typed, !there.contains(where: { Filter.same(typed, $0, choices) }) else {
        return nil
      }
      let names = there.map { choices.name(of: $0)[language] }.sorted().joined(separator: ", ")
      let rest =
        names.isEmpty
        ? Text(nl: " Er staat er geen.", en: " There is none.")
        : Text(nl: " Kies uit: \(names).", en: " Choose from: \(names).")
      return what + Text(nl: " “\(typed)” komt hier niet voor.", en: " “\(typed)” is not here.")
        + rest
    }
    return odd(
      filter.channel, known.channels, .channel, Text(nl: "Het kanaal", en: "The channel"))
      ?? odd(filter.field, known.fields, .dossier, Text(nl: "Het dossier", en: "The field"))
  }

  // MARK: - Hot spots

  struct HotSpot: Sendable {
    let name: String
    var pains = 0
    var serious = 0
  }

  /// The channels or parties at which most goes wrong, worst first.
  func hotSpots(_ names: (Place) -> [String]) -> [HotSpot] {
    var spots: [String: HotSpot] = [:]
    for pain in pains {
      for name in names(pain.place) {
        spots[name, default: HotSpot(name: name)].pains += 1
        if pain.severity == 3 { spots[name]?.serious += 1 }
      }
    }
    return spots.values.sorted {
      ($1.serious, $1.pains, $0.name) < ($0.serious, $0.pains, $1.name)
    }
  }
}

extension Portfolio.Filter {
  private func takes(_ place: Portfolio.Place) -> Bool {
    if let party, !place.parties.contains(where: { $0.lowercased() == party.lowercased() }) {
      return false
    }
    if let channel, !place.channels.contains(where: { Self.same(channel, $0, .channel) }) {
      return false
    }
    guard let field else { return true }
    return place.field.map { Self.same(field, $0, .dossier) } ?? false
  }

  fileprivate static func same(_ typed: String, _ word: String, _ choices: Choices) -> Bool {
    let name = choices.name(of: word)
    return [word, name.nl, name.en].contains { $0.lowercased() == typed.lowercased() }
  }

  private func takes(owners: [String]) -> Bool {
    guard let owner else { return true }
    return owner == "-"
      ? owners.isEmpty : owners.contains { $0.lowercased() == owner.lowercased() }
  }

  func takes(_ pain: Portfolio.Pain) -> Bool {
    takes(pain.place) && pain.severity >= severity ?? 0 && takes(owners: pain.owners)
  }

  func takes(_ chance: Portfolio.Chance) -> Bool {
    takes(chance.place) && takes(owners: chance.owner.map { [$0] } ?? [])
  }
}
