// SPDX-License-Identifier: EUPL-1.2

import Words

extension StepDigest {
  /// Returns what is known of the time of the step: "5 weken, waarvan 4 weken wachten".
  func time(_ language: Language) -> String? {
    let waits = Text(nl: " wachten", en: " of waiting")
    let time: Text? =
      switch (duration, waiting) {
      case (let duration?, let waiting?) where waiting.seconds == duration.seconds:
        duration.words + waits
      case (let duration?, let waiting?):
        duration.words + Text(nl: ", waarvan ", en: ", of which ") + waiting.words
          + Text(nl: " wachten", en: " waiting")
      case (let duration?, nil): duration.words
      case (nil, let waiting?): waiting.words + waits
      case (nil, nil): nil
      }
    let parallel = isParallel ? Text(nl: "loopt gelijk op", en: "in parallel") : nil
    let parts = [time, parallel].compactMap { $0?[language] }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The part of the time that is waiting, in thousandths; nil where either is not known.
  var waitingShare: Int? {
    guard let waiting, let duration, duration.seconds > 0 else { return nil }
    return min(1000, waiting.seconds * 1000 / duration.seconds)
  }
}
