// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A part of the report on changes, in the order in which a reviewer wants them.
enum ReportSection: Int, CaseIterable {
  case standing, emotion, painPoints, time, sources, added, removed, moved, wording

  var title: Text {
    switch self {
    case .standing: Text(nl: "Soort en status", en: "Kind and status")
    case .emotion: Text(nl: "Beleving", en: "Emotion")
    case .painPoints: Text(nl: "Pijnpunten", en: "Pain points")
    case .time: Text(nl: "Termijnen en wachten", en: "Terms and waiting")
    case .sources: Text(nl: "Bronnen", en: "Sources")
    case .added: Text(nl: "Nieuw", en: "New")
    case .removed: Text(nl: "Vervallen", en: "Removed")
    case .moved: Text(nl: "Verplaatst", en: "Moved")
    case .wording: Text(nl: "Tekst en overige velden", en: "Wording and other fields")
    }
  }

  init(_ change: Change) {
    switch change.action {
    case .added: self = Self(subject: change.kind) ?? .added
    case .removed: self = Self(subject: change.kind) ?? .removed
    case .moved: self = .moved
    case .reordered: self = .wording
    // What is said in other words is no other emotion.
    case .edited(.known(.momentOfTruth), let old, let new)
    where old?.part.isTrue != true && new?.part.isTrue != true: self = .wording
    case .edited(let name, _, _):
      switch (change.kind, name) {
      case (let kind, .known(.state)) where kind.isRoot: self = .standing
      case (let kind, .known(.status)) where kind.isRoot: self = .standing
      case (.step, .known(.emotion)), (.step, .known(.momentOfTruth)): self = .emotion
      case (.step, .known(.duration)), (.step, .known(.waiting)), (.step, .known(.parallel)):
        self = .time
      case (_, .known(.sources)): self = .sources
      case (_, .known(.title)), (_, .other): self = .wording
      default: self = Self(subject: change.kind) ?? .wording
      }
    }
  }

  /// The part in which all that is said of a kind of item belongs.
  private init?(subject: ItemKind) {
    switch subject {
    case .painPoint: self = .painPoints
    case .term: self = .time
    case .source: self = .sources
    default: return nil
    }
  }
}
