// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyDiff
import JourneyExchange
import JourneyModel
import JourneySearch
import JourneyTesting
import TextGrid
import Words

@testable import JourneyEditor

/// An editor as a person uses it: keys go in, a screen comes out; its files are in memory.
struct Session {
  var editor: Editor
  private(set) var size = Size(columns: 80, rows: 24)
  /// The files, by their paths.
  var disk: [String: [UInt8]]
  /// What every save answers, where it is to fail.
  var failure: Text?
  /// What is said of every file that a text is replaced in.
  var remark: Text?
  /// Whether answers wait until `answer()` gives them, as on a slow disk.
  var isSlow = false
  /// Whether journeys are checked.
  var isChecking = false
  /// Whether every file can only be written in its place.
  var needsPlace = false
  /// Who else has the files open.
  var otherEditor: Text?
  /// The sessions that ended without saving, for the next file that opens.
  var recoveries: [Recovery] = []
  /// What was recorded of the file that is open, the last first; nil where git is missing.
  var record: [(title: String, bytes: [UInt8])]?
  /// The settings as they were written down last.
  var settingsText: String?
  /// The journals that were put away.
  var retired: [String] = []
  /// What was recorded of the journey that is open.
  private(set) var journal: Recovery?
  /// Everything that the editor asked of the world.
  private(set) var effects: [Effect] = []
  /// What was told and typed, where the work goes line by line.
  private(set) var transcript: [String] = []
  private var waiting: [Message] = []
  /// The journal of a file that was left for later.
  private var kept: Recovery?
  /// The file that was open at the last crash.
  private var crashed: String?
  /// The path of the journal.
  private var recordedPath: String?
  private var crashes = 0

  /// Creates a session with files, of which none is open.
  init(_ disk: [String: [UInt8]], language: Language = .dutch, signs: Signs = .unicode) {
    self.disk = disk
    editor = Editor(Editor.Options(language: language, signs: signs, random: Seed(1)))
  }

  /// Creates a session in which a sample is open.
  init(open name: String) throws {
    let path = "\(name).journey.json"
    self.init([path: try Sample.bytes(name)])
    open(path)
  }

  /// Starts with a file, as `klantreis FILE` does.
  mutating func open(_ path: String) { perform(editor.start(path: path)) }

  /// Starts with the list of a folder, as `klantreis FOLDER` does.
  mutating func list(_ folder: String) { perform(editor.start(folder: folder)) }

  // MARK: - In

  /// Presses keys by their English names: `Down Down Enter`.
  mutating func press(_ names: String) throws {
    for name in names.split(separator: " ") {
      guard let key = Key(name: String(name)) else { throw UnknownWord(text: String(name)) }
      send(.key(key))
    }
  }

  /// Types text; a terminal hands it over scalar by scalar.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(Character(scalar)))) }
  }

  /// Puts the focus on an item, or on a field of it.
  mutating func focus(on ref: ItemRef, _ key: FieldKey? = nil) throws {
    guard let path = root?.path(to: ref) else { throw UnknownWord(text: ref.description) }
    editor.open?.focus = Focus(path, key)
    editor.open?.reveal()
  }

  /// Types a line where the work goes line by line, and hears what is told.
  mutating func answer(line: String) {
    transcript[transcript.count - 1] += line
    send(.line(line))
    hear()
  }

  /// Begins to work line by line, or hears what is told since.
  mutating func hear() {
    if editor.isAwaited {
      transcript += editor.tellWaiting()
      return
    }
    let telling = editor.tell()
    transcript += telling.lines + [telling.prompt]
  }

  mutating func resize(_ size: Size) {
    self.size = size
    send(.resized(size))
  }

  mutating func send(_ message: Message) {
    perform(editor.update(message))
    if !editor.isLinear { _ = editor.show(in: size) }
  }

  /// Ends as a crash does: a new session starts with the same files and the journal.
  mutating func crash() {
    let path = editor.open?.path ?? recordedPath
    var next = Session(disk, language: editor.options.language, signs: editor.options.signs)
    if let bytes = path.flatMap({ disk[$0] }) {
      let root = try? Document(reading: bytes).root
      // What was not put away is there still.
      next.recoveries = (recoveries.filter { !retired.contains($0.journal) } + [journal ?? kept])
        .compactMap(\.self).filter { recovery in root.map(recovery.isUnsaved) ?? true }
    }
    next.crashes = crashes + 1
    next.crashed = path
    next.resize(size)
    self = next
    if let path { open(path) }
  }

  /// Changes a file as somebody else does; the editor may be told.
  mutating func change(_ path: String, to bytes: [UInt8]?, isTold: Bool = true) {
    disk[path] = bytes
    if isTold { send(.diskChanged(path: path)) }
  }

  // MARK: - The world

  /// Gives the answers that wait.
  mutating func answer() {
    let answers = waiting
    waiting = []
    for answer in answers { send(answer) }
  }

  private mutating func perform(_ effects: [Effect]) {
    self.effects += effects
    for effect in effects {
      switch effect {
      case .perform(let number, let request):
        waiting.append(.finished(number, outcome(of: request)))
      case .record(let recording):
        if recordedPath != recording.path { journal = nil }
        recordedPath = recording.path
        journal = Recovery(
          journal: crashes == 0 ? "oud.journal" : "oud\(crashes).journal", time: Text("gisteren"),
          base: journal?.base ?? recording.base,
          entries: (journal?.entries ?? []) + recording.entries)
      case .move(let old, let new): if recordedPath == old { recordedPath = new }
      case .leave(recordedPath, let leaving):
        if case .later = leaving { kept = journal }
        journal = nil
      default: break
      }
    }
    if !isSlow { answer() }
  }

  private func paths(in folder: String) -> [String] {
    disk.keys.filter { folder == "." || $0.hasPrefix(folder) }.sorted()
  }

  private mutating func outcome(of request: Request) -> Outcome {
    switch request {
    case .list(let folder):
      .listed(paths(in: folder).map(entry), of: paths(in: folder).count)
    case .open(let path):
      switch Result(catching: { () throws(Refusal) in try Document(reading: disk[path] ?? []) }) {
      case .success(let document):
        .opened(
          OpenedFile(
            path: path, bytes: disk[path] ?? [], document: document, otherEditor: otherEditor,
            recoveries: recoveries(of: path)))
      case .failure(let refusal):
        conflicted(path).map(Outcome.conflicted)
          ?? .failed(refusal.diagnostics[0].line(file: path))
      }
    case .checkForm(let file):
      .checkedForm(isCanonical: file.document.root.canonicalText == file.bytes)
    case .save(let path, let text, let expected, let inPlace):
      inPlace || !needsPlace
        ? save(text, to: path, over: expected) : .needsPlace(Text("\(path) heeft 2 namen."))
    case .create(let stem, let ending, let text):
      save(
        text,
        to: (1...99).lazy.map { $0 == 1 ? stem + ending : "\(stem)-\($0)\(ending)" }
          .first { disk[$0] == nil } ?? stem, over: nil)
    case .look(let path, let known): .looked(look(path, known))
    case .practise(let text): practise(text)
    case .saveSettings(let settings, let language): save(settings, language)
    case .retire(let journal, let retirement): retire(journal, retirement)
    case .takeOver: .tookOver
    case .readRecorded(_, let now): .recorded(recorded(now))
    case .check(let root, let path): .checked(isChecking ? Self.findings(root, path) : [])
    case .findTitles(let root, _, _): .titles(titles(root.outsideIDs))
    case .findLeftBehind(let path, let before, let after):
      .leftBehind(leftBehind(path, before, after))
    case .listVersions(let path): .versions(versions(of: path))
    case .readVersion(let name, let path): version(name, of: path)
    case .search(let text, let folder, let language):
      .found(
        disk.keys.sorted().filter { folder == "." || $0.hasPrefix(folder) }.flatMap { path in
          (try? Document(reading: disk[path] ?? []).root).map {
            Finder(text).matches(in: $0, file: path, language)
          } ?? []
        }, isCut: false)
    case .export(let order): export(order)
    case .findReplacements(let replacement, let folder): places(of: replacement, in: folder)
    case .replace(let edits): replace(edits)
    case .putBack(let files): putBack(files)
    case .portfolio(let folder, let language):
      .portfolio(
        Portfolio(
          disk.keys.sorted().filter { $0.hasPrefix(folder) }.compactMap { path in
            (try? Document(reading: disk[path] ?? []).root).map { (path, $0) }
          }, language: language), unread: 0)
    }
  }

  private static func findings(_ root: Item, _ path: String) -> [Finding] {
    let file = CheckedFile(path: path, bytes: root.canonicalText)
    return Check.findings(in: file, on: CalendarDate(iso: "2026-11-22"))
  }

  private func leftBehind(_ path: String, _ before: Item, _ after: Item) -> [Text] {
    func causes(_ root: Item) -> [Text] {
      var comparison = FolderComparison()
      var files = disk
      files[path] = root.canonicalText
      for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
        if let facts = FileFacts(CheckedFile(path: name, bytes: bytes)) { comparison.add(facts) }
      }
      return comparison.findings.map(\.cause)
    }
    let known = causes(before)
    return causes(after).filter { !known.contains($0) }
  }

  private static let noGit = Text(
    nl: "Eerdere versies zijn er niet: het programma git ontbreekt.",
    en: "There are no earlier versions: the program git is missing.")

  private func recorded(_ now: Item) -> Recorded {
    guard let record else { return .none(Self.noGit) }
    guard let bytes = record.first?.bytes, let root = try? Document(reading: bytes).root else {
      return .none(
        Text(
          nl: "Eerdere versies zijn er niet: deze reis is nog niet vastgelegd.",
          en: "There are no earlier versions: this journey was not recorded yet."))
    }
    return .version(root.sharing(now))
  }

  private func versions(of path: String) -> VersionList {
    let commits = (record ?? []).enumerated().map { index, version in
      VersionEntry(
        .revision("\(index)", path: path), Text(version.title),
        detail: index == 0
          ? Text(nl: "laatst vastgelegd", en: "recorded last")
          : Text(nl: "vastgelegd", en: "recorded"))
    }
    let files = disk.keys.sorted().filter { $0 != path }.map {
      VersionEntry(.file($0), Text($0), detail: Text(nl: "in deze map", en: "in this folder"))
    }
    return VersionList(commits + files, reason: record == nil ? Self.noGit : nil)
  }

  private func version(_ name: VersionName, of path: String) -> Outcome {
    let bytes: [UInt8]? =
      switch name {
      case .saved: disk[path]
      case .file(let other): disk[other]
      case .revision(let number, _): record?[Int(number) ?? 0].bytes
      }
    guard let root = try? Document(reading: bytes ?? []).root else {
      return .failed(Text(nl: "Deze versie is niet te lezen.", en: "This version cannot be read."))
    }
    return .version(root)
  }

  /// Records what stands on the disk, as a commit does; the editor is told.
  mutating func record(_ title: String) {
    guard let path = editor.open?.path, let bytes = disk[path] else { return }
    record = [(title, bytes)] + (record ?? [])
    send(.recordChanged(path: path))
  }

  private func recoveries(of path: String) -> [Recovery] {
    crashed == nil || crashed == path
      ? recoveries.filter { !retired.contains($0.journal) } : []
  }

  func conflicted(_ path: String) -> ConflictedFile? {
    guard let bytes = disk[path], let text = try? ConflictedText(reading: bytes),
      let merge = try? text.merged()
    else { return nil }
    return ConflictedFile(
      path: path, bytes: bytes, merge: merge, wholes: [text.ours, text.theirs],
      recoveries: recoveries(of: path))
  }

  /// Writes no more than which form it is; the others have tests of their own.
  private mutating func export(_ order: ExportOrder) -> Outcome {
    if let failure { return .failed(failure) }
    if !order.mayReplace, disk[order.target] != nil { return .exportExists(order) }
    disk[order.target] = Array(order.form.utf8)
    return .exported(path: order.target, remarks: [])
  }

  private func places(of replacement: Replacement, in folder: String) -> Outcome {
    let paths = disk.keys.sorted().filter {
      (folder == "." || $0.hasPrefix(folder)) && $0.hasSuffix(".json")
    }
    let read = paths.compactMap { path in
      (try? Document(reading: disk[path] ?? []).root).map { (path, $0) }
    }
    return .replaceable(
      replacement,
      read.compactMap { path, root in
        FoundReplacement(replacement, in: root, path: path, bytes: disk[path] ?? [])
      }, isCut: false, unread: paths.count - read.count)
  }

  private mutating func replace(_ edits: [FileEdit]) -> Outcome {
    var saved: [FilesReplaced.Saved] = []
    var skipped: [(path: String, reason: Text)] = []
    for edit in edits {
      guard failure == nil, disk[edit.path] == edit.bytes,
        let root = try? Document(reading: edit.bytes).root.applying(edit.edit)
      else {
        skipped.append((edit.path, failure ?? Text("intussen veranderd.")))
        continue
      }
      disk[edit.path] = root.canonicalText
      let backup = "\(edit.path).oud"
      disk[backup] = edit.bytes
      saved.append(.init(edit, backup: backup, remark: remark))
    }
    return .replaced(FilesReplaced(saved: saved, skipped: skipped, isStopped: false))
  }

  private mutating func putBack(_ files: [FilesReplaced.Saved]) -> Outcome {
    var paths: [String] = []
    var skipped: [(file: FilesReplaced.Saved, reason: Text)] = []
    for file in files {
      let old = disk[file.backup] ?? []
      guard let new = try? Document(reading: old).root.applying(file.edit),
        new.canonicalText == disk[file.path]
      else {
        skipped.append((file, Text("intussen veranderd.")))
        continue
      }
      disk[file.path] = old
      paths.append(file.path)
    }
    return .putBack(FilesPutBack(paths: paths, skipped: skipped, isStopped: false))
  }
}

/// A word of a test that means nothing.
struct UnknownWord: Error {
  let text: String
}
