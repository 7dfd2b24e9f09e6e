// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// How much was looked at and how much was found.
public struct CheckTally: Sendable {
  private var files = 0
  /// How many findings were set aside, with a reason.
  public private(set) var setAside = 0
  private var counts: [Diagnostic.Severity: Int] = [:]

  /// Begins with nothing counted.
  public init() {}

  /// Whether nothing was found.
  public var isEmpty: Bool { counts.isEmpty }

  /// Counts what was found in files.
  public mutating func add(files: Int, _ findings: [Finding], setAside: Int = 0) {
    self.files += files
    self.setAside += setAside
    for finding in findings { counts[finding.severity, default: 0] += 1 }
  }

  /// Tells whether anything was found that is at least as serious.
  public func fails(on severity: Diagnostic.Severity) -> Bool {
    counts.keys.contains { $0.weight >= severity.weight }
  }

  /// Says in a sentence how much was looked at and how much was found.
  public func summary(in language: Language) -> String {
    let files = Noun(
      one: Text(nl: "bestand", en: "file"), many: Text(nl: "bestanden", en: "files"))
    let found = [Diagnostic.Severity.error, .warning, .info].compactMap { severity in
      counts[severity].map { severity.noun.counted($0) }
    }
    let looked = files.counted(self.files) + Text(nl: " nagekeken: ", en: " checked: ")
    let words = found.isEmpty ? Text(nl: "alles in orde", en: "all is well") : Text.list(found)
    let aside =
      setAside == 0
      ? Text("")
      : Text(nl: " Opzij gezet: \(setAside).", en: " Set aside: \(setAside).")
    return (looked + words + Text(".") + aside)[language]
  }
}
