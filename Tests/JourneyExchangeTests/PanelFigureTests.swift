// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing
import Words

@Suite("The consultation of civil servants")
struct PanelFigureTests {
  private static let path =
    "journeys/voorbeeld-ambtenarenpanel/opgavegericht-werken-2023.panel.json"

  private static func panel() throws -> Item {
    try Document(reading: try #require(SourceTree.read(path))).root
  }

  private static func text(_ form: String) throws -> String {
    let item = try panel()
    let format = try #require(SheetFormat.all(.panel).first { $0.name == form })
    var options = ExportOptions()
    options.width = 200
    return format.text(SheetSource(item), options)
  }

  /// Each question with its answers and figures as the report has them, typed from the report.
  static let figures: [(question: String, lines: [String])] = [
    ("Geslacht", ["man: 47 %", "vrouw: 45 %", "geen van beide: 0,5 %"]),
    (
      "Leeftijd",
      [
        "40 tot en met 65: 67 %", "jonger dan 40: rond de 9 %", "ouder dan 65: 11 %",
        "niet opgegeven: 14 %",
      ]
    ),
    (
      "Werkgever",
      [
        "Rijk: zo'n 27 %", "gemeente: 26 %", "provincie: 6 %", "waterschap: 8 %", "zbo: 3 %",
        "elders: 8 %", "geen antwoord: 12 %",
      ]
    ),
    (
      "Weet u wat opgavegericht werken is?",
      [
        "ja: 49 %", "van gehoord: 24 %", "nee: zo'n 27 %",
        "niet goed op de hoogte [van gehoord en nee samen]: 51 %",
      ]
    ),
    (
      "Hoe omschrijft u opgavegericht werken?",
      ["Antwoorden: 322", "Thema's: 9, zonder percentages"]
    ),
    (
      "Mijn organisatie werkt opgavegericht",
      [
        "(zeer) eens [zeer eens en eens samen]: 55 %", "neutraal: niet gerapporteerd",
        "(zeer) oneens [oneens en zeer oneens samen]: 15 %",
      ]
    ),
    (
      "Op welk terrein werkt uw organisatie opgavegericht?",
      [
        "energie en klimaat: 48 %", "gebiedsgericht werken: 47 %", "omgevingsvisie: 32 %",
        "anders: rond de 31 %", "verkeer en vervoer: 22 %", "veiligheid: 21 %",
        "zorg en ondersteuning: 21 %", "werk en inkomen: 18 %", "economie: 18 %",
        "afval en onderhoud: 14 %", "onderwijs: 14 %", "kunst en cultuur: 10 %",
        "Samen ongeveer 296 %: daaruit is afgeleid dat er meer dan één antwoord kon",
      ]
    ),
    (
      "In mijn eigen werk werk ik opgavegericht",
      ["eens: 62 %", "neutraal: een op de vijf", "oneens: 16 %"]
    ),
    (
      "Opgavegericht werken is effectief voor elke overheidsorganisatie",
      ["eens: zo'n 49 %", "neutraal: ruim een op de vijf", "oneens: 18 %"]
    ),
    (
      "Wat zijn de voordelen van opgavegericht werken?",
      [
        "inwoners en betrokkenen voelen zich gehoord: 47 %", "naar prioriteit werken: 36 %",
        "geen voordelen: 6 %",
      ]
    ),
    (
      "Wat zijn de nadelen van opgavegericht werken?",
      [
        "het kost meer tijd: 36 %", "inwoners weten zelf niet wat zij willen: 18 %",
        "het kost meer geld: 13 %", "(bijna) geen nadelen: 9 %",
      ]
    ),
    (
      "Biedt uw organisatie mogelijkheden om uw vaardigheden te verbeteren?",
      ["ja: 42 %", "weet ik niet: 42 %", "nee: 16 %"]
    ),
    (
      "Op welke manier?",
      [
        "training in een groep: 49 %", "cursussen: 46 %", "individuele training: 45 %",
        "eigen handboek: 8 %", "anders: 59",
      ]
    ),
    (
      "Op welke andere manier?",
      [
        "Antwoorden: 59", "Aangehaald: 10", "Voorbeeld: door te doen", "Voorbeeld: e-learning",
        "Voorbeeld: kennis delen", "Voorbeeld: pilots", "Voorbeeld: webinars",
      ]
    ),
  ]

  @Test("comes out again as it was reported, every figure of it")
  func everyFigure() throws {
    let lines = try Self.text("linear").replacing("\u{A0}", with: " ").split(separator: "\n")
      .map(String.init)
    #expect(lines.contains("Deelnemers: n = 739."))
    var rest = lines[...]
    for (question, figures) in Self.figures {
      let start = try #require(rest.firstIndex { $0.hasSuffix(". \(question)") }, "\(question)")
      rest = rest[(start + 1)...]
      let end = rest.firstIndex { $0.first?.isNumber == true && $0.contains(". ") } ?? rest.endIndex
      let part = rest[..<end]
      for figure in figures {
        #expect(
          part.contains("\(figure)."), "\(question): \(figure)\n\(part.joined(separator: "\n"))")
      }
      // Whatever else has a figure is said of the whole of the question, or in a note.
      let told = part.filter { line in
        line.contains(" %") && !figures.contains { line == "\($0)." }
          && !line.hasPrefix("Samen ") && !line.contains("gevraagd aan")
          && !line.hasPrefix("Notitie")
      }
      #expect(told.isEmpty, "\(told)")
    }
    #expect(rest.count { $0.first?.isNumber == true && $0.contains(". ") } == 0)
  }

  @Test("says to whom a question was put, and never turns words into a number")
  func bases() throws {
    let text = try Self.text("text").replacing("\u{A0}", with: " ")
    #expect(
      text.contains(
        "gevraagd aan wie bij “Mijn organisatie werkt opgavegericht” antwoordde: (zeer) eens (55 %)"
      ))
    #expect(text.contains("n = 322") && text.contains("n = 59"))
    let words = text.split(separator: "\n").filter { $0.contains("op de vijf") }
    #expect(words.count == 2)
    for line in words { #expect(!line.contains("█") && !line.contains("%")) }
  }

  @Test(
    "is told in every form, and each has all of its percentages",
    arguments: [
      "text", "linear", "markdown", "html", "dot",
    ])
  func forms(form: String) throws {
    let text = try Self.text(form).replacing("\u{A0}", with: " ")
    for result in Panel(try Self.panel()).questions.flatMap(\.results) {
      let reported = result.reported(of: nil).nl.replacing("\u{A0}", with: " ")
      #expect(
        text.contains(reported) || text.contains(reported.replacing("'", with: "\\'"))
          || text.contains(reported.replacing("'", with: "&#39;")), "\(form): \(reported)")
    }
  }
}

@Suite("A panel in a file of answers")
struct PanelCountTests {
  private static let csv = """
    nr;Leeftijd;Ik voel mij gehoord;Hulp [familie];Hulp [buren];Kanalen;Wat wilt u kwijt?
    1;18-40;Eens;ja;nee;brief;Het duurde te lang voordat er iemand belde, weken en weken
    2;41-65;zeer eens;ja;ja;brief; telefoon;
    3;41-65;misschien;nee;nee;"brief; telefoon";
    4;18-40;oneens;;;website;Niets, het ging goed en ik heb daar verder geen opmerking over

    5;66+;eens;ja;nee;"telefoon;TELEFOON";De brief was niet te begrijpen voor iemand zonder hulp

    """

  private func counted(
    _ csv: String = csv, into panel: Item = Item(kind: .panel, id: "n-1", title: "Panel"),
    plans: [ColumnPlan]? = nil
  ) throws -> (panel: Item, remarks: [PanelAnswers.Remark]) {
    let answers = try #require(PanelAnswers(csv: csv))
    var generator = SystemRandomNumberGenerator()
    let counted = try answers.counted(
      into: panel, by: plans ?? answers.proposal, using: &generator)
    return (counted.panel, counted.remarks)
  }

  private func figures(_ panel: Item) -> [String] {
    Panel(panel).questions.map { question in
      "\(question.title) \(question.kind.map { "\($0)" } ?? "-") n=\(question.respondents ?? -1): "
        + question.results.map { "\($0.title) \($0.count ?? -1)" }.joined(separator: ", ")
    }
  }

  @Test("is counted by what stands in its columns, and bad rows are named by their line")
  func counts() throws {
    let (panel, remarks) = try counted()
    #expect(
      figures(panel)
        == [
          "Leeftijd one n=4: 18-40 2, 41-65 1, 66+ 1",
          "Ik voel mij gehoord scale n=3: eens 2, oneens 1",
          "Hulp more n=3: familie 2",
          "Kanalen more n=4: brief 2, telefoon 2, website 1",
          "Wat wilt u kwijt? open n=3: ",
        ].map { $0.replacing("eens 2, oneens", with: "Eens 2, oneens") })
    #expect(panel.whole(.respondents) == 4)
    #expect(panel.texts(.skipped) == ["nr"])
    #expect(remarks.map(\.line).sorted() == [3, 4])
    let again = try Document(reading: panel.canonicalText)
    #expect(again.remarks.isEmpty && again.root == panel)
  }

  @Test("is counted anew in the way that the panel keeps, with what was taken together")
  func again() throws {
    var panel = try counted().panel
    let scale = try #require(Panel(panel).questions.first { $0.kind == .scale })
    let agree = try #require(scale.results.first)
    panel = try panel.applying(
      .all([
        .set(ItemRef(agree.id), .title, .text("(zeer) eens")),
        .set(ItemRef(agree.id), .answers, .texts(["zeer eens", "eens"])),
      ]))
    let more = Self.csv + "6;66+;Zeer eens;ja;nee;app;\n7;66+;5;ja;nee;app;\n"
    let (counted, remarks) = try counted(more, into: panel, plans: Panel(panel).plans)
    #expect(counted.items(.questions).map(\.id) == panel.items(.questions).map(\.id))
    let results = try #require(Panel(counted).questions.first { $0.kind == .scale }).results
    #expect(results.map { "\($0.title) \($0.count ?? -1)" } == ["(zeer) eens 3", "oneens 1"])
    #expect(remarks.map(\.line).sorted() == [3, 4, 9])
  }

  /// Answers under one column, and how the column is proposed to be read.
  static let columns: [(values: [String], kind: Question.Kind?)] = [
    (["Het duurde lang", "Goed geholpen", "Bel mij op", "prima"], .open),
    (["Ging snel", "Duurde lang; veel te lang", "Niets te klagen", ""], .open),
    (["brief;telefoon", "telefoon", "brief", "website"], .more),
    (["35", "61", "29", "44", "52"], .one), (["1", "2", "3", "4", "5"], nil),
    (["18-40", "41-65", "41-65", "18-40"], .one),
    (["tot 40 jaar", "boven 40 jaar", "tot 40 jaar", "boven 40 jaar"], .one),
    (["helemaal mee eens", "mee eens", "zeer mee oneens", "helemaal niet mee eens"], .scale),
    (["Mee oneens", "Helemaal mee oneens", "niet mee eens", "neutraal"], .scale),
    (["Web, Balie", "Balie", "Web", "Web, Balie, Brief", "Brief"], .more),
    (["Web|Balie", "Balie", "Web"], .more),
    // The same words in the same company are one answer.
    (["Ja, vaak", "Nee, nooit", "Ja, vaak", "Nee, nooit"], .one),
    (["7,5", "7,0", "8,5", "8,0", "7,5"], .one),
    // Few say the same, or most have nothing to say and the others much.
    (["Duur", "Traag", "Goed", "Prettig", "Chaos", "Wachten"], .open),
    (
      [
        "nee", "Nee.", "niets", "geen", "nee", "Bel eerder terug", "Minder papier sturen",
        "De balie langer open",
      ], .open
    ),
    (["nee", "ja", "nee", "nee", "ja", "nee", "nvt"], .one),
    (["35", "61", "29", "44", "52", "38", "71"], .one),
    (
      ["€ 20", "€ 35,50", "€ 12", "€ 8", "€ 140", "€ 95", "geen"] + (1...9).map { "€ 10\($0)" },
      .open
    ),
    // An option can be long.
    (
      [
        "Ik kreeg geen bericht over wat er met mijn aanvraag gebeurde",
        "Ik kreeg elke week een bericht over mijn aanvraag, per brief",
      ]
        + Array(
          repeating: "Ik kreeg geen bericht over wat er met mijn aanvraag gebeurde", count: 4), .one
    ),
    (["weet niet", "weet niet", "n.v.t.", "eens", "oneens"], .scale),
    (["weet niet", "weet niet", "n.v.t.", "ja", "nee"], .one),
    (
      [
        "Niet bellen; mailen", "Wachten duurt te lang; ook de brief", "Niet bellen; mailen",
        "Goed; prima",
      ], .open
    ),
    (
      [
        "2026/03/12 9:41:23 a.m. EET", "2026/03/13 9:41:23 a.m. EET", "2026/03/13 9:42:00 a.m. EET",
        "1-1-2026",
      ], nil
    ),
    (["a@b.nl", "c@d.nl", "e@f.nl", "g@h.nl"], nil),
  ]

  @Test("takes what people could write as they liked for an open question")
  func remarks() throws {
    let values = ["Niets", "Ging goed", "Te lang", "Niets", "Ging goed", "Te lang", "Duur", "Duur"]
    let answers = try #require(
      PanelAnswers(csv: "Een,Opmerkingen\n" + values.map { "x,\($0)\n" }.joined()))
    #expect(answers.proposal.last?.kind == .open)
  }

  @Test("tells columns of one name apart")
  func names() throws {
    let answers = try #require(PanelAnswers(csv: "A;A;B;A\n1;2;3;4\n"))
    #expect(answers.columns == ["A", "A (2)", "B", "A (3)"])
  }

  @Test("reads the parts of a question as questions where they hold answers of their own")
  func parts() throws {
    let csv = """
      Contact [luistert];Contact [legt uit];Via [web];Via [anders]
      eens;oneens;Y;
      zeer eens;neutraal;N;huisarts
      eens;eens;;

      """
    let (panel, remarks) = try counted(csv)
    #expect(
      figures(panel)
        == [
          "Contact [luistert] scale n=3: zeer eens 1, eens 2",
          "Contact [legt uit] scale n=3: eens 1, neutraal 1, oneens 1",
          "Via more n=2: web 1, anders 1",
        ])
    #expect(remarks.isEmpty)
  }

  @Test("is proposed to be read by what stands in its columns", arguments: columns)
  func proposal(values: [String], kind: Question.Kind?) throws {
    let rows = values.map { "x,\"\($0)\"\n" }.joined()
    let answers = try #require(PanelAnswers(csv: "Een,Vraag\n" + rows))
    #expect(answers.proposal.last?.kind == kind, "\(values)")
  }

  @Test("counts what was chosen by words for yes, and names what is neither yes nor no")
  func chosen() throws {
    let csv = """
      V [a];V [b];V [c]
      ja;;Nee
      Niet;geen;0
      x;-;nee, nooit
      A;b;misschien

      """
    let (panel, remarks) = try counted(csv)
    #expect(figures(panel) == ["V more n=4: a 3, b 1"])
    #expect(remarks.map(\.line) == [4, 5])
    #expect(remarks.first?.text.nl.contains("“nee, nooit” bij “V [c]”") == true)
  }

  @Test("shows shares of those who answered")
  func shares() throws {
    let panel = Panel(try counted().panel)
    let result = try #require(panel.questions.first?.results.first)
    #expect(result.reported(of: 4).nl == "2 (50\u{A0}%)")
    #expect(result.reported(of: nil).nl == "2")
  }

  @Test("shows a few answers of a column, each once")
  func examples() throws {
    let answers = try #require(PanelAnswers(csv: Self.csv))
    #expect(answers.examples("Leeftijd") == ["18-40", "41-65", "66+"])
    #expect(answers.examples("Ik voel mij gehoord") == ["Eens", "misschien", "oneens"])
  }

  @Test("names a row in which nobody answered anything, and not what is empty at its end")
  func emptyRows() throws {
    let answers = try #require(PanelAnswers(csv: "a;b\n1;2\n;\n3;4\n\n5;6\n;\n \n;\n"))
    #expect(answers.count == 3)
    #expect(answers.remarks.map(\.line) == [3])
    #expect(answers.remarks.map(\.text.nl) == ["Deze rij is leeg; zij telt niet mee."])
  }

  @Test("is refused where it is no table", arguments: ["", "a;b\n", "\n\n"])
  func noTable(text: String) {
    #expect(PanelAnswers(csv: text) == nil)
  }
}
