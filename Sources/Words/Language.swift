// SPDX-License-Identifier: EUPL-1.2

/// A language that the program speaks.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case dutch = "nl"
  case english = "en"

  /// Chooses the language that an environment asks for.
  ///
  /// `LC_ALL` wins over `LC_MESSAGES`, which wins over `LANG`, as in POSIX; Dutch when they say neither.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = locale?.hasPrefix("en") == true ? .english : .dutch
  }
}
