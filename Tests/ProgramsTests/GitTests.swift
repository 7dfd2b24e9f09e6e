// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import JourneyTesting
import ProgramTesting
import Programs
import Testing
import Words

@Suite("Git")
struct GitTests {
  @Test("finds the repository that holds a folder")
  func repository() throws {
    let folder = try GitFolder()
    try folder.write("a", to: "een/twee/drie.txt")
    let repository = try Repository(of: folder.file("een/twee"))
    #expect(repository.top == folder.path)
  }

  @Test("says that a folder is in no repository")
  func noRepository() throws {
    let folder = try TemporaryFolder()
    #expect(throws: GitError.self) { try Repository(of: folder.path) }
    do {
      _ = try Repository(of: folder.path)
    } catch {
      #expect(error.text.nl.hasPrefix("\(folder.path) hoort niet bij een git-repository."))
    }
  }

  @Test("gives a version of a file byte for byte")
  func bytes() throws {
    let folder = try GitFolder()
    try folder.commit("e\u{301}\r\n\u{0}een", to: "a b.txt")
    try folder.write("twee", to: "a b.txt")
    let git = Git(in: folder.path)
    let bytes = try git.bytes(of: Revision("HEAD", path: "a b.txt"))
    #expect(bytes == Array("e\u{301}\r\n\u{0}een".utf8))
  }

  static let absent: [(name: String, path: String, words: String)] = [
    ("HEAD", "weg.txt", "In versie “HEAD” staat geen bestand weg.txt."),
    ("geen", "a.txt", "Git kent hier geen versie “geen”."),
    ("--output=x", "a.txt", "Git kent hier geen versie “--output=x”."),
    ("", "weg.txt", "In versie “:” staat geen bestand weg.txt."),
  ]

  @Test("tells a revision that is not there from a file that is not there", arguments: absent)
  func absentBytes(name: String, path: String, words: String) throws {
    let folder = try GitFolder()
    try folder.commit("een", to: "a.txt")
    do {
      _ = try Git(in: folder.path).bytes(of: Revision(name, path: path))
      Issue.record("it was found")
    } catch {
      #expect(error.text.nl.hasPrefix(words))
    }
  }

  static let revisions: [(text: String, revision: Revision?)] = [
    ("HEAD:a/b.json", Revision("HEAD", path: "a/b.json")),
    ("v1.2:a:b.json", Revision("v1.2", path: "a:b.json")),
    ("HEAD@{12:30}:a", Revision("HEAD@{12:30}", path: "a")),
    (":a", Revision("", path: "a")),
    (":2:a", Revision(":2", path: "a")),
    ("a.json", nil),
  ]

  @Test("reads the name of a version as git does", arguments: revisions)
  func revision(text: String, expected: Revision?) {
    #expect(Revision(text: text) == expected)
  }

  @Test("lists what a merge left unsettled, whatever its name")
  func unmerged() throws {
    let folder = try GitFolder()
    let name = "map/-- \"é\".txt"
    try folder.commit("een\n", to: name)
    try folder.git("switch", "--quiet", "--create", "ander")
    try folder.commit("twee\n", to: name)
    try folder.git("switch", "--quiet", "main")
    try folder.commit("drie\n", to: name)
    #expect(try folder.tried(["merge", "ander"]).status == 1)
    let git = Git(in: folder.path)
    #expect(try git.unmergedPaths() == [name])
    #expect(try git.unmergedPaths([name]) == [name])
    #expect(try git.unmergedPaths([":(glob)**"]) == [])
  }

  @Test("does not wait for ever")
  func timeout() throws {
    let folder = try GitFolder()
    try folder.git("config", "alias.wacht", "!sleep 3")
    let git = Git(in: folder.path, patience: .milliseconds(50))
    do {
      _ = try git.run(["wacht"])
      Issue.record("it ended")
    } catch {
      #expect(error.text.en == "Git gave no answer for too long. Try again.")
    }
  }

  @Test("runs no hook")
  func hooks() throws {
    let folder = try GitFolder()
    try folder.write("#!/bin/sh\nexit 1\n", to: ".git/hooks/pre-commit")
    _ = try Program.run(["+x", folder.file(".git/hooks/pre-commit")], of: "/bin/chmod")
    try folder.write("een", to: "a.txt")
    try folder.git("add", "a.txt")
    #expect(try folder.tried(["commit", "--message", "x"]).status == 1)
    #expect(try Git(in: folder.path).run(["commit", "--message", "x"]).status == 0)
  }

  // MARK: - What was recorded of a file

  @Test("finds the commits that changed a file, also under its former name")
  func commits() throws {
    let folder = try GitFolder()
    let git = Git(in: folder.path)
    #expect(try git.commits(of: "a b.txt", most: 9).isEmpty)
    try folder.commit(
      String(repeating: "een\n", count: 20), to: "oud.txt", date: "2026-01-02T03:04:05Z")
    try folder.commit("anders", to: "ander.txt")
    try folder.git("mv", "oud.txt", "a b.txt")
    try folder.git(
      "commit", "--quiet", "--message", "Hernoem\n\nMet uitleg", date: "2026-02-03T04:05:06Z")
    let commits = try git.commits(of: "a b.txt", most: 9)
    #expect(commits.map(\.subject) == ["Hernoem", "Verander oud.txt"])
    #expect(commits.map(\.path) == ["a b.txt", "oud.txt"])
    #expect(commits.map(\.day) == ["2026-02-03", "2026-01-02"])
    #expect(try git.commits(of: "a b.txt", most: 1).count == 1)
    let bytes = try git.bytes(of: Revision(commits[1].hash, path: commits[1].path))
    #expect(bytes.count == 80)
  }

  @Test("tells which versions of files are there")
  func existing() throws {
    let folder = try GitFolder()
    try folder.commit("een", to: "a b.txt")
    try folder.git("tag", "v1")
    let there = Revision("refs/tags/v1", path: "a b.txt")
    let found = try Git(in: folder.path).existing([
      Revision("v2", path: "x"), there, Revision("v1", path: ""),
    ])
    #expect(found == [there])
  }

  @Test("names the file that changes with every commit")
  func recordFile() throws {
    let folder = try GitFolder()
    try folder.commit("een", to: "a.txt")
    let file = try Git(in: folder.path).recordFile()
    let before = try String(contentsOfFile: file, encoding: .utf8)
    try folder.commit("twee", to: "a.txt")
    #expect(try String(contentsOfFile: file, encoding: .utf8).count > before.count)
  }

  @Test("is stopped when it takes too long, and leaves nothing behind")
  func patience() throws {
    let folder = try GitFolder()
    let git = Git(in: folder.path, patience: .milliseconds(50))
    do {
      _ = try git.run(["-c", "alias.wacht=!sleep 60", "wacht"])
      Issue.record("it ended")
    } catch {
      if case .timedOut = error { return }
      Issue.record("\(error)")
    }
  }
}
