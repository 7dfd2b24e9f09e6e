// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
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

  /// Tells whether anything was found that is at least as serious.
  public func fails(on severity: Diagnostic.Severity) -> Bool {
    findings.contains { $0.severity.weight >= severity.weight }
  }

  /// One line for each finding, safe to print.
  public var text: String {
    findings.map { Shown.text($0.line[language]) + "\n" }.joined()
  }

  /// One line for each finding, with the fingerprint by which it can be set aside behind it.
  public var textWithFingerprints: String {
    findings.map { Shown.text("\($0.line[language]) [\($0.fingerprint)]") + "\n" }.joined()
  }

  /// Says in a sentence how much was looked at and how much was found.
  public var summary: String {
    let files = Noun(
      one: Text(nl: "bestand", en: "file"), many: Text(nl: "bestanden", en: "files"))
    let counts = [Diagnostic.Severity.error, .warning, .info].compactMap { severity -> Text? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : severity.noun.counted(count)
    }
    let looked = files.counted(paths.count) + Text(nl: " nagekeken: ", en: " checked: ")
    let found = counts.isEmpty ? Text(nl: "alles in orde", en: "all is well") : Text.list(counts)
    let aside =
      setAside == 0
      ? Text("")
      : Text(nl: " Opzij gezet: \(setAside).", en: " Set aside: \(setAside).")
    return (looked + found + Text(".") + aside + Text("\n"))[language]
  }
}
