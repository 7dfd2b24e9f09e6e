// SPDX-License-Identifier: EUPL-1.2

public import Words

extension Shape {
  /// Finds what is wrong with a value for a field of this shape; nil when it fits.
  func fault(_ value: FieldValue?, in root: Item) -> Fault? {
    switch (self, value) {
    case (_, nil), (.text, .text), (.party, .text), (.flag, .flag), (.texts, .texts): nil
    case (.whole(let range), .whole(let number)):
      range.contains(number) ? nil : .outOfRange(range)
    case (.decimal(let range), .whole(let number)):
      range.contains(number) ? nil : .outOfDecimalRange(range)
    case (.decimal(let range), .decimal(let number)):
      number.isIn(range) ? nil : .outOfDecimalRange(range)
    case (.choice, .text(let text)), (.date, .text(let text)), (.duration, .text(let text)),
      (.outside, .text(let text)):
      text.isEmpty ? nil : Fault(text, in: self)
    case (.reference(let kinds), .text(let id)):
      id.isEmpty ? nil : Self.fault(id, kinds, in: root)
    case (.references(let kinds), .texts(let ids)):
      ids.lazy.compactMap { Self.fault($0, kinds, in: root) }.first
    case (.outsides, .texts(let ids)): ids.lazy.compactMap { Fault($0, in: self) }.first
    default: .misfit(self)
    }
  }

  private static func fault(_ id: String, _ kinds: [ItemKind], in root: Item) -> Fault? {
    if !ItemID.isValid(id) { return .notAnID }
    guard let item = root.item(ItemRef(id)), kinds.contains(item.kind) else { return .dangling(id) }
    return nil
  }
}

extension Field {
  /// Reads what somebody typed as a value of the field.
  ///
  /// Words of a list may be typed as people call them, durations as "3 weken", and the elements of a list each on a
  /// line of its own.
  ///
  /// - Parameters:
  ///   - typed: The text.
  ///   - separator: What else stands between the elements of a list, such as a semicolon on a command line.
  ///   - today: The day from which a date without a year, or a word such as "morgen", is counted.
  ///   - item: What the field belongs to, where another date of it can say which year is meant.
  /// - Returns: The value; nil when the text is empty, which clears the field.
  public func value(
    typed: String, separator: Character? = nil, today: CalendarDate? = nil, in item: Item? = nil
  ) throws(EditError) -> FieldValue? {
    if case .text = shape { return typed.isEmpty ? nil : .text(typed) }
    let text = typed.trimmingSpaces
    if text.isEmpty { return nil }
    switch shape {
    case .whole(let range):
      let named = numberNames.first { _, name in
        [name.nl, name.en].contains(text.lowercased())
      }
      let plain = String(text.map { $0 == "−" ? "-" : $0 }.drop { $0 == "+" })
      guard let number = named?.key ?? Int(plain) ?? (key == .mentions ? Self.part(text) : nil)
      else { throw .misfit(name, .outOfRange(range)) }
      return .whole(number)
    case .decimal(let range):
      let plain = String(text.map { $0 == "−" ? "-" : $0 }.drop { $0 == "+" })
      guard let number = DecimalNumber(typed: plain) else {
        throw .misfit(name, .outOfDecimalRange(range))
      }
      return .number(number)
    case .flag:
      if ["true", "ja", "yes", "1"].contains(text.lowercased()) { return .flag(true) }
      if ["false", "nee", "no", "0"].contains(text.lowercased()) { return nil }
      throw .misfit(name, .misfit(shape))
    case .choice(let choices): return .text(choices.word(typed: text))
    case .party: return .text(Touchpoint.party(typed: text))
    case .date(let day): return .text(day.date(typed: text, today: today, in: item)?.iso ?? text)
    case .duration:
      return .text(TimeSpan(iso: text) == nil ? TimeSpan(typed: text)?.iso ?? text : text)
    case .texts, .references, .outsides:
      let parts = text.split { $0 == separator || $0.isNewline }.map { String($0).trimmingSpaces }
      return .texts(parts.filter { !$0.isEmpty })
    case .item, .items: throw .misfit(name, .misfit(shape))
    default: return .text(text)
    }
  }
}

extension Field {
  /// Reads "7 van 9" as 7; nil where that is more than all, or the text is something else.
  private static func part(_ text: String) -> Int? {
    let words = text.split { $0 == " " || $0 == "/" }
    let isPart =
      words.count == 3 && ["van", "of"].contains(words[1].lowercased())
      || words.count == 2 && text.contains("/")
    guard isPart, let part = Int(words[0]), let all = words.last.flatMap({ Int($0) }), part <= all
    else { return nil }
    return part
  }
}

extension TypedDay {
  fileprivate func date(typed text: String, today: CalendarDate?, in item: Item?) -> CalendarDate? {
    switch self {
    case .past: return CalendarDate(typed: text, today: today, .past)
    case .coming: return CalendarDate(typed: text, today: today, .coming)
    case .nearest: return CalendarDate(typed: text, today: today)
    case .after(let key):
      let start = item?.text(key).flatMap(CalendarDate.init(iso:))
      // A word such as "morgen" is counted from today all the same.
      guard let start, today != nil, text.contains(where: \.isNumber) else {
        return CalendarDate(typed: text, today: today)
      }
      return CalendarDate(typed: text, today: start, .coming)
    }
  }
}

extension FieldValue {
  /// The value that a number is, whether it is whole or not.
  public static func number(_ number: DecimalNumber) -> FieldValue {
    number.thousandths.isMultiple(of: 1000)
      ? .whole(number.thousandths / 1000) : .decimal(number)
  }
}

extension Choices {
  /// Returns the word of the list that a text stands for, in full or as the first words of one name, or the text itself.
  func word(typed text: String) -> String {
    let lower = text.lowercased()
    func found(_ isMeant: (String) -> Bool) -> [String] {
      words.filter { word, name in [word, name.nl, name.en].contains { isMeant($0.lowercased()) } }
        .map(\.word)
    }
    if let whole = found({ $0 == lower }).first { return whole }
    let begun = found { $0.hasPrefix(lower + " ") }
    return begun.count == 1 ? begun[0] : text
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    let end = start.reversed().drop { $0.isWhitespace }
    return String(String(end).reversed())
  }
}
