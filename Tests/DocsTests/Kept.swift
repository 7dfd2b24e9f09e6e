// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import ProgramTesting
import Testing

/// The files of the project that are made from its tables or by its program.
enum Kept {
  /// Whether such files are to be written instead of compared.
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  /// The text of a file of the project; empty where it is not there.
  static func text(_ path: String) -> String {
    (try? String(contentsOf: url(path), encoding: .utf8)) ?? ""
  }

  static func url(_ path: String) -> URL { URL(filePath: "\(JourneyFolder.project)/\(path)") }

  /// Expects that a file holds a text; with `UPDATE_GOLDEN=1` it is written instead.
  static func expect(
    _ made: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let kept = text(path)
    guard kept != made else { return }
    if isUpdating {
      try FileManager.default.createDirectory(
        at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(made.utf8).write(to: url(path))
      return
    }
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = made.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func shown(_ lines: [Substring]) -> String { line < lines.count ? "\(lines[line])" : "(end)" }
    Issue.record(
      "\(path):\(line + 1)\n  is        \(shown(old))\n  should be \(shown(new))\nMake it anew with: make docs",
      sourceLocation: sourceLocation)
  }

  /// Expects that a page holds a text between two marks; with `UPDATE_GOLDEN=1` it is written there instead.
  static func expect(
    _ made: String, at path: String, between mark: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let page = text(path)
    let start = try #require(
      page.firstRange(of: "<!-- \(mark) -->\n"), "\(path) has no mark “\(mark)”",
      sourceLocation: sourceLocation)
    let end = try #require(
      page[start.upperBound...].firstRange(of: "<!-- end of \(mark) -->"),
      sourceLocation: sourceLocation)
    try expect(
      page[..<start.upperBound] + made + page[end.lowerBound...], at: path,
      sourceLocation: sourceLocation)
  }
}
