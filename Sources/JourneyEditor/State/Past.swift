// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Words

/// What a journey was like when it was recorded last, and what changed since.
struct Past: Sendable {
  /// What was recorded last; nil as long as nobody looked.
  private(set) var recorded: Recorded?
  /// Whether somebody should look again.
  var isStale = true
  private(set) var marks = ChangeMarks.none
  /// How often something was read.
  private var readings = 0
  /// What the marks were made of.
  private(set) var source: Source?
  private var told: (focus: Focus, source: Source?, titles: [String: String], words: [Text])?

  struct Source: Hashable, Sendable {
    let revision: Int
    let readings: Int
    /// The number of the journey that lies beside; 0 for none.
    let beside: Int
  }

  mutating func take(_ recorded: Recorded) {
    self.recorded = recorded
    readings += 1
  }

  /// Whether it compares the present states.
  fileprivate func compares(_ revision: Int, beside: Int?) -> Bool {
    source == Source(revision: revision, readings: readings, beside: beside ?? 0)
  }

  /// Compares the journey with what lies beside it, or else with what was recorded.
  fileprivate mutating func compare(_ state: History.State, beside: Beside?) {
    source = Source(revision: state.revision, readings: readings, beside: beside?.number ?? 0)
    if let beside {
      marks = beside.marks(of: state.root)
    } else if case .version(let root) = recorded {
      marks = ChangeMarks(old: root, new: state.root)
    } else {
      marks = .none
    }
  }

  /// Whether it tells of a place as it is now.
  ///
  /// - Parameter titles: The titles of what other files hold, by their ids.
  fileprivate func tells(of focus: Focus, _ titles: [String: String]) -> Bool {
    guard let told else { return marks.isEmpty }
    return told.focus == focus && told.source == source && told.titles == titles
  }

  /// Words what became of the place that holds the focus.
  fileprivate mutating func tell(
    _ focus: Focus, of root: Item, beside: Beside?, _ titles: [String: String]
  ) {
    guard !marks.isEmpty else { return told = nil }
    var words = words(focus, root, isOther: beside != nil, titles)
    if let beside, !words.isEmpty {
      words[0] =
        Text(nl: "anders dan in ", en: "other than in ") + beside.called(from: root) + Text(": ")
        + words[0]
    }
    told = (focus, source, titles, words)
  }

  /// What became of the place that holds the focus.
  var words: [Text] { told?.words ?? [] }

  private func words(
    _ focus: Focus, _ root: Item, isOther: Bool, _ titles: [String: String]
  ) -> [Text] {
    guard let item = root.item(at: focus.path), let ref = root.ref(at: focus.path) else {
      return []
    }
    return marks.words(
      of: ref, kind: item.kind, focus.key == .title ? nil : focus.key,
      leavingOut: item.kind.rowKey, isOther: isOther, titles: titles)
  }
}

extension OpenJourney {
  /// Brings what is told of the past in line with the journey and the focus.
  mutating func layPast() {
    // What did not change is not touched, since it is shared.
    if !past.compares(history.current.revision, beside: beside?.number) {
      past.compare(history.current, beside: beside)
    }
    let titles = outsideTitles ?? [:]
    if !past.tells(of: focus, titles) { past.tell(focus, of: root, beside: beside, titles) }
  }
}

extension ItemKind {
  /// The key whose items have rows of their own in the outline.
  var rowKey: FieldKey? {
    switch self {
    case .journey: .phases
    case .phase: .steps
    default: nil
    }
  }
}
