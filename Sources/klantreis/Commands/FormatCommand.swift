// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyStore
import Words

/// Writes files in the canonical form.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: says(
      "Schrijf bestanden in de vaste vorm.", "Write files in the canonical form."))

  @Flag(
    help: help(
      "Verander niets; noem de bestanden die niet in de vaste vorm staan.",
      "Change nothing; name the files that are not in the canonical form."))
  var check = false

  @Argument(help: help("De bestanden.", "The files.", .file), completion: .file())
  var files: [String]

  func run() throws {
    var code = ExitCode.good
    for path in files {
      do throws(Failure) {
        let file = try EditableFile(path, isEdited: false)
        if files.count == 1 { Kept.untilTheEnd(file) }
        if file.loaded.isCanonical { continue }
        if check {
          Output.standard.write(
            says("\(path): niet in de vaste vorm.\n", "\(path): not in the canonical form.\n"))
          code = max(code, ExitCode.findings)
        } else {
          try file.canonicalise()
        }
      } catch {
        Output.error.write(error.text[Surroundings.language] + "\n")
        code = ExitCode.environment
      }
    }
    throw ArgumentParser.ExitCode(code)
  }
}
