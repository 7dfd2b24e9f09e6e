// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Testing

@Suite("A file with conflict markers")
struct ConflictedTextTests {
  private static func text(_ hunk: String, title: String = "Reis") -> String {
    """
    {
      "format": "klantreis.journey/1",
      "id": "j-1",
    \(hunk)
      "phases": [
        {
          "id": "f-1",
          "title": "\(title)"
        }
      ]
    }

    """
  }

  private static func read(_ text: String) throws -> ConflictedText? {
    try ConflictedText(reading: Array(text.utf8))
  }

  static let diff3 = """
    <<<<<<< HEAD
      "title": "Onze",
    ||||||| 4ce1f3a
      "title": "Oude",
    =======
      "title": "Hun",
    >>>>>>> tak met spaties
    """

  static let styles: [(name: String, hunk: String)] = [
    ("diff3", diff3),
    ("longer markers", diff3.split(separator: "\n").map(longer).joined(separator: "\n")),
    (
      "what only looks like a marker",
      """
      <<<<<<< HEAD
        "title": "Onze",
        "note": "<<<<<<< ours\\n=======",
      ||||||| 4ce1f3a
        "title": "Oude",
        "note": "<<<<<<< ours\\n=======",
      =======
        "title": "Hun",
        "note": "<<<<<<< ours\\n=======",
      >>>>>>> tak
      """
    ),
    (
      "changes of jj",
      """
      <<<<<<< conflict 1 of 1
      %%%%%%% diff from: vpxusssl 38d49363 "merge base"
      \\\\\\\\\\\\\\        to: rtsqusxu 2768b0b9 "commit A"
      -  "title": "Oude",
      +  "title": "Onze",
      +++++++ ysrnknol 7a20f389 "commit B"
        "title": "Hun",
      >>>>>>> conflict 1 of 1 ends
      """
    ),
    (
      "snapshots of jj",
      """
      <<<<<<< Conflict 1 of 1
      +++++++ Contents of side #1
        "title": "Onze",
      ------- Contents of base
        "title": "Oude",
      +++++++ Contents of side #2
        "title": "Hun",
      >>>>>>> Conflict 1 of 1 ends
      """
    ),
  ]

  private static func longer(_ line: Substring) -> String {
    guard let sign = line.first, sign != " " else { return String(line) }
    return String(repeating: sign, count: 5) + line
  }

  @Test("is merged once more from the versions in it", arguments: styles.indices, ["\n", "\r\n"])
  func merges(style: Int, lineEnd: String) throws {
    let text = Self.text(Self.styles[style].hunk)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let read = try #require(try Self.read(lines.joined(separator: lineEnd)))
    #expect(read.hunks == 1)
    let merged = try read.merged()
    #expect(merged.conflicts.map(\.summary) == ["root.title"])
    #expect(merged.settled(as: .ours).title == "Onze")
    #expect(merged.settled(as: .base).title == "Oude")
    #expect(merged.settled(as: .theirs).title == "Hun")
  }

  @Test("keeps the names of the versions")
  func labels() throws {
    let labels = try #require(try Self.read(Self.text(Self.diff3))).labels
    #expect([labels.ours, labels.base, labels.theirs] == ["HEAD", "4ce1f3a", "tak met spaties"])
  }

  @Test("that shows no base asks about everything that differs")
  func noBase() throws {
    let hunk = """
      <<<<<<< HEAD
        "title": "Onze",
        "tags": [
          "a"
        ],
        "sources": [
          {
            "id": "b-1",
            "title": "Gesprek"
          }
        ],
      =======
        "title": "Hun",
        "note": "Nieuw",
        "tags": [
          "b"
        ],
      >>>>>>> tak
      """
    let merged = try #require(try Self.read(Self.text(hunk))).merged()
    #expect(
      Set(merged.conflicts.map(\.summary))
        == ["root.title", "root.note", "root.tags", "b-1 existence"])
    #expect(merged.settled(as: .ours).items(.sources).map(\.id) == ["b-1"])
    #expect(merged.settled(as: .theirs).items(.sources).isEmpty)
    #expect(merged.settled(as: .theirs).texts(.tags) == ["b"])
  }

  @Test("of git's style zdiff3, of which the base may be unreadable, still shows the conflict")
  func zdiff3() throws {
    let hunk = """
      <<<<<<< HEAD
        "title": "Onze",
      ||||||| 4ce1f3a
        "title": "Oude",
        "note": "Oud",
      =======
        "title": "Hun",
      >>>>>>> tak
        "note": "Nieuw",
      """
    let merged = try #require(try Self.read(Self.text(hunk))).merged()
    #expect(merged.conflicts.map(\.summary) == ["root.title"])
    #expect(merged.settled(as: .theirs).text(.note) == "Nieuw")
  }

  @Test(
    "of which the base was in conflict itself, as after two merges crosswise, asks about all that differs"
  )
  func conflictedBase() throws {
    let hunk = """
      <<<<<<< HEAD
        "title": "Onze",
        "note": "Nieuw",
      ||||||| merged common ancestors
      <<<<<<<<< Temporary merge branch 1
        "title": "Eén",
      =========
        "title": "Twee",
      >>>>>>>>> Temporary merge branch 2
      =======
        "title": "Hun",
      >>>>>>> tak
      """
    let text = try #require(try Self.read(Self.text(hunk)))
    #expect(text.base == nil)
    let merged = try text.merged()
    #expect(Set(merged.conflicts.map(\.summary)) == ["root.title", "root.note"])
    #expect(merged.settled(as: .theirs).title == "Hun")
  }

  @Test("that git wrote between the items of a list is merged without a conflict")
  func needless() throws {
    let text = """
      {
        "format": "klantreis.journey/1",
        "id": "j-1",
        "title": "Reis",
        "phases": [
          {
            "id": "f-1",
      <<<<<<< HEAD
            "title": "A"
          },
          {
            "id": "f-2",
            "title": "Onze"
      ||||||| 4ce1f3a
            "title": "A"
      =======
            "title": "A"
          },
          {
            "id": "f-3",
            "title": "Hun"
      >>>>>>> tak
          }
        ]
      }
      """
    let merged = try #require(try Self.read(text)).merged()
    #expect(merged.isClean)
    #expect(merged.root.outline == "f-1[] f-2[] f-3[]")
  }

  @Test("is no such file when the signs stand in texts only")
  func none() throws {
    #expect(try Self.read(Self.text("  \"title\": \"<<<<<<< HEAD\\n=======\",")) == nil)
    #expect(try Self.read("") == nil)
    #expect(try Self.read("<<<<\n") == nil)
  }

  @Test(
    "with a marker that lacks its counterpart names its line",
    arguments: [
      ("<<<<<<< a\n", 1), ("{\n=======\n", 2), ("<<<<<<< a\n>>>>>>> b\n", 1), (">>>>>>> b", 1),
      ("<<<<<<< a\n=======\n<<<<<<< c\n", 3), ("<<<<<<< a\n=======\n=======\n>>>>>>> b", 3),
      ("<<<<<<< a\n+++++++ 1\n+++++++ 2\n+++++++ 3\n------- b\n>>>>>>> b", 1),
    ])
  func broken(text: String, line: Int) throws {
    let error = try #require(throws: MarkerError.self) { try Self.read(text) }
    #expect(error.line == line)
  }

  @Test("of which a side is damaged names the line in the file")
  func damaged() throws {
    let text = Self.text(Self.diff3.replacing("\"Hun\",", with: "\"Hun\" 3"))
    let read = try #require(try Self.read(text))
    let refusal = try #require(throws: Refusal.self) { try read.merged() }
    #expect(refusal.diagnostics.map(\.place.line) == [9])
  }
}
