// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyDiff
import JourneyEditor
import JourneyModel
import JourneyStore
import Paths
import Programs
import Words

/// The versions of a journey that the editor compares with: those that git has, and the other journeys of the folder.
struct PastVersions {
  let path: String

  /// So many commits are offered; whoever looks for older ones has tags, or git itself.
  private static let mostCommits = 300

  private var folder: String { FilePath(path).folder.text }

  private var name: String { FilePath(path).name.text }

  private var git: Git { Git(in: folder) }

  // MARK: - What was recorded last

  /// Reads what was recorded last, and has the repository watched for the next time.
  ///
  /// - Parameter now: The journey as it is, with which the version shares what both say.
  func recorded(sharing now: Item, in session: Session) -> Recorded {
    do throws(GitError) {
      let record = try git.recordFile()
      session.watchRecord(of: path, record)
      waitForHead(record)
      let bytes = try git.bytes(of: Revision("HEAD", path: "./\(name)"))
      guard let root = try? Document(reading: bytes).manageable().root else {
        return .none(
          Text(
            nl: "De laatst vastgelegde versie is niet te lezen.",
            en: "The version that was recorded last cannot be read."))
      }
      return .version(root.sharing(now))
    } catch {
      return .none(error.reason)
    }
  }

  /// Waits for the end of a commit that is under way: git writes its record before the branch moves.
  private func waitForHead(_ record: String) {
    for _ in 0..<20 {
      guard let last = Self.lastCommit(in: record),
        let head = try? git.run(["rev-parse", "--verify", "HEAD"]).text, head != last
      else { return }
      usleep(50_000)
    }
  }

  /// Reads the commit that a record ends with: the second word of its last line.
  private static func lastCommit(in record: String) -> String? {
    let descriptor = open(FilePath(record).cString, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let size = lseek(descriptor, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = pread(descriptor, &bytes, bytes.count, max(0, size - off_t(bytes.count)))
    let lines = bytes.prefix(max(0, count)).split(separator: UInt8(ascii: "\n"))
    let words = lines.last?.split(separator: UInt8(ascii: " ")) ?? []
    return words.count > 2 ? String(decoding: words[1], as: UTF8.self) : nil
  }

  // MARK: - The list

  /// Finds what the journey can be compared with, the likeliest first.
  func list() -> VersionList {
    do throws(GitError) {
      return VersionList(try recordedEntries() + fileEntries())
    } catch {
      return VersionList(fileEntries(), reason: error.reason)
    }
  }

  private func recordedEntries() throws(GitError) -> [VersionEntry] {
    let top = try git.run(["rev-parse", "--show-prefix"]).text + name
    let commits = try git.commits(of: name, most: Self.mostCommits)
    let tags = try git.tags()
    let found = try git.existing(tags.map { Revision($0.revision, path: top) })
    let measurements = tags.reversed().compactMap { tag -> VersionEntry? in
      guard let revision = found.first(where: { $0.name == tag.revision }) else { return nil }
      return VersionEntry(
        .revision(revision.name, path: revision.path), Self.title(tag.day, tag.name),
        detail: Text(nl: "meting", en: "measurement"))
    }
    let versions = commits.enumerated().map { index, commit in
      VersionEntry(
        .revision(commit.hash, path: commit.path),
        Self.title(commit.day, at: commit.time, commit.subject),
        detail: index == 0
          ? Text(nl: "laatst vastgelegd", en: "recorded last")
          : Text(nl: "vastgelegd", en: "recorded"))
    }
    return versions.prefix(1) + measurements + versions.dropFirst()
  }

  private static func title(_ day: String, at time: String = "", _ words: String) -> Text {
    var date = CalendarDate(iso: day)?.words ?? Text(day)
    if !time.isEmpty {
      let spoken = String(time.map { $0 == ":" ? "." : $0 })
      date = date + Text(nl: ", \(spoken) uur", en: ", \(time)")
    }
    return words.isEmpty ? date : date + Text(": \(words)")
  }

  private func fileEntries() -> [VersionEntry] {
    Workspace.neighbours(of: path).compactMap { other in
      guard let root = (try? Loaded(path: other))?.document.root else { return nil }
      let file = FilePath(other).name.text
      return VersionEntry(
        .file(other), Text(root.title.isEmpty ? file : "\(root.title) (\(file))"),
        detail: Text(nl: "in deze map", en: "in this folder"))
    }
  }
}

extension VersionName {
  /// Reads the version.
  ///
  /// - Parameter path: The journey that it is a version of.
  func root(of path: String) -> Outcome {
    do {
      switch self {
      case .saved: return .version(try Loaded.manageable(path: path).document.root)
      case .file(let other): return .version(try Loaded.manageable(path: other).document.root)
      case .revision(let revision, let inside):
        let git = Git(in: FilePath(path).folder.text)
        let bytes = try git.bytes(of: Revision(revision, path: inside))
        return .version(try Document(reading: bytes).manageable().root)
      }
    } catch let error as GitError {
      return .failed(error.reason)
    } catch let error as StoreError {
      return .failed(error.text)
    } catch {
      return .failed(
        Text(nl: "Deze versie is niet te lezen.", en: "This version cannot be read."))
    }
  }
}

extension GitError {
  /// The reason in the words of somebody who does not know git.
  var reason: Text {
    switch self {
    case .missing:
      Text(
        nl: "Eerdere versies zijn er niet: het programma git ontbreekt.",
        en: "There are no earlier versions: the program git is missing.")
    case .noRepository:
      Text(
        nl: "Eerdere versies zijn er niet: van deze map worden geen versies vastgelegd.",
        en: "There are no earlier versions: no versions are recorded of this folder.")
    case .noFile, .noRevision:
      Text(
        nl: "Eerdere versies zijn er niet: deze reis is nog niet vastgelegd.",
        en: "There are no earlier versions: this journey was not recorded yet.")
    default: text
    }
  }
}
