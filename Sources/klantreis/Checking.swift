// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import JourneyStore
import TextGrid
import Words

/// What `klantreis check` does: looks at files on all processors, and tells what was found as it is found.
struct Checking {
  /// The forms that a server reads come whole; text comes line by line.
  enum Form: String, CaseIterable {
    case text, json, sarif, junit
  }

  var form = Form.text
  /// From how serious on the check fails.
  var failOn = Diagnostic.Severity.error
  /// Whether the code by which a finding is set aside stands behind it.
  var hasCodes = false
  /// Whether the command by which a finding is set aside stands below it.
  var hasCommands = false
  /// Whether only what does not belong in git is told, and any of it fails.
  var isGate = false

  private let survey: Survey
  private var tally = CheckTally()
  private var hasUnreadable = false
  private var comparison = FolderComparison()
  /// For the forms that come whole.
  private var paths: [String] = []
  private(set) var findings: [Finding] = []

  private let staged: StagedFiles?

  /// - Parameter staged: What is staged, where that is to be looked at.
  init(_ unmerged: UnmergedFiles, on today: CalendarDate?, staged: StagedFiles? = nil) {
    survey = Survey(unmerged, on: today, staged: staged)
    self.staged = staged
  }

  /// Whether nothing was found.
  var isClean: Bool { tally.isEmpty }

  /// Looks at files and folders.
  mutating func add(_ paths: [String]) throws(Failure) {
    let (survey, telling) = (survey, telling)
    for path in paths {
      guard Workspace.isFolder(path) else {
        let look = survey.look(at: path)
        if paths.count == 1 { Kept.untilTheEnd(look) }
        try take(telling.told(look))
        continue
      }
      let walk: WorkspaceWalk
      do throws(StoreError) {
        walk = try WorkspaceWalk(path)
      } catch {
        try take(telling.told(survey.unopened(path, error)))
        continue
      }
      try SideBySide.map(walk) {
        telling.told(survey.look(at: $0))
      } take: {
        look throws(Failure) in
        try take(look)
      }
      for look in survey.missing(below: path) { try take(telling.told(look)) }
    }
    try compare { try? Loaded.bytes($0) }
  }

  /// Looks at files as they are staged.
  mutating func addStaged() throws(Failure) {
    guard let staged else { return }
    for file in staged.files {
      let file = CheckedFile(path: file.path, bytes: file.bytes)
      try take(telling.told(survey.look(at: file)))
    }
    let bytes = Dictionary(staged.files.map { ($0.path, $0.bytes) }) { $1 }
    try compare { bytes[$0] }
  }

  /// Tells which files say something else of the same things.
  ///
  /// - Parameter bytes: Returns what a file holds; nil where it is gone.
  private mutating func compare(_ bytes: @Sendable (String) -> [UInt8]?) throws(Failure) {
    if isGate { return }
    let (survey, telling) = (survey, telling)
    let found = Dictionary(grouping: comparison.findings, by: \.path)
    try SideBySide.map(found.keys.sorted()) { path -> Survey.Look? in
      survey.look(at: path, saying: found[path] ?? []) { bytes(path) }.map(telling.told)
    } take: { look throws(Failure) in
      if let look { try take(look, files: 0) }
    }
  }

  private mutating func take(_ look: Survey.Look, files: Int = 1) throws(Failure) {
    if let failure = look.failure { throw failure }
    tally.add(files: files, look.findings, setAside: look.setAside)
    if look.isUnreadable { hasUnreadable = true }
    if let facts = look.facts { comparison.add(facts) }
    Output.standard.write(look.text)
    if form != .text {
      if files > 0 { paths.append(look.path) }
      findings += look.findings
    }
  }

  /// How findings are told.
  private var telling: Telling {
    Telling(
      isText: form == .text, hasCodes: hasCodes, hasCommands: hasCommands, isGate: isGate,
      columns: Output.standard.isTerminal ? Output.standard.columns : nil)
  }

  /// Puts what was found into words, on any thread.
  private struct Telling: Sendable {
    let isText: Bool
    let hasCodes: Bool
    let hasCommands: Bool
    let isGate: Bool
    /// The width of the terminal; nil where each finding is one line, for programs that read it.
    let columns: Int?

    func told(_ look: Survey.Look) -> Survey.Look {
      var look = look
      if isGate { look.findings.removeAll { !$0.isForGate } }
      if isText, !look.findings.isEmpty {
        let places = look.root.map { PlaceWords($0, in: Surroundings.language) }
        for finding in look.findings { look.text += told(finding, places).utf8 }
      }
      look.root = nil
      return look
    }

    private func told(_ finding: Finding, _ places: PlaceWords?) -> String {
      let words = places?.words(finding)
      let print = hasCodes ? " [\(finding.fingerprint)]" : ""
      let line = lines(finding.line(in: Surroundings.language, at: words) + print) + "\n"
      guard hasCommands, finding.canBeSetAside else { return line }
      let call = [finding.path, "--set-aside", finding.fingerprint, "--reason"]
      let command = (["klantreis", "check"] + call).map(ShellWord.quoted).joined(separator: " ")
      return line
        + says("  Mag het blijven staan? ", "  May it stay? ") + Shown.text(command)
        + says(" \"waarom\"\n", " \"why\"\n")
    }

    private func lines(_ text: String) -> String {
      guard let columns else { return Shown.text(text) }
      return Wrapping.lines(text, width: columns, hanging: 2).joined(separator: "\n")
    }
  }

  /// Tells the rest, and returns the exit code that goes with it all.
  func finish() -> Int32 {
    let report = CheckReport(
      paths: paths, findings: findings, setAside: tally.setAside, language: Surroundings.language)
    switch form {
    case .json: Output.standard.write(report.json)
    case .sarif: Output.standard.write(report.sarif(version: Version.current))
    case .junit: Output.standard.write(Array(report.junit(failOn: failOn).utf8))
    case .text: Output.error.tell(tally.summary(in: Surroundings.language))
    }
    for remark in survey.unmerged.remarks {
      Output.error.tell(remark[Surroundings.language])
    }
    if hasUnreadable { return ExitCode.environment }
    return tally.fails(on: isGate ? .info : failOn) ? ExitCode.findings : ExitCode.good
  }
}
