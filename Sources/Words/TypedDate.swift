// SPDX-License-Identifier: EUPL-1.2

/// On which side of today a date lies of which the year was not typed.
public enum DateSide: Hashable, Sendable {
  /// The last such day: for what happened.
  case past
  /// The one that is closest by, before or after.
  case nearest
  /// The next such day: for what is planned.
  case coming
}

extension CalendarDate {
  /// Reads a date as people type it: "12 maart 2026", "12-3-2026", "12 mrt", "March 12", "morgen", or as ISO 8601.
  ///
  /// The day stands before the month where both are numbers.
  ///
  /// - Parameters:
  ///   - today: The day from which is counted; where it is nil, dates without a year cannot be read.
  ///   - side: On which side of that day a date without a year lies.
  public init?(typed text: String, today: CalendarDate? = nil, _ side: DateSide = .nearest) {
    if let date = CalendarDate(iso: text) {
      self = date
      return
    }
    var words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if words.count == 1, let days = Self.dayWords[words[0]] {
      guard let date = today?.adding(days: days) else { return nil }
      self = date
      return
    }
    words.removeAll(where: Self.isWeekday)
    var month: Int?
    if let place = words.firstIndex(where: { Self.month(named: $0) != nil }) {
      month = Self.month(named: words.remove(at: place))
    }
    let numbers = words.compactMap(Self.number)
    guard numbers.count == words.count, words.allSatisfy({ $0.count <= 4 }) else { return nil }
    let isYearFirst = words.first?.count == 4
    switch (month, numbers.count) {
    case (let month?, 1): self.init(day: numbers[0], month: month, side, of: today)
    case (let month?, 2):
      let (year, day) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      self.init(year: Self.full(year), month: month, day: day)
    case (nil, 2): self.init(day: numbers[0], month: numbers[1], side, of: today)
    case (nil, 3) where isYearFirst:
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    case (nil, 3): self.init(year: Self.full(numbers[2]), month: numbers[1], day: numbers[0])
    default: return nil
    }
  }

  /// Finds the day of a month on one side of a day; a leap day can be years away.
  private init?(day: Int, month: Int, _ side: DateSide, of today: CalendarDate?) {
    guard let today else { return nil }
    let reach =
      switch side {
      case .past: -8...0
      case .nearest: -1...1
      case .coming: 0...8
      }
    func distance(_ date: CalendarDate) -> Int { date.dayNumber - today.dayNumber }
    let dates = reach.compactMap { CalendarDate(year: today.year + $0, month: month, day: day) }
      .filter { side == .past ? distance($0) <= 0 : side == .nearest || distance($0) >= 0 }
    guard let nearest = dates.min(by: { abs(distance($0)) < abs(distance($1)) }) else { return nil }
    self = nearest
  }

  /// Returns the day so many days later; nil outside the years 1 to 9999.
  func adding(days: Int) -> CalendarDate? {
    let number = dayNumber + days
    return [year - 1, year, year + 1].lazy
      .flatMap { year in (1...12).lazy.map { (year, $0) } }
      .compactMap { year, month -> CalendarDate? in
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        return CalendarDate(year: year, month: month, day: number - first.dayNumber + 1)
      }.first
  }

  /// The number of the day, of which the next day has the next one.
  private var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let months = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5
      + day
  }

  private static let dayWords = [
    "vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "gisteren": -1, "yesterday": -1,
    "overmorgen": 2, "eergisteren": -2,
  ]

  private static let weekdays: Set<String> = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "ma", "di", "wo", "do",
    "vr", "za", "zo", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "of",
  ]

  private static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  /// Finds a month by its name in either language, or by at least its first three letters.
  private static func month(named word: String) -> Int? {
    if let short = ["mrt": 3, "okt": 10][word] { return short }
    guard word.count >= 3 else { return nil }
    for number in 1...12 {
      let words = CalendarDate(year: 2000, month: number, day: 1)?.words
      let names = [words?.nl, words?.en].compactMap { $0?.split(separator: " ")[1].lowercased() }
      if names.contains(where: { $0.hasPrefix(word) }) { return number }
    }
    return nil
  }

  /// Reads a number, also with the ending of an order behind it, such as "12e" or "1st".
  private static func number(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = String(word.dropFirst(digits.count))
    return ["", "e", "ste", "de", "st", "nd", "rd", "th"].contains(rest) ? Int(digits) : nil
  }

  /// A year of two digits is one of this century.
  private static func full(_ year: Int) -> Int { year < 100 ? 2_000 + year : year }
}
