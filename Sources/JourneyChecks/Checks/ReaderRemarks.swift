// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Ids that several items have, as a text merge leaves them.
  static let doubledIDs = remarks(
    "id.duplicate", .error, Text(nl: "Dubbele kenmerken", en: "Doubled ids"))

  /// References to what is not there.
  static let danglingReferences = remarks(
    "id.dangling", .warning,
    Text(nl: "Verwijzingen die nergens heen gaan", en: "References that lead nowhere"))

  /// Words that are not in the list of a field.
  static let oddWords = remarks(
    "field.oddWord", .warning,
    Text(nl: "Woorden die niet in de lijst staan", en: "Words that are not in the list"))

  /// A check that tells what the reader noticed under a code.
  private static func remarks(
    _ code: String, _ severity: Diagnostic.Severity, _ title: Text
  ) -> Check {
    Check(code, severity, title) { file, check in
      (file.document?.remarks ?? []).filter { $0.code == check.code }
        .map { Finding(check, in: file, $0) }
    }
  }
}
