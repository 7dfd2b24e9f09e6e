// SPDX-License-Identifier: EUPL-1.2

extension PersonalData {
  /// Names with a form of address, and names with an age.
  static func names(in text: String) -> [String] {
    guard text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 2 || mayAddress(text) else {
      return []
    }
    let words = Reading.words(text, separators: "/").flatMap(parted)
    return words.indices.compactMap { addressed(words, at: $0) ?? aged(words, at: $0) }
  }

  /// Returns “mw.Jansen” as two words.
  private static func parted(_ word: String) -> [String] {
    guard mayBeForm(word), let point = word.firstIndex(of: "."),
      abbreviations.contains(word[..<point].lowercased())
    else { return [word] }
    let parts = [word[...point], word[word.index(after: point)...]]
    return parts.filter { !$0.isEmpty }.map(String.init)
  }

  /// Tells whether a word is a form of address behind which a name can follow: not “mevrouw.”, which ends a sentence.
  private static func isForm(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    let form = letters.lowercased()
    guard forms.contains(form), let last = word.last else { return false }
    // “MS” and “MW” are an illness and a trade.
    if letters.count <= 2, letters.allSatisfy(\.isUppercase) || form == "ms" && letters != "Ms" {
      return false
    }
    return last.isLetter || last == "." && abbreviations.contains(form)
  }

  /// Such as “mevrouw De Vries”.
  private static func addressed(_ words: [String], at index: Int) -> String? {
    guard mayBeForm(words[index]), isForm(words[index]) else { return nil }
    var rest = words[(index + 1)...]
    var name: [String] = []
    while let word = rest.first, particles.contains(word.lowercased()) || isInitial(word) {
      name.append(word)
      rest.removeFirst()
    }
    guard let last = rest.first, isName(last), !offices.contains(plain(last).lowercased()) else {
      return nil
    }
    return (name + [plain(last)]).joined(separator: " ")
  }

  /// Such as “Fatima Yilmaz (43)” and “Karel, 52 jaar”.
  private static func aged(_ words: [String], at index: Int) -> String? {
    guard index + 1 < words.count else { return nil }
    let next = words[index + 1]
    guard next.utf8.count(where: { (0x30...0x39).contains($0) }) == 2 else { return nil }
    let digits = next.filter { $0.isASCII && $0.isNumber }
    guard digits.count == 2, let age = Int(digits), (16...99).contains(age),
      isName(words[index])
    else { return nil }
    let isSurname = index > 0 && isName(words[index - 1]) && !words[index - 1].hasSuffix(".")
    let isBracketed = next.hasPrefix("(")
    let isClosed =
      isBracketed && [")", ",", "jr", "jaar"].contains { next.hasPrefix("(\(digits)\($0)") }
    let isYears =
      index + 2 < words.count
      && ["jaar", "jr", "jarige", "years"].contains(plain(words[index + 2]).lowercased())
      && (isBracketed || words[index].hasSuffix(","))
    guard isClosed || isYears else { return nil }
    let name = plain(words[index])
    // “Gesprekken (14)”, “Vragenlijst (36)” and “de Wmo (20)” are no persons.
    let isNoun = index > 0 && articles.contains(words[index - 1].lowercased())
    if !isSurname, isNoun || things.contains(where: name.lowercased().hasSuffix) { return nil }
    return isSurname ? plain(words[index - 1]) + " " + name : name
  }

  /// Tells from its first letters whether a word can be a form of address, or such a word behind a sign.
  private static func mayBeForm(_ word: String) -> Bool {
    var letters = word.utf8.makeIterator()
    guard let first = letters.next() else { return false }
    let second = (letters.next() ?? 0) | 0x20
    switch first | 0x20 {
    case UInt8(ascii: "m"): return second >= 0x80 || "ewirs".utf8.contains(second)
    case UInt8(ascii: "d"): return second >= 0x80 || second == UInt8(ascii: "h")
    case UInt8(ascii: "h"): return second >= 0x80 || second == UInt8(ascii: "e")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
    default: return true
    }
  }

  private static func isName(_ word: String) -> Bool {
    let letters = plain(word)
    guard let first = letters.first, letters.count > 1, first.isUppercase else { return false }
    return letters.dropFirst().contains(where: \.isLowercase)
  }

  private static func isInitial(_ word: String) -> Bool {
    word.hasSuffix(".") && word.count <= 6
      && word.allSatisfy { $0 == "." || $0.isUppercase }
  }

  private static func plain(_ word: String) -> String {
    word.filter { $0.isLetter || $0 == "-" }
  }

  private static let abbreviations: Set<String> = ["mevr", "mw", "dhr", "mrs", "ms"]
  private static let forms = abbreviations.union([
    "mevrouw", "meneer", "mijnheer", "heer", "mevrouws", "miss", "mister",
  ])
  /// Forms of address by their letters, the first one highest; none has more than eight.
  private static let packedForms = forms.map { form in
    form.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  /// Tells quickly whether a text of plain letters can have a form of address, which most texts have not.
  private static func mayAddress(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var letters: UInt64 = 0
      var count = 0
      for (index, byte) in bytes.enumerated() {
        if byte >= 0x80 {
          guard isLatinLetter(bytes, at: index) else { return true }
          // No form of address has such a letter.
          count = 9
          continue
        }
        let small = byte | 0x20
        if (0x61...0x7A).contains(small) {
          letters = letters << 8 | UInt64(small)
          count += 1
          continue
        }
        // A name stands behind a space, a stroke or the point of “mw.Jansen”.
        if (2...8).contains(count), packedForms.contains(letters) { return true }
        if Reading.isSpace(byte) || byte == UInt8(ascii: "/") { (letters, count) = (0, 0) }
      }
      return false
    }
  }

  /// Tells whether a byte is part of a letter of U+00C0 to U+00FF; the signs of multiplication and division are none.
  private static func isLatinLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if bytes[index] == 0xC3 { return ![0x97, 0xB7].contains(bytes[index + 1]) }
    return index > 0 && bytes[index - 1] == 0xC3
  }

  private static let articles: Set<String> = ["de", "het", "een", "deze", "dit", "die", "the", "a"]
  /// What words for things with a number behind them end in.
  private static let things = [
    "en", "s", "ing", "fase", "stap", "bijlage", "artikel", "pagina", "regel", "panel", "lijst",
    "plan", "wet", "wmo", "test", "vraag", "groep", "brief", "bewijs", "onderzoek", "rapport",
  ]
  private static let particles: Set<String> = [
    "de", "van", "der", "den", "ten", "ter", "te", "het", "'t", "el", "al", "von", "la", "le",
  ]
  private static let offices: Set<String> = [
    "voorzitter", "burgemeester", "wethouder", "gemeente", "minister", "president", "mayor",
  ]
}
