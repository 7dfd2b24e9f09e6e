// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import JourneyChecks

@Suite("The words of a text")
struct ReadingTests {
  @Test(
    "are read without capitals and accents",
    arguments: [
      ("", []), ("  ", []), ("Één café", ["een", "cafe"]), ("ÀÖØÞßæÿ", ["aoothssaey"]),
      ("De aanvraag, en 12b!", ["de", "aanvraag", "en", "12b"]), ("2×3÷4", ["2x3", "4"]),
      ("“Ça va?” kost €5", ["ca", "va", "kost", "eur5"]), ("ŁÓDŹ é", ["lodz", "e"]),
    ] as [(String, [String])])
  func list(text: String, words: [String]) {
    #expect(Reading.list(text) == words)
    #expect(Reading.joined(text) == words.joined())
    for most in 1...4 { #expect(Reading.list(text, most: most) == Array(words.prefix(most))) }
  }
}
