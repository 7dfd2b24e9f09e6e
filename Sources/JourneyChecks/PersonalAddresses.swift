// SPDX-License-Identifier: EUPL-1.2

extension PersonalData {
  /// Streets with a house number, and Dutch postcodes.
  static func addresses(in text: String) -> [String] {
    let words = Reading.words(text, separators: ",;()")
    return words.indices.compactMap { street(words, at: $0) ?? postcode(words, at: $0) }
  }

  /// Such as “Kerkstraat 12a” and “Lange Voorhout 3”.
  private static func street(_ words: [String], at index: Int) -> String? {
    var rest = words[(index + 1)...]
    if let word = rest.first, ["nr", "nr.", "nummer"].contains(word.lowercased()) {
      rest.removeFirst()
    }
    guard let number = rest.first, beginsWithDigit(number), isHouseNumber(number),
      !isCounted(rest.dropFirst().first),
      let first = words[index].first
    else { return nil }
    let name = Reading.folded(words[index])
    // In small letters only what can be nothing but a street: “onderweg 3” is none.
    let isNamed =
      !noStreets.contains(name)
      && (first.isUppercase ? endings : plainEndings)
        .contains { name.hasSuffix($0) && name.count > $0.count + 1 }
    // “Korte Kade 4”: a street in two words.
    let isInTwo = index > 0 && words[index - 1].first?.isUppercase == true && first.isUppercase
    guard isNamed || (isInTwo && endings.contains(name)) else { return nil }
    return words[index] + " " + number
  }

  /// Tells whether a word says that the number before it counts something: “3 keer”, “3 straten verder”.
  private static func isCounted(_ word: String?) -> Bool {
    guard let word = word?.lowercased() else { return false }
    return ["keer", "x", "maal", "jaar", "uur", "times"].contains(word)
      || word.count > 4 && word.hasSuffix("en") && word.allSatisfy(\.isLetter)
  }

  private static func beginsWithDigit(_ word: String) -> Bool {
    word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func isHouseNumber(_ word: String) -> Bool {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count).filter { $0 != "-" && $0 != "." }
    // “Arbeidsmarkt 2026” is a year.
    return (1...4).contains(digits.count) && digits.first != "0" && !isYear(digits)
      && rest.count <= 3
      && (rest.isEmpty || rest.count <= 1 || rest.allSatisfy(\.isNumber))
  }

  private static func isYear(_ digits: Substring) -> Bool {
    digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
  }

  /// Such as “1234 AB” and “1234ab”, but not “2026 EU”, nor “1200 en”.
  private static func postcode(_ words: [String], at index: Int) -> String? {
    let word = words[index]
    guard beginsWithDigit(word) else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, digits.first != "0" else { return nil }
    var letters = String(word.dropFirst(4))
    let isApart = letters.isEmpty
    if isApart, index + 1 < words.count { letters = words[index + 1] }
    letters = letters.filter { $0 != "." }
    let code = letters.uppercased()
    guard letters.count == 2, letters.allSatisfy({ $0.isASCII && $0.isLetter }),
      letters == code || letters == letters.lowercased(), !noPostcodes.contains(code)
    else { return nil }
    // A year before a word is no postcode, unless a house number stands before it.
    if isApart, isYear(digits), index == 0 || !isHouseNumber(words[index - 1]) { return nil }
    if isApart, letters != code, shortWords.contains(letters) { return nil }
    return String(digits) + letters
  }

  private static let endings = [
    "straat", "laan", "weg", "plein", "kade", "gracht", "singel", "dijk", "hof", "steeg", "pad",
    "dreef", "plantsoen", "markt", "wal", "burgwal", "street", "road", "lane", "avenue",
  ]
  /// Endings of words that are streets in small letters too.
  private static let plainEndings = ["straat", "laan", "gracht", "singel", "steeg", "plantsoen"]
  private static let noStreets: Set<String> = ["onderweg", "snelweg", "supermarkt", "gerechtshof"]
  /// Words of two letters that stand behind numbers.
  private static let shortWords: Set<String> = [
    "al", "am", "an", "as", "at", "be", "by", "ca", "da", "de", "do", "di", "en", "er", "ex", "he",
    "ik", "if", "in", "is", "it", "ja", "je", "ma", "me", "na", "no", "nu", "of", "om", "on", "op",
    "or", "pp", "so", "te", "to", "up", "us", "vr", "we", "wo", "za", "ze", "zo",
  ]
  /// Letters that no postcode has, and units and names that stand behind numbers.
  private static let noPostcodes: Set<String> = [
    "SA", "SD", "SS", "EU", "MB", "GB", "KB", "TB", "CO", "NL", "BV", "NV", "VS", "UK", "PC", "TV",
    "OV", "WC", "AM", "PM", "KM", "KG", "ML", "CM", "MM", "MW", "KW",
  ]
}
