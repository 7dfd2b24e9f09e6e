// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import JourneyModel
import JourneyStore
import Paths
import Words

/// Writes one page of all journeys of a folder.
enum IndexExport {
  /// - Parameters:
  ///   - form: The form of the page.
  ///   - output: Where to: a file, or `-` for the output.
  ///   - isPublic: Whether everybody may read it; a journey in which something points to a person keeps it back then.
  static func run(folder: String, form: String, output: String, isPublic: Bool) throws {
    guard FolderIndex.forms.contains(form) else {
      let forms = FolderIndex.forms.joined(separator: ", ")
      throw Failure.usage(
        "Van een map komt één overzicht. Kies bij --to uit: \(forms).",
        "Of a folder comes one index. With --to choose from: \(forms).")
    }
    guard !output.hasSuffix("/") else {
      throw Failure.usage(
        "Geef met -o een bestand voor het overzicht van een map.",
        "Give a file for the index of a folder with -o.")
    }
    var code = ExitCode.good
    var journeys: [(path: String, journey: Journey)] = []
    do throws(StoreError) {
      for path in try Workspace.journeys(in: folder) {
        do throws(StoreError) {
          let journey = Journey(try Loaded(path: path).document.root)
          journeys.append((path, journey))
        } catch {
          Output.error.write(error.text[Surroundings.language] + "\n")
          code = ExitCode.environment
        }
      }
    } catch {
      throw Failure(error)
    }
    let name = FilePath(folder).parts.last?.text ?? folder
    let shown = try journeys.map { path, journey in
      (
        link(to: path, folder, from: output),
        isPublic ? try open(journey, path) : journey
      )
    }
    let index = FolderIndex(
      folder: name, journeys: shown, language: Surroundings.language, isPublic: isPublic)
    let text = Array((index.text(as: form) ?? "").utf8)
    if output == "-" { Output.standard.write(text) } else { try Export.write(text, to: output) }
    throw ArgumentParser.ExitCode(code)
  }

  /// Returns the public edition of a journey, and says what was left out.
  private static func open(_ journey: Journey, _ path: String) throws -> Journey {
    var export = Export(path, root: journey.item)
    try export.leaveOut()
    return export.journey
  }

  /// Returns the path of a journey as seen from the folder of the page; from the working folder where it goes to the output.
  private static func link(to path: String, _ folder: String, from output: String) -> String {
    let page = output == "-" ? FilePath(".") : FilePath(output).folder
    guard let inside = FilePath(path).relative(to: FilePath(folder)),
      let top = FilePath(folder).resolved, let place = page.resolved
    else { return path }
    return (top / inside).seen(from: place).text
  }
}
