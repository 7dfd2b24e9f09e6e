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

  /// The words of a file, in one piece: there can be very many files, and each text of its own takes memory.
  final class Shelf: Sendable {
    let path: String
    let journey: String
    private let words: [UInt8]

    init(path: String, journey: String, words: [UInt8]) {
      (self.path, self.journey, self.words) = (path, journey, words)
    }

    func text(_ range: Range<UInt32>) -> String {
      String(decoding: words[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }
  }

  /// Where something stands, which all that stands there shares.
  final class Place: Sendable {
    let shelf: Shelf
    private let number: Int32
    private let title: Range<UInt32>
    let channels: [String]
    let parties: [String]

    var path: String { shelf.path }
    var journey: String { shelf.journey }
    /// The number and the title of the step; nil for the whole journey.
    var step: (number: Int, title: String)? {
      number == 0 ? nil : (Int(number), shelf.text(title))
    }

    /// - Parameter number: The number of the step, from 1; 0 for the whole journey.
    init(
      _ shelf: Shelf, number: Int = 0, title: Range<UInt32> = 0..<0, channels: [String] = [],
      parties: [String] = []
    ) {
      (self.shelf, self.number, self.title) = (shelf, Int32(clamping: number), title)
      (self.channels, self.parties) = (channels, parties)
    }
  }

  struct Pain: Sendable {
    let id: String
    private let words: Range<UInt32>
    private let level: Int8?
    private let voteCount: Int32
    let mentions: Int
    let place: Place
    /// The field of the opgave that the journey serves; nil where it serves none.
    var field: String?
    /// The owners of the opportunities that would solve it.
    let owners: [String]
    var title: String { place.shelf.text(words) }
    /// As the file says it; nil where it does not.
    var stated: Int? { level.map(Int.init) }
    /// From 1 to 3; 0 where it is not known.
    var severity: Int { stated ?? 0 }

    /// The votes on the wall.
    var votes: Int { Int(voteCount) }

    init(
      id: String, title: Range<UInt32>, stated: Int?, votes: Int?, mentions: Int, place: Place,
      owners: [String]
    ) {
      (self.id, words, level) = (id, title, stated.map { Int8(clamping: $0) })
      voteCount = Int32(clamping: votes ?? 0)
      (self.mentions, self.place, self.owners) = (mentions, place, owners)
    }
  }

  struct Chance: Sendable {
    let id: String
    private let words: Range<UInt32>
    private let plan: Range<UInt32>
    private let weights: (value: Int8?, effort: Int8?)
    private let voteCount: Int32
    let status: String?
    let owner: String?
    let place: Place
    /// The field of the opgave that the journey serves; nil where it serves none.
    var field: String?

    var title: String { place.shelf.text(words) }
    /// What the file says of its plan, in the order of the fields of a plan.
    var planned: [String] { Portfolio.planned(in: place.shelf.text(plan)) }
    var value: Int? { weights.value.map(Int.init) }
    var effort: Int? { weights.effort.map(Int.init) }

    /// The votes on the wall.
    var votes: Int { Int(voteCount) }

    init(
      id: String, title: Range<UInt32>, plan: Range<UInt32>, value: Int?, effort: Int?, votes: Int?,
      status: String?, owner: String?, place: Place
    ) {
      (self.id, words, self.plan) = (id, title, plan)
      weights = (value.map { Int8(clamping: $0) }, effort.map { Int8(clamping: $0) })
      voteCount = Int32(clamping: votes ?? 0)
      (self.status, self.owner, self.place) = (status, owner, place)
    }

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
    _ contributions: consuming [Contribution], filter: Filter = Filter(), language: Language
  ) {
    (self.filter, self.language) = (filter, language)
    // Of each no more is kept than what goes into the portfolio.
    var files = contributions
    let fields = Dictionary(
      files.compactMap { file in file.field.map { (file.id, $0) } }
    ) { first, _ in first }
    journeys = files.count(where: \.isJourney)
    // What a desired journey keeps of the current one is there already.
    let origins = Set(files.compactMap(\.derivedFrom))
    let kept = Dictionary(
      files.filter { $0.isJourney && origins.contains($0.id) }
        .map { ($0.id, Set($0.pains.map(\.id))) }
    ) { first, _ in first }
    pains.reserveCapacity(files.reduce(0) { $0 + $1.pains.count })
    chances.reserveCapacity(files.reduce(0) { $0 + $1.chances.count })
    var channels: Set<String> = []
    for index in files.indices where files[index].isJourney {
      let file = files[index].taken()
      channels.formUnion(file.channels)
      let field = file.opgave.flatMap { fields[$0] }
      let told = file.derivedFrom.flatMap { kept[$0] } ?? []
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
    Self.sort(&pains) { (-$0.severity, -$0.mentions, 0) }
    Self.sort(&chances) { ($0.isOpen ? 0 : 1, -($0.value ?? 0), $0.effort ?? 6) }
    everything = (pains, chances)
    narrow(to: filter)
  }

  /// Sorts by numbers, the least first; what has the same numbers keeps its order.
  ///
  /// Each element is put where it belongs, since a second list of them all would take as much memory as the first.
  private static func sort<Element>(
    _ elements: inout [Element], by weigh: (Element) -> (Int, Int, Int)
  ) {
    let weights = elements.map(weigh)
    // Which element belongs at each place.
    var order = elements.indices.sorted { left, right in
      weights[left] == weights[right] ? left < right : weights[left] < weights[right]
    }
    for start in order.indices where order[start] != start {
      let first = elements[start]
      var place = start
      while order[place] != start {
        let next = order[place]
        elements[place] = elements[next]
        order[place] = place
        place = next
      }
      elements[place] = first
      order[place] = place
    }
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
