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

  /// Says what a merge left unsettled of a file; nil where it left nothing.
  private static func unsettled(_ file: ChangedFile) -> Text? {
    guard file.isUnsettled else { return nil }
    let words = Text(
      nl: "De samenvoeging van dit bestand is nog niet afgerond",
      en: "The merge of this file is not finished yet")
    let fate = Text(
      nl: ": een kant verwijderde het, de andere veranderde het",
      en: ": one side removed it, the other one changed it")
    return words + (file.isRemovedByOneSide ? fate : Text("")) + Text(".")
  }

  private func reports(_ files: [ChangedFile]) throws(Failure) -> [FileReport] {
    let before: [[UInt8]?]
    let after: [[UInt8]?]?
    do throws(GitError) {
      before = try recorded(files.map(\.oldBlob))
      after = new == nil ? nil : try recorded(files.map(\.newBlob))
    } catch {
      throw Failure(error)
    }
    var reports: [FileReport] = []
    SideBySide.map(Array(files.indices)) { index -> FileReport? in
      let file = files[index]
      let merge = Self.unsettled(file)
      if let merge, file.old == file.new, file.oldBlob == nil {
        return FileReport(
          shown(file.new ?? ""), old: nil, new: nil, unsettled: merge,
          language: Surroundings.language)
      }
      let old = file.old == nil ? nil : before[index] ?? []
      var new: Result<[UInt8], StoreError>?
      if let path = file.new {
        new =
          after.map { .success($0[index] ?? []) }
          ?? Result { () throws(StoreError) in
            try Loaded.bytes(shown(path))
          }
      }
      // What was only touched did not change.
      if merge == nil, let old, case .success(old) = new, file.old == file.new { return nil }
      let path = shown(file.new ?? file.old ?? "")
      return FileReport(
        path, formerPath: file.old.map(shown), old: old.map { Self.read(.success($0), path) },
        new: new.map { Self.read($0, path) }, unsettled: merge, language: Surroundings.language)
    } take: { report in
      if let report { reports.append(report) }
    }
    return titled(new == nil ? copiesNamed(reports) : reports)
  }

  /// So many files beside a new one are looked into.
  private static let mostBeside = 100

  /// Says of new journeys which other file beside them holds the same one by its id.
  private func copiesNamed(_ reports: [FileReport]) -> [FileReport] {
    // Files of one folder come after one another.
    var (folder, neighbours): (FilePath?, [(path: String, id: String)]) = (nil, [])
    return reports.map { report in
      guard let id = report.newID, !id.isEmpty else { return report }
      let file = FilePath(report.path)
      if folder != file.folder {
        folder = file.folder
        neighbours = ([report.path] + Workspace.neighbours(of: report.path))
          .prefix(Self.mostBeside).map { ($0, (try? Loaded(path: $0))?.document.root.id ?? "") }
      }
      let other = neighbours.first { $0.id == id && FilePath($0.path) != file }
      return other.map { report.copying(FilePath($0.path).name.text) } ?? report
    }
  }

  /// Calls what other files hold by its title.
  private func titled(_ reports: [FileReport]) -> [FileReport] {
    let ids = reports.reduce(into: Set<String>()) { $0.formUnion($1.outsideIDs) }
    let titles = NamedVersion.titles(of: ids, beside: reports.map(\.path))
    return titles.isEmpty ? reports : reports.map { $0.calling(titles) }
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

  /// Returns what git keeps; nil where that is nothing.
  private func recorded(_ blobs: [String?]) throws(GitError) -> [[UInt8]?] {
    let found = try git.contents(of: blobs.compactMap(\.self))
    var next = found.makeIterator()
    return blobs.map { $0.flatMap { _ in next.next() ?? nil } }
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
