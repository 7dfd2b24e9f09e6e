// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// How much was looked at and how much was found.
public struct CheckTally: Sendable {
  private var files = 0
  /// How many findings were set aside, with a reason.
  public private(set) var setAside = 0
  /// How many findings there are of each weight.
  private var counts = [0, 0, 0]

  /// Begins with nothing counted.
  public init() {}

  /// Whether nothing was found.
  public var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }

  /// Counts what was found in files.
  public mutating func add(files: Int, _ findings: [Finding], setAside: Int = 0) {
    self.files += files
    self.setAside += setAside
    for finding in findings { counts[finding.severity.weight] += 1 }
  }

  /// Tells whether anything was found that is at least as serious.
  public func fails(on severity: Diagnostic.Severity) -> Bool {
    counts[severity.weight...].contains { $0 > 0 }
  }

  /// Says in a sentence how much was looked at and how much was found.
  public func summary(in language: Language) -> String {
    let files = Noun(
      one: Text(nl: "bestand", en: "file"), many: Text(nl: "bestanden", en: "files"))
    let found = [Diagnostic.Severity.error, .warning, .info].compactMap { severity in
      let count = counts[severity.weight]
      return count > 0 ? severity.noun.counted(count) : nil
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
