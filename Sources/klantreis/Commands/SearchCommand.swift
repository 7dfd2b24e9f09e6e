// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel
import JourneySearch
import JourneyStore
import TextGrid
import Words

/// Looks for a text in all files of a folder.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: says(
      "Zoek een tekst in alle reizen van een map.", "Search a text in all journeys of a folder."),
    discussion: says(
      "Accenten en hoofdletters tellen niet mee. kanaal:brief, rij:pijnpunt en beleving:-2 zoeken "
        + "alleen bij stappen met dat kanaal, in die rij of met die beleving.",
      "Accents and capitals do not count. channel:letter, lane:pain and emotion:-2 search only "
        + "steps with that channel, that lane or that emotion."))

  @Argument(help: help("Wat u zoekt.", "What to look for.", .text))
  var query: String

  @Argument(help: help("De map, of een bestand.", "The folder, or a file.", .folder))
  var folder: String = Surroundings.folder

  func run() throws {
    let finder = Finder(query)
    guard !finder.isEmpty else {
      throw Failure.usage("Zeg wat u zoekt.", "Say what to look for.")
    }
    var code = ExitCode.good
    let language = Surroundings.language
    try SideBySide.map(paths()) { path in
      Self.lines(finder, path, language)
    } take: { lines in
      switch lines {
      case .success(let lines): Output.standard.write(lines)
      case .failure(let error):
        Output.error.write(error.text[language] + "\n")
        code = ExitCode.environment
      }
    }
    throw ArgumentParser.ExitCode(code)
  }

  private func paths() throws(Failure) -> AnySequence<String> {
    guard Workspace.isFolder(folder) else { return AnySequence([folder]) }
    do throws(StoreError) { return AnySequence(try WorkspaceWalk(folder)) } catch {
      throw Failure(error)
    }
  }

  private static func lines(
    _ finder: Finder, _ path: String, _ language: Language
  ) -> Result<String, StoreError> {
    do throws(StoreError) {
      let journey = Journey(try Loaded(path: path).document.root)
      let file = Shown.text(path)
      let lines = finder.matches(in: journey, language).map { match in
        let excerpt = finder.excerpt(of: match.text, length: 100, .unicode)
        return "\(file): \(match.place[language]): \(excerpt)\n"
      }
      return .success(lines.joined())
    } catch {
      return .failure(error)
    }
  }
}
