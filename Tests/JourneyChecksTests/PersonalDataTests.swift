// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing

@testable import JourneyChecks

@Suite("What points to a person")
struct PersonalDataTests {
  private static let pieces = [
    "06-12345678", "+31 6 12 34 56 78", "0031612345678", "111222333", "1112.22.333", "123456782",
    "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "j.jansen@example.nl", "info@example.nl", "@",
    "Kerkstraat 12a", "Korte Kade 4", "1234 AB", "1234AB,", "geboren in 1984", "geb. 1-2-1984",
    "mevrouw De Vries", "(mw. Yilmaz)", "Mevr. van der Berg", "Karel, 52 jaar",
    "Fatima Yilmaz (43)",
    "\u{201C}dhr. Bos\u{201D}", "é", "Ünal (34)", "Émile (43)", "Karel,/52 jaar", "mw.É", "×", "ÿ",
    "de", "stap", "12", "2026", "\u{AD}", "\u{200B}",
    "\n", "\t",
    "bel", "[Mevrouw [De Vries]]", "x_Jansen", "meneer\u{A0}De\u{A0}Wit",
  ]

  @Test("is found in a file wherever it stands in a text", arguments: 0..<200)
  func isFound(number: UInt64) {
    var random = Seed(number)
    let text = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
      Self.pieces.randomElement(using: &random)
    }.joined(separator: Bool.random(using: &random) ? " " : "")
    let item = Item(kind: .journey, id: "j-1", title: text)
    let file = CheckedFile(path: "a", bytes: item.canonicalText)
    let codes = Check.findings(in: file).map(\.code)
    let expected: [(String, Int)] = [
      ("privacy.bsn", PersonalData.citizenNumbers(in: text).count),
      ("privacy.phone", PersonalData.telephones(in: text).count),
      ("privacy.email", PersonalData.emails(in: text).count),
      ("privacy.iban", PersonalData.accounts(in: text).count),
      ("privacy.address", PersonalData.addresses(in: text).count),
      ("privacy.birth", PersonalData.birthDates(in: text).count),
      ("privacy.name", PersonalData.names(in: text).count),
    ]
    for (code, count) in expected {
      #expect(codes.count { $0 == code } == count, "\(random): \(code) in \(text)")
    }
  }
}
