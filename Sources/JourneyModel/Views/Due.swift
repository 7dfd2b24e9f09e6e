// SPDX-License-Identifier: EUPL-1.2

public import Words

/// Something that is to be looked at again on a day: the feedback loop of a journey or an opgave, the end of a trial, or the
/// day on which an opportunity is to be ready.
public struct Due: Hashable, Sendable {
  /// Why something is to be looked at.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case review, trial, opportunity
  }

  /// Why it is to be looked at.
  public let kind: Kind
  /// The path of the file.
  public let path: String
  /// The id of what the file holds.
  public let fileID: String
  /// The kind of item that the file holds.
  public let root: ItemKind
  /// What the journey, opgave or panel in the file is called.
  public let fileTitle: String
  /// The id of the item that is due.
  public let id: String
  /// What the trial or the opportunity is called; empty for the file itself.
  public let title: String
  /// The day; nil for what was never looked at.
  public let day: CalendarDate?
  /// The day before it on which it was looked at, or on which the trial began.
  public let since: CalendarDate?
  /// The role that is to do it.
  public let owner: String?

  /// Tells whether it is due on a day.
  public func isDue(on today: CalendarDate) -> Bool { day.map { $0 <= today } ?? true }

  /// Returns what is to be looked at again in a file, now or later, in the order of the file.
  ///
  /// A journey that is outdated asks for nothing any more, and neither does an opportunity that is done or dropped.
  ///
  /// - Parameter today: Where it is given, only what is due on that day is returned.
  public static func all(in root: Item, path: String, on today: CalendarDate? = nil) -> [Due] {
    var found: [Due] = []
    if root.says(.status, "outdated") { return [] }
    func isAsked(_ day: CalendarDate?) -> Bool {
      guard let today, let day else { return true }
      return day <= today
    }
    func add(
      _ kind: Kind, _ item: Item, day: CalendarDate?, since: CalendarDate? = nil, owner: String?
    ) {
      found.append(
        Due(
          kind: kind, path: path, fileID: root.id, root: root.kind, fileTitle: root.title,
          id: item.id,
          title: item.kind.isRoot ? "" : item.title, day: day, since: since,
          owner: owner?.isEmpty == true ? nil : owner))
    }
    if let review = review(of: root), isAsked(review.day) {
      add(.review, root, day: review.day, since: review.since, owner: root.text(.owner))
    }
    var opportunity: Item?
    var isOver = false
    root.visitItems { item in
      switch item.kind {
      case .opportunity:
        opportunity = item
        isOver = item.says(.status, "done") || item.says(.status, "dropped")
        if !isOver, let day = item.text(.dueOn).flatMap(CalendarDate.init(iso:)), isAsked(day) {
          add(.opportunity, item, day: day, owner: item.text(.owner))
        }
      case .trial:
        if !isOver, item.text(.outcome)?.allSatisfy(\.isWhitespace) ?? true,
          let day = item.text(.until).flatMap(CalendarDate.init(iso:)), isAsked(day)
        {
          let since = item.text(.from).flatMap(CalendarDate.init(iso:))
          let owner = item.text(.who) ?? opportunity?.text(.owner)
          add(.trial, item, day: day, since: since, owner: owner)
        }
      default: break
      }
    }
    return found
  }

  /// Returns the day on which a file is to be looked at again, nil where it never was, and the day on which it last was; nil
  /// where it has no rhythm.
  public static func review(of root: Item) -> (day: CalendarDate?, since: CalendarDate?)? {
    guard let review = root.item(.review), let months = review.whole(.everyMonths) else {
      return nil
    }
    let last = review.text(.lastOn).flatMap(CalendarDate.init(iso:))
    // A rhythm of more than ten thousand years has no day.
    let day = last.flatMap { $0.adding(months: months) }
    return last == nil || day != nil ? (day, last) : nil
  }

  /// Returns what is due, oldest first; what was never looked at comes before all else.
  public static func sorted(_ all: [Due]) -> [Due] {
    all.enumerated().sorted { left, right in
      let (one, two) = (left.element.day?.iso ?? "", right.element.day?.iso ?? "")
      return (one, left.element.path, left.offset) < (two, right.element.path, right.offset)
    }.map(\.element)
  }

  /// Says in one sentence what is to be done.
  public var sentence: Text {
    let name = title.isEmpty ? "" : " “\(title)”"
    return switch kind {
    case .review: Text(nl: "Nagaan of het nog klopt", en: "Check that it still holds")
    case .trial:
      Text(
        nl: "Probeersel\(name) loopt af: wat kwam eruit?", en: "Trial\(name) ends: what came out?")
    case .opportunity:
      Text(nl: "Kans\(name) moet klaar zijn", en: "Opportunity\(name) is to be ready")
    }
  }
}

extension Edit {
  /// Returns the edit with today as the day from which a rhythm counts that it begins.
  ///
  /// Whoever begins a rhythm has just looked, so that it is due after its first term and not at once. A day that is there
  /// already stays.
  public func startingRhythm(in root: Item, on today: CalendarDate?) -> Edit {
    guard let today else { return self }
    switch self {
    case .set(let ref, .everyMonths, .some) where root.item(ref)?.has(.lastOn) != true:
      return .all([self, .set(ref, .lastOn, .text(today.iso))])
    case .all(let edits):
      let setsDay = edits.contains { if case .set(_, .lastOn, _) = $0 { true } else { false } }
      return setsDay ? self : .all(edits.map { $0.startingRhythm(in: root, on: today) })
    default: return self
    }
  }
}

extension Item {
  /// Says from when a rhythm counts and when it is due, where it began with a change of another version of the document.
  public func rhythmBegun(since old: Item) -> Text? {
    guard Due.review(of: old)?.since == nil, let review = Due.review(of: self),
      let since = review.since, let day = review.day
    else { return nil }
    return Text(nl: "Het ritme telt vanaf ", en: "The rhythm counts from ") + since.words
      + Text(nl: "; opnieuw na te gaan op ", en: "; to be looked at again on ") + day.words
      + Text(".")
  }
}
