// SPDX-License-Identifier: EUPL-1.2

/// A length of time as ISO 8601 writes it, such as `PT20M`, `P26D` and `P1Y6M`.
///
/// Each unit keeps the number that was written, so that three weeks stay three weeks.
public struct TimeSpan: Hashable, Sendable {
  /// The units, from long to short.
  public enum Unit: Int, CaseIterable, Hashable, Sendable {
    case year, month, week, day, hour, minute, second
  }

  /// The number of each unit that was written, from long to short; never empty.
  public let parts: [(unit: Unit, count: Int)]

  /// Reads an ISO 8601 duration in whole numbers of at most nine digits.
  public init?(iso text: String) {
    var rest = text.utf8[...]
    guard rest.popFirst() == UInt8(ascii: "P") else { return nil }
    var parts: [(unit: Unit, count: Int)] = []
    var isTime = false
    while let next = rest.first {
      if next == UInt8(ascii: "T"), !isTime {
        rest.removeFirst()
        isTime = true
        guard !rest.isEmpty else { return nil }
        continue
      }
      var count = 0
      var digits = 0
      while let digit = rest.first, (0x30...0x39).contains(digit), digits < 10 {
        (count, digits) = (count * 10 + Int(digit - 0x30), digits + 1)
        rest.removeFirst()
      }
      guard (1...9).contains(digits), let sign = rest.popFirst(),
        let unit = Unit.allCases.first(where: {
          $0.isTime == isTime && $0.sign == Unicode.Scalar(sign)
        }),
        parts.last.map({ $0.unit.rawValue < unit.rawValue }) ?? true
      else { return nil }
      parts.append((unit, count))
    }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  /// The length in seconds, with a month of 30 days and a year of 365.
  public var seconds: Int {
    parts.reduce(0) { $0 + $1.count * $1.unit.seconds }
  }

  /// Whether the length in seconds rests on a rounded month or year.
  public var isApproximate: Bool {
    parts.contains { $0.unit == .month || $0.unit == .year }
  }

  /// The duration as ISO 8601 writes it.
  public var iso: String {
    var text = "P"
    for (index, part) in parts.enumerated() {
      if part.unit.isTime, index == 0 || !parts[index - 1].unit.isTime { text += "T" }
      text += "\(part.count)\(part.unit.sign)"
    }
    return text
  }

  /// The duration in words: "3 weken", "1 jaar en 6 maanden".
  public var words: Text {
    .list(parts.map { $0.unit.noun.counted($0.count) })
  }

  /// Tells whether both are written alike: `P7D` and `P1W` differ.
  public static func == (left: TimeSpan, right: TimeSpan) -> Bool {
    left.iso == right.iso
  }

  /// Feeds the duration as it is written.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(iso)
  }
}

extension TimeSpan {
  /// Sums lengths of time and says the total in its two largest units.
  ///
  /// - Parameter model: A length beside which the total stands, and whose weeks or days it is said in.
  /// - Returns: The total in words, with "ongeveer" where a month or a year was rounded; nil when it is zero.
  public static func total(_ spans: [TimeSpan], like model: TimeSpan? = nil) -> Text? {
    let seconds = spans.reduce(0) { $0 + $1.seconds }
    guard seconds > 0 else { return nil }
    // What was said in weeks alone stays so.
    let unit =
      spans.allSatisfy { $0.parts.allSatisfy { $0.unit == .week } }
      ? .week : model?.parts.first?.unit
    let exact = inWords(seconds: seconds, in: unit)
    return spans.contains(where: \.isApproximate)
      ? Text(nl: "ongeveer ", en: "about ") + exact : exact
  }

  /// Says a number of seconds in its two largest units: days at the most up to three months, then months and years, or weeks
  /// or days where that is the unit.
  private static func inWords(seconds: Int, in unit: Unit?) -> Text {
    let days = seconds / Unit.day.seconds
    let ladder: [Unit] =
      switch unit {
      case .week where days >= 90: [.week, .day, .hour, .minute]
      case .day where days >= 90: [.day, .hour, .minute]
      default:
        days >= 365 ? [.year, .month] : days >= 90 ? [.month, .day] : [.day, .hour, .minute]
      }
    var rest = seconds
    var parts: [Text] = []
    for unit in ladder where parts.count < 2 {
      let count = rest / unit.seconds
      rest %= unit.seconds
      if count > 0 { parts.append(unit.noun.counted(count)) }
    }
    return parts.isEmpty ? Unit.second.noun.counted(seconds) : .list(parts)
  }
}

extension TimeSpan.Unit {
  fileprivate var isTime: Bool { rawValue >= Self.hour.rawValue }

  fileprivate var sign: Unicode.Scalar {
    switch self {
    case .year: "Y"
    case .month, .minute: "M"
    case .week: "W"
    case .day: "D"
    case .hour: "H"
    case .second: "S"
    }
  }

  fileprivate var seconds: Int {
    switch self {
    case .year: 365 * 86_400
    case .month: 30 * 86_400
    case .week: 7 * 86_400
    case .day: 86_400
    case .hour: 3_600
    case .minute: 60
    case .second: 1
    }
  }

  fileprivate var noun: Noun {
    switch self {
    case .year: Noun(one: Text(nl: "jaar", en: "year"), many: Text(nl: "jaar", en: "years"))
    case .month: Noun(one: Text(nl: "maand", en: "month"), many: Text(nl: "maanden", en: "months"))
    case .week: Noun(one: Text(nl: "week", en: "week"), many: Text(nl: "weken", en: "weeks"))
    case .day: Noun(one: Text(nl: "dag", en: "day"), many: Text(nl: "dagen", en: "days"))
    case .hour: Noun(one: Text(nl: "uur", en: "hour"), many: Text(nl: "uur", en: "hours"))
    case .minute:
      Noun(one: Text(nl: "minuut", en: "minute"), many: Text(nl: "minuten", en: "minutes"))
    case .second:
      Noun(one: Text(nl: "seconde", en: "second"), many: Text(nl: "seconden", en: "seconds"))
    }
  }
}

extension TimeSpan {
  /// Reads a duration as people type it: "3 weken", "1 jaar en 6 maanden", "20 min", or as ISO 8601.
  public init?(typed text: String) {
    if let iso = TimeSpan(iso: text.uppercased()) {
      self = iso
      return
    }
    var counts: [Unit: Int] = [:]
    var pending: Int?
    let words = Self.spelledOut(text.lowercased()).split { !($0.isLetter || $0.isNumber) }
    for word in words.flatMap(Self.splitAfterDigits) where word != "en" && word != "and" {
      if let number = Int(word), pending == nil, (0...999_999_999).contains(number) {
        pending = number
      } else if let number = Self.numberWords[String(word)], pending == nil {
        pending = number
      } else if let count = pending, let unit = Unit(word: word), counts[unit] == nil {
        counts[unit] = count
        pending = nil
      } else {
        return nil
      }
    }
    guard pending == nil, !counts.isEmpty else { return nil }
    parts = Unit.allCases.compactMap { unit in counts[unit].map { (unit, $0) } }
  }

  private static let numberWords: [String: Int] = {
    let dutch = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"
    let english = "one two three four five six seven eight nine ten eleven twelve"
    var numbers = ["één": 1, "a": 1, "an": 1]
    for words in [dutch, english] {
      for (index, word) in words.split(separator: " ").enumerated() {
        numbers[String(word)] = index + 1
      }
    }
    return numbers
  }()

  /// Returns the text with the parts of an hour and of a year for which there is a name in whole numbers.
  private static func spelledOut(_ text: String) -> String {
    let names = [
      "anderhalf uur": "1 uur 30 min", "een half uur": "30 min", "half uur": "30 min",
      "een kwartier": "15 min", "kwartier": "15 min", "half an hour": "30 min",
      "anderhalf jaar": "1 jaar 6 mnd", "een half jaar": "6 mnd", "half jaar": "6 mnd",
    ]
    return names[text] ?? text
  }

  private static func splitAfterDigits(_ word: Substring) -> [Substring] {
    let digits = word.prefix { $0.isNumber }
    return [digits, word.dropFirst(digits.count)].filter { !$0.isEmpty }
  }
}

extension TimeSpan.Unit {
  /// Finds the unit that a typed word names, in either language or shortened.
  fileprivate init?(word: Substring) {
    let short: [Self: Set<String>] = [
      .year: ["jaren", "jr"], .month: ["mnd"], .week: ["wk"], .day: ["d"],
      .hour: ["uren", "u", "h"], .minute: ["min", "m"], .second: ["sec", "s"],
    ]
    let found = Self.allCases.first { unit in
      let noun = unit.noun
      return [noun.one.nl, noun.one.en, noun.many.nl, noun.many.en].contains(String(word))
        || short[unit]?.contains(String(word)) == true
    }
    guard let found else { return nil }
    self = found
  }
}
