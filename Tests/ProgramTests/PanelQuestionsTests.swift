// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import PseudoTerminal
import Testing

@Suite("Answers of a panel that are imported on a terminal")
struct PanelQuestionsTests {
  private static func start(_ folder: JourneyFolder) throws -> PseudoTerminal {
    try folder.write("Leeftijd;Gehoord\njong;eens\noud;zeer eens\n", to: "a.csv")
    return try PseudoTerminal(
      Program.path,
      ["panel", "import", "\(folder.path)/a.csv", "-o", "\(folder.path)/a.panel.json"])
  }

  @Test("are read as the user says of each column, with an example of what stands in it")
  func asks() throws {
    let folder = try JourneyFolder()
    let terminal = try Self.start(folder)
    try terminal.wait { $0.says("Kolom “Leeftijd”") && $0.says("Bijvoorbeeld: jong | oud") }
    try terminal.wait { $0.shows("Wat is dit? [") }
    try terminal.send("9\r")
    // What is no answer is asked again.
    try terminal.wait {
      $0.says("“9” staat niet in de lijst") && $0.isAsking("Wat is dit?", times: 2)
    }
    try terminal.send("1\r")
    try terminal.wait { $0.says("Kolom “Gehoord” (2/2)") }
    try terminal.send("overslaan\r")
    try terminal.wait { $0.says("Hoe heet dit panel? [a]") }
    try terminal.send("Brieven\r")
    try terminal.wait { $0.says("Wanneer is het gevraagd?") }
    try terminal.send("ooit\r")
    try terminal.wait { $0.says("“ooit” is geen dag") }
    try terminal.send("12 maart 2026\r")
    #expect(try terminal.exitStatus() == 0)
    let panel = try folder.text("a.panel.json")
    #expect(panel.contains(#""kind": "one""#) && !panel.contains("zeer eens"), "\(panel)")
    #expect(panel.contains(#""title": "Brieven""#) && panel.contains("2026-03-12"), "\(panel)")
  }

  @Test("are parted within a cell by what the user says, who sees which answers come of it")
  func parts() throws {
    let folder = try JourneyFolder()
    let cells = ["Web, Balie", "Balie", "Web", "Web, Balie, Brief", "Brief"]
    let path = "\(folder.path)/a.csv"
    try folder.write("Kanaal\n" + cells.map { "\"\($0)\"\n" }.joined(), to: "a.csv")
    let terminal = try PseudoTerminal(
      Program.path,
      ["panel", "import", path, "-o", "\(folder.path)/a.panel.json", "--title", "Kanalen"])
    try terminal.wait { $0.shows("Wat is dit? [2]") }
    try terminal.send("\r")
    try terminal.wait { $0.shows("tussen twee antwoorden? [, komma]") }
    try terminal.send(";\r")
    try terminal.wait {
      $0.says("De antwoorden zijn dan: Web, Balie 1 |") && $0.shows("Klopt dat?")
    }
    try terminal.send("nee\r")
    try terminal.wait { $0.isAsking("tussen twee antwoorden?", times: 2) }
    try terminal.send("\r")
    try terminal.wait {
      $0.says("De antwoorden zijn dan: Web 3 | Balie 3 | Brief 2")
        && $0.isAsking("Klopt dat?", times: 2)
    }
    try terminal.send("\r")
    #expect(try terminal.exitStatus() == 0)
    let panel = try folder.text("a.panel.json")
    #expect(panel.contains(#""count": 3"#) && panel.contains(#""separator": ", ""#), "\(panel)")
  }

  @Test("are asked for once where columns are the parts of one question")
  func array() throws {
    let folder = try JourneyFolder()
    try folder.write(
      "Leeftijd;Tevreden over [de balie];Tevreden over [de website]\njong;eens;oneens\noud;zeer eens;eens\n",
      to: "a.csv")
    let terminal = try PseudoTerminal(
      Program.path,
      [
        "panel", "import", "\(folder.path)/a.csv", "-o", "\(folder.path)/a.panel.json", "--title",
        "Dienst",
      ])
    try terminal.wait { $0.says("Kolom “Leeftijd” (1/2)") && $0.shows("Wat is dit? [") }
    try terminal.send("1\r")
    try terminal.wait {
      $0.says("Vraag “Tevreden over”, in 2 delen: de balie | de website (2/2)")
        && $0.isAsking("Wat is dit?", times: 2)
    }
    try terminal.send("\r")
    #expect(try terminal.exitStatus() == 0)
    let panel = try folder.text("a.panel.json")
    #expect(panel.components(of: #""kind": "scale""#) == 2, "\(panel)")
    #expect(panel.contains("Tevreden over [de website]"), "\(panel)")
  }

  @Test("are not saved where the user goes away")
  func leaves() throws {
    let folder = try JourneyFolder()
    let terminal = try Self.start(folder)
    try terminal.wait { $0.shows("Wat is dit? [") }
    try terminal.send("\u{4}")
    #expect(try terminal.exitStatus() == 64)
    #expect(try !folder.names.contains("a.panel.json"))
  }
}

@Suite("Lessons of earlier opgaven, on a terminal")
struct LessonQuestionTests {
  @Test("are offered where a new opgave has their field, and taken along by number")
  func asks() throws {
    let folder = try JourneyFolder()
    let lessons = ["Bel terug", "Schrijf korter"].enumerated().map {
      #"{"id":"l-\#($0.offset + 1)","title":"\#($0.element)"}"#
    }
    try folder.write(
      #"{"format":"klantreis.opgave/1","id":"o-1","title":"Eerder","field":"safety","lessons":[\#(lessons.joined(separator: ","))]}"#,
      to: "eerder.opgave.json")
    let path = "\(folder.path)/nieuw.opgave.json"
    let terminal = try PseudoTerminal(
      Program.path,
      ["opgave", "new", path, "--title", "Nieuw", "--field", "veiligheid", "--from", folder.path])
    try terminal.wait { $0.says("2. Schrijf korter (Eerder)") && $0.says("Welke neemt u mee?") }
    try terminal.send("3\r")
    try terminal.wait { $0.says("Typ nummers van 1 tot en met 2, of alle.") }
    try terminal.send("2\r")
    #expect(try terminal.exitStatus() == 0)
    let text = try folder.text("nieuw.opgave.json")
    #expect(text.contains("Schrijf korter") && !text.contains("Bel terug"), "\(text)")
  }
}

extension String {
  /// How often a text is part of it.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}

extension VirtualScreen {
  /// Tells whether a question was asked a number of times.
  fileprivate func isAsking(_ question: String, times: Int) -> Bool {
    lines.count { $0.contains(question) } == times
  }
}
