// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyStore
import Paths
import Words

/// What git must know to let the program compare and merge journeys.
struct GitSettings {
  /// The keys of git's configuration and their values, in the order in which they are set.
  let configuration: [(key: String, value: String)]

  /// The sections that hold the keys, and nothing else.
  static let sections = ["diff.journey", "merge.journey", "mergetool.klantreis"]

  /// The lines for `.gitattributes`.
  static let attributes = ["journey", "opgave", "panel"].map {
    "*.\($0).json text eol=lf diff=journey merge=journey"
  }

  /// What git shows above a group of changed lines: the step or the phase, in words and in the file itself.
  private static let headings = #"""
    ^ *((Fase|Stap|Phase|Step): .*) \[[^]]*\]$
    ^ *"title": "(.*)",?$
    """#

  /// Creates the settings.
  ///
  /// - Parameters:
  ///   - command: How the shell of git starts the program.
  ///   - language: The language of the lines that git compares, which it keeps.
  init(command: String, language: Language) {
    var configuration = [
      ("diff.journey.textconv", "\(command) --lang \(language.rawValue) textconv"),
      // What was worked out once for a version is kept, so that git stays fast.
      ("diff.journey.cachetextconv", "true"),
      ("diff.journey.xfuncname", Self.headings),
    ]
    if Self.canMerge {
      // A section with a name and without a driver would stop git, so that the driver comes first.
      configuration += [
        ("merge.journey.driver", "\(command) merge-driver %O %A %B %L %P %S %X %Y"),
        ("merge.journey.name", "klantreis"),
      ]
    }
    // Chosen with git mergetool --tool klantreis; other kinds of file keep the tool that they have.
    configuration.append(
      ("mergetool.klantreis.cmd", "\(MergeEnding.toolVariable)=1 \(command) \"$MERGED\""))
    self.configuration = configuration
  }

  /// Whether this program is a merge driver.
  static let canMerge = Klantreis.names.contains("merge-driver")

  /// How the shell of git starts this program: by its name where that leads here, otherwise by its path.
  static func ownCommand() throws(Failure) -> String {
    guard let own = FilePath("/proc/self/exe").resolved else {
      throw Failure(
        Text(
          nl: "Het programma kan zijn eigen plaats niet vinden.",
          en: "The program cannot find where it is itself."))
    }
    let path = getenv("PATH").map { FilePath(cString: $0).text } ?? ""
    for folder in path.split(separator: ":") where FilePath(folder).isAbsolute {
      let candidate = FilePath(folder) / "klantreis"
      guard access(candidate.cString, X_OK) == 0 else { continue }
      if candidate.resolved == own { return "klantreis" }
      break
    }
    return quoted(own.text)
  }

  /// Returns a word that the shell reads as it is.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isPlain { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }
}
