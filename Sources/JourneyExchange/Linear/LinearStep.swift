// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Facts {
  mutating func add(_ phase: PhaseDigest, number: Int, of count: Int) {
    addGap()
    let steps = ItemKind.step.noun.counted(phase.steps.count)[language]
    addLine(
      word("Fase \(number) van \(count): ", "Phase \(number) of \(count): ")
        + Self.sentences([
          phase.title, phase.steps.isEmpty ? word("Nog geen stappen", "No steps yet") : steps,
        ]))
    add(Text(nl: "Notitie", en: "Note"), phase.note)
  }

  /// Says all that is known of a step.
  ///
  /// - Parameter comparison: A journey of which the emotion at the step is said too.
  mutating func add(_ step: StepDigest, in digest: Digest, _ comparison: Comparison?) {
    addGap()
    addLine(
      word(
        "Stap \(step.number) van \(digest.whole.steps): ",
        "Step \(step.number) of \(digest.whole.steps): ")
        + Self.sentences([
          step.title, step.isMoment ? word("Moment van de waarheid", "Moment of truth") : nil,
        ]))
    add(Text(nl: "Doet", en: "Does"), step.action)
    addTime(step)
    addEmotion(step, in: digest)
    if let comparison, let emotion = comparison.emotion(of: step) {
      add(Text(nl: "In ", en: "In ") + Text(comparison.name), emotion.words[language])
    }
    add(Text(nl: "Gevoel", en: "Feeling"), step.feeling)
    add(Text(nl: "Gedachte", en: "Thought"), step.thought)
    add(Text(nl: "Citaat", en: "Quote"), plain: step.quote.map { "“\($0)”" })
    add(Text(nl: "Behoefte", en: "Need"), step.need)
    add(Text(nl: "Verwachting", en: "Expectation"), step.expectation)
    if !step.sources.isEmpty {
      add(
        step.sources.count == 1
          ? Text(nl: "Bron", en: "Source") : Text(nl: "Bronnen", en: "Sources"),
        Self.list(step.sources))
    } else if step.makesClaims, !step.isShort, !digest.isDesired {
      add(Text(nl: "Bron", en: "Source"), word("geen, dus een aanname", "none, so an assumption"))
    }
    for contact in step.contacts { add(contact) }
    for action in step.backstage { add(action) }
    for pain in step.painPoints { add(pain) }
    if step.painPoints.isEmpty {
      add(Text(nl: "Pijnpunten", en: "Pain points"), word("geen", "none"))
    }
    for gain in step.gains {
      add(
        Text(nl: "Pluspunt", en: "Gain"),
        Self.sentences([gain.title, evidence(Self.list(gain.sources))]))
    }
    for opportunity in step.opportunities { add(opportunity) }
    if step.realised > 0 { addRealised(step.realised) }
    for exit in step.exits { add(exit) }
    add(Text(nl: "Notitie", en: "Note"), step.note)
    add(Text(nl: "Labels", en: "Tags"), Self.list(step.tags))
  }

  mutating func addRealised(_ count: Int) {
    add(
      Text(nl: "Maakt waar", en: "Realises"),
      ItemKind.opportunity.noun.counted(count)[language]
        + word(" uit de reis waar deze van is afgeleid", " of the journey it was derived from"))
  }

  private mutating func addTime(_ step: StepDigest) {
    if let duration = step.duration {
      let waiting = step.waiting.map { waiting in
        waiting.seconds == duration.seconds
          ? word(", helemaal wachten", ", all of it waiting")
          : word(", waarvan wachten ", ", of which waiting ") + waiting.words[language]
      }
      add(Text(nl: "Duur", en: "Duration"), duration.words[language] + (waiting ?? ""))
    } else if let waiting = step.waiting {
      add(Text(nl: "Wachten", en: "Waiting"), waiting.words[language])
    }
    if step.isParallel {
      addLine(
        word(
          "Loopt gelijk op met andere stappen en telt niet mee in de doorlooptijd.",
          "Runs in parallel with other steps and does not count in the total time."))
    }
  }

  private mutating func addEmotion(_ step: StepDigest, in digest: Digest) {
    guard let emotion = step.emotion else {
      add(digest.emotionWord, word("niet bekend", "not known"))
      return
    }
    let previous = digest.steps[..<digest.index(of: step)].last { $0.emotion != nil }
    let change = previous.flatMap { previous in
      previous.emotion.map { before in
        let name =
          previous.number == step.number - 1
          ? word("de vorige stap", "the step before")
          : word("stap ", "step ") + "\(previous.number)"
        let distance = emotion.value - before.value
        return distance == 0
          ? word("Gelijk aan \(name)", "The same as \(name)")
          : distance > 0
            ? word(
              "Dat is \(distance) hoger dan \(name)", "That is \(distance) higher than \(name)")
            : word(
              "Dat is \(-distance) lager dan \(name)", "That is \(-distance) lower than \(name)")
      }
    }
    add(digest.emotionWord, Self.sentences([emotion.words[language], change]))
  }
}
