// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Facts {
  /// Says what the journey comes to: totals and extremes.
  mutating func addTotals(_ digest: Digest) {
    let totals = digest.totals
    add(
      Text(nl: "Omvang", en: "Size"),
      totals.size(phases: digest.phases.count, steps: digest.steps.count)[language])
    guard !digest.steps.isEmpty else { return }
    if let time = totals.span {
      add(Text(nl: "Doorlooptijd", en: "Total time"), time[language])
      if !totals.withoutDuration.isEmpty {
        add(
          Text(nl: "Duur niet bekend", en: "Duration not known"),
          word("bij ", "in ") + StepNumbers.words(totals.withoutDuration)[language])
      }
      if !totals.parallel.isEmpty {
        add(
          Text(nl: "Loopt gelijk op en telt niet mee", en: "In parallel and not counted"),
          StepNumbers.words(totals.parallel)[language])
      }
    } else {
      add(Text(nl: "Doorlooptijd", en: "Total time"), word("niet bekend", "not known"))
    }
    addHeartbeat(digest)
  }

  private mutating func addHeartbeat(_ digest: Digest) {
    let totals = digest.totals
    let label = Text(nl: "Hartslag", en: "Heartbeat")
    guard let first = totals.first, let last = totals.last, let lowest = totals.lowest,
      let highest = totals.highest
    else {
      add(
        label, word("de beleving is van geen enkele stap bekend", "the emotion of no step is known")
      )
      return
    }
    if lowest.emotion == highest.emotion {
      let place =
        totals.withoutEmotion.isEmpty
        ? Text(nl: "overal ", en: "everywhere ")
        : Text(nl: "alleen bekend bij ", en: "known only in ") + StepNumbers.words(lowest.steps)
          + Text(nl: ", daar ", en: ", there ")
      add(label, (place + lowest.emotion.words)[language])
    } else {
      add(
        label,
        (Text(nl: "begint ", en: "starts ") + first.name
          + Text(nl: " en eindigt ", en: " and ends ")
          + last.name)[language])
      for (name, point) in [
        (Text(nl: "Laagste punt", en: "Lowest point"), lowest),
        (Text(nl: "Hoogste punt", en: "Highest point"), highest),
      ] {
        let place = Text(nl: ", bij ", en: ", in ") + StepNumbers.words(point.steps)
        add(name, (point.emotion.words + place)[language])
      }
    }
    if !totals.withoutEmotion.isEmpty {
      add(
        digest.emotionWord + Text(nl: " niet bekend", en: " not known"),
        word("bij ", "in ") + StepNumbers.words(totals.withoutEmotion)[language])
    }
    addLine(
      (digest.emotionWord
        + Text(
          nl: " loopt van min 2, zeer negatief, tot plus 2, zeer positief.",
          en: " runs from minus 2, very negative, to plus 2, very positive."))[language])
  }
}

extension Emotion {
  /// The emotion in words: "zeer negatief, min 2".
  var words: Text { name + Text(", ") + spoken }
}
