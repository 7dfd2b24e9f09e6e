// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What a folder sets for its checks: how serious they are there, and which findings were set aside, with a reason.
public struct CheckSettings: Sendable {
  /// The name of the file, beside the journeys that it is for or in a folder around them.
  public static let fileName = "klantreis-checks.json"
  static let format = "klantreis.checks/1"

  /// How serious a check is in a folder.
  public enum Level: String, CaseIterable, Hashable, Sendable {
    case error, warning, info, off
  }

  /// A finding that somebody looked at and left as it is.
  public struct SetAside: Hashable, Sendable {
    /// The path of the file from the folder of the settings.
    public let file: String
    /// The fingerprint of the finding.
    public let finding: String
    /// Why it is left.
    public let reason: String

    /// Takes a finding that is left, with why.
    public init(file: String, finding: String, reason: String) {
      (self.file, self.finding, self.reason) = (file, finding, reason)
    }
  }

  /// The levels by the code of a check, or by the subject that several checks share, such as `action`.
  public internal(set) var levels: [String: Level] = [:]
  /// The findings that are left, in the order of the file.
  public internal(set) var setAside: [SetAside] = []

  /// Takes the usual levels, and sets nothing aside.
  public init() {}

  /// The checks that can be set: all but those that tell why a file cannot be used.
  static let settable = Check.all.filter { !["file", "git", "id"].contains($0.subject) }

  /// The level that is set for a check; the code counts before the subject.
  func level(_ code: String) -> Level? {
    levels[code] ?? levels[String(code.prefix { $0 != "." })]
  }
}

/// What was found, after the settings of the folders had their say.
public struct Sifted: Sendable {
  /// What is left to tell.
  public let findings: [Finding]
  /// How many findings were set aside.
  public let setAside: Int

  /// Applies settings to findings in one file.
  ///
  /// - Parameter settings: From the outermost folder to that of the file, each with the path of the file from there.
  public init(_ findings: [Finding], _ settings: [(settings: CheckSettings, file: String)]) {
    if settings.isEmpty {
      (self.findings, setAside) = (findings, 0)
      return
    }
    var kept: [Finding] = []
    var aside = 0
    for finding in findings {
      var finding = finding
      let isSettable = CheckSettings.settable.contains { $0.code == finding.code }
      if isSettable,
        let level = settings.reversed().lazy.compactMap({
          $0.settings.level(finding.code)
        }).first
      {
        guard let severity = Diagnostic.Severity(rawValue: level.rawValue) else { continue }
        finding.severity = severity
      }
      let isAside = settings.contains { settings, file in
        settings.setAside.contains { $0.file == file && $0.finding == finding.fingerprint }
      }
      if isSettable, isAside { aside += 1 } else { kept.append(finding) }
    }
    (self.findings, setAside) = (kept, aside)
  }
}
