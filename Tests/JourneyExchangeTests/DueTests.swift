// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing
import Words

@Suite("What is due")
struct DueTests {
  private static func root(_ kind: ItemKind, _ members: String) throws -> Item {
    let format = try #require(Format.name(kind))
    let text = "{\"format\":\"\(format)\",\"id\":\"x-1\",\"title\":\"Proef\",\(members)}"
    return try Document(reading: Array(text.utf8)).root
  }

  static let reviews: [(last: String, months: Int, day: String)] = [
    ("2026-03-12", 6, "2026-09-12"), ("2026-08-31", 6, "2027-02-28"),
    ("2023-08-31", 6, "2024-02-29"), ("2026-12-31", 1, "2027-01-31"),
  ]

  @Test("is a review so many months after the last", arguments: reviews)
  func review(last: String, months: Int, day: String) throws {
    let root = try Self.root(
      .opgave, "\"review\":{\"everyMonths\":\(months),\"lastOn\":\"\(last)\"}")
    let due = try #require(Due.all(in: root, path: "a").first)
    #expect(due.day?.iso == day)
    #expect(due.isDue(on: try #require(CalendarDate(iso: day))))
  }

  @Test("of a rhythm that is begun is after its first term, and not at once")
  func begun() throws {
    let today = try #require(CalendarDate(iso: "2026-11-22"))
    let slot = ItemRef("x-1", slot: .review)
    let begin = Edit.set(slot, .everyMonths, .whole(6))
    for members in ["\"review\":{}", "\"note\":\"Geen ritme\""] {
      let root = try Self.root(.opgave, members)
      let make =
        root.item(.review) == nil
        ? Edit.all([
          .insert(Item(kind: .feedbackLoop, id: nil), into: ItemRef("x-1"), .review, .last), begin,
        ]) : begin
      let new = try root.applying(make.startingRhythm(in: root, on: today))
      let due = try #require(Due.all(in: new, path: "a").first)
      #expect(due.day?.iso == "2027-05-22" && !due.isDue(on: today))
      #expect(
        new.rhythmBegun(since: root)?.nl
          == "Het ritme telt vanaf 22 november 2026; opnieuw na te gaan op 22 mei 2027.")
    }
    // Whoever says the day, or looked before, knows better.
    let known = try Self.root(.opgave, "\"review\":{\"everyMonths\":3,\"lastOn\":\"2026-10-01\"}")
    let changed = try known.applying(begin.startingRhythm(in: known, on: today))
    #expect(changed.item(.review)?.text(.lastOn) == "2026-10-01")
    #expect(changed.rhythmBegun(since: known) == nil)
    let none = try Self.root(.opgave, "\"review\":{}")
    let both = Edit.all([begin, .set(slot, .lastOn, .text("2026-01-12"))])
    #expect(
      try none.applying(both.startingRhythm(in: none, on: today)).item(.review)?.text(.lastOn)
        == "2026-01-12")
  }

  private static let trials = """
    "review":{"everyMonths":3},"opportunities":[
    {"id":"k-1","title":"Bellen","owner":"Team","dueOn":"2026-10-01","trials":[
    {"id":"r-1","title":"Af","until":"2026-05-01","outcome":"Goed"},
    {"id":"r-2","title":"Open","from":"2026-04-01","until":"2026-06-01"},
    {"id":"r-3","title":"Loopt","until":"2027-06-01"}]},
    {"id":"k-2","title":"Klaar","status":"done","dueOn":"2026-01-01"}]
    """

  @Test("is told oldest first: never looked at, trials past their end, opportunities")
  func order() throws {
    let root = try Self.root(.journey, Self.trials)
    let today = try #require(CalendarDate(iso: "2026-11-22"))
    let all = Due.sorted(Due.all(in: root, path: "a.journey.json"))
    #expect(all.map(\.id) == ["x-1", "r-2", "k-1", "r-3"])
    let text = DueList(all, on: today, language: .dutch).text
    #expect(
      text == """
        nog nooit  Nagaan of het nog klopt · Proef · a.journey.json
        2026-06-01  Probeersel “Open” loopt af: wat kwam eruit? · Proef · Team · a.journey.json
        2026-10-01  Kans “Bellen” moet klaar zijn · Proef · Team · a.journey.json
        Hierna: 1 juni 2027, probeersel “Loopt” loopt af: wat kwam eruit? (Proef)

        """)
    let json = DueList(all, on: today, language: .dutch).json
    #expect(json.contains("\"on\": \"2026-06-01\"") && json.contains("\"isDue\": false"))
  }

  @Test("to come is a calendar by RFC 5545: lines of 75 bytes, CRLF, escapes, the same bytes again")
  func calendar() throws {
    let title = "Eén, twee; drie\\vier " + String(repeating: "è€", count: 40)
    let quoted = title.replacing("\\", with: "\\\\")
    let root = try Self.root(
      .journey, "\"review\":{\"everyMonths\":12,\"lastOn\":\"2026-03-12\"},\"owner\":\"\(quoted)\"")
    let today = try #require(CalendarDate(iso: "2026-11-22"))
    let all = Due.all(in: root, path: "a.journey.json")
    let text = DueList(all, on: today, language: .dutch).calendar
    #expect(text == DueList(all, on: today, language: .dutch).calendar)
    #expect(
      text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    // It says in which language its words are.
    #expect(text.contains("\r\nPRODID:-//klantreis//klantreis//NL\r\n"))
    let english = DueList(all, on: today, language: .english).calendar
    #expect(english.contains("\r\nPRODID:-//klantreis//klantreis//EN\r\n"))
    let bytes = Array(text.utf8)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    for line in lines {
      #expect(line.last == UInt8(ascii: "\r") && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let unfolded = String(text.unicodeScalars.map(Character.init)).replacing("\r\n ", with: "")
    #expect(unfolded.contains("Eén\\, twee\\; drie\\\\vier"))
    for line in [
      "UID:review-x-1@klantreis", "DTSTAMP:20261122T000000Z",
      "DTSTART;VALUE=DATE:20270312", "DTEND;VALUE=DATE:20270313",
    ] {
      #expect(unfolded.contains("\(line)\r\n"), "\(line)")
    }
  }

  @Test("has an identity of its own in each file, also in one derived from another and in a copy")
  func identities() throws {
    let root = try Self.root(.journey, Self.trials)
    let text = String(decoding: root.canonicalText, as: UTF8.self)
    let derived = try Document(reading: Array(text.replacing("x-1", with: "x-2").utf8)).root
    let today = try #require(CalendarDate(iso: "2026-04-01"))
    func names(_ files: [(Item, String)]) -> [String] {
      let all = Due.sorted(files.flatMap { Due.all(in: $0, path: $1) })
      let list = DueList(all, on: today, language: .dutch)
      let text = String(list.calendar.unicodeScalars.map(Character.init)).replacing(
        "\r\n ", with: "")
      return text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(String.init)
    }
    let alone = names([(root, "b.journey.json")])
    #expect(!alone.isEmpty)
    let all = names([
      (root, "b.journey.json"), (derived, "a.journey.json"), (root, "c.journey.json"),
      (root, "d.journey.json"),
    ])
    #expect(all.count == 4 * alone.count && Set(all).count == all.count, "\(all)")
    // A copy changes nothing about the first.
    #expect(Set(alone).isSubset(of: all))
  }

  @Test("keeps its identity when its day moves, and a later file takes the place of an earlier one")
  func moved() throws {
    func calendar(_ until: String, on today: String) throws -> String {
      let trial = "{\"id\":\"r-1\",\"title\":\"Proef\",\"who\":\"Team\",\"until\":\"\(until)\"}"
      let root = try Self.root(
        .journey, "\"opportunities\":[{\"id\":\"k-1\",\"title\":\"Kans\",\"trials\":[\(trial)]}]")
      let today = try #require(CalendarDate(iso: today))
      let list = DueList(Due.all(in: root, path: "a"), on: today, language: .dutch)
      return String(list.calendar.unicodeScalars.map(Character.init))
    }
    func value(_ name: String, _ text: String) -> String {
      let line = text.split(separator: "\r\n").first { $0.hasPrefix(name) }
      return line.map { String($0.dropFirst(name.count)) } ?? ""
    }
    let one = try calendar("2027-03-12", on: "2026-11-30")
    let two = try calendar("2027-01-31", on: "2026-12-01")
    #expect(one.contains("Wie: Team"))
    #expect(value("UID:", one) == "trial-x-1-r-1@klantreis")
    #expect(value("UID:", one) == value("UID:", two))
    let first = try #require(Int(value("SEQUENCE:", one)))
    let second = try #require(Int(value("SEQUENCE:", two)))
    #expect(first < second)
  }
}
