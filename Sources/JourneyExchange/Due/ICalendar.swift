// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// A calendar of whole days, as RFC 5545 has it.
struct ICalendar {
  private var lines: [String]

  /// Begins a calendar with words in a language.
  init(_ language: Language) {
    lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//klantreis//klantreis//\(language.rawValue.uppercased())", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]
  }

  /// Adds an event.
  ///
  /// - Parameters:
  ///   - sequence: Grows whenever the event may have changed.
  ///   - stamp: The day on which the calendar is made; RFC 5545 asks for it where a calendar is published.
  ///   - end: The day after the event.
  mutating func add(
    uid: String, sequence: Int, stamp: CalendarDate, day: CalendarDate, end: CalendarDate,
    summary: String, description: String
  ) {
    lines += [
      "BEGIN:VEVENT", "UID:\(Self.escaped(uid))", "SEQUENCE:\(sequence)",
      "DTSTAMP:\(Self.plain(stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.plain(day))", "DTEND;VALUE=DATE:\(Self.plain(end))",
      "SUMMARY:\(Self.escaped(summary))", "DESCRIPTION:\(Self.escaped(description))",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  var text: String {
    (lines + ["END:VCALENDAR"]).map { Self.folded($0) + "\r\n" }.joined()
  }

  private static func plain(_ date: CalendarDate) -> String {
    date.iso.filter { $0 != "-" }
  }

  /// Returns text in which commas, semicolons, backslashes and new lines are escaped; controls are shown.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Shown.text(text, keepingNewlines: true).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns a line in pieces of at most 75 bytes, never parted within a character.
  static func folded(_ line: String) -> String {
    var result = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if used + size > 75 {
        result += "\r\n "
        used = 1
      }
      result.unicodeScalars.append(scalar)
      used += size
    }
    return result
  }
}
