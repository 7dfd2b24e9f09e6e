// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel
import Words

/// Takes lessons of earlier opgaven over into one that is there.
struct OpgaveLessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: says(
      "Neem lessen van eerdere opgaven over in een opgave die er al is.",
      "Take lessons of earlier opgaven over into an opgave that is there."),
    discussion: says(
      "Zonder --take vraagt het programma welke lessen u overneemt, of toont het ze waar niemand kan antwoorden. Het dossier van de opgave bepaalt welke dat zijn; zonder dossier zijn "
        + "het alle. Wat er al in staat, komt er niet nog een keer bij.",
      "Without --take it asks which lessons to take over, or shows them where nobody can answer. The field of the opgave decides which those are; without a field "
        + "they are all. What is there already is not added again."))

  @Argument(
    help: help("Het bestand van de opgave.", "The file of the opgave.", .file), completion: .file())
  var file: String

  @Option(
    help: help("De map met eerdere opgaven.", "The folder of earlier opgaven.", .folder),
    completion: .directory)
  var from: String?

  @Option(
    help: help(
      "Welke lessen u overneemt: all, of kenmerken met komma's ertussen.",
      "Which lessons to take over: all, or ids with commas between them.", .lessons))
  var take: String?

  func run() throws {
    let file = try EditableFile(file)
    guard file.root.kind == .opgave else {
      throw Failure(self.file, is: file.root.kind, not: .opgave)
    }
    let offers = EarlierLessons(for: file.root, from: try EarlierLessons.opgaven(in: from))
    if offers.isEmpty {
      Output.error.tell(
        says(
          "Er zijn geen lessen van eerdere opgaven die hier nog niet in staan.",
          "There are no lessons of earlier opgaven that are not in this one."))
      return
    }
    let chosen = try offers.chosen(take)
    var generator = SystemRandomNumberGenerator()
    let taken: Item
    do {
      taken = try file.root.takingOver(chosen, using: &generator)
    } catch {
      throw Failure(error)
    }
    if !chosen.isEmpty { try file.save(taken) }
    if !offers.isAsking(take) { offers.tellOthers(than: chosen, self.file, from) }
  }
}
