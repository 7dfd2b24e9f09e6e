// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Terms that cannot be worked out any more since a step went or moved, whether or not they were changed themselves.
struct BrokenTerms {
  private let versions: Versions
  private let before: [String: Int]
  private let after: [String: Int]

  init(_ versions: Versions) {
    self.versions = versions
    (before, after) = (Self.places(versions.old.journey), Self.places(versions.new.journey))
  }

  /// Which step each is, by its id.
  private static func places(_ journey: Journey) -> [String: Int] {
    Dictionary(journey.steps.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// What a reviewer must see of each, in lines.
  var lines: [ReportLine] {
    versions.new.roster.entries.filter { $0.item.kind == .term }.flatMap { entry in
      let old = versions.old.roster[entry.number]?.item
      let ends = [FieldKey.from, .to].compactMap { lost($0, of: entry.item, old) }
      return (ends + [backwards(entry.item, old)].compactMap(\.self)).map { remark in
        ReportLine(
          Sentence(remark, .remark),
          subject: (entry.number, versions.new.name(of: entry.number))
        ).about(entry.number)
      }
    }
  }

  /// Says that the step where a term begins or ends is not there any more.
  private func lost(_ key: FieldKey, of term: Item, _ old: Item?) -> Text? {
    let (then, now) = (old?.text(key), term.text(key))
    let wasThere = then.map { before[$0] != nil } ?? false
    if let now {
      if after[now] != nil || now == then && !wasThere { return nil }
      return
        (key == .from
        ? Text(
          nl: "de stap waar zij begint, is er niet", en: "the step where it begins is not there")
        : Text(
          nl: "de stap waar zij eindigt, is er niet", en: "the step where it ends is not there"))
        + named(now)
    }
    guard let then, wasThere, after[then] == nil else { return nil }
    return
      (key == .from
      ? Text(
        nl: "de stap waar zij begon is vervallen, nu telt zij vanaf het begin van de reis",
        en: "the step where it began was removed, now it counts from the start of the journey")
      : Text(
        nl: "de stap waar zij eindigde is vervallen, nu telt zij tot het einde van de reis",
        en: "the step where it ended was removed, now it counts to the end of the journey"))
      + named(then)
  }

  /// Tells whether a change is no more than that a term lost the step where it began or ended, which is told by itself.
  func tells(_ change: Change) -> Bool {
    guard change.kind == .term, case .edited(.known(let key), let old?, nil) = change.action,
      key == .from || key == .to, let step = old.part.text
    else { return false }
    return before[step] != nil && after[step] == nil
  }

  private func named(_ id: String) -> Text {
    Text(" (") + (versions.title(of: id).map { Text("“") + $0 + Text("”") } ?? Text(id)) + Text(")")
  }

  /// Says that a term ends before it begins, and did not before.
  private func backwards(_ term: Item, _ old: Item?) -> Text? {
    guard Self.isBackwards(term, after), !(old.map { Self.isBackwards($0, before) } ?? false) else {
      return nil
    }
    return Text(nl: "zij eindigt nu voordat zij begint", en: "it now ends before it begins")
  }

  private static func isBackwards(_ term: Item, _ places: [String: Int]) -> Bool {
    guard let from = term.text(.from).flatMap({ places[$0] }),
      let to = term.text(.to).flatMap({ places[$0] })
    else { return false }
    return from > to
  }
}
