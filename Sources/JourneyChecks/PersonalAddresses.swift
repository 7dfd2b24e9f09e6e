// SPDX-License-Identifier: EUPL-1.2

extension PersonalData {
  /// Streets with a house number, and Dutch postcodes.
  static func addresses(in text: String) -> [String] {
    let words = Reading.words(text, separators: ",;()")
    return words.indices.compactMap { street(words, at: $0) ?? postcode(words, at: $0) }
  }

  /// Such as “Kerkstraat 12a” and “Lange Voorhout 3”.
  private static func street(_ words: [String], at index: Int) -> String? {
    guard index + 1 < words.count, beginsWithDigit(words[index + 1]), let first = words[index].first
    else { return nil }
    let name = Reading.folded(words[index])
    let isNamed =
      first.isUppercase && endings.contains { name.hasSuffix($0) && name.count > $0.count + 1 }
    // “Korte Kade 4”: a street in two words.
    let isInTwo = index > 0 && words[index - 1].first?.isUppercase == true && first.isUppercase
    guard isNamed || (isInTwo && endings.contains(name)), isHouseNumber(words[index + 1]) else {
      return nil
    }
    return words[index] + " " + words[index + 1]
  }

  private static func beginsWithDigit(_ word: String) -> Bool {
    word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func isHouseNumber(_ word: String) -> Bool {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count).filter { $0 != "-" && $0 != "." }
    return (1...4).contains(digits.count) && digits.first != "0" && rest.count <= 3
      && (rest.isEmpty || rest.count <= 1 || rest.allSatisfy(\.isNumber))
  }

  /// Such as “1234 AB”, but not “2026 EU”.
  private static func postcode(_ words: [String], at index: Int) -> String? {
    let word = words[index]
    guard beginsWithDigit(word) else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, digits.first != "0" else { return nil }
    var letters = String(word.dropFirst(4))
    if letters.isEmpty, index + 1 < words.count { letters = words[index + 1] }
    letters = letters.filter { $0 != "." }
    guard letters.count == 2, letters.allSatisfy({ $0.isASCII && $0.isUppercase }),
      !noPostcodes.contains(letters)
    else { return nil }
    return String(digits) + letters
  }

  private static let endings = [
    "straat", "laan", "weg", "plein", "kade", "gracht", "singel", "dijk", "hof", "steeg", "pad",
    "dreef", "plantsoen", "markt", "wal", "burgwal", "street", "road", "lane", "avenue",
  ]
  /// Letters that no postcode has, and units and names that stand behind numbers.
  private static let noPostcodes: Set<String> = [
    "SA", "SD", "SS", "EU", "MB", "GB", "KB", "TB", "CO", "NL", "BV", "NV", "VS", "UK", "PC", "TV",
    "OV", "WC", "AM", "PM", "KM", "KG", "ML", "CM", "MM", "MW", "KW",
  ]
}
