// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyStore
import Programs
import Words

/// The numbers with which the program ends.
enum ExitCode {
  static let good: Int32 = 0
  /// Findings, differences or conflicts.
  static let findings: Int32 = 1
  /// A file or the environment fails.
  static let environment: Int32 = 2
  /// Wrong use of the command line.
  static let usage: Int32 = 64
}

/// The end of a command that could not do its work.
struct Failure: Error {
  let text: Text
  let code: Int32

  init(_ text: Text, code: Int32 = ExitCode.environment) {
    self.text = text
    self.code = code
  }

  init(_ error: StoreError) {
    if case .onlyInPlace = error {
      self.init(
        error.text
          + Text(
            nl: " Er is niets opgeslagen. De editor kan het wel, en maakt eerst een reservekopie.",
            en: " Nothing was saved. The editor can do it, and makes a backup first."))
      return
    }
    self.init(error.text)
  }

  init(_ error: GitError) {
    self.init(error.text)
  }

  init(_ error: EditError) {
    self.init(error.text, code: ExitCode.usage)
  }

  /// The new text is in its place, but the disk did not say that it will stay there.
  init(unconfirmed path: String) {
    self.init(
      Text(
        nl: "\(path): opgeslagen, maar de schijf bevestigt het niet. Controleer de schijf.",
        en: "\(path): saved, but the disk does not confirm it. Check the disk."))
  }

  /// A file holds another kind of thing than the command is for.
  init(_ path: String, is kind: ItemKind, not wanted: ItemKind) {
    let article = Text(nl: "een ", en: kind == .opgave ? "an " : "a ")
    self.init(
      Text(nl: "\(path) is geen ", en: "\(path) is no ") + wanted.noun.one
        + Text(nl: ", maar ", en: " but ") + article + kind.noun.one + Text("."))
  }

  static func usage(_ nl: String, _ en: String) -> Failure {
    Failure(Text(nl: nl, en: en), code: ExitCode.usage)
  }
}
