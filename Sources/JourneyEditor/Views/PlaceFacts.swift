// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

extension OpenJourney {
  /// What matters of the place where the user is, in a line; empty where nothing does.
  func placeLine(asMap: Bool, _ options: Editor.Options) -> String {
    let signs = options.signs
    return placeFacts(asMap: asMap, signs).reduce("") { line, fact in
      let fact = fact[options.language]
      if line.isEmpty { return fact }
      // The sign of what deserves a look sets it apart well enough.
      return line + (fact.hasPrefix(signs.finding) ? " " : " \(signs.dot) ") + fact
    }
  }

  /// What matters of the place, in words: first what the signs there mean, then what the place is for.
  private func placeFacts(asMap: Bool, _ signs: Signs) -> [Text] {
    let told =
      past.words
      + attention.words(at: focus, in: root, hiding: isFolded ? nil : focused?.kind.rowKey)
      .map { Text(signs.finding + " ") + $0 }
    let outline = outline
    if outline.isForm { return told + [fieldHelp].compactMap(\.self) }
    guard let number = outline.stepNumber(row).number, let path = stepPath,
      let item = root.item(at: path)
    else {
      if isInside { return told + [fieldHelp].compactMap(\.self) }
      let journey = journey
      let about = journey.status == nil ? [] : [journey.state, journey.status]
      return told + (phaseFacts ?? about.compactMap(\.self))
    }
    let lane = asMap ? lane : nil
    let around = [chosenWords, beside?.words(of: item), lane].compactMap(\.self)
    let isOnStep = focus == Focus(path)
    let place = isOnStep || lane != nil ? [Text(nl: "Stap \(number)", en: "Step \(number)")] : []
    return around + place + told
      + (isOnStep ? Step(item).facts : [fieldHelp].compactMap(\.self))
  }
}

extension Step {
  /// How long the step takes, and what the customer feels.
  fileprivate var facts: [Text] {
    [
      duration?.words,
      waiting.map {
        Text(nl: "waarvan ", en: "of which ") + $0.words + Text(nl: " wachten", en: " waiting")
      },
      isMomentOfTruth ? Text(nl: "moment van de waarheid", en: "moment of truth") : nil,
      emotion.map { Text(nl: "beleving ", en: "emotion ") + $0.name }
        ?? Text(nl: "beleving onbekend", en: "emotion not known"),
    ].compactMap(\.self)
  }
}

extension OpenJourney {
  /// Which phase holds the focus, and how many steps it has; nil outside the phases.
  fileprivate var phaseFacts: [Text]? {
    guard row.phase >= 0, let phase = focused, phase.kind == .phase else { return nil }
    let count = outline.phases.count
    return [
      Text(nl: "Fase \(row.phase + 1) van \(count)", en: "Phase \(row.phase + 1) of \(count)"),
      ItemKind.step.noun.counted(phase.items(.steps).count),
    ]
  }

  /// Whether the row that holds the focus hides rows below it.
  fileprivate var isFolded: Bool { !isInside && row.step == nil && outline.isFolded(row.phase) }

  /// What the field is for that holds the focus.
  fileprivate var fieldHelp: Text? {
    guard let item = focused else { return nil }
    if let key = focus.key { return item.kind.field(key)?.help }
    guard let slot = focus.path.steps.last, let parent = focus.path.parent else { return nil }
    return root.item(at: parent)?.kind.field(slot.key)?.help
  }

  /// The lane of the map that holds the focus, with which of the items in the cell it is.
  fileprivate var lane: Text? {
    guard case .lane(_, let key, let index) = MapPlace(focus), key != .title,
      let name = ItemKind.step.field(key)?.name
    else { return nil }
    guard let index, let kind = focused?.kind, let path = stepPath,
      let count = root.item(at: path)?.items(key).count, count > 1
    else { return name }
    return kind.noun.one.capitalised
      + Text(nl: " \(index + 1) van \(count)", en: " \(index + 1) of \(count)")
  }
}
