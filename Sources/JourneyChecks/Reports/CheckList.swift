// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
public import Words

/// The checks in words: what each looks for, why, and what to do.
public struct CheckList: Sendable {
  private let language: Language

  /// Lists all checks in a language.
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

      `klantreis check` looks at journeys, opgaven and panels; `klantreis check --list` names the checks. What
      follows is made from the table of checks in the program, and a test keeps it equal to it.

      The checks need no network and no clock: the day comes from `--on`, otherwise it is today. The same files
      and the same day give the same findings. What was not begun yet is said once: a journey counts as drawn
      when half of its steps say how they feel, and only then is told what it lacks.

      ## Setting checks, and setting findings aside

      A folder sets its checks in `\(CheckSettings.fileName)`, which is reviewed in git like the journeys.
      It holds for its own folder and those inside it; an inner folder counts before those around it.

      ```json
      {
        "format": "\(CheckSettings.format)",
        "levels": {
          "action.owner": "warning",
          "perspective": "off"
        },
        "setAside": [
          {
            "file": "verhuizen/huidig.journey.json",
            "finding": "structure.goal/j-28q6rw.goal",
            "reason": "Het doel volgt na de gesprekken."
          }
        ]
      }
      ```

      A level is `error`, `warning`, `info` or `off`, for the code of a check or for the subject before the
      point; the code counts before the subject. Checks of `file`, `git` and `id` cannot be set.

      A finding is set aside by its fingerprint, which `klantreis check --codes` shows:
      `klantreis check FILE --set-aside FINGERPRINT --reason TEXT`. The fingerprint names the check, the item by its
      id and the field, so that it stays when other text is edited. What points to a person has a short mark of the
      words in it too: another telephone number in the same field is another finding. `check` says how many findings
      were set aside.

      ## The privacy gate

      `klantreis git setup --hook` puts a few lines in git's `pre-commit` hook, and `klantreis git remove` takes
      them out; the other lines of the hook stay. The hook runs `klantreis check --staged --gate`: it looks at what
      is staged, and stops the commit at anything of `privacy` and `text` and at errors. Nothing is lost:
      the work stays staged. A finding never shows the number, name or address itself.

      `klantreis export --public` writes any form without quotes, thoughts, notes, evidence, titles and links of sources,
      owners, named actors and parties to contacts, the team, who tried, what sources say of panels, cited answers, parked notes and fields that
      this version does not know; it says on the standard error, in the note of the journey and at the foot of posters without another stamp what it left out.
      While something in it still points to a person, and nobody set that aside, nothing is written. The page of a
      folder (`klantreis export DIR --public`) has no owners and no links to the files either.

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
