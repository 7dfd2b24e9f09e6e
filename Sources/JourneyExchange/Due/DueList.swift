// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
public import Words

/// What is to be looked at again, as text, JSON or a calendar.
public struct DueList: Sendable {
  private let all: [Due]
  private let today: CalendarDate
  private let language: Language

  /// - Parameters:
  ///   - all: What is due and what is to come, oldest first.
  ///   - today: The day on which somebody looks.
  public init(_ all: [Due], on today: CalendarDate, language: Language) {
    (self.all, self.today, self.language) = (all, today, language)
  }

  private func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  private var due: [Due] { all.filter { $0.isDue(on: today) } }
  private var coming: [Due] { all.filter { !$0.isDue(on: today) } }

  /// What is due, in lines, and when the next follows.
  public var text: String {
    var lines = due.map(line)
    if lines.isEmpty {
      lines.append(word("Er is nu niets om na te gaan.", "There is nothing to look at now."))
    }
    if let next = coming.first, let day = next.day {
      lines.append(
        word("Hierna: ", "Next: ") + day.words[language] + ", "
          + next.sentence.map { $0.prefix(1).lowercased() + $0.dropFirst() }[language]
          + " (\(next.fileTitle))")
    }
    return lines.map { Shown.text($0) + "\n" }.joined()
  }

  private func line(_ due: Due) -> String {
    let day = due.day.map(\.iso) ?? word("nog nooit", "never yet")
    let parts = [due.sentence[language], due.fileTitle, due.owner, due.path].compactMap(\.self)
    return day + "  " + parts.joined(separator: " · ")
  }

  /// All of it as JSON, what is due and what is to come.
  public var json: String {
    if all.isEmpty { return "[]\n" }
    let rows = all.map { due in
      let members: [(String, String?)] = [
        ("kind", JSONText.quoted(due.kind.rawValue)), ("file", JSONText.quoted(due.path)),
        ("fileKind", JSONText.quoted(due.root.rawValue)),
        ("fileTitle", JSONText.quoted(due.fileTitle)),
        ("id", JSONText.quoted(due.id)),
        ("title", due.title.isEmpty ? nil : JSONText.quoted(due.title)),
        ("on", due.day.map { JSONText.quoted($0.iso) }),
        ("since", due.since.map { JSONText.quoted($0.iso) }),
        ("owner", due.owner.map(JSONText.quoted)),
        ("isDue", due.isDue(on: today) ? "true" : "false"),
      ]
      let lines = members.compactMap { name, value in value.map { "    \"\(name)\": \($0)" } }
      return "  {\n" + lines.joined(separator: ",\n") + "\n  }"
    }
    return "[\n" + rows.joined(separator: ",\n") + "\n]\n"
  }

  /// The days to come as an iCalendar file, the same bytes for the same files on the same day.
  ///
  /// What is due keeps its identity when its day moves, and a later file takes the place of an earlier one. Journeys that
  /// were derived from each other share ids, so the file is part of it; of copies of a file the first by its path has it
  /// alone, and those after it have their path too.
  public var calendar: String {
    var calendar = ICalendar(language)
    var first: [String: String] = [:]
    for due in all {
      let name = Self.name(due)
      first[name] = min(first[name] ?? due.path, due.path)
    }
    for due in coming {
      guard let day = due.day, let next = day.next else { continue }
      let file = due.fileTitle.isEmpty ? due.path : due.fileTitle
      calendar.add(
        uid: Self.name(due) + (first[Self.name(due)] == due.path ? "" : "-" + Self.hash(due.path))
          + "@klantreis",
        sequence: today.ordinal,
        stamp: today, day: day, end: next, summary: due.sentence[language] + ": " + file,
        description: [
          due.owner.map {
            (due.kind == .trial ? word("Wie: ", "Who: ") : word("Eigenaar: ", "Owner: ")) + $0
          },
          word("Bestand: ", "File: ") + due.path,
        ].compactMap(\.self).joined(separator: "\n"))
    }
    return calendar.text
  }

  private static func name(_ due: Due) -> String {
    "\(due.kind.rawValue)-\(due.fileID)" + (due.id == due.fileID ? "" : "-\(due.id)")
  }

  /// Returns a short name for a text, the same on every machine (FNV-1a).
  private static func hash(_ text: String) -> String {
    let value = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return String(value, radix: 16)
  }
}

extension CalendarDate {
  /// A number that grows from day to day.
  fileprivate var ordinal: Int { (year * 12 + month) * 31 + day }
}
