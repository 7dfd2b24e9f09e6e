// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

/// A sign that stands on the screen without words, with what it means.
struct SignMeaning: Sendable {
  let sign: @Sendable (Signs) -> String
  let help: Text
  /// Whether it can be seen where the user is.
  let occurs: @Sendable (Editor) -> Bool

  /// Returns the meanings of the signs that can be seen where the user is.
  static func here(_ editor: Editor) -> [SignMeaning] { all.filter { $0.occurs(editor) } }

  private init(
    _ sign: @escaping @Sendable (Signs) -> String, _ nl: String, _ en: String,
    where occurs: @escaping @Sendable (Editor) -> Bool
  ) {
    (self.sign, help, self.occurs) = (sign, Text(nl: nl, en: en), occurs)
  }

  private init(_ mark: ChangeMarks.Mark, _ nl: String, _ en: String) {
    self.init({ mark.sign($0) ?? "" }, nl, en) { $0.open?.past.marks.isEmpty == false }
  }

  private static let all: [SignMeaning] = [
    SignMeaning({ _ in ">" }, "Hier bent u.", "You are here.") {
      $0.open != nil || $0.list?.entries?.isEmpty == false
    },
    SignMeaning(
      \.heavyVertical, "Hoort bij de stappen die u samen koos.",
      "Is one of the steps that you chose together."
    ) { $0.open?.run != nil },
    SignMeaning(
      \.finding, "Hier of hierin vraagt iets aandacht; F8 zegt wat.",
      "Here or in here something deserves a look; F8 says what."
    ) { $0.open?.attention.isEmpty == false },
    SignMeaning(
      .new, "Nieuw sinds de laatst vastgelegde versie.",
      "New since the version that was recorded last."),
    SignMeaning(.changed, "Gewijzigd sinds die versie.", "Changed since that version."),
    SignMeaning(.moved, "Verplaatst.", "Moved."),
    SignMeaning(.removed, "Hier is iets vervallen.", "Something was removed here."),
    SignMeaning(
      \.folded, "Er hoort meer bij dat niet getoond wordt; Spatie toont het.",
      "More belongs to it that is not shown; Space shows it."
    ) { $0.isInOutline },
    SignMeaning(
      \.unfolded, "Wat erbij hoort, staat eronder; Spatie verbergt het.",
      "What belongs to it stands below; Space hides it."
    ) { $0.isInOutline },
    SignMeaning(
      { $0.bars.joined() },
      "De hartslag: de beleving van stap na stap, van zeer negatief tot zeer positief.",
      "The heartbeat: the emotion of step after step, from very negative to very positive."
    ) { $0.open == nil ? $0.list?.entries?.isEmpty == false : $0.isInOutline && $0.hasSteps },
    SignMeaning(
      \.point, "De hartslag: de beleving van een stap.", "The heartbeat: the emotion of a step."
    ) { $0.showsMap },
    SignMeaning(
      \.hollowPoint, "De beleving in de reis ernaast.", "The emotion in the journey beside it."
    ) { $0.showsMap && $0.open?.beside != nil },
    SignMeaning(
      { "\($0.minus)2 \($0.ellipsis) +2" },
      "Beleving: zeer negatief, negatief, neutraal, positief, zeer positief.",
      "Emotion: very negative, negative, neutral, positive, very positive."
    ) { $0.hasSteps },
    SignMeaning({ _ in "?" }, "Beleving onbekend.", "Emotion not known.") {
      $0.open?.journey.steps.contains { $0.emotion == nil } == true
    },
    SignMeaning(\.star, "Moment van de waarheid.", "Moment of truth.") {
      $0.open?.journey.steps.contains(where: \.isMomentOfTruth) == true
    },
    SignMeaning(
      { _ in "! !! !!!" }, "Pijnpunt: licht, matig, ernstig.",
      "Pain point: light, moderate, serious."
    ) { $0.open?.journey.steps.contains { $0.painPoints.contains { $0.severity != nil } } == true },
    SignMeaning(
      \.filledSquare, "Hier staat iets waarvoor de kolom te smal is; z maakt de stappen breder.",
      "Something stands here for which the column is too narrow; z makes the steps wider."
    ) { $0.showsMap },
    SignMeaning(
      \.ellipsis, "Hier gaat de tekst verder.", "The text goes on here."
    ) { $0.open != nil || $0.list?.entries?.isEmpty == false },
  ]
}

extension Editor {
  fileprivate var isInOutline: Bool { open != nil && !showsMap }
  fileprivate var hasSteps: Bool { open?.journey.steps.isEmpty == false }
}
