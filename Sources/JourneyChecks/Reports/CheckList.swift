// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
public import Words

/// The checks in words: what each looks for, why, and what to do.
public struct CheckList: Sendable {
  private let language: Language

  public init(_ language: Language) {
    self.language = language
  }

  /// One line for each check, with its code and how serious it is.
  public var text: String {
    Check.all.map { check in
      "\(check.code) (\(check.severity.noun.one[language])): \(check.title[language]). "
        + "\(check.why[language])\n"
    }.joined()
  }

  /// A page of the docs in Markdown: a heading for each subject, and a table of its checks.
  public static var page: String {
    var subjects: [String] = []
    for check in Check.all where !subjects.contains(check.subject) {
      subjects.append(check.subject)
    }
    let head = """
      # The checks

      `klantreis check` looks at journeys, opgaven and panels. What follows is made from the table of checks
      in the program. A check is set by its code, or by the subject in front of the point, in
      `\(CheckSettings.fileName)`; those of `file`, `git` and `id` cannot be set.

      """
    return head
      + subjects.map { subject in
        "\n## \(subject)\n"
          + Check.all.filter { $0.subject == subject }.map { check in
            """

            ### \(check.code) (\(check.severity.rawValue))
            \(check.title.en) – *\(check.title.nl)*

            \(check.why.en) \(check.mend.en)

            """
          }.joined()
      }.joined()
  }
}
