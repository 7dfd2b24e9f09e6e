// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// Finds what points to a person in texts; what it returns is never shown.
enum PersonalData {
  /// Numbers of nine digits that pass the 11-test of citizen service numbers.
  static func citizenNumbers(in text: String) -> [String] {
    DigitGroups.all(in: withoutAccounts(text)).flatMap { groups in
      groups.windows([[9], [4, 2, 3], [3, 3, 3]])
    }.filter { number in
      let digits = number.compactMap(\.wholeNumberValue)
      let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
      return sum % 11 == 0 && digits.contains { $0 != 0 }
    }
  }

  /// Dutch telephone numbers, but for those that only organisations have.
  static func telephones(in text: String) -> [String] {
    var plain = withoutAccounts(text)
    for (sign, other) in [("(0)", ""), ("+31 ", "0"), ("+31", "0"), ("0031", "0")] {
      plain = plain.split(separator: sign, omittingEmptySubsequences: false)
        .joined(separator: other)
    }
    return DigitGroups.all(in: plain).flatMap { groups in
      groups.numbers(of: 10).filter { number in
        number.first == "0" && number.dropFirst().first != "0"
          && !["088", "080", "090", "084"].contains(number.prefix(3))
      }
    }
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
    guard !isInWord, start + 4 < signs.count, signs[start].isASCII, signs[start].isUppercase,
      let length = lengths[String(signs[start...start + 1])]
    else { return nil }
    var number = ""
    var end = start
    while end < signs.count, number.count < length {
      let sign = signs[end]
      guard sign == " " || sign.isASCII && (sign.isUppercase || sign.isNumber) else { break }
      if sign != " " { number.append(sign) }
      end += 1
    }
    guard number.count == length else { return nil }
    var rest = 0
    for sign in number.dropFirst(4) + number.prefix(4) {
      guard let value = Int(String(sign), radix: 36) else { return nil }
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97
    }
    return rest == 1 ? (number, end) : nil
  }

  private static let lengths = ["NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "ES": 24]

  /// Years or dates behind a word that says that somebody was born.
  static func birthDates(in text: String) -> [String] {
    let words = Reading.list(text)
    return words.indices.compactMap { index in
      guard ["geboren", "geboortedatum", "geb", "born", "birth"].contains(words[index]) else {
        return nil
      }
      let near = words[(index + 1)...].prefix(5)
      return near.first { word in
        word.count == 4 && (Int(word).map { (1900...2035).contains($0) } ?? false)
      }
    }
  }
}
