// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyChecks
import JourneyDiff
import JourneyEditor
import JourneyExchange
import JourneyModel
import JourneySearch
import JourneyStore
import Paths
import TextGrid
import Words

extension Request {
  /// Does the work, and says how it ended.
  func performed(
    in session: Session, _ progress: Progress = Progress(of: 0) { _ in }
  ) -> Outcome {
    do throws(StoreError) {
      switch self {
      case .list(let folder):
        // The folder of journeys is made with the first file in it.
        if folder == Surroundings.folder, !FilePath(folder).isThere { return .listed([], of: 0) }
        let paths = try Workspace.files(in: folder)
        let journals = session.journals
        var entries: [ListEntry] = []
        var order = CurrentFirst<ListEntry>()
        for (index, path) in paths.enumerated() {
          guard progress.goesOn(done: index, of: paths.count) else { break }
          let entry = Self.entry(path, session, journals)
          entries += order.take(
            entry, path: path, kind: entry.kind, isDesired: entry.isDesired)
        }
        entries += order.end()
        return .listed(entries, of: paths.count)
      case .open(let path):
        do throws(StoreError) {
          return .opened(try Self.opened(path, in: session))
        } catch {
          switch Self.marked(path, error) {
          case .settling(let file):
            if let other = session.open(path) {
              return .failed(other + Text(" ") + .conflictElsewhere)
            }
            return .conflicted(file.with(session.recoveries(of: path, on: file.merge.root)))
          case .broken(_, let text):
            return .failed(Text("\(path): ") + text + session.hint(of: path))
          case nil: return .failed(error.text + session.hint(of: path))
          }
        }
      case .checkForm(let file):
        return .checkedForm(isCanonical: file.document.root.canonicalText == file.bytes)
      case .save(let path, let text, let expected, let inPlace):
        session.flush()
        return try Self.saved(
          text, to: path, over: expected.map(Saver.Expected.bytes) ?? .nothing, inPlace, session)
      case .create(let stem, let ending, let text):
        session.flush()
        return try Self.created(text, stem: stem, ending: ending, session)
      case .look(let path, let known): return .looked(Self.look(path, known))
      case .retire(let journal, let retirement):
        session.flush()
        return .retired(journal, now: FoundJournal.putAway(journal, as: retirement.fate))
      case .takeOver(let path):
        session.takeOver(path)
        return .tookOver
      case .readRecorded(let path, let now):
        return .recorded(PastVersions(path: path).recorded(sharing: now, in: session))
      case .check(let root, let path):
        // What deserves a look comes when the user has had a moment to see the journey, and never between two keys.
        session.waitForPause()
        return .checked(Self.checked(root, path))
      case .findTitles(let root, let path, let folder):
        return .titles(NamedVersion.titles(of: root, beside: path, under: folder))
      case .findLeftBehind(let path, let before, let after):
        let findings = LeftBehind.findings(at: path, from: before, to: after)
        return .leftBehind(
          findings.map { Text("\(FilePath($0.path).name.text): ") + $0.cause })
      case .listVersions(let path): return .versions(PastVersions(path: path).list())
      case .readVersion(let name, let path): return name.root(of: path)
      case .practise(let text): return .opened(try Self.practice(text, in: session))
      case .saveSettings(let settings, let language):
        try SettingsFile.write(settings, language)
        return .savedSettings
      case .search(let text, let folder, let language):
        return try Self.search(text, in: folder, language, progress)
      case .findReplacements(let replacement, let folder):
        return try Self.replaceable(replacement, in: folder, progress)
      case .replace(let edits):
        session.flush()
        return Self.replaced(edits, session, progress)
      case .putBack(let files):
        session.flush()
        return Self.putBack(files, session, progress)
      case .export(let order): return order.performed(progress)
      case .portfolio(let folder, let language):
        return try Self.portfolio(folder, language, progress)
      }
    } catch {
      return .failed(error.text)
    }
  }

  /// Finds what deserves a look; settings that cannot be read count as none, since `klantreis check` tells of them.
  private static func checked(_ root: Item, _ path: String) -> [Finding] {
    let file = CheckedFile(path: path, bytes: root.canonicalText)
    let settings = FolderSettings()
    let found = (try? settings.settings(for: path)) ?? []
    return Sifted(Check.findings(in: file, on: Today.date), found).findings
  }

  private static func opened(_ path: String, in session: Session) throws(StoreError) -> OpenedFile {
    let loaded = try Loaded.manageable(path: path)
    let document = loaded.document
    if document.isReadOnly {
      return OpenedFile(path: path, bytes: loaded.bytes, document: document)
    }
    let other = session.open(path)
    return OpenedFile(
      path: path, bytes: loaded.bytes, document: document, otherEditor: other,
      recoveries: session.recoveries(of: path, on: document.root))
  }

  /// Reads a file that was refused as one with conflict markers; nil where it is something else.
  private static func marked(_ path: String, _ error: StoreError) -> MarkedFile? {
    guard case .refused = error, let bytes = try? Loaded.bytes(path) else { return nil }
    return MarkedFile(path: path, bytes: bytes)
  }

  private static func saved(
    _ text: [UInt8], to path: String, over expected: Saver.Expected, _ inPlace: Bool,
    _ session: Session
  ) throws(StoreError) -> Outcome {
    let folder = FilePath(path).folder
    if folder.text == Surroundings.folder, !folder.isThere { mkdir(folder.cString, 0o777) }
    do throws(StoreError) {
      let saved =
        inPlace
        ? try Saver.saveInPlace(text, to: path, over: expected, backupIn: session.folder)
        : try Saver.save(text, to: path, over: expected)
      session.accept(path)
      let parts = [saved.remark, MergeEnding.words(afterSaving: path, over: expected)]
        .compactMap(\.self)
      return .saved(
        path: path, bytes: text, isConfirmed: saved.durability == .confirmed,
        remark: parts.isEmpty ? nil : parts.dropFirst().reduce(parts[0]) { $0 + Text(". ") + $1 })
    } catch .changedOnDisk {
      guard case .bytes(let known) = expected else { throw .changedOnDisk(path: path) }
      return .diverged(look(path, known))
    } catch .onlyInPlace(let path, let reason) {
      return .needsPlace(StoreError.onlyInPlace(path: path, reason).text)
    }
  }

  /// Saves a text as a new file, under the first name of a row that is free.
  private static func created(
    _ text: [UInt8], stem: String, ending: String, _ session: Session
  ) throws(StoreError) -> Outcome {
    var number = 1
    while true {
      let path = number == 1 ? stem + ending : "\(stem)-\(number)\(ending)"
      do throws(StoreError) {
        return try saved(text, to: path, over: .nothing, false, session)
      } catch {
        guard case .exists = error, number < 1_000 else { throw error }
        number += 1
      }
    }
  }

  private static func portfolio(
    _ folder: String, _ language: Language, _ progress: Progress
  ) throws(StoreError) -> Outcome {
    let paths = try Workspace.files(in: folder)
    var contributions: [Portfolio.Contribution] = []
    var (done, unread) = (0, 0)
    struct Stopped: Error {}
    do throws(Stopped) {
      try SideBySide.map(paths) { path -> Result<Portfolio.Contribution?, StoreError> in
        do throws(StoreError) {
          let root = try Loaded(path: path).document.root
          return .success(Portfolio.Contribution(path: path, root: root))
        } catch {
          return .failure(error)
        }
      } take: { read throws(Stopped) in
        done += 1
        guard progress.goesOn(done: done, of: paths.count) else { throw Stopped() }
        switch read {
        case .success(let made?): contributions.append(made)
        case .success: break
        case .failure: unread += 1
        }
      }
    } catch {
      return .stopped
    }
    return .portfolio(Portfolio(contributions, language: language), unread: unread)
  }

  /// Writes the journey to practise on beside what the program keeps of its own work, and opens it.
  private static func practice(
    _ text: [UInt8], in session: Session
  ) throws(StoreError) -> OpenedFile {
    let folder = session.folder?.path ?? "/tmp"
    SettingsFile.make(folder: folder)
    let path = "\(folder)/\(says("oefenreis", "practice"))\(Workspace.journeyEnding)"
    _ = try Saver.save(text, to: path, over: .anything)
    return try opened(path, in: session)
  }

  /// The most places that are shown of a search.
  private static let mostFound = 500

  private static func search(
    _ text: String, in folder: String, _ language: Language, _ progress: Progress
  ) throws(StoreError) -> Outcome {
    let finder = Finder(text)
    var found: [FolderMatch] = []
    let paths = try Workspace.files(in: folder)
    for (index, path) in paths.enumerated() {
      guard progress.goesOn(done: index, of: paths.count) else {
        return .found(found, isCut: true)
      }
      guard let root = try? Loaded(path: path).document.root else { continue }
      found += finder.matches(in: root, file: path, language, most: mostFound - found.count + 1)
      if found.count > mostFound {
        return .found(Array(found.prefix(mostFound)), isCut: true)
      }
    }
    return .found(found, isCut: false)
  }

  private static func look(_ path: String, _ known: [UInt8]) -> Look {
    do throws(StoreError) {
      let loaded = try Loaded.manageable(path: path)
      if loaded.bytes == known { return .unchanged }
      return .changed(OpenedFile(path: path, bytes: loaded.bytes, document: loaded.document))
    } catch .system(ENOENT, _, _) {
      return .gone
    } catch {
      switch marked(path, error) {
      case .settling(let file): return .conflicted(file)
      case .broken(_, let text): return .unreadable(text)
      case nil: return .unreadable(error.text)
      }
    }
  }

  private static func entry(
    _ path: String, _ session: Session, _ journals: FoundJournal.Index?
  ) -> ListEntry {
    do throws(StoreError) {
      let root = try Loaded(path: path).document.root
      return ListEntry(
        path: path, root: root,
        hasEarlierWork: session.hasEarlierWork(on: path, root, among: journals))
    } catch {
      return ListEntry(path: path, content: .failure(Unreadable(error.text)))
    }
  }
}

extension Retirement {
  fileprivate var fate: FoundJournal.Fate {
    switch self {
    case .taken: .taken
    case .declined: .declined
    case .gone: .gone
    }
  }
}

extension Text {
  fileprivate static let conflictElsewhere = Text(
    nl: "Git liet een conflict achter in het bestand; kies daar wat blijft.",
    en: "Git left a conflict in the file; choose there what stays.")
}
