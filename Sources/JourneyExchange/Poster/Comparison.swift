// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Another journey whose hartslag is drawn beside that of a poster; steps are matched by id.
struct Comparison {
  /// What the other curve is called in the legend: "gewenste reis".
  let name: String
  /// What the other journey is, and which steps only one of the two has.
  let note: String
  private let emotions: [String: Emotion]

  init(_ journey: Journey, with digest: Digest) {
    let language = digest.language
    let isDesired = journey.isDesired
    let kind: Text =
      isDesired == digest.isDesired
      ? Text(nl: "de andere reis", en: "the other journey")
      : isDesired
        ? Text(nl: "de gewenste reis", en: "the desired journey")
        : Text(nl: "de huidige reis", en: "the current journey")
    name = kind[language]
    var emotions: [String: Emotion] = [:]
    var others: [Text] = []
    let known = Set(digest.steps.map(\.id))
    var ids: Set<String> = []
    for step in journey.steps {
      ids.insert(step.id)
      if let emotion = step.emotion, emotions[step.id] == nil { emotions[step.id] = emotion }
      if !known.contains(step.id) {
        others.append(Text("“" + Typesetter.shortened(step.title, to: 60) + "”"))
      }
    }
    self.emotions = emotions
    let gone = digest.steps.filter { !ids.contains($0.id) }.map(\.number)
    var parts = [
      Text(nl: "Vergeleken met ", en: "Compared with ") + kind + Text(": ")
        + Text(Typesetter.shortened(journey.title, to: 120)) + Text(".")
    ]
    if !gone.isEmpty {
      parts.append(Text(nl: "Daar niet: ", en: "Not there: ") + StepNumbers.words(gone) + Text("."))
    }
    // In a part of a journey all steps beside it would count as others.
    if !others.isEmpty, digest.selection == nil {
      parts.append(Text(nl: "Alleen daar: ", en: "Only there: ") + .list(others) + Text("."))
    }
    note = parts.map { $0[language] }.joined(separator: " ")
  }

  /// The emotion of a step in the other journey; nil where it has none or there is no such step.
  func emotion(of step: StepDigest) -> Emotion? { emotions[step.id] }
}
