// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyStore
import Paths
import Programs
import Words

/// What `klantreis diff` says of all files below a folder at two moments.
struct FolderDiff: Sendable {
  let folder: String
  let old: String
  /// Nil for what stands in the folder.
  let new: String?

  /// So many files are in memory at a time.
  private static let share = 100

  private var git: Git { Git(below: folder) }

  /// Hands over what became of each file that differs, and returns how many there are.
  func run(_ take: (FileReport) -> Void) throws(Failure) -> FileReport.Tally {
    var tally = FileReport.Tally()
    let files: [ChangedFile]
    do throws(GitError) {
      files = try git.changedFiles(from: old, to: new).filter { file in
        [file.old, file.new].contains { $0.map(Workspace.isNamedAsOurs) ?? false }
      }
    } catch {
      throw Failure(error)
    }
    var rest = files[...]
    while !rest.isEmpty {
      let share = Array(rest.prefix(Self.share))
      rest = rest.dropFirst(share.count)
      for report in try reports(share) {
        tally.count(report)
        take(report)
      }
    }
    return tally
  }

  private struct Pair: Sendable {
    let file: ChangedFile
    let old, new: FileReport.Version?
  }

  private func reports(_ files: [ChangedFile]) throws(Failure) -> [FileReport] {
    let before: [[UInt8]?]
    let after: [[UInt8]?]?
    do throws(GitError) {
      before = try recorded(files.map(\.old), old)
      after = try new.map { revision throws(GitError) in try recorded(files.map(\.new), revision) }
    } catch {
      throw Failure(error)
    }
    var pairs: [Pair] = []
    SideBySide.map(Array(files.indices)) { index -> Pair? in
      let file = files[index]
      let old = file.old.flatMap { path in
        before[index].map { Self.read(.success($0), shown(path)) }
      }
      guard let path = file.new else { return Pair(file: file, old: old, new: nil) }
      let bytes: Result<[UInt8], StoreError>
      if let after {
        bytes = .success(after[index] ?? [])
      } else {
        bytes = Result { () throws(StoreError) in try Loaded.bytes(shown(path)) }
      }
      // What was only touched did not change.
      if let old = before[index], case .success(old) = bytes, file.old == path { return nil }
      return Pair(file: file, old: old, new: Self.read(bytes, shown(path)))
    } take: { pair in
      if let pair { pairs.append(pair) }
    }
    let titles = NamedVersion.titlesBeside(
      pairs.flatMap { pair in
        [(pair.file.old, pair.old), (pair.file.new, pair.new)].compactMap { path, version in
          guard let path, case .item(let root) = version else { return nil }
          return (name: shown(path), root: root)
        }
      })
    var reports: [FileReport] = []
    SideBySide.map(pairs) { pair in
      FileReport(
        shown(pair.file.new ?? pair.file.old ?? ""), formerPath: pair.file.old.map(shown),
        old: pair.old, new: pair.new, language: Surroundings.language, titles: titles)
    } take: {
      reports.append($0)
    }
    return reports
  }

  private static func read(
    _ bytes: Result<[UInt8], StoreError>, _ path: String
  ) -> FileReport.Version {
    do throws(StoreError) {
      let bytes = try bytes.get()
      do throws(Refusal) {
        return .item(try Document(reading: bytes).manageable().root)
      } catch {
        throw .refused(path: path, error)
      }
    } catch {
      return .refused(error.text)
    }
  }

  /// Returns what was recorded of files, nil where there is nothing.
  private func recorded(_ paths: [String?], _ revision: String) throws(GitError) -> [[UInt8]?] {
    let named = paths.compactMap(\.self)
    let versions = named.map { Revision(revision, path: "./" + $0) }
    var found: [[UInt8]?]
    do throws(GitError) {
      found = try git.bytes(of: versions)
    } catch {
      // Together they are more than git may write; one alone need not be.
      guard case .tooLarge = error else { throw error }
      found = try versions.map { version throws(GitError) in try git.bytes(of: version) }
    }
    // A name of more lines cannot be asked for among others.
    for (index, version) in versions.enumerated() where found[index] == nil {
      found[index] = try git.bytes(of: version)
    }
    var next = found.makeIterator()
    return paths.map { $0.flatMap { _ in next.next() ?? nil } }
  }

  /// Returns the path of a file from where the user is.
  private func shown(_ path: String) -> String {
    folder == "." ? path : (FilePath(folder) / FilePath(path)).text
  }
}

extension Git {
  /// Git at work in a folder; where that is the one in which the program runs, in the repository that the environment names.
  init(below folder: String) {
    self = folder == "." ? .here : Git(in: folder)
  }
}
