// SPDX-License-Identifier: EUPL-1.2

import Foundation
import ProgramTesting
import Testing

@Suite("klantreis opgave, panel, due and portfolio")
struct OpgaveCommandTests {
  private let folder: GitFolder

  init() throws {
    folder = try GitFolder()
  }

  private static let examples = "\(JourneyFolder.project)/journeys"
  private static let opgave = "\(examples)/schuldhulpverlening/schuldhulpverlening.opgave.json"

  @Test("make an opgave, offer the lessons of its field, and take them over with their origin")
  func new() throws {
    let offered = try folder.klantreis(
      "opgave", "new", "a.opgave.json", "--title", "Nieuw", "--field", "werk en inkomen", "--from",
      Self.examples)
    #expect(offered.status == 0, "\(offered.errorText)")
    #expect(offered.errorText.contains("Bel eerst, schrijf daarna"))
    #expect(!offered.errorText.contains("Begin met één afdeling"))
    let taken = try folder.klantreis(
      "opgave", "new", "b.opgave.json", "--field", "workAndIncome", "--from", Self.examples,
      "--lessons", "all")
    #expect(taken.status == 0, "\(taken.errorText)")
    let text = try folder.text("b.opgave.json")
    #expect(text.contains(#""origin": "Elk huishouden met schulden"#))
    #expect(try folder.klantreis("fmt", "--check", "a.opgave.json", "b.opgave.json").status == 0)
    #expect(try folder.klantreis("opgave", "new", "a.opgave.json").status == 2)
    #expect(try folder.klantreis("opgave", "new", "a.json").status == 64)
    let list = try folder.klantreis("opgave", "list", ".")
    #expect(list.text.contains("nog geen signaal van buiten"))
  }

  @Test("show an opgave with the trials of its journeys, and no other kind of file")
  func show() throws {
    let shown = try folder.klantreis("opgave", "show", Self.opgave, "--width", "100")
    #expect(shown.status == 0 && shown.text.contains("Zes weken een pauzebrief"))
    let linear = try folder.klantreis("opgave", "show", Self.opgave, "--as", "linear")
    #expect(linear.text.contains("Nodig voor het doel: ja"))
    let wrong = try folder.klantreis("panel", "show", Self.opgave)
    #expect(wrong.status == 2 && wrong.errorText.contains("is geen panel, maar een opgave"))
  }

  @Test(
    "export an opgave in all forms",
    arguments: ["text", "linear", "markdown", "html", "dot", "svg", "json", "png", "pdf"])
  func export(form: String) throws {
    try folder.write("", to: "uit/leeg")
    let run = try folder.klantreis("export", Self.opgave, "--to", form, "-o", "uit/")
    #expect(run.status == 0, "\(run.errorText)")
    if form == "html" {
      let page = try folder.text("uit/schuldhulpverlening.html")
      #expect(page.contains("<svg") && page.contains("Kredietbank Delta"))
    }
    let odd = try folder.klantreis("export", Self.opgave, "--to", form, "--paper", "a3")
    #expect(odd.status == 64, "\(form)")
  }

  @Test("say what is due on a day, and write a calendar")
  func due() throws {
    let due = try folder.klantreis("due", Self.examples, "--on", "2026-11-22")
    #expect(
      due.status == 0 && due.text.hasPrefix("2026-09-12  Nagaan of het nog klopt"), "\(due.text)")
    let calendar = try folder.klantreis("due", Self.examples, "--on", "2026-11-22", "-o", "uit.ics")
    #expect(calendar.status == 0, "\(calendar.errorText)")
    #expect(try folder.text("uit.ics").hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(try folder.klantreis("due", Self.examples, "--on", "morgen").status == 64)
    #expect(try folder.klantreis("due", "nergens").status == 2)
  }

  @Test("import answers, ask for what is not known, and keep how they are read")
  func panel() throws {
    try folder.write("Leeftijd;Gehoord\njong;eens\noud;zeer eens\noud\n", to: "a.csv")
    let asked = try folder.klantreis("panel", "import", "a.csv", "-o", "a.panel.json")
    #expect(asked.status == 64 && asked.errorText.contains("--column 'Leeftijd=…'"))
    let run = try folder.klantreis(
      "panel", "import", "a.csv", "-o", "a.panel.json", "--column", "Leeftijd=one", "--guess")
    #expect(run.status == 0 && run.errorText.contains("a.csv:4:"), "\(run.errorText)")
    let shown = try folder.klantreis("panel", "show", "a.panel.json")
    #expect(shown.text.contains("1 (50\u{A0}%)"), "\(shown.text)")
    try folder.write("Leeftijd;Gehoord\njong;eens\njong;eens\n", to: "a.csv")
    let again = try folder.klantreis("panel", "import", "a.csv", "-o", "a.panel.json")
    #expect(again.status == 0, "\(again.errorText)")
    let new = try folder.klantreis("panel", "show", "a.panel.json")
    #expect(new.text.contains("2 (100\u{A0}%)"), "\(new.text)")
    #expect(try folder.klantreis("check", ".").status == 0)
  }

  @Test("keep rounds of a panel apart, and leave no column out unsaid")
  func rounds() throws {
    try folder.write(
      "Nr;Hulp [familie];Hulp [buren];Kanaal\n7;ja;nee;balie\n8;ja;ja;app\n", to: "a.csv")
    let run = try folder.klantreis(
      "panel", "import", "a.csv", "-o", "a.panel.json", "--guess", "--column", "Hulp [familie]=skip"
    )
    #expect(run.status == 0, "\(run.errorText)")
    #expect(
      run.errorText.contains("Overgeslagen kolommen: “Nr”, “Hulp [familie]”"), "\(run.errorText)")
    #expect(try folder.text("a.panel.json").contains("Hulp [buren]"))
    let other = try folder.klantreis(
      "panel", "import", "a.csv", "-o", "a.panel.json", "--column", "Kanaal=open")
    #expect(other.status == 64 && other.errorText.contains("al geteld"), "\(other.errorText)")
    let taken = try folder.klantreis(
      "panel", "import", "a.csv", "-o", "a.panel.json", "--column", "Nr=one")
    #expect(taken.status == 0, "\(taken.errorText)")
    #expect(try folder.klantreis("panel", "show", "a.panel.json").text.contains("Nr"))
    try folder.write("Nr;Kanaal\n1;balie\n", to: "b.csv")
    let round = try folder.klantreis("panel", "import", "b.csv", "-o", "a.panel.json")
    #expect(round.status == 64 && round.errorText.contains("“Hulp [buren]”"), "\(round.errorText)")
  }

  @Test("are shown and exported by what they hold, whatever they are called")
  func named() throws {
    let text = try String(contentsOfFile: Self.opgave, encoding: .utf8)
    try folder.write(text, to: "kopie.json")
    for command in [["show", "kopie.json"], ["export", "kopie.json", "--to", "text"]] {
      let run = try Program.run(command, in: folder.path)
      #expect(run.status == 0 && run.text.contains("Elk huishouden"), "\(run.errorText)")
    }
    let journey = "\(Self.examples)/verhuizen/huidig.journey.json"
    let compared = try folder.klantreis(
      "export", journey, "--to", "dot", "--compare", "kopie.json")
    #expect(compared.status != 0 && compared.errorText.contains("is geen klantreis"))
    let mixed = try folder.klantreis("export", journey, "kopie.json", "--to", "text", "-o", "uit/")
    #expect(mixed.status == 64)
    #expect(try folder.klantreis("show", Self.opgave, "--phase", "1").status == 64)
  }

  @Test("are each exported to a name of their own")
  func targets() throws {
    let text = try String(contentsOfFile: Self.opgave, encoding: .utf8)
    try folder.write(text, to: "een/a.opgave.json")
    try folder.write(text, to: "twee/a.opgave.json")
    try folder.write("", to: "uit/leeg")
    let run = try folder.klantreis(
      "export", "een/a.opgave.json", "twee/a.opgave.json", "--to", "text", "-o", "uit/")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(try folder.text("uit/een-a.txt") == folder.text("uit/twee-a.txt"))
  }

  @Test("show a portfolio in all forms", arguments: ["text", "csv", "json", "html"])
  func portfolio(form: String) throws {
    let run = try folder.klantreis("portfolio", Self.examples, "--as", form, "--severity", "3")
    #expect(
      run.status == 0 && run.text.contains("Leefgeld komt een week te laat"), "\(run.errorText)")
  }

  @Test("derive the desired journey of a current one, beside which it can be laid")
  func derive() throws {
    let current = "\(Self.examples)/verhuizen/huidig.journey.json"
    let run = try folder.klantreis("derive", current, "-o", "gewenst.journey.json")
    #expect(run.status == 0 && run.errorText.isEmpty, "\(run.errorText)")
    #expect(try folder.klantreis("fmt", "--check", "gewenst.journey.json").status == 0)
    let gap = try folder.klantreis("opgave", "gap", current, "gewenst.journey.json")
    #expect(gap.text.contains("Verschillen\n- geen\n"), "\(gap.text)")
    let taken = try folder.klantreis("derive", current, "-o", "gewenst.journey.json")
    #expect(taken.status == 2)
    #expect(try folder.klantreis("derive", current, "-o", "gewenst.json").status == 64)
    let sheet = try folder.klantreis("derive", Self.opgave, "-o", "-")
    #expect(
      sheet.status == 2 && sheet.errorText.contains("is geen klantreis, maar een opgave"),
      "\(sheet.errorText)")
    let alone = try folder.klantreis("opgave", "gap", Self.opgave)
    #expect(alone.status == 0 || alone.errorText.contains("klantreis derive"))
  }

  @Test("say what a portfolio cannot be filtered by, and give a table its head without a row")
  func filters() throws {
    for (options, words) in [
      (["--severity", "9"], "1, 2, 3"), (["--channel", "balieloket"], "balie"),
      (["--field", "wonen op water"], "Kies uit"),
    ] {
      let run = try Program.run(["portfolio", Self.examples] + options)
      #expect(run.status == 64 && run.errorText.contains(words), "\(options): \(run.errorText)")
    }
    let none = try folder.klantreis("portfolio", Self.examples, "--owner", "niemand", "--as", "csv")
    #expect(none.text.contains("Wat;Titel;Reis"), "\(none.text)")
    let page = try folder.klantreis("portfolio", Self.examples, "--as", "html")
    #expect(page.text.contains("<th scope=\"row\">waarde 5</th>"))
    let nowhere = try folder.klantreis("opgave", "new", "n.opgave.json", "--from", "nergens")
    #expect(nowhere.status == 2 && nowhere.errorText.contains("nergens is geen map"))
  }

  @Test("fill in what a panel knows of a source that rests on its question")
  func source() throws {
    try folder.write("Kanaal\nbalie\n\"\"\nbalie\n", to: "map/a.csv")
    let run = try folder.klantreis(
      "panel", "import", "map/a.csv", "-o", "map/a.panel.json", "--column", "Kanaal=one")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(try folder.klantreis("set", "map/a.panel.json", "on", "2026-03-12").status == 0)
    let panel = try folder.text("map/a.panel.json")
    let question = try #require(panel.split(separator: "\"").first { $0.hasPrefix("q-") })
    try folder.write(SmallJourney().text, to: "map/a.journey.json")
    let id = try folder.klantreis("add", "map/a.journey.json", "source", "title=Panel").text
      .filter { !$0.isNewline }
    let set = try folder.klantreis(
      "set", "map/a.journey.json", "\(id).question", String(question))
    #expect(set.status == 0 && set.errorText.contains("a.panel.json"), "\(set.errorText)")
    let journey = try folder.text("map/a.journey.json")
    #expect(journey.contains("\"on\": \"2026-03-12\"") && journey.contains("\"panel\": \"n-"))
    #expect(journey.contains("\"respondents\": 2"), "\(journey)")
    try folder.write(SmallJourney().text, to: "map/b.journey.json")
    let added = try folder.klantreis(
      "add", "map/b.journey.json", "source", "title=Panel", "question=\(question)")
    #expect(added.status == 0 && added.errorText.contains("a.panel.json"), "\(added.errorText)")
    let other = try folder.text("map/b.journey.json")
    #expect(other.contains("\"on\": \"2026-03-12\"") && other.contains("\"respondents\": 2"))
  }
}
