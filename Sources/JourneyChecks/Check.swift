// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// One thing that files are checked for.
public struct Check: Sendable {
  /// The name by which the check is known; it never changes.
  public let code: String
  /// How serious its findings are.
  public let severity: Diagnostic.Severity
  /// What it looks for, in a few words.
  public let title: Text
  private let search: @Sendable (CheckedFile, Check) -> [Finding]

  init(
    _ code: String, _ severity: Diagnostic.Severity, _ title: Text,
    search: @escaping @Sendable (CheckedFile, Check) -> [Finding]
  ) {
    (self.code, self.severity, self.title, self.search) = (code, severity, title, search)
  }

  /// Returns what the check finds in a file, in the order of the file.
  public func findings(in file: CheckedFile) -> [Finding] {
    search(file, self)
  }
}

extension Check {
  /// Every check, in the order in which findings at one place are told.
  public static let all: [Check] = [
    .unmerged, .conflictMarkers, .unreadable, .doubledIDs, .danglingReferences, .oddWords,
    .canonicalText,
  ]

  /// Returns what all checks find in a file, in the order of its lines.
  public static func findings(in file: CheckedFile) -> [Finding] {
    let found = all.flatMap { $0.findings(in: file) }
    return found.enumerated().sorted { left, right in
      let (one, two) = (left.element.place, right.element.place)
      let (first, second) = ((one?.line ?? 0, one?.column ?? 0), (two?.line ?? 0, two?.column ?? 0))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}
