// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A thin typed view on an item, for the code that draws and checks.
public protocol ItemView {
  var item: Item { get }
  init(_ item: Item)
}

extension ItemView {
  public var id: String { item.id }
  public var title: String { item.title }
  public var note: String? { item.text(.note) }

  func views<View: ItemView>(_ key: FieldKey) -> [View] {
    item.items(key).map(View.init)
  }
}

/// The journey of one customer: what a file holds.
public struct Journey: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var service: String? { item.text(.service) }
  public var organisation: String? { item.text(.organisation) }
  public var owner: String? { item.text(.owner) }
  public var scenario: String? { item.text(.scenario) }
  public var goal: String? { item.text(.goal) }
  public var trigger: String? { item.text(.trigger) }
  public var isDesired: Bool { item.text(.state) == "desired" }
  public var state: Text? { item.text(.state).map(Choices.state.name(of:)) }
  public var status: Text? { item.text(.status).map(Choices.status.name(of:)) }
  public var persona: Persona? { item.item(.persona).map(Persona.init) }
  public var sources: [Source] { views(.sources) }
  public var terms: [Term] { views(.terms) }
  public var phases: [Phase] { views(.phases) }
  public var painPoints: [PainPoint] { views(.painPoints) }
  public var opportunities: [Opportunity] { views(.opportunities) }
  public var parked: [Parked] { views(.parked) }

  /// The steps of all phases, in order.
  public var steps: [Step] { phases.flatMap(\.steps) }

  /// What the customer is called: "inwoner" for a citizen, otherwise "klant".
  public var customerNoun: Text {
    switch persona?.item.text(.customer) {
    case "citizen", nil: Text(nl: "inwoner", en: "resident")
    default: Text(nl: "klant", en: "customer")
    }
  }

  /// Returns the sources with the given ids, in the order asked for; ids that lead nowhere are left out.
  public func sources(_ ids: [String]) -> [Source] {
    let all = sources
    return ids.compactMap { id in all.first { $0.id == id } }
  }
}

/// The customer of a journey.
public struct Persona: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var name: String { item.text(.name) ?? "" }
  public var description: String? { item.text(.description) }
  public var quote: String? { item.text(.quote) }
}

/// What a claim rests on.
public struct Source: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var respondents: Int? { item.whole(.respondents) }
}

/// A statutory term or a service norm.
public struct Term: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var length: TimeSpan? { item.timeSpan(.length) }
}

/// A part of a journey.
public struct Phase: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var steps: [Step] { views(.steps) }
}

/// A note whose place is not known yet.
public struct Parked: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }
}

extension Item {
  /// Returns the duration under a key, or nil when it is absent.
  public func timeSpan(_ key: FieldKey) -> TimeSpan? {
    text(key).flatMap(TimeSpan.init(iso:))
  }
}
