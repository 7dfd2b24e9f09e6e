// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import ProgramTesting
import Testing

@Suite("Git with the merge driver")
struct MergeInGitTests {
  private static let name = "reizen/huidig.journey.json"

  private let folder: GitFolder

  init() throws {
    folder = try GitFolder()
    try folder.write("*.journey.json text eol=lf merge=klantreis\n", to: ".gitattributes")
    try folder.git(
      "config", "merge.klantreis.driver",
      "'\(Program.path)' merge-driver %O %A %B %L %P %S %X %Y")
    try folder.git("add", ".gitattributes")
    try folder.commit(SmallJourney().text, to: Self.name)
  }

  /// Commits a version of the journey on a branch, which begins at the first commit where it is new.
  private func commit(_ branch: String, _ change: (inout SmallJourney) -> Void) throws {
    if try folder.tried(["switch", "--quiet", branch]).status != 0 {
      try folder.git("switch", "--quiet", "--create", branch, "main")
    }
    try folder.commit(SmallJourney(change).text, to: Self.name)
  }

  private var text: String { get throws { try folder.text(Self.name) } }

  /// Two changes of which git's own merge would make a conflict.
  private func neighbours() throws {
    try commit("tak") { $0.add("s-y", after: 3) }
    try commit("ons") { $0.add("s-x", after: 3) }
  }

  private static let both = SmallJourney {
    $0.add("s-x", after: 3)
    $0.add("s-y", after: 4)
  }.text

  @Test("merges without a conflict what git could not")
  func merge() throws {
    try neighbours()
    try folder.git("merge", "--quiet", "--no-edit", "tak")
    #expect(try text == Self.both)
    #expect(try folder.git("status", "--porcelain", "--untracked-files=no").isEmpty)
  }

  /// Both branches give the journey another title.
  private func titles() throws {
    try commit("tak") { $0.title = "Hun titel" }
    try commit("ons") { $0.title = "Onze titel" }
  }

  @Test("says what deserves a look in the merged file, and did in neither version")
  func findings() throws {
    func commit(_ branch: String, _ key: String, _ value: String) throws {
      if branch != "main" { try folder.git("switch", "--quiet", "--create", branch, "main") }
      let run = try folder.klantreis("set", Self.name, "s-a.\(key)", value)
      #expect(run.status == 0, "\(run.errorText)")
      try folder.git("commit", "--quiet", "--all", "--message", branch)
    }
    try commit("main", "duration", "P5W")
    try commit("tak", "waiting", "P4W")
    try commit("ons", "duration", "P2W")
    let run = try folder.tried(["merge", "--no-edit", "tak"])
    #expect(run.status == 0, "\(run.text)")
    let said = run.text + run.errorText
    #expect(
      said.contains("nieuw door het samenvoegen: Het wachten bij “Stap a” is langer dan"),
      "\(said)")
    // What was so already is not said again.
    #expect(said.split(separator: "\n").count { $0.contains("nieuw door het samenvoegen") } == 1)
  }

  @Test("calls what was stashed so")
  func stashNames() throws {
    try folder.write(SmallJourney { $0.title = "Opzij" }.text, to: Self.name)
    try folder.git("stash", "--quiet")
    try folder.commit(SmallJourney { $0.title = "Intussen" }.text, to: Self.name)
    #expect(try folder.tried(["stash", "pop"]).status == 1)
    let text = try text
    #expect(text.contains(">>>>>>> wat u opzij had gezet (stash)\n"), "\(text)")
  }

  @Test("tells of a file to which each side gave another name, with commands that work")
  func renamed() throws {
    for (branch, name) in [("tak", "tak.journey.json"), ("ons", "ons.journey.json")] {
      try folder.git("switch", "--quiet", "--create", branch, "main")
      try folder.git("mv", Self.name, "reizen/\(name)")
      try folder.git("commit", "--quiet", "--message", branch)
    }
    #expect(try folder.tried(["merge", "--no-edit", "tak"]).status == 1)
    for path in ["reizen", "."] {
      let run = try folder.klantreis("check", path)
      #expect(run.status == 1)
      #expect(
        run.text.contains("Beide kanten gaven reizen/huidig.journey.json een andere naam"),
        "\(run.text)")
      #expect(!run.text.contains("verwijderde"), "\(run.text)")
    }
    let command =
      "git add reizen/ons.journey.json && git rm --quiet reizen/huidig.journey.json reizen/tak.journey.json"
    #expect(try folder.klantreis("check", "reizen").text.contains(command))
    try folder.git("add", "reizen/ons.journey.json")
    try folder.git("rm", "--quiet", Self.name, "reizen/tak.journey.json")
    #expect(try folder.git("ls-files", "--unmerged").isEmpty)
    #expect(try folder.klantreis("check", "reizen").status == 0)
  }

  @Test("names the branches of a conflict where git does not")
  func branches() throws {
    try titles()
    #expect(try folder.tried(["merge", "--quiet", "--no-edit", "tak"]).status != 0)
    let text = try text
    #expect(text.contains("<<<<<<<") && text.contains("(tak ons)\n"), "\(text)")
    #expect(text.contains("(tak tak)\n"), "\(text)")
  }

  @Test("calls the work of whoever rebases theirs, and the other version what they build on")
  func rebaseNames() throws {
    try titles()
    #expect(try folder.tried(["rebase", "--quiet", "tak"]).status != 0)
    let text = try text
    #expect(text.contains("<<<<<<< de versie waarop u verder bouwt\n"), "\(text)")
    #expect(text.contains(">>>>>>> uw vastlegging “"), "\(text)")
  }

  @Test("rebases")
  func rebase() throws {
    try neighbours()
    try folder.git("rebase", "--quiet", "tak")
    #expect(try text == Self.both)
  }

  @Test("picks a commit")
  func cherryPick() throws {
    try neighbours()
    try folder.git("cherry-pick", "tak")
    #expect(try text == Self.both)
  }

  @Test("reverts a commit that others followed")
  func revert() throws {
    try commit("ons") { $0.add("s-x", after: 3) }
    try commit("ons") {
      $0.add("s-x", after: 3)
      $0.add("s-y", after: 4)
    }
    try folder.git("revert", "--no-edit", "HEAD~1")
    #expect(try text == SmallJourney { $0.add("s-y", after: 3) }.text)
  }

  @Test("brings stashed work back")
  func stash() throws {
    try folder.git("switch", "--quiet", "--create", "ons")
    try folder.write(SmallJourney { $0.add("s-y", after: 3) }.text, to: Self.name)
    try folder.git("stash", "push", "--quiet")
    try folder.commit(SmallJourney { $0.add("s-x", after: 3) }.text, to: Self.name)
    try folder.git("stash", "pop", "--quiet")
    #expect(try text == Self.both)
  }

  @Test("merges branches that merged each other before")
  func crissCross() throws {
    try neighbours()
    try folder.git("branch", "ons-oud")
    try folder.git("merge", "--quiet", "--no-edit", "tak")
    try commit("ons") {
      $0.add("s-x", after: 3)
      $0.add("s-y", after: 4)
      $0.title = "Reis van ons"
    }
    try folder.git("switch", "--quiet", "tak")
    try folder.git("merge", "--quiet", "--no-edit", "ons-oud")
    try commit("tak") {
      $0.add("s-x", after: 3)
      $0.add("s-y", after: 4)
      $0.steps[0].title = "Belt"
    }
    try folder.git("merge", "--quiet", "--no-edit", "ons")
    #expect(
      try text
        == SmallJourney {
          $0.add("s-x", after: 3)
          $0.add("s-y", after: 4)
          $0.title = "Reis van ons"
          $0.steps[0].title = "Belt"
        }.text)
  }

  @Test("merges a file that both sides added")
  func addAdd() throws {
    try folder.git("switch", "--quiet", "--create", "tak")
    try folder.commit(SmallJourney { $0.add("s-y", after: 3) }.text, to: "nieuw.journey.json")
    try folder.git("switch", "--quiet", "--create", "ons", "main")
    try folder.commit(SmallJourney { $0.add("s-x", after: 3) }.text, to: "nieuw.journey.json")
    try folder.git("merge", "--quiet", "--no-edit", "tak")
    #expect(try folder.text("nieuw.journey.json") == Self.both)
  }

  @Test("leaves a conflict with markers of the length that the repository asks for")
  func conflict() throws {
    try folder.write(
      "*.journey.json text eol=lf merge=klantreis conflict-marker-size=11\n", to: ".gitattributes")
    try folder.git("commit", "--all", "--quiet", "--message", "Langer")
    try commit("tak") { $0.title = "Hun" }
    try commit("ons") {
      $0.title = "Ons"
      $0.steps[2].title = "Mailt"
    }
    let run = try folder.tried(["merge", "--no-edit", "tak"])
    #expect(run.status == 1)
    #expect((run.errorText + run.text).contains("\(Self.name): 1 conflict:"))
    let text = try text
    #expect(text.contains("\n<<<<<<<<<<< ") && text.contains("\n>>>>>>>>>>> "))
    #expect(text.contains("Mailt"))
    #expect(try folder.git("ls-files", "--unmerged").split(separator: "\n").count == 3)
    let read = try #require(try ConflictedText(reading: Array(text.utf8)))
    #expect(try read.merged().conflicts.count == 1)
  }

  @Test("merges without a work tree")
  func mergeTree() throws {
    try neighbours()
    let tree = try folder.git("merge-tree", "--write-tree", "ons", "tak").split(separator: "\n")
    #expect(try folder.git("cat-file", "blob", "\(tree[0]):\(Self.name)") == Self.both)
  }

  static let oddNames = ["met spatie.journey.json", "'\"$(x).journey.json", "-x.journey.json"]

  @Test("takes paths as they are", arguments: oddNames)
  func oddPaths(name: String) throws {
    for (branch, title) in [("tak", "Hun"), ("ons", "Ons")] {
      try folder.git("switch", "--quiet", "--create", branch, "main")
      try folder.commit(SmallJourney().text, to: name)
      try folder.commit(SmallJourney { $0.title = title }.text, to: name)
    }
    let run = try folder.tried(["merge", "--no-edit", "tak"])
    #expect(run.status == 1)
    #expect(try folder.text(name).contains("<<<<<<<"))
    #expect((run.errorText + run.text).contains("\(name): 1 conflict:"))
  }

  @Test("serves as a mergetool")
  func mergetool() throws {
    try neighbours()
    // Git's own merge comes first and leaves a conflict.
    try folder.git("config", "--remove-section", "merge.klantreis")
    #expect(try folder.tried(["merge", "--no-edit", "tak"]).status == 1)
    try folder.git("config", "merge.tool", "klantreis")
    try folder.git(
      "config", "mergetool.klantreis.cmd",
      "'\(Program.path)' merge \"$BASE\" \"$LOCAL\" \"$REMOTE\" -o \"$MERGED\"")
    try folder.git("config", "mergetool.klantreis.trustExitCode", "true")
    try folder.git("mergetool", "--no-prompt")
    #expect(try text == Self.both)
    #expect(try folder.git("ls-files", "--unmerged").isEmpty)
  }

  @Test("leaves a file that one side removed to the mergetool's own question")
  func removedByOne() throws {
    try folder.git("switch", "--quiet", "--create", "weg", "main")
    try folder.git("rm", "--quiet", Self.name)
    try folder.git("commit", "--quiet", "--message", "weg")
    try commit("ons") { $0.title = "Onze titel" }
    #expect(try folder.tried(["merge", "--no-edit", "weg"]).status == 1)
    #expect(try text == SmallJourney { $0.title = "Onze titel" }.text)
    try folder.git("config", "merge.tool", "klantreis")
    try folder.git("config", "mergetool.klantreis.cmd", "false")
    // Without an answer it settles nothing, and the file stays as it is.
    let asked = try folder.tried(["mergetool", "--no-prompt"])
    #expect(asked.status != 0 && (asked.text + asked.errorText).contains("Deleted merge conflict"))
    #expect(try text == SmallJourney { $0.title = "Onze titel" }.text)
    #expect(try !folder.git("ls-files", "--unmerged").isEmpty)
  }

  @Test(
    "is not missed where it is not set up: what git leaves can be settled",
    arguments: ["merge", "diff3", "zdiff3"])
  func withoutDriver(style: String) throws {
    try folder.git("config", "--remove-section", "merge.klantreis")
    try folder.git("config", "merge.conflictStyle", style)
    try commit("tak") {
      $0.add("s-y", after: 3)
      $0.title = "Hun"
    }
    try commit("ons") {
      $0.add("s-x", after: 3)
      $0.title = "Ons"
    }
    #expect(try folder.tried(["merge", "--no-edit", "tak"]).status == 1)
    let read = try #require(try ConflictedText(reading: Array(text.utf8)))
    #expect(read.hunks == 2)
    let merged = try read.merged()
    #expect(merged.settled(as: .ours).title == "Ons")
    #expect(merged.settled(as: .theirs).title == "Hun")
    let steps = merged.settled(as: .ours).items(.phases)[0].items(.steps).map(\.id)
    // Only diff3 shows all of the base; without it nothing tells whether a step is new or was removed.
    let alone = ["s-a", "s-b", "s-c", "s-x"]
    #expect(steps == (style == "diff3" ? alone + ["s-y"] : alone))
    let base = try folder.git("cat-file", "blob", ":1:\(Self.name)")
    let known = try read.merged(base: Array(base.utf8))
    #expect(known.conflicts.count == 1)
    #expect(known.root.items(.phases)[0].items(.steps).map(\.id) == alone + ["s-y"])
  }
}
