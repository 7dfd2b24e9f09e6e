// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Abbreviations of the office in the customer’s lines.
  static let jargon = Check(
    "perspective.jargon", .info,
    Text(nl: "Afkortingen van de organisatie", en: "Abbreviations of the organisation"),
    why: Text(
      nl: "De klant kent de afkortingen van de organisatie niet.",
      en: "The customer does not know the organisation’s abbreviations."),
    mend: Text(
      nl: "Schrijf het voluit, in woorden die de klant gebruikt.",
      en: "Write it in full, in words that the customer uses.")
  ) { content in
    content.steps.flatMap { step in
      [FieldKey.title, .action, .need, .expectation].compactMap { key in
        guard step.item.testsText(key, { Traits($0).capitals >= 3 }), let text = step.filled(key)
        else { return nil }
        let words = text.split { !($0.isLetter || $0.isNumber) }
        guard
          let word = words.first(where: { word in
            (3...6).contains(word.count) && word.allSatisfy { $0.isLetter && $0.isUppercase }
              && !known.contains(String(word))
          }),
          // A text in capitals is loud, but no abbreviation.
          !words.allSatisfy({ $0.allSatisfy { !$0.isLowercase } }) || words.count == 1
        else { return nil }
        return Remark(
          step, key, "“\(word)” is een afkorting die de klant misschien niet kent.",
          "“\(word)” is an abbreviation that the customer may not know.")
      }
    }
  }
}

/// Abbreviations that residents use themselves.
private let known: Set<String> = [
  "SMS", "PDF", "DNA", "GGD", "UWV", "SVB", "CAK", "DUO", "CJIB", "ANWB", "AOW", "WOZ", "APK",
  "BSN", "EHBO", "KVK", "ABN", "ING", "NS", "USB", "VVE", "HBO", "MBO", "ZZP", "BTW", "GPS", "VOG",
]
