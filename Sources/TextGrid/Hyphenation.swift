// SPDX-License-Identifier: EUPL-1.2

/// Finds the places where a Dutch word may be broken, by a small rule instead of a dictionary.
///
/// A syllable starts with the longest run of consonants that a Dutch word may start with. That is
/// right for most words; a soft hyphen in the text says where it is not.
public enum Hyphenation {
  /// Returns the offsets, in characters, of the letters before which a word may be broken.
  ///
  /// At least two letters stay before a break and three after it; what is not a letter parts words.
  public static func breaks(in word: String) -> [Int] {
    breaks(in: Array(word))
  }

  static func breaks(in characters: [Character]) -> [Int] {
    var breaks: [Int] = []
    var start = 0
    while start < characters.count {
      guard characters[start].isLetter else {
        start += 1
        continue
      }
      let end = characters[start...].firstIndex { !$0.isLetter } ?? characters.endIndex
      appendBreaks(in: characters[start..<end], to: &breaks)
      start = end
    }
    return breaks
  }

  private static func appendBreaks(in letters: ArraySlice<Character>, to breaks: inout [Int]) {
    guard letters.count >= 5 else { return }
    let lower = letters.map { Character($0.lowercased().prefix(1).description) }
    var lastVowel: Int?
    for (offset, letter) in lower.enumerated() {
      let before = offset > 0 ? lower[offset - 1] : nil
      // In `qu` the u is a consonant; in `ij` the j is a vowel.
      let isVowel = letter == "j" ? before == "i" : vowels.contains(letter)
      guard isVowel, letter != "u" || before != "q" else { continue }
      if let lastVowel {
        let place: Int? =
          if offset > lastVowel + 1 {
            // What ends in a vowel that is written twice is no syllable: betaal-achterstand.
            max(
              onset(of: lower[(lastVowel + 1)..<offset]),
              isDouble(lower, lastVowel) ? lastVowel + 2 : 0)
          } else {
            // A diaeresis starts a syllable right after another vowel: re-eel, ego-ist.
            diaereses.contains(letter) ? offset : nil
          }
        if let place, place >= 2, lower.count - place >= 3 {
          breaks.append(letters.startIndex + place)
        }
      }
      lastVowel = offset
    }
  }

  /// Whether a vowel stands twice that a Dutch word never doubles at the end of a syllable.
  private static func isDouble(_ letters: [Character], _ offset: Int) -> Bool {
    offset > 0 && letters[offset - 1] == letters[offset] && "aou".contains(letters[offset])
  }

  /// Returns where the onset of the next syllable starts in the consonants between two vowels.
  private static func onset(of consonants: ArraySlice<Character>) -> Int {
    for length in [4, 3, 2] where consonants.count >= length {
      if onsets.contains(String(consonants.suffix(length))) { return consonants.endIndex - length }
    }
    return consonants.endIndex - 1
  }

  private static let vowels = Set("aeiouyàáâäèéêëìíîïòóôöùúûüÿĳ")
  private static let diaereses = Set("äëïöü")
  private static let onsets: Set<String> = [
    "bl", "br", "ch", "chr", "chl", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gn", "gr", "kl",
    "kn", "kr", "kw", "ph", "pl", "pr", "ps", "qu", "sch", "schr",
    "sf", "sj", "sk", "sl", "sm", "sn", "sp", "spl", "spr", "st",
    "str", "th", "tj", "tr", "ts", "tw", "vl", "vr", "wr", "zw",
  ]
}
