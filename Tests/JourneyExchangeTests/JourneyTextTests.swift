// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Testing
import TextGrid
import Words

@Suite("Text with the hartslag in the margin")
struct JourneyTextTests {
  private func text(_ journey: Journey, width: Int = 80, ascii: Bool = false) -> String {
    var options = ExportOptions()
    options.width = width
    options.isASCII = ascii
    return JourneyText(journey, options: options).text
  }

  @Test("draws the examples as kept", arguments: Example.allCases)
  func examples(example: Example) throws {
    Golden.expect(text(try example.journey()), isAs: "\(example.rawValue)-80.txt")
  }

  @Test("draws wider and in 7 bits as kept")
  func others() throws {
    let journey = try Example.debt.journey()
    Golden.expect(text(journey, width: 120), isAs: "schuldhulpverlening-120.txt")
    Golden.expect(text(journey, ascii: true), isAs: "schuldhulpverlening-80-ascii.txt")
  }

  @Test("tells plain lines where there is no room for a picture")
  func narrow() throws {
    let lines = text(try Example.debt.journey(), width: 47).split(separator: "\n")
    #expect(lines.first == "Klantreis: Van eerste aanmaning tot")
  }

  @Test("interrupts the hartslag where the beleving is not known")
  func unknown() throws {
    let journey = try Journey(json: LinearTextTests.steps)
    Golden.expect(text(journey, width: 60), isAs: "onbekend-60.txt")
  }

  @Test("splits a long journey into bands")
  func long() throws {
    Golden.expect(text(try Journey.long(steps: 60)), isAs: "lang-80.txt")
  }

  @Test("says so when there is nothing yet")
  func empty() throws {
    #expect(text(try Journey(json: "")).contains("Er zijn nog geen stappen."))
    #expect(
      text(try Journey(json: #""phases":[{"id":"f-1","title":""}]"#)).contains("Nog geen stappen."))
  }

  @Test("draws the same picture in 7 bits")
  func geometry() throws {
    let journey = try Journey.long(steps: 20)
    // Arrows between parties grow in 7 bits; the picture does not.
    func shape(_ text: String) -> [Int] {
      text.split(separator: "\n").filter { !$0.contains("→") && !$0.contains("->") }.map(\.count)
    }
    #expect(shape(text(journey)) == shape(text(journey, ascii: true)))
  }

  @Test(
    "keeps every line within the width", arguments: [20, 33, 47, 48, 49, 60, 80, 100, 120, 200])
  func widths(width: Int) throws {
    // The longest text takes time, so it comes by at the widths where the form changes.
    let hostile = try Journey.hostile().filter {
      $0.title.utf8.count < 1000 || [20, 48, 80].contains(width)
    }
    for journey in try hostile + [.long(steps: 1), .long(steps: 60), Example.moving.journey()] {
      for ascii in [false, true] {
        let text = text(journey, width: width, ascii: ascii)
        for line in text.split(separator: "\n") {
          #expect(
            Width.printed(String(line)) <= width && Width.of(String(line)) <= width, "\(line)")
          #expect(!line.hasSuffix(" "))
        }
        #expect(!ascii || text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A })
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !Invisible.contains($0) })
      }
    }
  }

  @Test("keeps a journey of 1,500 steps within the width", arguments: [20, 61, 100, 200])
  func veryLong(width: Int) throws {
    let text = text(try Journey.long(steps: 1500), width: width)
    for line in text.split(separator: "\n") { #expect(Width.printed(String(line)) <= width) }
    #expect(text.contains("1500"))
  }

  @Test("wraps plain words as it wraps all others", arguments: [20, 30, 48, 57, 80])
  func plain(width: Int) throws {
    let words = "Doet pas bij de tweede keer open en praat, bij € 75, aan de deur één keer".split(
      separator: " ")
    // A soft hyphen that parts nothing makes a text ask for care.
    let texts = ["", "\\u00ad"].map { mark in words.map { $0 + mark }.joined(separator: " ") }
    let drawn = try texts.map { try self.text(Journey(json: #""goal":"\#($0)""#), width: width) }
    #expect(drawn[0] == drawn[1])
  }
}

extension Journey {
  /// A journey of many steps with a bit of everything.
  static func long(steps count: Int) throws -> Journey {
    var phases: [String] = []
    for start in stride(from: 0, to: count, by: 7) {
      let steps = (start..<min(count, start + 7)).map { number in
        """
        {"id":"s-\(number)","title":"Stap die nummer \(number) heeft","action":"Doet iets dat een regel vult en nog wat",
        "emotion":\([-2, -1, -1, 1, -2, 0, 2][number % 7]),"thought":"Wat nu?","momentOfTruth":\(number % 3 == 0),
        "duration":"P\(number % 9 + 1)D","waiting":"P1D",
        "touchpoints":[{"id":"t-\(number)","title":"Brief over de zaak","channel":"\(number % 2 == 0 ? "letter" : "phone")","from":"gemeente","to":"customer"}],
        "backstage":[{"id":"a-\(number)","title":"Verwerking","actor":"administratie","system":"Zaaksysteem"}],
        "painPoints":[{"id":"p-\(number)","title":"Het duurt langer dan gedacht en niemand zegt waarom","severity":\(number % 3 + 1)}],
        "opportunities":[{"id":"k-\(number)","title":"Eerder bellen","owner":"Team intake"}]}
        """
      }
      phases.append(
        #"{"id":"f-\#(start)","title":"Deel \#(start / 7 + 1)","steps":[\#(steps.joined(separator: ","))]}"#
      )
    }
    return try Journey(
      json: #""phases":[\#(phases.joined(separator: ","))]"#, title: "Een lange reis")
  }

  /// Text that breaks pictures: wide, joined, marked, from right to left, and meant to do harm.
  static let hostileTexts = [
    "漢字かな交じり文の長い題名", "👩‍👩‍👧‍👦👍🏽🇳🇱 gezin", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306} merk",
    "שלום עולם, מה שלומך",
    "\u{1B}[31mrood\u{1B}]0;titel\u{7}", "\u{202E}omgekeerd\u{2066}",
    String(repeating: "x", count: 10_000),
    "a\nb\r\nc\td", "<b>&amp;\"quotes\" \\N \\ \\n</b>", "\u{301}los merk",
    "schuld\u{AD}hulp\u{AD}verlening\u{AD}",
    " ", "\u{FEFF}bom", "zero\u{200B}width \u{FFFF}", "ａｂｃ full", "Ǆ ﬁ ß € – … “x”",
  ]

  /// Journeys with such text in every place that is shown.
  static func hostile() throws -> [Journey] {
    try hostileTexts.map { text in
      let quoted = quoted(text)
      return try Journey(
        json: """
          "service":\(quoted),"goal":\(quoted),"note":\(quoted),"scenario":\(quoted),
          "persona":{"id":"c-1","name":\(quoted),"description":\(quoted),"quote":\(quoted)},
          "sources":[{"id":"b-1","title":\(quoted)}],"terms":[{"id":"w-1","title":\(quoted)}],
          "phases":[{"id":"f-1","title":\(quoted),"note":\(quoted),"steps":[
            {"id":"s-1","title":\(quoted),"action":\(quoted),"emotion":1,"feeling":\(quoted),"thought":\(quoted),
             "quote":\(quoted),"need":\(quoted),"expectation":\(quoted),"momentOfTruth":true,"duration":"P999999Y","waiting":"P999999M",
             "sources":["b-1"],"note":\(quoted),
             "touchpoints":[{"id":"t-1","title":\(quoted),"channel":\(quoted),"from":\(quoted),"to":\(quoted),"note":\(quoted)}],
             "backstage":[{"id":"a-1","title":\(quoted),"actor":\(quoted),"system":\(quoted),"handover":true}],
             "painPoints":[{"id":"p-1","title":\(quoted),"severity":3,"cause":\(quoted),"evidence":\(quoted),"accepted":\(quoted)}],
             "gains":[{"id":"g-1","title":\(quoted),"sources":["b-1"]}],
             "opportunities":[{"id":"k-1","title":\(quoted),"owner":\(quoted)}],
             "exits":[{"id":"e-1","title":\(quoted),"kind":\(quoted),"to":"s-1"}]},
            {"id":"s-2","title":"","emotion":-2}]}],
          "parked":[{"id":"h-1","title":\(quoted)}]
          """, title: text)
    }
  }
}

@Suite("Text with the steps as columns")
struct GridTests {
  private func text(_ json: String, width: Int = 120) throws -> String {
    var options = ExportOptions()
    options.width = width
    return JourneyText(try Journey(json: json), options: options).text
  }

  @Test("draws the hartslag over the columns, with a gap where the beleving is not known")
  func curve() throws {
    Golden.expect(try text(LinearTextTests.steps, width: 100), isAs: "onbekend-100.txt")
  }

  @Test("names the phase only where the border holds its title, and keeps the number")
  func phases() throws {
    let title = "Een fase met een heel lange titel die nergens boven een kolom past"
    let text = try text(
      #""phases":[{"id":"f-1","title":"\#(title)","steps":[{"id":"s-1","title":"A"}]},{"id":"f-2","title":"B","steps":[{"id":"s-2","title":"C"}]}]"#
    )
    #expect(text.contains("┌─ 1.  ─"))
    #expect(text.contains("┬─ 2. B ─"))
    #expect(text.contains("1 \(title),"))
  }

  @Test("keeps every line within every width", arguments: [false, true])
  func everyWidth(ascii: Bool) throws {
    // All the hostile texts at once, each in a step of its own.
    let steps = Journey.hostileTexts.filter { $0.utf8.count < 1000 }.enumerated().map {
      index, text in
      let quoted = Journey.quoted(text)
      return """
        {"id":"s-\(index)","title":\(quoted),"thought":\(quoted),"emotion":\(index % 5 - 2),
         "touchpoints":[{"id":"t-\(index)","title":\(quoted),"channel":\(quoted)}],
         "painPoints":[{"id":"p-\(index)","title":\(quoted),"severity":\(index % 3 + 1)}]}
        """
    }
    let journey = try Journey(
      json:
        #""phases":[{"id":"f-1","title":"漢字 \#(String(repeating: "a", count: 70))","steps":[\#(steps.joined(separator: ","))]}]"#
    )
    // The even widths in 7 bits, the odd ones with all signs: both are drawn alike.
    for width in stride(from: ascii ? 20 : 21, through: 250, by: 2) {
      var options = ExportOptions()
      options.width = width
      options.isASCII = ascii
      for line in JourneyText(journey, options: options).text.split(separator: "\n") {
        let line = String(line)
        #expect(Width.printed(line) <= width && Width.of(line) <= width, "width \(width): \(line)")
      }
    }
  }
}

@Suite("Text of a part of a journey")
struct PartTests {
  private func text(_ form: String, _ change: (inout ExportOptions) -> Void) throws -> String {
    var options = ExportOptions()
    change(&options)
    let format = try #require(ExportFormat.named(form))
    return try format.export(try Example.debt.journey(), options).text
  }

  @Test("keeps the numbers of the whole journey", arguments: ["text", "linear"])
  func numbers(form: String) throws {
    let text = try text(form) { $0.phase = 2 }
    #expect(text.contains("fase 2 van 6, stap 4 tot en met 5 van 14"))
    #expect(text.contains("Belt het wijkteam"))
    #expect(!text.contains("Verzamelt papieren"))
    #expect(!text.contains("Krijgt bezoek aan huis"))
  }

  @Test("cuts across phases", arguments: [80, 120])
  func steps(width: Int) throws {
    let text = try text("text") {
      $0.steps = 3...4
      $0.width = width
    }
    #expect(text.contains("3. Zoekt hulp"))
    #expect(text.contains("4. Belt het"))
    #expect(!text.contains("5. Wacht"))
  }

  @Test("leaves what explains a step out of a short text", arguments: ["text", "linear"])
  func short(form: String) throws {
    let text = try text(form) { $0.isShort = true }
    #expect(text.contains("Bijna vier weken stilte"))
    #expect(!text.contains("Doorlooptijd mediaan"))
    #expect(!text.contains("Pauzeknop"))
    #expect(!text.contains("aanname"))
  }

  @Test("says what is not there")
  func missing() {
    #expect(throws: ExportError.self) { try text("text") { $0.phase = 7 } }
    #expect(throws: ExportError.self) { try text("linear") { $0.steps = 14...15 } }
  }
}
