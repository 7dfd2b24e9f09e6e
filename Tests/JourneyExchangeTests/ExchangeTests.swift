// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@testable import JourneyExchange

/// A source of ids that gives the same ones every time.
struct CountingGenerator: RandomNumberGenerator {
  var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

@Suite("Other forms, out and in")
struct ExchangeTests {
  private func out(_ journey: Journey, _ form: String, _ language: Language = .dutch) throws
    -> String
  {
    var options = ExportOptions()
    options.language = language
    return try #require(ExportFormat.named(form)).export(journey, options).text
  }

  private func into(_ text: String, _ form: ImportForm) throws -> (
    journey: Journey, remarks: [ImportRemark]
  ) {
    let read = form.read(text, using: CountingGenerator())
    let item = try #require(read.journey)
    // What was read is a journey that opens without a word.
    let document = try Document(reading: item.canonicalText)
    #expect(document.remarks.isEmpty)
    // The lists below the tables of Markdown are for people to read.
    let lists = read.remarks.filter {
      form == .markdown && $0.text.nl.contains("met de tekst eronder")
    }
    #expect(lists.count <= 2)
    return (Journey(document.root), read.remarks.filter { !lists.contains($0) })
  }

  /// What a table of steps can hold of a journey.
  private func facts(_ journey: Journey) -> [[String]] {
    [[journey.title]]
      + journey.phases.flatMap { phase in
        [[phase.title]]
          + phase.item.items(.steps).map { step in
            SheetColumn.all.map { $0.text(of: step, in: journey, .dutch) }
          }
      }
  }

  static let tables: [ImportForm] = [.csv, .markdown, .outline]

  @Test("give a journey back as far as they can hold it", arguments: tables, Example.allCases)
  func examples(form: ImportForm, example: Example) throws {
    let journey = try example.journey()
    for language in Language.allCases {
      let (read, remarks) = try into(out(journey, form.rawValue, language), form)
      #expect(facts(read) == facts(journey))
      #expect(remarks == [])
    }
  }

  @Test("give hostile text back as it was", arguments: tables)
  func hostile(form: ImportForm) throws {
    let texts = [
      "=1+1", "+31 20", "-x", "@SUM(A1)", "'vast", "a;b,c", "\"aan\"", "a|b", "\\", "a\\nb", "<br>",
      "**vet** _x_ `y` [z](u)", "# kop", "| rij", "a: b", "[brief] x", "!!! y", "? z", "-", "é漢👩‍👩‍👧",
      "&amp; <b>", "a\nb", "section x", "journey", "100%", "#58;",
      "a\u{200F}b\u{AD}c", "\u{2028}x\u{85}y\tz", "&#x200F;", "\\u{200F}",
      " x", "    x", "x  ", "\u{301}x", "x\u{301} ", " -", "- ", "1. x", "---", "\\ ",
      "&#x20;", "\\u{20}",
    ]
    let steps = texts.enumerated().map { index, text in
      let quoted = Journey.quoted(text)
      // The title of a thing comes after its channel or severity on its line, where it cannot begin with a space.
      let flat = Journey.quoted(
        String(
          text.replacing("\n", with: " ").unicodeScalars.drop {
            " \u{301}".unicodeScalars.contains($0)
          }))
      return """
        {"id":"s-\(index)","title":\(quoted),"action":\(quoted),"emotion":\(index % 5 - 2),"note":\(quoted),
         "touchpoints":[{"id":"t-\(index)","title":\(flat)},{"id":"u-\(index)","title":\(flat),"channel":"desk"}],
         "painPoints":[{"id":"p-\(index)","title":\(flat)},{"id":"q-\(index)","title":\(flat),"severity":2}]}
        """
    }
    let journey = try Journey(
      json:
        #""phases":[{"id":"f-1","title":"= fase","steps":[\#(steps.joined(separator: ","))]},{"id":"f-2","title":"leeg"}]"#,
      title: "# titel | x")
    let (read, remarks) = try into(out(journey, form.rawValue), form)
    for (was, now) in zip(facts(journey), facts(read)) { #expect(was == now) }
    #expect(facts(read).count == facts(journey).count)
    #expect(remarks == [])
    for (old, new) in zip(journey.steps, read.steps) {
      #expect(
        old.touchpoints.map { $0.item.text(.channel) }
          == new.touchpoints.map { $0.item.text(.channel) })
      #expect(old.painPoints.map(\.severity) == new.painPoints.map(\.severity))
    }
  }

  @Test("keep a spreadsheet from taking text for a formula")
  func formulas() throws {
    let journey = try Journey(
      json:
        #""phases":[{"id":"f-1","title":"=A","steps":[{"id":"s-1","title":"=HYPERLINK(1)","action":"+1","emotion":-1}]}]"#
    )
    let row = try out(journey, "csv").split(separator: "\r\n")[1]
    // A number is no formula.
    #expect(row.hasPrefix("Proef;'=A;'=HYPERLINK(1);+1;-1"), "\(row)")
  }

  @Test("read a table with commas, other columns and cells of several lines")
  func foreignCSV() throws {
    let text =
      "phase,step,emotion,budget,duration\nA,\"Eén\nstap\",positief,12,3 weken\nA,Twee,blij,,een tijdje\n"
    let (journey, remarks) = try into(text, .csv)
    #expect(journey.steps.map(\.title) == ["Eén\nstap", "Twee"])
    #expect(journey.steps.map { $0.emotion?.value } == [1, nil])
    #expect(journey.steps[0].duration?.iso == "P3W")
    #expect(remarks.map(\.line) == [1, 4, 4])
    #expect(remarks[0].text.nl.contains("budget"))
    #expect(remarks[1].text.nl.contains("“blij” is niet te lezen als beleving"))
  }

  @Test("keep phases of one title apart, and steps of which nothing is known", arguments: tables)
  func bare(form: ImportForm) throws {
    let json = #"""
      "phases":[{"id":"f-1","title":"F"},{"id":"f-2","title":"F","steps":[{"id":"s-1","title":"a"}]},
      {"id":"f-3","title":"F","steps":[{"id":"s-2","title":""},{"id":"s-3","title":"-"}]},
      {"id":"f-4","title":"","steps":[{"id":"s-4","title":""}]}]
      """#
    let journey = try Journey(json: json)
    let (read, remarks) = try into(out(journey, form.rawValue), form)
    #expect(facts(read) == facts(journey))
    #expect(remarks == [])
  }

  @Test("give hidden characters back through Mermaid")
  func hidden() throws {
    let title = "a\u{200F}b\u{AD}c"
    let journey = try Journey(
      json: #""phases":[{"id":"f-1","title":"F","steps":[{"id":"s-1","title":"\#(title)"}]}]"#)
    let (read, _) = try into(out(journey, "mermaid"), .mermaid)
    #expect(read.steps.map { Array($0.title.unicodeScalars) } == [Array(title.unicodeScalars)])
  }

  @Test("read what Excel and others write of a table")
  func spreadsheets() throws {
    let text = "sep=;\r\nFase;Stap;action\r\nA;Een;\"x\r\ny\"\r\nA;Twee;z;te veel\r\n"
    let (journey, remarks) = try into(text, .csv)
    #expect(journey.steps.map(\.title) == ["Een", "Twee"])
    #expect(journey.steps[0].item.text(.action) == "x\ny")
    #expect(remarks.map(\.line) == [5])
  }

  @Test(
    "refuse a table in which no column is for steps",
    arguments: ["journey\n  title Reis\n", "A;B\n1;2\n"])
  func noSteps(text: String) {
    let read = ImportForm.csv.read(text, using: CountingGenerator())
    #expect(read.journey == nil && read.remarks.map(\.line) == [1])
  }

  @Test("list what an outline says that is no field")
  func foreignOutline() throws {
    let text =
      "Reis\n\tA\n\t\tStap\n\t\t\tBeleving: heel blij\n\t\t\tIets anders\n\t\tNog een\n\n\tB\n"
    let (journey, remarks) = try into(text, .outline)
    #expect(journey.phases.map(\.title) == ["A", "B"])
    #expect(journey.steps.map(\.title) == ["Stap", "Nog een"])
    #expect(remarks.map(\.line) == [4, 5])
  }

  // MARK: - Mermaid

  @Test("give titles and beleving back through Mermaid", arguments: Example.allCases)
  func mermaid(example: Example) throws {
    let journey = try example.journey()
    let (read, remarks) = try into(out(journey, "mermaid"), .mermaid)
    #expect(read.title == journey.title)
    #expect(read.phases.map(\.title) == journey.phases.map(\.title))
    #expect(read.steps.map(\.title) == journey.steps.map(\.title))
    #expect(read.steps.map(\.emotion) == journey.steps.map(\.emotion))
    // Who takes part is said to be lost, in one remark.
    #expect(remarks.count == 1)
  }

  @Test(
    "write nothing that Mermaid takes for a sign",
    arguments: [
      "a: b", "a; b", "a # b", "100%% x", "journeyman", "Section x", "title y", "accTitle: x",
      "<b>", "a, b", "{x}", "",
    ])
  func mermaidLabels(text: String) throws {
    let quoted = Journey.quoted(text)
    let journey = try Journey(
      json:
        #""phases":[{"id":"f-1","title":\#(quoted),"steps":[{"id":"s-1","title":\#(quoted),"emotion":1}]}]"#,
      title: text)
    let written = try out(journey, "mermaid")
    let task = try #require(written.split(separator: "\n").last).drop { $0 == " " }
    let name = task.prefix { $0 != ":" }
    let lower = name.lowercased()
    #expect(
      !["journey", "title", "section", "acctitle", "accdescr"].contains { lower.hasPrefix($0) })
    #expect(!name.contains("%") && !name.contains("<") && !name.isEmpty)
    let (read, _) = try into(written, .mermaid)
    #expect(read.steps.map(\.title) == [text])
    #expect(read.phases.map(\.title) == [text])
    #expect(read.title == text)
  }

  @Test("read Mermaid as people write it")
  func foreignMermaid() throws {
    let text = """
      # Verslag

      ```mermaid
      %%{init: {"theme": "forest"}}%%
      journey
          accTitle: Een dag
          accDescr {
            twee regels
          }
          title Mijn dag
          %% een opmerking
          Losse stap: 3
          section Naar het werk
            Thee zetten: 5: Ik
            Naar boven : 0 : Ik, Kat
            Werken: goed: Ik
            Zonder score
            Te veel: 1: Ik: extra
          section Naar huis
            Zitten: 2:
      ```

      ```mermaid
      journey
        title Een andere
        X: 1: Y
      ```
      """
    let (journey, remarks) = try into(text, .mermaid)
    #expect(journey.title == "Mijn dag")
    #expect(journey.phases.map(\.title) == ["", "Naar het werk", "Naar huis"])
    #expect(
      journey.steps.map(\.title) == [
        "Losse stap", "Thee zetten", "Naar boven", "Werken", "Te veel", "Zitten",
      ])
    #expect(journey.steps.map { $0.emotion?.value } == [0, 2, nil, nil, -2, -1])
    #expect(remarks.map(\.line) == [6, 7, 14, 15, 16, 17, 18])
  }

  @Test("read a table of Markdown under a heading that is none of ours, and say so of the heading")
  func headings() throws {
    let (journey, remarks) = try into(
      """
      # Verhuizen

      ### Wat wij zagen

      tekst

      | Stap | Beleving |
      | --- | --- |
      | Belt de gemeente | -1 |
      """, .markdown)
    #expect(journey.steps.map(\.title) == ["Belt de gemeente"])
    #expect(journey.steps.map { $0.emotion?.value } == [-1])
    #expect(remarks.isEmpty, "\(remarks)")
  }

  @Test(
    "find no journey where there is none",
    arguments: [
      (ImportForm.mermaid, "flowchart TD\nA-->B\n"), (.mermaid, ""), (.csv, ""), (.outline, "\n\n"),
      (.markdown, "tekst\n"),
    ])
  func nothing(form: ImportForm, text: String) {
    #expect(form.read(text, using: CountingGenerator()).journey == nil)
  }

  // MARK: - A table for Graphviz

  @Test(
    "draw a table with all steps", .enabled(if: Graphviz.program != nil, "needs dot"),
    arguments: Example.allCases)
  func dotTable(example: Example) throws {
    let result = try #require(Graphviz.svg(out(example.journey(), "table-dot")))
    #expect(result.status == 0)
    #expect(result.complaints == "")
    #expect(DrawnPicture(result.svg).isWellFormed)
  }

  @Test("change few lines of the table for a step more")
  func tableDiff() throws {
    let lines = try (20...21).map { count in
      try out(.long(steps: count), "table-dot").split(separator: "\n")
    }
    let difference = lines[1].difference(from: lines[0])
    #expect(difference.count < 40, "\(difference.count)")
  }

  @Test("write the journey itself byte for byte", arguments: Example.allCases)
  func json(example: Example) throws {
    let bytes = try #require(SourceTree.read("journeys/\(example.rawValue)/huidig.journey.json"))
    #expect(try Array(out(example.journey(), "json").utf8) == bytes)
  }
}
