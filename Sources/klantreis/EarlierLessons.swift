// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyChecks
import JourneyModel
import JourneyStore
import Words

/// The lessons of earlier opgaven that an opgave can take over, and how the user chooses among them.
struct EarlierLessons {
  private let offers: [EarlierLesson]

  init(for opgave: Item, from earlier: [Item]) {
    offers = EarlierLesson.offers(for: opgave, from: earlier)
  }

  var isEmpty: Bool { offers.isEmpty }

  /// Returns the opgaven of a folder; of the folder of journeys where none was named, if it is there.
  static func opgaven(in named: String?) throws(Failure) -> [Item] {
    if let named, !Workspace.isFolder(named) {
      throw Failure(Text(nl: "\(named) is geen map.", en: "\(named) is not a folder."))
    }
    let folder = named ?? Surroundings.folder
    return Workspace.isFolder(folder)
      ? try FolderContents(folder, kinds: [.opgave]).files.map(\.root) : []
  }

  /// Whether the user is asked, who said nothing on the command line.
  func isAsking(_ typed: String?) -> Bool {
    typed == nil && !isEmpty && isatty(STDIN_FILENO) == 1 && Output.error.isTerminal
  }

  /// Returns the lessons that were chosen on the command line, or that the user chooses now.
  ///
  /// - Parameter typed: The word `all`, or ids with commas between them.
  func chosen(_ typed: String?) throws(Failure) -> [EarlierLesson] {
    if isAsking(typed) { return ask() }
    guard let typed else { return [] }
    if Self.isAll(typed) { return offers }
    let ids = typed.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    for id in ids where !offers.contains(where: { $0.lesson.id == id }) {
      throw .usage(
        "Les \(id) staat niet bij eerdere opgaven van het dossier, of is al overgenomen.",
        "Lesson \(id) is not among earlier opgaven of the field, or was taken over already.")
    }
    return offers.filter { ids.contains($0.lesson.id) }
  }

  private static func isAll(_ word: String) -> Bool {
    ["alle", "alles", "all"].contains(word.lowercased())
  }

  private func ask() -> [EarlierLesson] {
    Output.error.tell(says("Lessen van eerdere opgaven:", "Lessons of earlier opgaven:"))
    for (index, offer) in offers.enumerated() {
      Output.error.tell("\(index + 1). \(offer.lesson.title) (\(offer.opgave.title))")
    }
    while true {
      Output.error.write(
        says(
          "Welke neemt u mee? Nummers met spaties ertussen, of alle; Enter is geen. ",
          "Which do you take along? Numbers with spaces between them, or all; Enter is none. "))
      let words = (readLine() ?? "").split { $0.isWhitespace || $0 == "," }.map(String.init)
      if words.count == 1, Self.isAll(words[0]) { return offers }
      let numbers = words.compactMap { Int($0) }.filter { (1...offers.count).contains($0) }
      if numbers.count == words.count {
        return offers.enumerated().filter { numbers.contains($0.offset + 1) }.map(\.element)
      }
      Output.error.tell(
        says(
          "Typ nummers van 1 tot en met \(offers.count), of alle.",
          "Type numbers from 1 to \(offers.count), or all."))
    }
  }

  /// Says which lessons were not taken over into a file, and how they are.
  func tellOthers(than chosen: [EarlierLesson], _ file: String, _ from: String?) {
    let left = offers.filter { offer in !chosen.contains { $0.lesson.id == offer.lesson.id } }
    if left.isEmpty { return }
    let command = ["klantreis", "opgave", "lessons", file] + (from.map { ["--from", $0] } ?? [])
    let typed = (command + ["--take", "all"]).map(ShellWord.quoted).joined(separator: " ")
    Output.error.tell(
      says(
        "Lessen van eerdere opgaven die hier niet in staan. Neem ze over met \(typed), of met hun "
          + "kenmerken in de plaats van all:",
        "Lessons of earlier opgaven that are not in this one. Take them over with \(typed), or with "
          + "their ids in the place of all:"))
    for offer in left {
      Output.error.tell("  \(offer.lesson.id)  \(offer.lesson.title) (\(offer.opgave.title))")
    }
  }
}
