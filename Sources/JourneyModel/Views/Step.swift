// SPDX-License-Identifier: EUPL-1.2

public import Words

/// One thing that the customer does.
public struct Step: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var action: String? { item.text(.action) }
  public var emotion: Emotion? { item.whole(.emotion).flatMap(Emotion.init) }
  public var feeling: String? { item.text(.feeling) }
  public var thought: String? { item.text(.thought) }
  public var quote: String? { item.text(.quote) }
  public var need: String? { item.text(.need) }
  public var expectation: String? { item.text(.expectation) }
  public var isMomentOfTruth: Bool { item.flag(.momentOfTruth) }
  public var duration: TimeSpan? { item.timeSpan(.duration) }
  public var waiting: TimeSpan? { item.timeSpan(.waiting) }
  public var isParallel: Bool { item.flag(.parallel) }
  public var touchpoints: [Touchpoint] { views(.touchpoints) }
  public var backstage: [BackstageAction] { views(.backstage) }
  public var painPoints: [PainPoint] { views(.painPoints) }
  public var gains: [Gain] { views(.gains) }
  public var opportunities: [Opportunity] { views(.opportunities) }
  public var exits: [Exit] { views(.exits) }
}

/// How the customer feels at a step.
public struct Emotion: Hashable, Comparable, Sendable {
  /// From −2, very negative, to +2, very positive.
  public let value: Int

  public init?(_ value: Int) {
    guard Self.range.contains(value) else { return nil }
    self.value = value
  }

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

  public static func < (left: Emotion, right: Emotion) -> Bool {
    left.value < right.value
  }
}

/// Where the customer and an organisation meet.
public struct Touchpoint: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var channel: Text? { item.text(.channel).map(Choices.channel.name(of:)) }
  public var from: String? { item.text(.from) }
  public var to: String? { item.text(.to) }
  /// The word in `from` and `to` that means the persona.
  public static let customer = "customer"
}

/// What happens behind the scenes.
public struct BackstageAction: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var actor: String? { item.text(.actor) }
  public var system: String? { item.text(.system) }
  public var isHandover: Bool { item.flag(.handover) }
}

/// What troubles the customer.
public struct PainPoint: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var severity: Severity? { item.whole(.severity).flatMap(Severity.init) }
  public var evidence: String? { item.text(.evidence) }
  public var mentions: Int? { item.whole(.mentions) }
  public var cause: String? { item.text(.cause) }
  public var accepted: String? { item.text(.accepted) }
  public var sourceIDs: [String] { item.texts(.sources) }
}

/// How serious a pain point is.
public enum Severity: Int, CaseIterable, Comparable, Sendable {
  case slight = 1
  case moderate, serious

  public var name: Text {
    switch self {
    case .slight: Text(nl: "licht", en: "slight")
    case .moderate: Text(nl: "matig", en: "moderate")
    case .serious: Text(nl: "ernstig", en: "serious")
    }
  }

  /// One, two or three exclamation marks.
  public var sign: String { String(repeating: "!", count: rawValue) }

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What goes well for the customer.
public struct Gain: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }
}

/// What could be better.
public struct Opportunity: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var owner: String? { item.text(.owner) }
  public var status: Text? { item.text(.status).map(Choices.opportunityStatus.name(of:)) }
}

/// Where the customer leaves the straight way.
public struct Exit: ItemView, Sendable {
  public let item: Item

  public init(_ item: Item) {
    self.item = item
  }

  public var kind: Text? { item.text(.kind).map(Choices.exitKind.name(of:)) }
}
