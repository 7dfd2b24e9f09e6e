// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Testing
import Words

@Suite("The checks of a file")
struct FileCheckTests {
  private static let good = """
    {
      "format": "klantreis.journey/1",
      "id": "j-1",
      "title": "Reis"
    }

    """

  private static func text(_ more: String) -> String {
    let root = #"{"format":"klantreis.journey/1","id":"j-1","title":"Reis",\#(more)}"#
    guard let document = try? Document(reading: Array(root.utf8)) else { return root }
    return String(decoding: document.root.canonicalText, as: UTF8.self)
  }

  /// A text, and what is found in it: codes with their lines.
  static let cases: [(text: String, found: [String])] = [
    (good, []),
    (text(#""phases":[{"id":"f-1","title":"a"},{"id":"f-1","title":"b"}]"#), ["id.duplicate 11"]),
    (text(#""status":"klaar""#), ["field.oddWord 5"]),
    (text(#""terms":[{"id":"w-1","title":"T","from":"s-9"}]"#), ["id.dangling 9"]),
    (good.split(separator: "\n").joined(separator: "\n"), ["file.canonical 5"]),
    (good + "\n", ["file.canonical 6"]),
    ("\n" + good, ["file.canonical 1"]),
    (good.split(separator: "Reis").joined(separator: #"\u0052eis"#), ["file.canonical 4"]),
    ("<<<<<<< ons\n\(good)=======\n\(good)>>>>>>> hun\n", ["file.conflict 1"]),
    ("{\r\n<<<<<<<<<<< ons\r\n=======\r\n>>>>>>>>>>>\r\n}", ["file.conflict 2"]),
    (good + "<<<<<<< ons\n", ["file.conflict 6"]),
    // A text that looks like a conflict is none.
    (text(#""note":"<<<<<<< a\n>>>>>>> b""#), []),
    ("", ["json.empty 1"]),
    (#"{"format":"klantreis.journey/1","id":"j-1"}"#, ["field.missing 1"]),
    (#"{"format":"klantreis.journey/9","id":"j-1","title":"x"}"#, ["file.later 0"]),
  ]

  @Test("find what is wrong, and where", arguments: cases)
  func finds(text: String, found: [String]) {
    let file = CheckedFile(path: "a.journey.json", bytes: Array(text.utf8))
    let codes = Check.findings(in: file).aboutTheFile.map { "\($0.code) \($0.place?.line ?? 0)" }
    #expect(codes == found)
  }

  @Test("say how to end an unfinished merge, and only then how to start it again")
  func unmerged() throws {
    let file = CheckedFile(
      path: "a b/huidig.journey.json", bytes: Array(Self.good.utf8), unmerged: .changed)
    let findings = Check.findings(in: file).aboutTheFile
    #expect(findings.map(\.code) == ["git.unmerged"])
    let mend = findings[0].mend.nl
    #expect(mend.hasPrefix("Klaar met kiezen? git add 'a b/huidig.journey.json'"))
    #expect(mend.hasSuffix("git checkout --merge -- 'a b/huidig.journey.json'"))
  }

  @Test("do not offer to end a merge whose file has markers")
  func unmergedWithMarkers() throws {
    let text = "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n"
    let file = CheckedFile(path: "a.journey.json", bytes: Array(text.utf8), unmerged: .changed)
    let findings = Check.findings(in: file).aboutTheFile
    let finding = try #require(findings.first { $0.code == "git.unmerged" })
    #expect(!finding.mend.nl.contains("git add"))
    #expect(finding.mend.nl.contains("git checkout --merge -- a.journey.json"))
  }

  @Test("count the conflicts that a merge left")
  func conflicts() throws {
    let hunk = "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n"
    func cause(_ count: Int) throws -> String {
      // A conflict may show in several places.
      let text = String(repeating: hunk, count: count + 2)
      var file = CheckedFile(path: "a.journey.json", bytes: Array(text.utf8), unmerged: .changed)
      file.choices = .cards(count)
      #expect(Check.findings(in: file).allSatisfy { $0.code != "git.unmerged" })
      return try #require(Check.findings(in: file).first { $0.code == "file.conflict" }).cause.nl
    }
    #expect(try cause(7).contains("7 conflicten"))
    #expect(try cause(1).contains("een conflict"))
    var file = CheckedFile(path: "a.journey.json", bytes: Array(hunk.utf8))
    file.choices = .nothing(line: 4, Text(nl: "Er is niets te kiezen.", en: "Nothing to choose."))
    let finding = try #require(Check.findings(in: file).first { $0.code == "file.conflict" })
    #expect(finding.place?.line == 4 && finding.cause.nl == "Er is niets te kiezen.")
  }

  @Test("say of an item that stands twice that one of them goes")
  func sameTwice() throws {
    func finding(_ title: String) throws -> Finding {
      let text = """
        {"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[{"id":"f-1",\
        "title":"A","steps":[{"id":"s-1","title":"Belt"},{"id":"s-1","title":"\(title)"}]}]}
        """
      let file = CheckedFile(path: "a.journey.json", bytes: Array(text.utf8))
      return try #require(Check.findings(in: file).first { $0.code == "id.duplicate" })
    }
    let same = try finding("Belt")
    #expect(same.cause.nl.hasPrefix("Stap “Belt” staat twee keer in dit bestand"))
    #expect(same.mend.nl.hasPrefix("Een van de twee gaat weg"))
    let other = try finding("Komt")
    #expect(other.mend.nl == "Geef een van de twee een nieuw kenmerk.")
    #expect(same.fingerprint == other.fingerprint)
  }

  @Test("have names of their own, and words in both languages")
  func registry() {
    #expect(Set(Check.all.map(\.code)).count == Check.all.count)
    for check in Check.all { #expect(!check.title.nl.isEmpty && !check.title.en.isEmpty) }
  }

  @Test("give a finding the same fingerprint whatever lines come above it")
  func fingerprint() {
    func findings(_ text: String) -> [Finding] {
      Check.findings(in: CheckedFile(path: "a", bytes: Array(text.utf8))).aboutTheFile
    }
    let one = findings(Self.text(#""status":"klaar""#))
    let two = findings(Self.text(#""service":"x","status":"klaar""#))
    #expect(one.map(\.fingerprint) == ["field.oddWord/j-1.status"])
    #expect(one.map(\.fingerprint) == two.map(\.fingerprint))
    #expect(one.map(\.place) != two.map(\.place))
    let step =
      #"{"id":"s-2","title":"b","touchpoints":[{"id":"t-1","title":"c"}],"opportunities":"#
      + #"[{"id":"k-1","title":"d","painPoints":["p-1"]}]}"#
    let phases = #""phases":[{"id":"f-1","title":"a","steps":["#
    let before = findings(Self.text(phases + step + "]}]"))
    let after = findings(Self.text(phases + #"{"id":"s-1","title":"x"},"# + step + "]}]"))
    #expect(before.map(\.fingerprint) == ["id.dangling/k-1.painPoints[0]"])
    #expect(before.map(\.fingerprint) == after.map(\.fingerprint))
  }
}

@Suite("The report of the checks")
struct CheckReportTests {
  private static func report(_ path: String, _ text: String) -> CheckReport {
    let file = CheckedFile(path: path, bytes: Array(text.utf8))
    return CheckReport(
      paths: [path, "goed.journey.json"], findings: Check.findings(in: file).aboutTheFile,
      language: .dutch)
  }

  private static let odd = report(
    "a \"b\"&\u{1B}.journey.json",
    #"{"format":"klantreis.journey/1","id":"j-1","title":"x","status":"klaar"}"#)

  @Test("is a line for each finding, and a sum")
  func text() {
    #expect(
      Self.odd.text == """
        a "b"&^[.journey.json:1:2: fout: Het bestand staat niet in de vaste vorm. Gebruik: klantreis fmt 'a "b"&^[.journey.json'
        a "b"&^[.journey.json:1:65: waarschuwing: Dit woord staat niet in de lijst. \
        Kies uit: idea, research, draft, adopted, inProgress, outdated. ($.status)

        """)
    #expect(
      Self.odd.tally.summary(in: .dutch) == "2 bestanden nagekeken: 1 fout en 1 waarschuwing.")
    #expect(Self.odd.tally.fails(on: .error) && Self.odd.tally.fails(on: .info))
  }

  @Test("is JSON that the reader of this project takes")
  func json() throws {
    let json = String(decoding: Self.odd.json, as: UTF8.self)
    #expect(json.contains(#""fingerprint": "field.oddWord/j-1.status""#))
    #expect(json.contains(#""line": 1,"#))
    let sarif = String(decoding: Self.odd.sarif(version: "1.0"), as: UTF8.self)
    #expect(sarif.contains(#""uri": "a%20%22b%22%26%1B.journey.json""#))
    #expect(sarif.contains(#""level": "warning""#))
    let near = Self.report("./map/.//a.journey.json", "{")
    #expect(String(decoding: near.sarif(version: "1.0"), as: UTF8.self).contains(#""map/.//a"#))
  }

  @Test("is XML of JUnit, in which only what is serious enough fails")
  func junit() {
    let all = Self.odd.junit(failOn: .warning)
    #expect(all.contains(#"<testsuites tests="3" failures="2" errors="0">"#))
    #expect(all.contains("a &quot;b&quot;&amp;^[.journey.json"))
    #expect(all.contains(#"<testcase classname="goed.journey.json" name="klantreis" time="0"/>"#))
    let errors = Self.odd.junit(failOn: .error)
    #expect(errors.contains(#"failures="1""#) && errors.contains("<system-out>"))
  }
}

extension [Finding] {
  /// What was found about the file itself, and not about what it says.
  fileprivate var aboutTheFile: [Finding] {
    filter { finding in
      ["file.", "git.", "id.", "field.", "json."].contains { finding.code.hasPrefix($0) }
    }
  }
}
