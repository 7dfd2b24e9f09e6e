// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What can be wrong with the value of a field.
public enum Fault: Sendable {
  case missing(FieldKey)
  case misfit(Shape)
  case outOfRange(ClosedRange<Int>)
  case outOfDecimalRange(ClosedRange<Int>)
  case notADate, notADuration, notAnID
  case unknownFormat(String)
  case unknownWord(Choices)
  case oddWord(Choices)
  case duplicateID(String)
  case dangling(String)

  /// Finds what is wrong with a text as the value of a field; nil when it fits.
  init?(_ text: String, in shape: Shape) {
    switch shape {
    case .date where CalendarDate(iso: text) == nil: self = .notADate
    case .duration where TimeSpan(iso: text) == nil: self = .notADuration
    case .id where !ItemID.isValid(text), .reference where !ItemID.isValid(text),
      .references where !ItemID.isValid(text), .outside where !ItemID.isValid(text),
      .outsides where !ItemID.isValid(text):
      self = .notAnID
    case .choice(let choices) where !choices.words.contains { $0.word == text }:
      switch choices.others {
      case .refused: self = .unknownWord(choices)
      case .flagged: self = .oddWord(choices)
      case .welcome: return nil
      }
    default: return nil
    }
  }

  /// Whether the file is refused; otherwise it opens and this is flagged.
  var isRefused: Bool {
    switch self {
    case .oddWord, .duplicateID, .dangling: false
    default: true
    }
  }

  /// Whether somebody must choose how to mend it.
  var isDamage: Bool {
    switch self {
    case .duplicateID, .dangling: true
    default: false
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .oddWord, .dangling: .warning
    default: .error
    }
  }

  /// A stable name for this sort of fault.
  var code: String {
    switch self {
    case .missing: "field.missing"
    case .misfit: "field.type"
    case .outOfRange, .outOfDecimalRange: "field.range"
    case .notADate: "field.date"
    case .notADuration: "field.duration"
    case .notAnID: "field.id"
    case .unknownFormat: "file.format"
    case .unknownWord: "field.word"
    case .oddWord: "field.oddWord"
    case .duplicateID: "id.duplicate"
    case .dangling: "id.dangling"
    }
  }

  /// What is wrong, as a sentence.
  public var cause: Text {
    switch self {
    case .missing(let key):
      Text(
        nl: "De sleutel “\(key.rawValue)” ontbreekt.", en: "The key “\(key.rawValue)” is missing.")
    case .misfit(let shape): shape.expected
    case .outOfRange(let range):
      range.upperBound < 10_000
        ? Text(
          nl: "Hier hoort een heel getal van \(range.lowerBound) tot en met \(range.upperBound).",
          en: "A whole number from \(range.lowerBound) to \(range.upperBound) is expected here.")
        : Text(
          nl: "Hier hoort een heel getal vanaf \(range.lowerBound).",
          en: "A whole number from \(range.lowerBound) is expected here.")
    case .outOfDecimalRange(let range):
      Text(
        nl: "Hier hoort een getal van \(range.lowerBound) tot en met \(range.upperBound).",
        en: "A number from \(range.lowerBound) to \(range.upperBound) is expected here.")
    case .notADate: Text(nl: "Dit is geen datum.", en: "This is not a date.")
    case .notADuration: Text(nl: "Dit is geen duur.", en: "This is not a duration.")
    case .notAnID: Text(nl: "Dit is geen geldig kenmerk.", en: "This is not a valid id.")
    case .unknownFormat(let name):
      Text(
        nl: "Dit soort bestand kent klantreis niet: “\(name)”.",
        en: "klantreis does not know this kind of file: “\(name)”.")
    case .unknownWord: Text(nl: "Dit woord kan hier niet.", en: "This word cannot stand here.")
    case .oddWord:
      Text(nl: "Dit woord staat niet in de lijst.", en: "This word is not in the list.")
    case .duplicateID(let id):
      Text(
        nl: "Het kenmerk \(id) hoort al bij iets anders in dit bestand.",
        en: "The id \(id) already belongs to something else in this file.")
    case .dangling(let id):
      Text(
        nl: "Dit verwijst naar \(id), maar dat staat niet in dit bestand of is iets anders.",
        en: "This refers to \(id), which is not in this file or is something else.")
    }
  }

  /// What to type instead, as a sentence, where the value was typed and does not stand in a file.
  public var typingMend: Text {
    switch self {
    case .notADuration:
      Text(
        nl:
          "Typ bijvoorbeeld 3 weken, 26 dagen of 20 minuten; “ongeveer” zet u in de notitie.",
        en: "Type for example 3 weeks, 26 days or 20 minutes; “about” goes in the note.")
    case .notADate:
      Text(
        nl: "Schrijf een datum als 12 maart 2026 of 2026-03-12.",
        en: "Write a date as 12 March 2026 or 2026-03-12.")
    case .misfit(.flag): Text(nl: "Typ ja of nee.", en: "Type yes or no.")
    case .outOfRange, .outOfDecimalRange:
      Text(nl: "Typ een ander getal.", en: "Type another number.")
    case .unknownWord(let choices), .oddWord(let choices):
      Text(nl: "Kies uit: ", en: "Choose from: ")
        + choices.words.dropFirst().reduce(choices.words.first?.name ?? Text("")) {
          $0 + Text(", ") + $1.name
        } + Text(".")
    case .misfit: Text(nl: "Typ iets anders.", en: "Type something else.")
    default: mend
    }
  }

  /// What to do about it, as a sentence.
  public var mend: Text {
    switch self {
    case .missing(.id):
      Text(
        nl: "Voeg \"id\" toe, met een kenmerk dat nog niet gebruikt is, zoals s-7k2m9q.",
        en: "Add \"id\", with an id that is not in use yet, such as s-7k2m9q.")
    case .missing(.format):
      Text(
        nl: "Misschien is dit een ander soort bestand. Anders hoort hier als \"format\" te staan: ",
        en: "This may be another sort of file. If not, this belongs here as \"format\": ")
        + Self.formats
    case .missing(let key):
      Text(
        nl: "Voeg \"\(key.rawValue)\" toe; een lege tekst mag als u het nog niet weet.",
        en: "Add \"\(key.rawValue)\"; an empty text will do when you do not know it yet.")
    case .misfit, .outOfRange, .outOfDecimalRange:
      Text(
        nl: "Verbeter de waarde, of haal de sleutel weg.", en: "Mend the value, or remove the key.")
    case .notADate: Text(nl: "Schrijf hem als 2026-03-12.", en: "Write it as 2026-03-12.")
    case .notADuration:
      Text(
        nl: "Schrijf hem als PT20M, P26D, P4W of P1Y6M.",
        en: "Write it as PT20M, P26D, P4W or P1Y6M.")
    case .notAnID:
      Text(
        nl: "Gebruik alleen letters, cijfers, - en _, hoogstens 64.",
        en: "Use only letters, digits, - and _, at most 64.")
    case .unknownFormat:
      Text(nl: "Het formaat is een van deze: ", en: "The format is one of these: ") + Self.formats
    case .unknownWord(let choices), .oddWord(let choices):
      Text(nl: "Kies uit: ", en: "Choose from: ")
        + Text(choices.words.map(\.word).joined(separator: ", ") + ".")
    case .duplicateID:
      Text(nl: "Geef een van de twee een nieuw kenmerk.", en: "Give one of the two a new id.")
    case .dangling:
      Text(nl: "Haal de verwijzing weg, of herstel haar.", en: "Remove the reference, or mend it.")
    }
  }

  /// The formats of this version, as the end of a sentence.
  private static var formats: Text {
    let names = Format.roots.compactMap { root in
      Format.name(root).map { root.noun.one + Text(": \($0)") }
    }
    return names.dropFirst().reduce(names.first ?? Text("")) { $0 + Text(", ") + $1 } + Text(".")
  }
}

extension Shape {
  /// What should have stood there, as a sentence.
  fileprivate var expected: Text {
    switch self {
    case .format, .id, .text, .party, .choice, .date, .duration, .reference, .outside:
      Text(nl: "Hier hoort een tekst te staan.", en: "A text is expected here.")
    case .whole, .decimal:
      Text(nl: "Hier hoort een getal te staan.", en: "A number is expected here.")
    case .flag: Text(nl: "Hier hoort true te staan.", en: "The word true is expected here.")
    case .texts, .references, .outsides:
      Text(
        nl: "Hier hoort een lijst van teksten te staan.", en: "A list of texts is expected here.")
    case .item: Text(nl: "Hier hoort een object te staan.", en: "An object is expected here.")
    case .items:
      Text(
        nl: "Hier hoort een lijst van objecten te staan.", en: "A list of objects is expected here."
      )
    }
  }
}
