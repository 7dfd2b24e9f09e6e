// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import JourneyStore
import Words

/// A walk over files and folders, with what was found on the way.
struct Survey {
  let unmerged: UnmergedFiles
  let today: CalendarDate?
  private(set) var paths: [String] = []
  private(set) var findings: [Finding] = []
  private(set) var setAside = 0
  private(set) var hasUnreadable = false
  private var facts: [FileFacts] = []
  private var settings = FolderSettings()
  /// What is staged, by its paths.
  private var staged: [String: [UInt8]] = [:]

  init(_ unmerged: UnmergedFiles, on today: CalendarDate?) {
    self.unmerged = unmerged
    self.today = today
  }

  /// Checks a file, or all files of a folder.
  mutating func add(_ path: String) throws(Failure) {
    guard Workspace.isFolder(path) else {
      try check(path)
      return
    }
    let files: [String]
    do throws(StoreError) {
      files = try Workspace.files(in: path)
    } catch {
      fail(path, error)
      return
    }
    for file in files { try check(file) }
    for file in unmerged.missing(below: path) {
      paths.append(file)
      let gone = CheckedFile(path: file, bytes: [], isUnmerged: true)
      findings += Check.unmerged.findings(in: gone)
    }
  }

  /// Checks a file as it is staged.
  mutating func add(staged file: StagedFiles.File) throws(Failure) {
    staged[file.path] = file.bytes
    try check(CheckedFile(path: file.path, bytes: file.bytes))
  }

  /// Compares what the files say of the same things.
  mutating func compare() throws(Failure) {
    let found = Check.findings(across: facts)
    for path in Set(found.map(\.path)).sorted() {
      guard let bytes = staged[path] ?? (try? Loaded.bytes(path)) else { continue }
      let file = CheckedFile(path: path, bytes: bytes)
      try sift(Check.located(found.filter { $0.path == path }, in: file), path)
    }
    facts = []
  }

  private mutating func check(_ path: String) throws(Failure) {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try Loaded.bytes(path)
    } catch {
      fail(path, error)
      return
    }
    try check(CheckedFile(path: path, bytes: bytes, isUnmerged: unmerged.contains(path)))
  }

  private mutating func check(_ file: CheckedFile) throws(Failure) {
    paths.append(file.path)
    try sift(Check.findings(in: file, on: today), file.path)
    if let facts = FileFacts(file) { self.facts.append(facts) }
    if file.isUnreadable { hasUnreadable = true }
  }

  private mutating func sift(_ found: [Finding], _ path: String) throws(Failure) {
    let sifted = Sifted(found, try settings.settings(for: path))
    findings += sifted.findings
    setAside += sifted.setAside
  }

  private mutating func fail(_ path: String, _ error: StoreError) {
    paths.append(path)
    findings.append(Finding(unopened: path, reason: error.reason))
    hasUnreadable = true
  }
}
