// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyDiff
import JourneyExchange
import JourneyModel
import JourneyStore
import Paths
import Words

/// Says what lies between the current and the desired journeys of an opgave.
struct OpgaveGapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap",
    abstract: says(
      "Toon wat er tussen de huidige en de gewenste reis ligt, en welke kans dat waarmaakt.",
      "Show what lies between the current and the desired journey, and which opportunity it carries out."
    ),
    discussion: says(
      "Geef het bestand van een opgave, of een huidige en een gewenste reis.",
      "Give the file of an opgave, or a current and a desired journey."))

  @Argument(
    help: help(
      "De opgave, of de huidige en de gewenste reis.",
      "The opgave, or the current and the desired journey.", .file), completion: .file())
  var files: [String]

  @OptionGroup var page: PageOptions

  func run() throws {
    let roots = try files.map { file in
      do throws(StoreError) {
        return try Loaded(path: file).document.root
      } catch {
        throw Failure(error)
      }
    }
    let pairs = try pairs(roots)
    let width = try page.options().width
    let texts = pairs.map { current, desired in
      Gap(current: current, desired: desired).text(width: width, language: Surroundings.language)
    }
    Output.standard.write(Array(texts.joined(separator: "\n").utf8))
  }

  private func pairs(_ roots: [Item]) throws(Failure) -> [(current: Item, desired: Item)] {
    if roots.count == 2, roots.allSatisfy({ $0.kind == .journey }) {
      return [(roots[0], roots[1])]
    }
    guard roots.count == 1, let opgave = roots.first, opgave.kind == .opgave else {
      throw .usage(
        "Geef het bestand van een opgave, of twee reizen: de huidige en de gewenste.",
        "Give the file of an opgave, or two journeys: the current and the desired one.")
    }
    let journeys = try FolderContents(FilePath(files[0]).folder.text, kinds: [.journey])
      .journeys(of: opgave).map(\.item)
    let pairs = journeys.compactMap { desired -> (Item, Item)? in
      guard desired.text(.state) == "desired", let id = desired.text(.derivedFrom),
        let current = journeys.first(where: { $0.id == id })
      else { return nil }
      return (current, desired)
    }
    guard !pairs.isEmpty else {
      throw Failure(
        Text(
          nl: "Bij deze opgave staat nog geen gewenste reis die van een huidige is afgeleid. "
            + "Maak er een: klantreis derive HUIDIG.journey.json -o GEWENST.journey.json",
          en: "This opgave has no desired journey yet that was derived from a current one. "
            + "Make one: klantreis derive CURRENT.journey.json -o DESIRED.journey.json"))
    }
    return pairs
  }
}
