// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A journey is read and written without a loss, and a refusal says where, why and what now.
enum ReadingLaw {
  static func holds(_ bytes: [UInt8]) -> Bool {
    do throws(Refusal) {
      let document = try Document(reading: bytes)
      let written = document.root.canonicalText
      do throws(Refusal) {
        let again = try Document(reading: written)
        expect(again.root == document.root, "What was written says something else.")
        expect(again.root.canonicalText == written, "The canonical text is not canonical.")
        expect(again.isReadOnly == document.isReadOnly, "The version was lost.")
        expect(
          again.remarks.map(\.code).sorted() == document.remarks.map(\.code).sorted(),
          "The remarks differ.")
      } catch {
        fatalError("What was written is refused: \(error)")
      }
      document.remarks.forEach(check)
    } catch {
      expect(!error.diagnostics.isEmpty, "A refusal gives no reason.")
      error.diagnostics.forEach(check)
    }
    return true
  }

  static func check(_ diagnostic: Diagnostic) {
    expect(diagnostic.place.line >= 1 && diagnostic.place.column >= 1, "A place is missing.")
    for language in Language.allCases {
      expect(
        !diagnostic.cause[language].isEmpty && !diagnostic.mend[language].isEmpty,
        "A diagnostic is mute.")
      expect(!diagnostic.line(file: "a.json")[language].isEmpty, "A diagnostic is mute.")
    }
  }
}
