// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
public import Words

/// A journey in a list of many: a line for people, or an object of JSON for the programs that count and compare them.
public struct ListLine: Sendable {
  private let path: String
  private let journey: Journey
  private let overview: JourneyModel.Overview

  /// Takes a journey with the path of its file, as it is to be told.
  public init(_ path: String, _ journey: Journey) {
    (self.path, self.journey) = (path, journey)
    overview = JourneyModel.Overview(journey)
  }

  /// Returns a line that is safe to print.
  ///
  /// - Parameter today: The day on which somebody looks; a review that has passed is named.
  public func text(on today: CalendarDate?, _ language: Language) -> String {
    let day = Due.review(of: journey.item)?.day
    let isOverdue = today.flatMap { today in day.map { $0 <= today } } ?? false
    let since = day.flatMap { day in
      isOverdue
        ? Text(nl: "herziening verlopen sinds ", en: "review overdue since ") + Text(day.iso) : nil
    }
    let words = (overview.kind + overview.findings + [since].compactMap(\.self)).map {
      $0[language]
    }
    return Shown.text(([path, overview.title] + words).joined(separator: " · ")) + "\n"
  }

  /// The journey as an object of JSON on one line, without a newline; what is not known is left out.
  public var json: String {
    let item = journey.item
    let known = overview.emotions.compactMap { $0?.value }
    let painPoints = journey.painPoints + journey.steps.flatMap(\.painPoints)
    let opportunities = journey.opportunities + journey.steps.flatMap(\.opportunities)
    func text(_ key: FieldKey) -> String? { item.text(key).map(JSONText.quoted) }
    let members: [(String, String?)] = [
      ("file", JSONText.quoted(path)), ("id", text(.id)), ("title", text(.title)),
      ("service", text(.service)), ("organisation", text(.organisation)), ("state", text(.state)),
      ("status", text(.status)), ("owner", text(.owner)), ("product", text(.product)),
      ("lifeEvent", text(.lifeEvent)), ("opgave", text(.opgave)),
      ("persona", journey.persona.map { JSONText.quoted($0.name) }),
      (
        "tags",
        item.has(.tags)
          ? "[" + item.texts(.tags).map(JSONText.quoted).joined(separator: ", ") + "]" : nil
      ),
      ("phases", "\(journey.phases.count)"), ("steps", "\(overview.emotions.count)"),
      (
        "emotions",
        "[" + overview.emotions.map { $0.map { "\($0.value)" } ?? "null" }.joined(separator: ", ")
          + "]"
      ),
      ("lowest", known.min().map { "\($0)" }),
      ("painPoints", "\(painPoints.count)"), ("seriousPainPoints", "\(overview.seriousPainPoints)"),
      ("opportunities", "\(opportunities.count)"),
      ("reviewOn", Due.review(of: item)?.day.map { JSONText.quoted($0.iso) }),
    ]
    return "{"
      + members.compactMap { name, value in value.map { "\"\(name)\": \($0)" } }
      .joined(separator: ", ") + "}"
  }
}
