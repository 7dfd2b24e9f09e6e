// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyStore
import Paths
import TextGrid
import Words

/// What the program finds around it: the environment and the choices on the command line that hold for all commands.
enum Surroundings {
  /// What stands on the command line behind the name of the program; any of it may be a path, and is written like one.
  static let arguments: [String] = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    CommandLine.unsafeArgv[index].map { FilePath(cString: $0).text }
  }

  /// The language of all that the user reads.
  static let language: Language =
    askedLanguage.flatMap(Language.init(rawValue:)) ?? Language(environment: environment)

  /// The word behind `--lang`, empty when it is missing; nil without `--lang`.
  static let askedLanguage: String? = languageOption(arguments)

  static let environment: [String: String] = {
    var all: [String: String] = [:]
    for name in [
      "LC_ALL", "LC_MESSAGES", "LANG", "KLANTREIS_DIR", "NO_COLOR", "TERM", "COLUMNS", "PAGER",
      "GIT_PAGER_IN_USE", "GIT_PREFIX", "GIT_REFLOG_ACTION", MergeEnding.toolVariable,
      "HOME",
      "XDG_STATE_HOME", "XDG_CONFIG_HOME",
    ] {
      if let value = getenv(name) { all[name] = FilePath(cString: value).text }
    }
    return all
  }()

  /// The folder of journeys where no path is given; it need not be there yet.
  static let folder: String = {
    if let named = environment["KLANTREIS_DIR"], !named.isEmpty { return named }
    let usual = "journeys"
    if Workspace.isFolder(usual) { return usual }
    // Who is in it means that one, and who began with a file here, and without a folder for it, means that file.
    let here = FilePath(".")
    let isInside = here.resolved?.name.text == usual
    return isInside || here.entries?.contains { Workspace.isNamedAsOurs($0.name.text) } == true
      ? "." : usual
  }()

  /// The signs to draw with: old terminals and the Linux console lack most of Unicode's.
  static var signs: Signs {
    let term = environment["TERM"] ?? ""
    return term == "linux" || term.hasPrefix("vt") ? .ascii : .unicode
  }

  /// Whether colours are welcome, as no-color.org has it.
  static var hasColour: Bool {
    environment["NO_COLOR"].map(\.isEmpty) ?? true
  }

  /// Returns the arguments without `--lang`, which holds for every command.
  static func withoutLanguage(_ arguments: [String]) -> [String] {
    var result: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" { return result + [argument] + rest }
      if argument == "--lang" {
        rest = rest.dropFirst()
      } else if !argument.hasPrefix("--lang=") {
        result.append(argument)
      }
    }
    return result
  }

  private static func languageOption(_ arguments: [String]) -> String? {
    var isNext = false
    for argument in arguments.prefix(while: { $0 != "--" }) {
      if isNext { return argument }
      if argument.hasPrefix("--lang=") { return String(argument.dropFirst(7)) }
      isNext = argument == "--lang"
    }
    return isNext ? "" : nil
  }
}
