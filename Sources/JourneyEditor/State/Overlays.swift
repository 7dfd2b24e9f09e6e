// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// An open menu, with the entry that is chosen.
struct MenuState: Hashable, Sendable {
  var menu: Menu
  var entry: Int

  /// Returns the next entry whose title, or what stands in it after a colon, starts with a letter, or the one that is chosen where there is none.
  func next(startingWith letter: Character, _ language: Language, in commands: [Command]) -> Int {
    let order = commands.indices.map { (entry + 1 + $0) % commands.count }
    return order.first { index in
      let parts = commands[index].title[language].split(separator: ": ")
      // What is new goes by its own letter too.
      return parts.contains { $0.first?.lowercased() == letter.lowercased() }
    } ?? entry
  }

  /// The commands of a menu that belong to where the user is.
  static func commands(_ menu: Menu, in place: Command.Places) -> [Command] {
    let commands = Command.all.filter { $0.menu == menu && $0.places.contains(place) }
    return commands.filter { !atEnd.contains($0.id) } + commands.filter { atEnd.contains($0.id) }
  }

  /// What is seldom wanted stands at the end of its menu, and so does the way out, as everywhere.
  private static let atEnd: Set<String> = ["language", "settings", "redraw", "suspend", "quit"]
}

/// A question before something that is not saved would go.
struct Question: Sendable {
  enum Answer: CaseIterable, Hashable, Sendable {
    case save, discard, cancel

    var title: Text {
      switch self {
      case .save: Text(nl: "Opslaan", en: "Save")
      case .discard: Text(nl: "Niet opslaan", en: "Don't save")
      case .cancel: Text(nl: "Annuleren", en: "Cancel")
      }
    }
  }

  let then: Editor.AfterSave
  var chosen = Answer.save
  /// The field in which was typed when it was asked.
  var interrupted: OpenJourney.Typing?

  init(then: Editor.AfterSave) {
    self.then = then
  }
}

/// A box that asks for a text.
struct Prompt: Sendable {
  enum Purpose: Sendable {
    /// The name of a file to save as, in a folder; an empty one is where the program was started.
    case saveAs(folder: String)
    /// What is known of a new journey.
    case newJourney(Guide)
    /// What is known of a new opgave.
    case newOpgave(OpgaveGuide)
    /// A question of a guided screen.
    case inquiry(Inquiry)
    /// A text to look for in all files of the folder.
    case searchFolder
    /// A text to be replaced, and then by what.
    case replaceOld(Replacement.Scope)
    case replaceNew(Replacement.Scope, String)
    /// The name of a desired journey, in a folder.
    case deriveAs(folder: String)
    /// Where a form of the file goes.
    case exportAs(form: String)

    /// Whether what is typed is the name of a file, or a path.
    var asksPath: Bool {
      switch self {
      case .saveAs, .deriveAs, .exportAs: true
      default: false
      }
    }

    var title: Text {
      switch self {
      case .saveAs(let folder):
        folder.isEmpty
          ? Text(nl: "Opslaan als:", en: "Save as:")
          : Text(nl: "Opslaan als, in de map \(folder):", en: "Save as, in the folder \(folder):")
      case .newJourney(let guide): guide.question
      case .newOpgave(let guide): guide.question
      case .inquiry(let inquiry): inquiry.question
      case .deriveAs:
        Text(
          nl: "Hoe heet het bestand van de gewenste reis?",
          en: "What is the file of the desired journey called?")
      case .exportAs(let form):
        Text(
          nl: "Waar komt het bestand (\(form)) te staan?",
          en: "Where does the file (\(form)) go?")
      case .searchFolder:
        Text(
          nl: "Wat zoekt u in alle reizen van de map?",
          en: "What do you look for in all journeys of the folder?")
      case .replaceOld(.folder):
        Text(
          nl: "Welke tekst vervangt u in alle reizen van de map?",
          en: "Which text do you replace in all journeys of the folder?")
      case .replaceOld(.journey):
        Text(nl: "Welke tekst vervangt u?", en: "Which text do you replace?")
      case .replaceNew(_, let old):
        Text(
          nl: "Waardoor vervangt u “\(old)”? Leeg haalt de tekst weg.",
          en: "What takes the place of “\(old)”? Empty takes the text away.")
      }
    }
  }

  let purpose: Purpose
  var field: TextField
  /// The text that stood in it before anybody typed.
  private let original: String

  /// Creates a box with a text that was typed before, to go on with.
  init(purpose: Purpose, field: TextField) {
    self.init(purpose, field, original: "")
  }

  private init(_ purpose: Purpose, _ field: TextField, original: String) {
    (self.purpose, self.field, self.original) = (purpose, field, original)
  }

  /// Creates a box with a text that is proposed; an answer of more than one row is to go on with.
  init(purpose: Purpose, proposing text: String) {
    let isLong = text.contains(where: \.isNewline) || text.count > Self.mostProposed
    self.init(
      purpose, isLong ? TextField(text) : TextField(proposing: text), original: text)
  }

  /// Whether what stands in it was typed.
  var holdsNewText: Bool { field.text != original }

  private static let mostProposed = 60

  /// Whether the text may have several lines.
  var takesLines: Bool {
    if case .inquiry(let inquiry) = purpose { inquiry.takesLines } else { false }
  }

  /// Whether Esc goes back to the question before, with what was typed.
  var goesBack: Bool {
    switch purpose {
    case .inquiry: true
    case .newJourney(let guide): !guide.isFirst
    case .newOpgave(let guide): !guide.isFirst
    case .replaceNew: true
    case .saveAs, .deriveAs, .exportAs, .searchFolder, .replaceOld: false
    }
  }

  /// Whether more is asked after it.
  var goesOn: Bool {
    switch purpose {
    case .inquiry, .newJourney, .replaceOld, .replaceNew: true
    // After its last question lessons may be offered, or nothing more.
    case .newOpgave(let guide): guide.isFirst
    case .saveAs, .deriveAs, .exportAs, .searchFolder: false
    }
  }

  /// Whether Enter adds what is typed, and asks the same again.
  var adds: Bool {
    guard case .inquiry(let inquiry) = purpose, case .items = inquiry.target else { return false }
    return !field.text.isEmpty
  }

  /// The columns of the box, and those in it for the text.
  static func columns(in size: Size) -> (box: Int, text: Int) {
    let box = min(70, size.columns - 4)
    return (box, box - 4)
  }

  /// Moves the caret to the line above or below.
  mutating func moveCaret(by rows: Int, in size: Size) {
    let layout = TextLayout(field, width: Self.columns(in: size).text)
    if let place = layout.place(column: layout.caret.column, row: layout.caret.row + rows) {
      field.move(to: place)
    }
  }
}

/// The list of the journeys of a folder.
struct JourneyList: Sendable {
  let folder: String
  /// Nil while they are being read.
  var entries: [ListEntry]?
  var chosen = 0
  var top = 0
  /// The file to which the list goes when it is read anew, since it was made after that was done last.
  private var awaited: String?

  init(folder: String) {
    self.folder = folder
  }

  /// Goes to a file, as soon as it is there.
  mutating func goTo(_ path: String) {
    let index = entries?.firstIndex { $0.path == path }
    awaited = index == nil ? path : nil
    chosen = index ?? chosen
  }

  /// Takes in the files that there are now, and stays on the one that was chosen.
  mutating func take(_ new: [ListEntry]) {
    let path =
      awaited ?? entries.flatMap { $0.indices.contains(chosen) ? $0[chosen].path : nil }
    awaited = nil
    entries = new
    chosen = new.firstIndex { $0.path == path } ?? min(chosen, max(0, new.count - 1))
  }
}
