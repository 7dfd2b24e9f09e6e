// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyModel
import JourneyStore
import Paths
import Programs
import Words

/// Tries in a repository of its own whether git finds the program and the program merges.
enum DryMerge {
  private static let name = "proef.journey.json"

  /// Merges two journeys that the text merge of git could not.
  ///
  /// - Throws: What went wrong, in git's words where it has any.
  static func run(_ settings: GitSettings) throws(Failure) {
    let folder = try TemporaryDirectory()
    do {
      let git = Git(in: folder.path)
      _ = try git.run(["init", "--quiet"])
      for (key, value) in settings.configuration + Self.identity {
        _ = try git.run(["config", key, value])
      }
      try folder.write(GitSettings.attributes.map { $0 + "\n" }.joined(), to: ".gitattributes")
      try commit(steps: ["s-1"], folder, git)
      _ = try git.run(["branch", "ander"])
      try commit(steps: ["s-1", "s-2"], folder, git)
      _ = try git.run(["checkout", "--quiet", "ander"])
      try commit(steps: ["s-1", "s-3"], folder, git)
      let answer = try git.run(
        ["merge", "--quiet", "--no-edit", "-"], accepting: Array(0...255))
      let merged = try Loaded(path: "\(folder.path)/\(name)").document.root
      guard answer.status == 0, Journey(merged).steps.map(\.id).sorted() == ["s-1", "s-2", "s-3"]
      else { throw failure(String(decoding: answer.errors, as: UTF8.self)) }
    } catch let error as Failure {
      throw error
    } catch let error as GitError {
      throw failure(error.text[Surroundings.language])
    } catch let error as StoreError {
      throw failure(error.text[Surroundings.language])
    } catch {
      throw failure("")
    }
  }

  /// What keeps the settings of the user out of the trial.
  private static let identity = [
    ("user.name", "klantreis"), ("user.email", "klantreis@localhost"), ("commit.gpgSign", "false"),
    ("core.autocrlf", "false"), ("merge.ff", "true"),
  ]

  private static func failure(_ words: String) -> Failure {
    Failure(
      Text(
        nl: "Het samenvoegen is geprobeerd en lukte niet; er is niets veranderd. \(words)",
        en: "Merging was tried and did not work; nothing was changed. \(words)"))
  }

  private static func commit(
    steps: [String], _ folder: borrowing TemporaryDirectory, _ git: Git
  ) throws {
    let list = steps.map { #"{"id":"\#($0)","title":"\#($0)"}"# }.joined(separator: ",")
    let text = """
      {"format":"\(Format.journey)","id":"j-1","title":"","phases":[
      {"id":"f-1","title":"","steps":[\(list)]}]}
      """
    let root = try Document(reading: Array(text.utf8)).root
    try folder.write(String(decoding: root.canonicalText, as: UTF8.self), to: name)
    _ = try git.run(["add", "--all"])
    _ = try git.run(["commit", "--quiet", "--message", name])
  }
}

/// A folder that is gone with all that is in it when it goes out of use.
private struct TemporaryDirectory: ~Copyable {
  let path: String

  init() throws(Failure) {
    let base = FilePath(getenv("TMPDIR").map { FilePath(cString: $0).text } ?? "/tmp")
    var template = (base / "klantreis-XXXXXX").cString
    guard mkdtemp(&template) != nil else {
      throw Failure(StoreError.system(errno: errno, path: base.text, isSaving: true))
    }
    path = FilePath(cString: template).text
  }

  deinit {
    Self.remove(FilePath(path))
  }

  func write(_ text: String, to name: String) throws(Failure) {
    do {
      try Saver.save(Array(text.utf8), to: "\(path)/\(name)", over: .anything)
    } catch {
      throw Failure(error)
    }
  }

  private static func remove(_ path: FilePath) {
    for (name, _) in path.entries ?? [] {
      // Links are removed, not followed.
      if unlink((path / name).cString) != 0 { remove(path / name) }
    }
    rmdir(path.cString)
  }
}
