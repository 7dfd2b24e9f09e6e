// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Testing
import Words

@Suite("The checks of sources that rest on a panel")
struct PanelSourceCheckTests {
  private static func panel(_ members: String) -> FileFacts? {
    FileFacts(
      CheckedFile(
        path: "p",
        bytes: Array(
          """
          {"format":"klantreis.panel/1","id":"n-1","title":"Panel",\(members)}
          """.utf8)))
  }

  private static func journey(_ members: String) -> FileFacts? {
    let source = #"{"id":"b-1","title":"Panel","panel":"n-1",\#(members)}"#
    return FileFacts(
      CheckedFile(
        path: "a", bytes: Array(PlantedFault.journey("", #""sources":[\#(source)]"#).text.utf8)))
  }

  /// A panel that was asked two questions, the second of those who said yes.
  private static let counted = panel(
    #""on":"2026-05-01","respondents":84,"questions":[{"id":"q-1","title":"Kent u het?","respondents":80,"#
      + #""results":[{"id":"u-1","title":"Ja","count":30}]},"#
      + #"{"id":"q-2","title":"Waarvan?","base":"u-1","respondents":28}]"#)

  /// What a source says, and what is found in it.
  static let cases: [(members: String, found: [String])] = [
    (#""question":"q-1","respondents":84,"on":"2026-05-01""#, []),
    // Who answered may be counted too, and who says nothing says nothing wrong.
    (#""question":"q-1","respondents":80"#, []),
    (#""question":"q-2","respondents":30"#, []),
    (#""question":"q-2""#, []),
    (#""question":"q-9","respondents":3"#, ["folder.question/b-1.question"]),
    (#""question":"q-1","respondents":60"#, ["folder.panel/b-1.respondents"]),
    (#""respondents":60"#, ["folder.panel/b-1.respondents"]),
    (
      #""question":"q-2","respondents":25,"on":"2025-05-01""#,
      ["folder.panel/b-1.respondents", "folder.panel/b-1.on"]
    ),
  ]

  @Test(
    "find a question that is gone, and figures from before it was counted anew", arguments: cases)
  func finds(members: String, found: [String]) throws {
    let files = [try #require(Self.journey(members)), try #require(Self.counted)]
    for files in [files, files.reversed()] {
      var comparison = FolderComparison()
      for file in files { comparison.add(file) }
      #expect(comparison.findings.map(\.fingerprint) == found)
      #expect(comparison.findings.allSatisfy { $0.path == "a" })
    }
  }

  @Test("say the new number")
  func words() throws {
    var comparison = FolderComparison()
    comparison.add(try #require(Self.counted))
    comparison.add(try #require(Self.journey(#""question":"q-1","respondents":60"#)))
    #expect(
      comparison.findings.map(\.cause.nl) == [
        "De bron “Panel” noemt 60 ondervraagden; in p zijn het er 84."
      ])
  }

  @Test("find nothing where the panel is not looked at")
  func alone() throws {
    var comparison = FolderComparison()
    comparison.add(try #require(Self.journey(#""question":"q-9","respondents":3"#)))
    #expect(comparison.findings.isEmpty)
  }
}
