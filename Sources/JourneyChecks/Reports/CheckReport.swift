// SPDX-License-Identifier: EUPL-1.2

import TextGrid
public import Words

/// What was found in a number of files, in the forms that people and servers read.
public struct CheckReport: Sendable {
  /// The paths of all files that were looked at.
  public let paths: [String]
  /// In the order of the files.
  public let findings: [Finding]
  /// How many findings were set aside, with a reason.
  public let setAside: Int
  let language: Language

  /// Creates a report.
  public init(paths: [String], findings: [Finding], setAside: Int = 0, language: Language) {
    (self.paths, self.findings, self.language) = (paths, findings, language)
    self.setAside = setAside
  }

  /// How much was looked at and found.
  public var tally: CheckTally {
    var tally = CheckTally()
    tally.add(files: paths.count, findings, setAside: setAside)
    return tally
  }

  /// One line for each finding, safe to print.
  public var text: String {
    Self.text(findings, language)
  }

  /// One line for each finding, with the fingerprint by which it can be set aside behind it.
  public var textWithFingerprints: String {
    Self.text(findings, language, withFingerprints: true)
  }

  /// Returns one line for each finding, safe to print.
  ///
  /// - Parameter withFingerprints: Whether the code by which a finding can be set aside stands behind it.
  public static func text(
    _ findings: [Finding], _ language: Language, withFingerprints: Bool = false
  ) -> String {
    var text = ""
    for finding in findings {
      var line = finding.line(in: language)
      if withFingerprints { line += " [\(finding.fingerprint)]" }
      text += Shown.text(line)
      text += "\n"
    }
    return text
  }
}
