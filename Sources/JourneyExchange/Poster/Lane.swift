// SPDX-License-Identifier: EUPL-1.2

import Words

/// A row of a poster, from top to bottom.
enum Lane: Int, CaseIterable {
  case step, time, heartbeat, mind, contact, backstage, pains, gains, opportunities, exits, notes

  /// What stands at the head of the row.
  func name(_ digest: Digest) -> Text {
    switch self {
    case .step: Text(nl: "Stap", en: "Step")
    case .time: Text(nl: "Duur", en: "Duration")
    case .heartbeat:
      digest.isDesired
        ? Text(nl: "Hartslag: verwachte beleving", en: "Heartbeat: expected emotion")
        : Text(nl: "Hartslag: de beleving", en: "Heartbeat: the emotion")
    case .mind:
      Text(
        nl: "Wat er in de \(digest.customer) omgaat",
        en: "What the \(digest.customer) feels and thinks")
    case .contact: Text(nl: "Contact", en: "Contact")
    case .backstage: Text(nl: "Achter de schermen", en: "Backstage")
    case .pains: Text(nl: "Pijnpunten", en: "Pain points")
    case .gains: Text(nl: "Pluspunten", en: "Gains")
    case .opportunities: Text(nl: "Kansen", en: "Opportunities")
    case .exits: Text(nl: "Uitgangen", en: "Exits")
    case .notes: Text(nl: "Notities", en: "Notes")
    }
  }

  /// The words by which lanes are chosen, in both languages.
  static var names: Text {
    let words = allCases.filter { $0 != .step && $0 != .heartbeat }.map(\.word)
    return Text(
      nl: words.map(\.nl).joined(separator: ", "), en: words.map(\.en).joined(separator: ", "))
  }

  /// The word by which the lane is chosen.
  var word: Text {
    switch self {
    case .step: Text(nl: "stap", en: "step")
    case .time: Text(nl: "duur", en: "duration")
    case .heartbeat: Text(nl: "hartslag", en: "heartbeat")
    case .mind: Text(nl: "gedachten", en: "thoughts")
    case .contact: Text("contact")
    case .backstage: Text(nl: "achter", en: "backstage")
    case .pains: Text(nl: "pijnpunten", en: "pains")
    case .gains: Text(nl: "pluspunten", en: "gains")
    case .opportunities: Text(nl: "kansen", en: "opportunities")
    case .exits: Text(nl: "uitgangen", en: "exits")
    case .notes: Text(nl: "notities", en: "notes")
    }
  }

  /// Returns the lane that a word chooses, in either language.
  static func chosen(by word: String) -> Lane? {
    allCases.first { [$0.word.nl, $0.word.en, $0.key].contains(word.lowercased()) }
  }

  /// The word in the permanent names of blocks, whatever the language of the poster.
  var key: String {
    switch self {
    case .step: "stap"
    case .time: "duur"
    case .heartbeat: "hartslag"
    case .mind: "gedachte"
    case .contact: "contact"
    case .backstage: "achter"
    case .pains: "pijnpunt"
    case .gains: "pluspunt"
    case .opportunities: "kans"
    case .exits: "uitgang"
    case .notes: "notitie"
    }
  }
}
