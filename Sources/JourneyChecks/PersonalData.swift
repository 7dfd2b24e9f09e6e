// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// Finds what points to a person in texts; what it returns is never shown.
enum PersonalData {
  /// A way of pointing to a person.
  struct Sort: Sendable {
    /// Tells from its signs whether a text can hold it; hardly any text needs a closer look.
    let mayHold: @Sendable (Traits) -> Bool
    /// Returns the words in a text that do.
    let find: @Sendable (String) -> [String]
  }

  static let citizenNumber = Sort(mayHold: { $0.digits >= 9 }, find: citizenNumbers)
  static let telephone = Sort(mayHold: { $0.digits >= 10 }, find: telephones)
  static let email = Sort(mayHold: { $0.hasAt }, find: emails)
  // No account number has fewer digits than the Dutch ones.
  static let account = Sort(mayHold: { $0.digits >= fewestDigits }, find: accounts)
  static let address = Sort(

    mayHold: { $0.hasInnerNumber || $0.digits >= 4 && $0.beginsWithDigit && $0.hasLetter },
    find: addresses)
  static let birthDate = Sort(mayHold: { $0.mayTellBirth }, find: birthDates)
  static let name = Sort(
    mayHold: { $0.capitals >= 1 && ($0.hasInnerCapital || $0.digits >= 2 && $0.hasCut) },
    find: names)

  /// Tells whether a text holds anything that points to a person.
  static func isIn(_ text: String) -> Bool {
    let signs = Traits(text)
    if signs.isPlain { return false }
    return [citizenNumber, telephone, email, account, address, birthDate, name].contains {
      $0.mayHold(signs) && !$0.find(text).isEmpty
    }
  }

  /// Numbers of nine digits that pass the 11-test of citizen service numbers.
  static func citizenNumbers(in text: String) -> [String] {
    DigitGroups.all(in: withoutAccounts(text)).flatMap { groups in
      groups.windows([[9], [4, 2, 3], [3, 3, 3], [2, 2, 2, 3]])
    }.filter { number in
      let digits = number.compactMap(\.wholeNumberValue)
      let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
      return sum % 11 == 0 && digits.contains { $0 != 0 }
    }
  }

  /// Dutch telephone numbers, but for those that only organisations have.
  static func telephones(in text: String) -> [String] {
    DigitGroups.all(in: withoutTimes(withoutCountry(withoutAccounts(text)))).flatMap {
      groups in
      // “08.30” begins no number: only mobile numbers have a first group of two.
      groups.numbers(of: 10) { $0.hasPrefix("0") && ($0 == "06" || $0.count > 2) }
        .filter { $0.dropFirst().first != "0" && !organisations.contains(String($0.prefix(3))) }
    }
  }

  private static let organisations: Set<String> = ["088", "080", "090", "084"]

  /// Returns the text with the numbers of a country that is written out as they are within it.
  private static func withoutCountry(_ text: String) -> String {
    text.replacing(/(\+|\b00)31[\s.\-]*(\(0\))?[\s.\-]*/, with: "0")
  }

  /// Returns the text without dates and times from and until, whose digits are no other numbers.
  private static func withoutTimes(_ text: String) -> String {
    text.replacing(/\b\d{1,2}([\-.\/])(0?[1-9]|1[0-2])\1(19|20)\d\d\b/, with: ";")
      .replacing(/\b(19|20)\d\d-\d\d-\d\d\b/, with: ";")
      .replacing(/\b\d{1,2}[.:]\d\d\s?[\-–]\s?\d{1,2}[.:]\d\d\b/, with: ";")
  }

  /// E-mail addresses, but for those of desks.
  static func emails(in text: String) -> [String] {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).compactMap { before, after in
      let local = before.reversed().prefix { isLocal($0) }.reversed()
      let domain = after.prefix { isLocal($0) }
      let labels = domain.split(separator: ".")
      guard !local.isEmpty, labels.count >= 2,
        labels.last.map({ $0.count >= 2 && $0.allSatisfy(\.isLetter) }) == true,
        !desks.contains(String(local).lowercased())
      else { return nil }
      return String(local) + "@" + domain
    }
  }

  private static func isLocal(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber || "._%+-".contains(sign))
  }

  private static let desks: Set<String> = [
    "info", "contact", "post", "gemeente", "klantcontact", "noreply", "no-reply", "privacy",
    "burgerzaken", "webredactie", "service", "klachten", "help", "helpdesk", "pers", "griffie",
  ]

  /// International bank account numbers of which the check digits are right.
  static func accounts(in text: String) -> [String] {
    let signs = Array(text)
    return signs.indices.compactMap { account(signs, at: $0)?.number }
  }

  /// Returns the text without account numbers, whose digits are no other numbers.
  private static func withoutAccounts(_ text: String) -> String {
    let signs = Array(text)
    var rest = ""
    var index = 0
    while index < signs.count {
      if let found = account(signs, at: index) {
        index = found.end
        rest += " "
      } else {
        rest.append(signs[index])
        index += 1
      }
    }
    return rest
  }

  private static func account(
    _ signs: [Character], at start: Int
  ) -> (number: String, end: Int)? {
    let isInWord = start > 0 && (signs[start - 1].isLetter || signs[start - 1].isNumber)
    guard !isInWord, start + 4 < signs.count, signs[start].isASCII, signs[start].isLetter,
      let length = lengths[String(signs[start...start + 1]).uppercased()]
    else { return nil }
    var number = ""
    var end = start
    while end < signs.count, number.count < length {
      let sign = signs[end]
      if sign.isASCII, sign.isLetter || sign.isNumber {
        number += sign.uppercased()
      } else if !" .-\u{A0}".contains(sign) {
        break
      }
      end += 1
    }
    // One in 97 words of so many letters passes the sum by chance, but has no check digits and no number.
    guard number.count == length, number.dropFirst(2).prefix(2).allSatisfy(\.isNumber),
      number.count(where: \.isNumber) >= fewestDigits
    else { return nil }
    var rest = 0
    for sign in number.dropFirst(4) + number.prefix(4) {
      guard let value = Int(String(sign), radix: 36) else { return nil }
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97
    }
    return rest == 1 ? (number, end) : nil
  }

  /// Each account number has at least so many digits, the check digits included.
  private static let fewestDigits = 12
  private static let lengths = ["NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "ES": 24]

  /// Days behind a word that says that somebody was born; a year alone points to nobody.
  static func birthDates(in text: String) -> [String] {
    guard Reading.mayHold(text, ["geb", "born", "birth"]) else { return [] }
    let words = Reading.list(text)
    return words.indices.compactMap { index in
      guard ["geboren", "geboortedatum", "geb", "born", "birth"].contains(words[index]) else {
        return nil
      }
      let near = words[(index + 1)...].prefix(5)
      let date = zip(near, near.dropFirst()).first { one, two in
        isDay(one) && isMonth(two) || isMonth(one) && isDay(two)
      }
      return date.map { $0 + " " + $1 }
    }
  }

  private static func isDay(_ word: String) -> Bool {
    Int(word).map { (1...31).contains($0) } ?? false
  }

  private static func isMonth(_ word: String) -> Bool {
    Int(word).map { (1...12).contains($0) } ?? months.contains(String(word.prefix(3)))
  }

  private static let months: Set<String> = [
    "jan", "feb", "maa", "mrt", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt",
    "oct",
    "nov", "dec",
  ]
}
