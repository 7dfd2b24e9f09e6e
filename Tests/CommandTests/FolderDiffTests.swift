// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis diff of a folder")
struct FolderDiffTests {
  /// A repository with three journeys and a tag, after which one was changed, one renamed, one removed and one added.
  private static func folder() throws -> GitFolder {
    let folder = try GitFolder()
    for (name, example) in [
      ("a b/huidig", "schuldhulpverlening"), ("verhuizen", "verhuizen"), ("weg", "verhuizen"),
    ] {
      let text = String(decoding: try JourneyFolder.example(example), as: UTF8.self)
      try folder.commit(name == "weg" ? small : text, to: "\(name).journey.json")
    }
    try folder.git("tag", "v1")
    #expect(
      try folder.klantreis("set", "a b/huidig.journey.json", "s-tqm83x.emotion", "--", "-1").status
        == 0)
    try folder.git("mv", "verhuizen.journey.json", "wonen.journey.json")
    #expect(try folder.klantreis("set", "wonen.journey.json", "owner", "team").status == 0)
    try folder.git("rm", "--quiet", "weg.journey.json")
    #expect(try folder.klantreis("new", "nieuw.journey.json", "--title", "Nieuw begin").status == 0)
    try folder.write("geen reis\n", to: "los.txt")
    return folder
  }

  private static let small = """
    {
      "format": "klantreis.journey/1",
      "id": "j-weg234",
      "title": "Weg"
    }

    """

  private static let all = """
    ══ a b/huidig.journey.json
    Beleving
    - Stap 5 “Wacht op de uitnodiging”: beleving −2 → −1, geen nieuwe bron

    Samen
    - Hartslag: gemiddeld −0,3 → −0,2, laagste −2
    - Wachttijd: onveranderd, ongeveer 5 maanden en 24 dagen

    ══ nieuw.journey.json
    Nieuwe klantreis
    Nieuw begin · huidig · 1 stap

    ══ weg.journey.json
    Klantreis verwijderd
    Weg · 0 stappen

    ══ wonen.journey.json
    Hernoemd, was: verhuizen.journey.json
    Tekst en overige velden
    - De klantreis: eigenaar: Teamleider burgerzaken → team

    ══ 4 bestanden: 2 gewijzigd (waarvan 1 hernoemd), 1 nieuw, 1 verwijderd

    """

  @Test("tells what became of each file since the last commit, with the numbers at the end")
  func sinceLast() throws {
    let folder = try Self.folder()
    let run = try folder.klantreis("diff")
    #expect(run.status == 1)
    #expect(run.text == Self.all, "\(run.text)\(run.errorText)")
    #expect(try folder.klantreis("diff", ".").text == Self.all)
    #expect(try folder.klantreis("diff", "v1").text == Self.all)
  }

  @Test("tells what changed between two revisions, whatever stands in the folder")
  func betweenRevisions() throws {
    let folder = try Self.folder()
    try folder.git("add", "--all")
    try folder.git("commit", "--quiet", "--message", "x")
    try folder.write("{", to: "stuk.journey.json")
    #expect(try folder.klantreis("diff", "v1", "HEAD").text == Self.all)
    #expect(try folder.klantreis("diff", "HEAD", "HEAD").text == "Er is niets veranderd.\n")
  }

  @Test("tells of a file that was only renamed no more than that")
  func renamed() throws {
    let folder = try Self.folder()
    try folder.git("reset", "--quiet", "--hard")
    try folder.git("mv", "verhuizen.journey.json", "wonen.journey.json")
    let run = try folder.klantreis("diff")
    let last = "══ wonen.journey.json\nHernoemd, was: verhuizen.journey.json\n"
    #expect(run.text.contains(last + "\n══ 2 bestanden: 1 nieuw, 1 hernoemd\n"), "\(run.text)")
  }

  @Test("follows one file to the name that it had")
  func former() throws {
    let folder = try Self.folder()
    for arguments in [["v1", "wonen.journey.json"], ["wonen.journey.json"]] {
      let run = try Program.run(
        ["diff"] + arguments, in: folder.path, environment: folder.environment)
      #expect(run.status == 1, "\(run.errorText)")
      #expect(run.text.contains("- De klantreis: eigenaar: Teamleider burgerzaken → team\n"))
    }
    let new = try folder.klantreis("diff", "v1", "nieuw.journey.json")
    #expect(new.status == 2)
    #expect(
      new.errorText.contains(
        "In versie “v1” staat geen bestand nieuw.journey.json. Misschien was het er nog niet"),
      "\(new.errorText)")
  }

  @Test("tells of one folder, and of one file")
  func parts() throws {
    let folder = try Self.folder()
    for run in [
      try folder.klantreis("diff", "a b"), try folder.klantreis("diff", "v1", "a b"),
      try Program.run(["diff", "v1", folder.file("a b")], in: "/"),
    ] {
      #expect(run.text.contains("a b/huidig.journey.json\nBeleving\n"), "\(run.errorText)")
      #expect(run.text.hasSuffix("══ 1 bestand: 1 gewijzigd\n"))
    }
    #expect(try folder.klantreis("diff", in: "a b").text.hasPrefix("══ huidig.journey.json\n"))
    for arguments in [["a b/huidig.journey.json"], ["v1", "a b/huidig.journey.json"]] {
      let run = try Program.run(
        ["diff"] + arguments, in: folder.path, environment: folder.environment)
      #expect(run.text.hasPrefix("Beleving\n- Stap 5"), "\(run.errorText)")
    }
  }

  @Test("gives Markdown with a heading for each file, in which no name works as markup")
  func markdown() throws {
    let folder = try Self.folder()
    try folder.git("mv", "wonen.journey.json", "`*x*.journey.json")
    let text = try folder.klantreis("diff", "--as", "markdown").text
    #expect(
      text.contains(
        """
        ## `*x*.journey.json`

        Hernoemd, was: verhuizen.journey.json

        ### Tekst en overige velden

        - De klantreis: eigenaar
        """), "\(text)")
    #expect(
      text.hasSuffix("\n\n4 bestanden: 2 gewijzigd (waarvan 1 hernoemd), 1 nieuw, 1 verwijderd\n"))
  }

  @Test("goes on after a file that cannot be read, and ends with 2")
  func unreadable() throws {
    let folder = try Self.folder()
    try folder.write("{", to: "kapot.journey.json")
    let run = try folder.klantreis("diff")
    #expect(run.status == 2)
    #expect(run.text.contains("══ kapot.journey.json\nNieuwe klantreis\nkapot.journey.json:1:2: "))
    #expect(run.text.contains("Hernoemd, was"))
    #expect(
      run.text.hasSuffix(
        "2 gewijzigd (waarvan 1 hernoemd), 1 nieuw, 1 verwijderd, 1 niet te lezen\n"))
  }

  @Test("names a file of a merge that is not finished")
  func unmerged() throws {
    let folder = try Self.folder()
    try folder.git("reset", "--quiet", "--hard")
    try folder.git("clean", "-fdq")
    try folder.git("switch", "--quiet", "--create", "ander")
    for (branch, owner) in [("ander", "een"), ("main", "twee")] {
      try folder.git("switch", "--quiet", branch)
      #expect(try folder.klantreis("set", "verhuizen.journey.json", "owner", owner).status == 0)
      try folder.git("commit", "--quiet", "--all", "--message", owner)
    }
    #expect(try folder.tried(["merge", "ander"]).status == 1)
    let run = try folder.klantreis("diff")
    #expect(run.status == 2)
    #expect(
      run.text.contains(
        "══ verhuizen.journey.json\nDe samenvoeging van dit bestand is nog niet afgerond.\n"),
      "\(run.text)")
    #expect(run.text.contains("conflict"))
    #expect(run.text.hasSuffix("══ 1 bestand: 1 niet te lezen\n"), "\(run.text)")
  }

  @Test("says of a file that one side of a merge removed that the merge is not finished")
  func removedByOneSide() throws {
    let folder = try Self.folder()
    try folder.git("reset", "--quiet", "--hard")
    try folder.git("clean", "-fdq")
    try folder.git("switch", "--quiet", "--create", "ander")
    #expect(try folder.klantreis("set", "verhuizen.journey.json", "owner", "een").status == 0)
    try folder.git("commit", "--quiet", "--all", "--message", "een")
    try folder.git("switch", "--quiet", "main")
    try folder.git("rm", "--quiet", "verhuizen.journey.json")
    try folder.git("commit", "--quiet", "--message", "weg")
    for (ours, theirs) in [("main", "ander"), ("ander", "main")] {
      try folder.git("switch", "--quiet", ours)
      #expect(try folder.tried(["merge", theirs]).status == 1)
      let run = try folder.klantreis("diff")
      #expect(run.status == 1, "\(run.errorText)")
      #expect(
        run.text.contains(
          """
          ══ verhuizen.journey.json
          De samenvoeging van dit bestand is nog niet afgerond: een kant verwijderde het,
          de andere veranderde het.
          """), "\(run.text)")
      #expect(!run.text.contains("Nieuwe klantreis"))
      #expect(run.text.hasSuffix("══ 1 bestand: 1 nog samen te voegen\n"), "\(run.text)")
      try folder.git("merge", "--abort")
    }
  }

  @Test("tells of a new file what a reviewer must see of what is new")
  func remarks() throws {
    let folder = try GitFolder()
    try folder.commit("x", to: "los.txt")
    let pains =
      #""painPoints":[{"id":"p-1","title":"Stil"},{"id":"p-2","title":"Duur","sources":["b-1"]}]"#
    try folder.write(
      """
      {"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[{"id":"f-1","title":"F","steps":[
      {"id":"s-1","title":"Belt","quote":"Ja.",\(pains)},{"id":"s-2","title":"Wacht","quote":"Nee."}]}]}
      """, to: "a.journey.json")
    let text = try folder.klantreis("diff").text
    #expect(text.contains("\nLet op: privacy: 2 citaten; 1 pijnpunt zonder bron\n"), "\(text)")
  }

  @Test("says that a new file is most likely a copy of one beside it")
  func copy() throws {
    let folder = try Self.folder()
    try folder.git("reset", "--quiet", "--hard")
    try folder.git("clean", "-fdq")
    try folder.write(try folder.text("weg.journey.json"), to: "kopie.journey.json")
    let text = try folder.klantreis("diff").text
    #expect(
      text.contains(
        """
        ══ kopie.journey.json
        Nieuwe klantreis
        Let op: heeft hetzelfde kenmerk als weg.journey.json, waarschijnlijk is het een
        kopie
        """), "\(text)")
    #expect(try !folder.klantreis("diff", "HEAD", "HEAD").text.contains("kopie"))
  }

  @Test("writes in 7 bits where that is asked")
  func ascii() throws {
    let folder = try Self.folder()
    for arguments in [["diff"], ["diff", "v1:a b/huidig.journey.json", "a b/huidig.journey.json"]] {
      let run = try Program.run(
        arguments + ["--ascii"], in: folder.path, environment: folder.environment)
      #expect(run.text.utf8.allSatisfy { $0 < 0x80 }, "\(run.text)")
      #expect(run.text.contains("\"Wacht op de uitnodiging\": beleving -2 -> -1"), "\(run.text)")
    }
  }

  static let misused: [(arguments: [String], status: Int32, words: String)] = [
    (["nooit"], 2, "nooit: zo heet hier geen bestand, geen map en geen versie in git."),
    (["a b", "v1"], 64, "klantreis diff VERSIE MAP"),
    (["v1", "v1:weg.journey.json"], 64, "klantreis diff VERSIE MAP"),
    (["--as", "json"], 64, "--as json gaat over twee bestanden."),
  ]

  @Test("says what can be compared", arguments: misused)
  func misuse(arguments: [String], status: Int32, words: String) throws {
    let folder = try Self.folder()
    let run = try Program.run(
      ["diff"] + arguments, in: folder.path, environment: folder.environment)
    #expect(run.status == status)
    #expect(run.errorText.contains(words), "\(run.errorText)")
  }

  @Test("says that a folder is in no repository")
  func noRepository() throws {
    let folder = try JourneyFolder()
    let run = try Program.run(["diff", folder.path])
    #expect(run.status == 2)
    #expect(run.errorText.contains("hoort niet bij een git-repository"))
  }
}
