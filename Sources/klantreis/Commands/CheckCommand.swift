// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyChecks
import JourneyModel
import JourneyStore
import Words

/// Checks journeys.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: says("Kijk reizen na.", "Check journeys."),
    discussion: says(
      "Eindigt met 0 als alles goed is, met 1 bij fouten en met 2 als een bestand niet te lezen is.",
      "Ends with 0 when all is well, with 1 for errors and with 2 when a file cannot be read."))

  @Argument(help: help("Bestanden en mappen.", "Files and folders."))
  var paths: [String] = [Surroundings.folder]

  @Option(
    name: .customLong("as"),
    help: help("text, json, sarif of junit.", "text, json, sarif or junit."))
  var form = "text"

  @Option(
    help: help(
      "Vanaf welke ernst het nakijken mislukt: error, warning of info.",
      "From how serious on the check fails: error, warning or info."))
  var failOn = "error"

  func run() throws {
    guard ["text", "json", "sarif", "junit"].contains(form) else {
      throw Failure.usage(
        "Kies bij --as uit: text, json, sarif, junit.",
        "With --as choose from: text, json, sarif, junit.")
    }
    guard let severity = Diagnostic.Severity(rawValue: failOn) else {
      throw Failure.usage(
        "Kies bij --fail-on uit: error, warning, info.",
        "With --fail-on choose from: error, warning, info.")
    }
    var survey = Survey(UnmergedFiles(near: paths))
    for path in paths { survey.add(path) }
    let report = CheckReport(
      paths: survey.paths, findings: survey.findings, language: Surroundings.language)
    switch form {
    case "json": Output.standard.write(report.json)
    case "sarif": Output.standard.write(report.sarif(version: Version.current))
    case "junit": Output.standard.write(Array(report.junit(failOn: severity).utf8))
    default:
      Output.standard.write(report.text)
      Output.error.write(report.summary)
    }
    for remark in survey.unmerged.remarks {
      Output.error.write(remark[Surroundings.language] + "\n")
    }
    throw ArgumentParser.ExitCode(
      survey.hasUnreadable
        ? ExitCode.environment : report.fails(on: severity) ? ExitCode.findings : ExitCode.good)
  }
}

/// A walk over files and folders, with what was found on the way.
private struct Survey {
  let unmerged: UnmergedFiles
  private(set) var paths: [String] = []
  private(set) var findings: [Finding] = []
  private(set) var hasUnreadable = false

  init(_ unmerged: UnmergedFiles) {
    self.unmerged = unmerged
  }

  mutating func add(_ path: String) {
    guard Workspace.isFolder(path) else {
      check(path)
      return
    }
    do throws(StoreError) {
      for file in try Workspace.files(in: path) { check(file) }
    } catch {
      fail(path, error)
    }
    for file in unmerged.missing(below: path) {
      paths.append(file)
      let gone = CheckedFile(path: file, bytes: [], isUnmerged: true)
      findings += Check.unmerged.findings(in: gone)
    }
  }

  private mutating func check(_ path: String) {
    do throws(StoreError) {
      let bytes = try Loaded.bytes(path)
      let file = CheckedFile(path: path, bytes: bytes, isUnmerged: unmerged.contains(path))
      paths.append(path)
      findings += Check.findings(in: file)
      if file.isUnreadable { hasUnreadable = true }
    } catch {
      fail(path, error)
    }
  }

  private mutating func fail(_ path: String, _ error: StoreError) {
    paths.append(path)
    findings.append(Finding(unopened: path, reason: error.reason))
    hasUnreadable = true
  }
}
