// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

extension Check {
  /// Tells what the reader noticed under the code of a check.
  static let remarks: @Sendable (CheckedFile, Check) -> [Finding] = { file, check in
    (file.document?.remarks ?? []).filter { $0.code == check.code }
      .map { Finding(check, in: file, $0) }
  }
}
