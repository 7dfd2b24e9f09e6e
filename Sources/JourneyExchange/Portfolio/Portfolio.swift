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

  /// Where something stands, which all that stands there shares.
  final class Place: Sendable {
    let path: String
    let journey: String
    /// The number and the title of the step; nil for the whole journey.
    let step: (number: Int, title: String)?
    let channels: [String]
    let parties: [String]

    init(
      path: String, journey: String, step: (number: Int, title: String)? = nil,
      channels: [String] = [], parties: [String] = []
    ) {
      (self.path, self.journey, self.step) = (path, journey, step)
      (self.channels, self.parties) = (channels, parties)
    }
  }

  struct Pain: Sendable {
    let id: String
    let title: String
    /// As the file says it; nil where it does not.
    let stated: Int?
    let mentions: Int
    let place: Place
    /// The field of the opgave that the journey serves; nil where it serves none.
    var field: String?
    /// The owners of the opportunities that would solve it.
    let owners: [String]
    /// From 1 to 3; 0 where it is not known.
    var severity: Int { stated ?? 0 }
  }

  struct Chance: Sendable {
    let id: String
    let title: String
    let value: Int?
    let effort: Int?
    let status: String?
    let owner: String?
    let place: Place
    /// The field of the opgave that the journey serves; nil where it serves none.
    var field: String?
    var isOpen: Bool { !["done", "dropped"].contains(status ?? "") }
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
    self.init(
      files.compactMap { Contribution(path: $0.path, root: $0.root) }, filter: filter,
      language: language)
  }

  /// Gathers what files bring, in their order.
  public init(
    _ contributions: [Contribution], filter: Filter = Filter(), language: Language
  ) {
    (self.filter, self.language) = (filter, language)
    let fields = Dictionary(
      contributions.compactMap { file in file.field.map { (file.id, $0) } }
    ) { first, _ in first }
    let files = contributions.filter(\.isJourney)
    journeys = files.count
    let byID = Dictionary(files.map { ($0.id, $0) }) { first, _ in first }
    var pains: [Pain] = []
    var chances: [Chance] = []
    var channels: Set<String> = []
    for file in files {
      channels.formUnion(file.channels)
      let field = file.opgave.flatMap { fields[$0] }
      // What a desired journey keeps of the current one is there already.
      let told = Set(file.derivedFrom.flatMap { byID[$0] }?.pains.map(\.id) ?? [])
      for var pain in file.pains where !told.contains(pain.id) {
        pain.field = field
        pains.append(pain)
      }
      for var chance in file.chances {
        chance.field = field
        chances.append(chance)
      }
    }
    known = (channels, Set(fields.values))
    everything = (
      Self.sorted(pains) { (-$0.severity, -$0.mentions, 0) },
      Self.sorted(chances) { ($0.isOpen ? 0 : 1, -($0.value ?? 0), $0.effort ?? 6) }
    )
    narrow(to: filter)
  }

  /// Sorts by numbers, the least first; what has the same numbers keeps its order.
  private static func sorted<Element>(
    _ elements: [Element], by weigh: (Element) -> (Int, Int, Int)
  ) -> [Element] {
    let weights = elements.map(weigh)
    return elements.indices.sorted { left, right in
      weights[left] == weights[right] ? left < right : weights[left] < weights[right]
    }.map { elements[$0] }
  }

  /// Leaves out what a filter does not take, and nothing else.
  public mutating func narrow(to filter: Filter) {
    self.filter = filter
    if filter == Filter() {
      (pains, chances) = everything
      return
    }
    pains = everything.pains.filter { filter.takes($0) }
    chances = everything.chances.filter { filter.takes($0) }
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
  private func takes(_ place: Portfolio.Place, of dossier: String?) -> Bool {
    if let party, !place.parties.contains(where: { $0.lowercased() == party.lowercased() }) {
      return false
    }
    if let channel, !place.channels.contains(where: { Self.same(channel, $0, .channel) }) {
      return false
    }
    guard let field else { return true }
    return dossier.map { Self.same(field, $0, .dossier) } ?? false
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
    takes(pain.place, of: pain.field) && pain.severity >= severity ?? 0
      && takes(owners: pain.owners)
  }

  func takes(_ chance: Portfolio.Chance) -> Bool {
    takes(chance.place, of: chance.field) && takes(owners: chance.owner.map { [$0] } ?? [])
  }
}
