// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// A file that is no journey, for every reason that the reader gives.
  static let unreadable = Check(
    "file.unreadable", .error,
    Text(nl: "Bestanden die niet te lezen zijn", en: "Files that cannot be read")
  ) { file, check in
    guard case .failure(let refusal) = file.content, file.isUnreadable else { return [] }
    return refusal.diagnostics.map { Finding(check, in: file, $0) }
  }
}

extension Finding {
  /// Creates a finding from what the reader noticed.
  init(_ check: Check, in file: CheckedFile, _ diagnostic: Diagnostic) {
    self.init(
      check, in: file, at: diagnostic.place, severity: diagnostic.severity, code: diagnostic.code,
      about: file.subject(at: diagnostic.place.path), cause: diagnostic.cause, mend: diagnostic.mend
    )
  }
}
