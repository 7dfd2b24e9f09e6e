// SPDX-License-Identifier: EUPL-1.2

public import Words

/// One thing that the customer does.
public struct Step: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a step; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// What exactly the customer does, where the title does not say it all.
  public var action: String? { item.text(.action) }
  /// How the customer feels; nil where it is not known, which is not the same as neutral.
  public var emotion: Emotion? { item.whole(.emotion).flatMap(Emotion.init) }
  /// One word for the feeling.
  public var feeling: String? { item.text(.feeling) }
  /// What the customer thinks, in the words of who mapped it.
  public var thought: String? { item.text(.thought) }
  /// What a customer said, word for word, without quotation marks.
  public var quote: String? { item.text(.quote) }
  /// What the customer needs here.
  public var need: String? { item.text(.need) }
  /// What the customer expects here.
  public var expectation: String? { item.text(.expectation) }
  /// Whether the step decides how the customer looks back on the journey; false where the file does not say.
  public var isMomentOfTruth: Bool { item.flag(.momentOfTruth) }
  /// How long the step takes, waiting included.
  public var duration: TimeSpan? { item.timeSpan(.duration) }
  /// The part of the duration in which the customer only waits.
  public var waiting: TimeSpan? { item.timeSpan(.waiting) }
  /// Whether the step runs beside others, so that it does not count in the total time.
  public var isParallel: Bool { item.flag(.parallel) }
  /// Where the customer and an organisation meet in the step.
  public var touchpoints: [Touchpoint] { views(.touchpoints) }
  /// What happens behind the scenes.
  public var backstage: [BackstageAction] { views(.backstage) }
  /// What troubles the customer in the step.
  public var painPoints: [PainPoint] { views(.painPoints) }
  /// What goes well in the step.
  public var gains: [Gain] { views(.gains) }
  /// What could be better in the step.
  public var opportunities: [Opportunity] { views(.opportunities) }
  /// Where the customer leaves the straight way at the step.
  public var exits: [Exit] { views(.exits) }
}

/// How the customer feels at a step.
public struct Emotion: Hashable, Comparable, Sendable {
  /// From −2, very negative, to +2, very positive.
  public let value: Int

  /// Takes a number as an emotion; nil outside `range`.
  public init?(_ value: Int) {
    guard Self.range.contains(value) else { return nil }
    self.value = value
  }

  /// The numbers that an emotion can have.
  public static let range = -2...2

  /// All emotions, from low to high.
  public static let all = range.compactMap(Emotion.init)

  /// The number with its sign: "−2", "0", "+1".
  public var sign: String {
    switch value {
    case -2: "−2"
    case -1: "−1"
    case 1: "+1"
    case 2: "+2"
    default: "0"
    }
  }

  /// The number in words that are spoken well: "min 2", "plus 1", "0".
  public var spoken: Text {
    value > 0
      ? Text(nl: "plus \(value)", en: "plus \(value)")
      : value < 0 ? Text(nl: "min \(-value)", en: "minus \(-value)") : Text("0")
  }

  /// What the number means.
  public var name: Text {
    switch value {
    case -2: Text(nl: "zeer negatief", en: "very negative")
    case -1: Text(nl: "negatief", en: "negative")
    case 1: Text(nl: "positief", en: "positive")
    case 2: Text(nl: "zeer positief", en: "very positive")
    default: Text(nl: "neutraal", en: "neutral")
    }
  }

  /// Tells whether the customer feels worse in one than in the other.
  public static func < (left: Emotion, right: Emotion) -> Bool {
    left.value < right.value
  }
}

/// Where the customer and an organisation meet.
public struct Touchpoint: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a touchpoint; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// How the contact goes, in words; a channel of the user's own is its own name.
  public var channel: Text? { item.text(.channel).map(Choices.channel.name(of:)) }
  /// Who takes the initiative: the name of a party, or `customer`.
  public var from: String? { item.text(.from) }
  /// With whom the contact is: the name of a party, or `customer`.
  public var to: String? { item.text(.to) }
  /// The word in `from` and `to` that means the persona.
  public static let customer = "customer"
}

/// What happens behind the scenes.
public struct BackstageAction: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as what happens behind the scenes; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// The role that does it.
  public var actor: String? { item.text(.actor) }
  /// The system in which it happens.
  public var system: String? { item.text(.system) }
  /// Whether the work passes to someone else here; false where the file does not say.
  public var isHandover: Bool { item.flag(.handover) }
}

/// What troubles the customer.
public struct PainPoint: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a pain point; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// How serious it is; nil where it is not known.
  public var severity: Severity? { item.whole(.severity).flatMap(Severity.init) }
  /// The fact or figure that shows it.
  public var evidence: String? { item.text(.evidence) }
  /// How many of those who were asked named it.
  public var mentions: Int? { item.whole(.mentions) }
  /// What causes it.
  public var cause: String? { item.text(.cause) }
  /// Why it is left as it is, where that was decided.
  public var accepted: String? { item.text(.accepted) }
  /// The ids of the sources that show it; see `Journey.sources(_:)`.
  public var sourceIDs: [String] { item.texts(.sources) }
}

/// How serious a pain point is.
public enum Severity: Int, CaseIterable, Comparable, Sendable {
  case slight = 1
  case moderate, serious

  /// What it is called: "licht", "matig" or "ernstig".
  public var name: Text {
    switch self {
    case .slight: Text(nl: "licht", en: "slight")
    case .moderate: Text(nl: "matig", en: "moderate")
    case .serious: Text(nl: "ernstig", en: "serious")
    }
  }

  /// One, two or three exclamation marks.
  public var sign: String { String(repeating: "!", count: rawValue) }

  /// Tells whether one is less serious than the other.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What goes well for the customer.
public struct Gain: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as a gain; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }
}

/// What could be better.
public struct Opportunity: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as an opportunity; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// The role that takes it up.
  public var owner: String? { item.text(.owner) }
  /// How far it has come, in words.
  public var status: Text? { item.text(.status).map(Choices.opportunityStatus.name(of:)) }
}

/// Where the customer leaves the straight way.
public struct Exit: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as an exit; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// The kind of exit, in words.
  public var kind: Text? { item.text(.kind).map(Choices.exitKind.name(of:)) }
}
