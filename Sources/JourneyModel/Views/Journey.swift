// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A thin typed view on an item, for the code that draws and checks.
public protocol ItemView {
  var item: Item { get }
  init(_ item: Item)
}

extension ItemView {
  /// The fixed id, or the empty text for what has none.
  public var id: String { item.id }
  /// What it is called; empty where it has no title.
  public var title: String { item.title }
  /// What else matters about it.
  public var note: String? { item.text(.note) }

  func views<View: ItemView>(_ key: FieldKey) -> [View] {
    item.items(key).map(View.init)
  }
}

/// The journey of one customer: what a file holds.
public struct Journey: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item
  /// The titles of what it refers to in other files, by their ids; nil where nobody looked for them.
  public var outsideTitles: [String: String]?

  /// Sees an item as a journey; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// The service that the journey is about.
  public var service: String? { item.text(.service) }
  /// The organisation that maps the journey.
  public var organisation: String? { item.text(.organisation) }
  /// The role that keeps the map alive after the workshop.
  public var owner: String? { item.text(.owner) }
  /// What is going on, in a sentence or two.
  public var scenario: String? { item.text(.scenario) }
  /// What the customer wants to have reached.
  public var goal: String? { item.text(.goal) }
  /// What sets the journey off.
  public var trigger: String? { item.text(.trigger) }
  /// Whether it is how things should become; false for how they are now and where the file does not say.
  public var isDesired: Bool { item.text(.state) == "desired" }
  /// Whether it is current or desired, in words.
  public var state: Text? { item.text(.state).map(Choices.state.name(of:)) }
  /// How far the map has come, in words.
  public var status: Text? { item.text(.status).map(Choices.status.name(of:)) }
  /// The customer whose journey it is.
  public var persona: Persona? { item.item(.persona).map(Persona.init) }
  /// How everything in it is known.
  public var sources: [Source] { views(.sources) }
  /// Statutory terms and service norms.
  public var terms: [Term] { views(.terms) }
  /// The parts of the journey, in order.
  public var phases: [Phase] { views(.phases) }
  /// What troubles the customer in the journey as a whole; those of its steps stand with the steps.
  public var painPoints: [PainPoint] { views(.painPoints) }
  /// What could be better in the journey as a whole; those of its steps stand with the steps.
  public var opportunities: [Opportunity] { views(.opportunities) }
  /// Notes whose place in the journey is not known yet.
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
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a customer; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// A made-up name; empty where there is none yet.
  public var name: String { item.text(.name) ?? "" }
  /// Who it is, in a few words.
  public var description: String? { item.text(.description) }
  /// What the customer said, word for word, without quotation marks.
  public var quote: String? { item.text(.quote) }
}

/// What a claim rests on.
public struct Source: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a source; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// How many people took part, or how many files there were.
  public var respondents: Int? { item.whole(.respondents) }
}

/// A statutory term or a service norm.
public struct Term: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a term; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// How long it may take.
  public var length: TimeSpan? { item.timeSpan(.length) }
}

/// A part of a journey.
public struct Phase: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a phase; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// What the customer does in this part, in order.
  public var steps: [Step] { views(.steps) }
}

/// A note whose place is not known yet.
public struct Parked: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a parked note; its kind is not looked at.
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
