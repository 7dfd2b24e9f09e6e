// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis export")
struct ExportTests {
  @Test("never writes over a journey")
  func neverOverAJourney() throws {
    let folder = try JourneyFolder()
    let stamp = folder.stamp
    let run = try Program.run(["export", folder.file, "--to", "text", "-o", folder.file])
    #expect(run.status == 64)
    #expect(run.errorText.contains("daar gaat niets overheen"))
    #expect(folder.stamp == stamp)
  }

  @Test("gives each file in a folder a name of its own")
  func names() throws {
    let folder = try JourneyFolder()
    let text = try folder.text()
    for name in ["x/a/huidig.journey.json", "y/a/huidig.journey.json", "uit/leeg"] {
      try folder.write(text, to: name)
    }
    let files = ["x", "y"].map { "\(folder.path)/\($0)/a/huidig.journey.json" }
    let run = try Program.run(["export"] + files + ["--to", "linear", "-o", folder.path + "/uit/"])
    #expect(run.status == 0, "\(run.errorText)")
    let one = try Program.run(["export", files[0], "--to", "linear", "-o", folder.path + "/uit/"])
    #expect(one.status == 0)
    #expect(try folder.text("uit/a-huidig.txt").isEmpty == false)
  }

  @Test("writes the same to the output as to a file", arguments: ["text", "linear", "dot"])
  func output(form: String) throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["export", folder.file, "--to", form])
    let file = folder.path + "/uit.txt"
    #expect(try Program.run(["export", folder.file, "--to", form, "-o", file]).status == 0)
    #expect(try folder.text("uit.txt") == run.text)
    #expect(run.errorText.isEmpty)
  }

  @Test("shows in a drawing what is meant for the pointer, and no names within it")
  func pointer() throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["--lang", "en", "export", folder.file, "--to", "svg"])
    #expect(run.status == 0, "\(run.errorText)")
    let titles = run.text.matches(of: /<title[^>]*>([^<]*)</).map { String($0.1) }
    for words in [
      "Phase 1: Signalen en schaamte", "Step 1 of 14: Krijgt een brief van het incassobureau.",
      "below this the resident sees nothing",
    ] {
      #expect(titles.contains(words), "\(words)")
    }
    let id = /\b[a-z]&#45;[0-9a-z]{6}\b/
    for title in titles {
      #expect(!title.contains(id) && !title.hasPrefix("rij ") && !title.hasPrefix("zichtlijn"))
    }
  }

  @Test("asks for a form that there is")
  func unknownForm() throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["export", folder.file, "--to", "jpg"])
    #expect(run.status == 64)
    #expect(run.errorText.contains("text, linear, dot"))
  }

  @Test(
    "refuses an option that does nothing for the form",
    arguments: [["dot", "--width", "100"], ["linear", "--width", "100"], ["dot", "--ascii"]])
  func idleOption(arguments: [String]) throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["export", folder.file, "--to"] + arguments)
    #expect(run.status == 64)
    #expect(run.errorText.contains("\(arguments[1]) doet niets bij --to \(arguments[0])"))
  }

  @Test(
    "refuses with an empty poster what chooses among steps",
    arguments: [
      ["--phase", "2"], ["--step", "1"], ["--detail", "short"],
      ["--compare", "huidig.journey.json"],
    ])
  func idleOnBlank(arguments: [String]) throws {
    let folder = try JourneyFolder()
    let run = try Program.run(
      ["export", folder.file, "--to", "dot", "--blank"] + arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.errorText.contains("\(arguments[0]) doet niets bij --blank"), "\(run.errorText)")
  }

  @Test(
    "asks for parts that there are",
    arguments: [
      ["--phase", "7"], ["--step", "0"], ["--step", "5-4"], ["--step", "a"], ["--step", "3-99"],
    ])
  func parts(arguments: [String]) throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["export", folder.file, "--to", "text"] + arguments)
    #expect(run.status == 64)
    #expect(run.text.isEmpty)
    let shown = try Program.run(["show", folder.file] + arguments)
    #expect(shown.status == 64)
  }

  @Test("says on standard error what did not fit on the paper")
  func remarks() throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["export", folder.file, "--to", "dot", "--paper", "a1"])
    #expect(run.status == 0)
    #expect(run.errorText.contains("Niet op deze poster, want A1 is er te klein voor: "))
    #expect(run.text.hasPrefix("//"))
  }

  @Test(
    "asks for paper and lanes that there are",
    arguments: [
      (["--paper", "a5"], "a3-portrait"), (["--lanes", "kanzen"], "kansen"),
      (["--compare", "/nergens.journey.json"], "nergens"),
    ])
  func posterOptions(arguments: [String], hint: String) throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["export", folder.file, "--to", "dot"] + arguments)
    #expect(run.status == (arguments[0] == "--compare" ? 2 : 64))
    #expect(run.errorText.contains(hint))
    #expect(run.text.isEmpty)
  }

  @Test(
    "has Graphviz draw pictures",
    arguments: [("svg", "<?xml"), ("pdf", "%PDF-"), ("html", "<!DOCTYPE html>")])
  func pictures(form: String, start: String) throws {
    let folder = try JourneyFolder()
    let file = folder.path + "/uit." + form
    let run = try Program.run(["export", folder.file, "--to", form, "-o", file])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.errorText.isEmpty)
    #expect(try folder.text("uit." + form).hasPrefix(start))
  }

  @Test("names the opgave over the title, from its file beside the journey")
  func opgave() throws {
    let folder = try JourneyFolder(
      text: Texts.small.replacing("\"phases\"", with: "\"opgave\": \"o-1\",\n  \"phases\""))
    try folder.write(
      "{\"format\":\"klantreis.opgave/1\",\"id\":\"o-2\",\"title\":\"Mis\"}", to: "a.opgave.json")
    try folder.write("stuk", to: "b.opgave.json")
    try folder.write(
      "{\"format\":\"klantreis.opgave/1\",\"id\":\"o-1\",\"title\":\"Zonder schulden\"}",
      to: "c.opgave.json")
    let run = try Program.run(["export", folder.file, "--to", "dot"])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.text.contains("Opgave: Zonder schulden"))
  }

  @Test("says how to get Graphviz where it is missing")
  func noGraphviz() throws {
    let folder = try JourneyFolder()
    let run = try Program.run(
      ["export", folder.file, "--to", "svg", "-o", folder.path + "/uit.svg"],
      environment: ["PATH": folder.path])
    #expect(run.status == 2)
    #expect(run.errorText.contains("sudo apt install graphviz"))
    #expect(try !folder.names.contains("uit.svg"))
  }

  @Test(
    "leaves nothing behind when Graphviz fails",
    arguments: [
      ("echo 'Error: stuk' >&2; echo '<svg></svg>'; exit 1", "Error: stuk"),
      ("echo 'Error: stuk' >&2; echo '<svg></svg>'", "Error: stuk"),
      ("exit 0", "geen plaatje"), ("echo '<svg><g>'", "geen heel plaatje"),
      ("echo '<svg></svg>'", "tekende 0 van de"), ("kill -9 $$", "signaal 9"),
    ])
  func brokenGraphviz(script: String, words: String) throws {
    let folder = try JourneyFolder()
    // It reads all of the graph, as dot does.
    try folder.write("#!/bin/sh\nwhile read -r line; do :; done\n\(script)\n", to: "dot")
    _ = try Program.run(["+x", folder.path + "/dot"], of: "/bin/chmod")
    let run = try Program.run(
      ["export", folder.file, "--to", "svg", "-o", folder.path + "/uit.svg"],
      environment: ["PATH": folder.path])
    #expect(run.status == 2)
    #expect(run.errorText.contains(words), "\(run.errorText)")
    #expect(try !folder.names.contains("uit.svg"))
  }
}

@Suite("klantreis export of a folder")
struct IndexTests {
  @Test("gives one page of all journeys, with a link to each", arguments: ["markdown", "html"])
  func index(form: String) throws {
    let folder = try JourneyFolder()
    try folder.write(
      try folder.text().replacing("schuldenvrij", with: "het | einde <b>"),
      to: "sub map/b.journey.json")
    let page = folder.path + "/index." + form
    let run = try Program.run(["export", folder.path, "--to", form, "-o", page])
    #expect(run.status == 0, "\(run.errorText)")
    let text = try folder.text("index." + form)
    for fragment in [
      "Van eerste aanmaning tot schuldenvrij", "▁▂▂▆▁▁▆▂▄▂█▂█▆", "−2, bij stap 1, 5 en 6",
      "13, waarvan 5 ernstig", "Coördinator schuldhulpverlening", "huidig.journey.json",
      "sub%20map/b.journey.json",
    ] {
      #expect(text.contains(fragment), "\(fragment)")
    }
    #expect(!text.contains("<b>"))
    #expect(text.contains(form == "html" ? "<th scope=\"row\">" : "het \\| einde"))
    if form == "html" {
      // Links that look alike are told apart by what is heard.
      #expect(text.contains("schuldenvrij<span class=\"spoken\">, huidig</span></a>"))
    }
  }

  @Test(
    "links from where the page lies",
    arguments: [
      ("uit/i.html", "reizen", "../reizen/"), ("i.html", "reizen", "reizen/"),
      ("reizen/i.html", "reizen", ""), ("uit/i.html", "/reizen", "../reizen/"),
      ("uit/i.html", ".", "../reizen/"), ("uit/i.html", "./reizen/", "../reizen/"),
      ("-", "/reizen", "reizen/"), ("reizen/sub map/i.html", "reizen", "../"),
    ])
  func links(page: String, asked: String, way: String) throws {
    let folder = try JourneyFolder()
    try folder.write(try folder.text(), to: "reizen/a.journey.json")
    try folder.write("", to: "uit/leeg")
    try folder.write(try folder.text(), to: "reizen/sub map/b.journey.json")
    let run = try Program.run(
      [
        "export", asked.hasPrefix("/") ? folder.path + asked : asked, "--to", "html", "-o", page,
      ], in: folder.path)
    #expect(run.status == 0, "\(run.errorText)")
    let text = page == "-" ? run.text : try folder.text(page)
    for file in ["a.journey.json", "sub%20map/b.journey.json"] {
      let isBeside = page.contains("sub map") && file.hasPrefix("sub")
      let link = isBeside ? "b.journey.json" : way + file
      #expect(text.contains("href=\"\(link)\""), "\(link): \(text)")
    }
  }

  @Test("names a file that cannot be read and gives the others")
  func broken() throws {
    let folder = try JourneyFolder()
    try folder.write("{", to: "stuk.journey.json")
    let run = try Program.run(["export", folder.path, "--to", "markdown"])
    #expect(run.status == 2)
    #expect(run.errorText.contains("stuk.journey.json:"))
    #expect(run.text.contains("Van eerste aanmaning"))
  }

  @Test(
    "knows only pages, and no options", arguments: [["text"], ["html", "--stamp", "x"], ["csv"]])
  func refusals(arguments: [String]) throws {
    let folder = try JourneyFolder()
    #expect(try Program.run(["export", folder.path, "--to"] + arguments).status == 64)
  }
}

@Suite("klantreis import")
struct ImportTests {
  @Test("makes a journey of an export, and lists what was lost")
  func mermaid() throws {
    let folder = try JourneyFolder()
    let run = try Program.run([
      "export", folder.file, "--to", "mermaid", "-o", folder.path + "/reis.mmd",
    ])
    #expect(run.status == 0)
    let into = try Program.run([
      "import", folder.path + "/reis.mmd", "--from", "mermaid", "-o",
      folder.path + "/nieuw.journey.json",
    ])
    #expect(into.status == 0)
    #expect(into.errorText.contains("reis.mmd:4: Wie er meedoet"))
    #expect(try folder.text("nieuw.journey.json").contains("\"title\": \"Belt het wijkteam\""))
    #expect(try Program.run(["fmt", "--check", folder.path + "/nieuw.journey.json"]).status == 0)
  }

  @Test(
    "makes nothing of what it cannot read",
    arguments: [
      (["--from", "csv", "-o", "X/huidig.journey.json"], "bestaat al", 2),
      (["--from", "csv", "-o", "X/uit.json"], ".journey.json", 64),
      (["--from", "xml", "-o", "X/uit.journey.json"], "mermaid, csv", 64),
      (["--from", "mermaid", "-o", "X/uit.journey.json"], "geen reis in de vorm mermaid", 2),
    ] as [([String], String, Int32)])
  func refusals(arguments: [String], words: String, status: Int32) throws {
    let folder = try JourneyFolder()
    try folder.write("Klantreis,Stap\nA,B\n", to: "in.csv")
    let stamp = folder.stamp
    let run = try Program.run(
      ["import", folder.path + "/in.csv"]
        + arguments.map { $0.replacing("X/", with: folder.path + "/") })
    #expect(run.status == status)
    #expect(run.errorText.contains(words), "\(run.errorText)")
    #expect(folder.stamp == stamp)
    #expect(try folder.names.count == 2)
  }
}
