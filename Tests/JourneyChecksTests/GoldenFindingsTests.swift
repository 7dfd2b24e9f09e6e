// SPDX-License-Identifier: EUPL-1.2

import Foundation
import JourneyChecks
import JourneyModel
import Testing
import Words

@Suite("What the checks find in our own files")
struct GoldenFindingsTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let project = here.deletingLastPathComponent().deletingLastPathComponent()
  private static let today = CalendarDate(iso: "2026-11-22")

  /// Expects that a text equals a file; with `UPDATE_GOLDEN=1` the file is written instead.
  private static func expect(_ text: String, equals url: URL) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: url)
    }
    let known = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    #expect(text == known, "Accept with: UPDATE_GOLDEN=1 swift test --filter JourneyChecksTests")
  }

  @Test("is what an expert would say of the examples")
  func examples() throws {
    let folder = Self.project.appending(path: "journeys")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    var findings: [Finding] = []
    var comparison = FolderComparison()
    for name in names.sorted() where name.hasSuffix(".json") {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      let file = CheckedFile(path: name, bytes: Array(bytes))
      findings += Check.findings(in: file, on: Self.today)
      if let facts = FileFacts(file) { comparison.add(facts) }
    }
    findings += comparison.findings
    let report = CheckReport(paths: names, findings: findings, language: .dutch)
    try Self.expect(
      report.textWithFingerprints, equals: Self.here.appending(path: "Golden/examples.txt"))
  }

  @Test("is what an expert would say of the templates")
  func templates() throws {
    var text = ""
    for template in Template.all {
      var random = Counting()
      let root = Item.newJourney(
        JourneyStart(title: "Reis"), from: template, in: .dutch, using: &random)
      let file = CheckedFile(path: template.id, bytes: root.canonicalText)
      let report = CheckReport(
        paths: [], findings: Check.findings(in: file, on: Self.today), language: .dutch)
      text += report.text
    }
    try Self.expect(text, equals: Self.here.appending(path: "Golden/templates.txt"))
  }

  @Test("is explained on a page of the docs")
  func page() throws {
    try Self.expect(CheckList.page, equals: Self.project.appending(path: "docs/checks.md"))
  }
}

/// Numbers that follow each other, spread so that ids differ.
private struct Counting: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
