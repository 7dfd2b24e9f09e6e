// SPDX-License-Identifier: EUPL-1.2

public import Words

extension EditError {
  /// What is wrong, and what to do, in sentences.
  public var text: Text {
    switch self {
    case .noSuchItem(let id):
      Text(
        nl: "Er is niets met het kenmerk \(id). Zoek het kenmerk op in het bestand.",
        en: "Nothing has the id \(id). Look up the id in the file.")
    case .noSuchField(let kind, let name):
      kind.noun.one.map { "“\(name)” (\($0)). " }
        + Text(nl: "Dit veld is er niet. Kies uit: ", en: "There is no such field. Choose from: ")
        + Text(kind.fields.map(\.key.rawValue).joined(separator: ", ") + ".")
    case .misfit(let name, let fault):
      name + Text(": ") + fault.cause + Text(" ") + fault.typingMend
    case .fixed(let name):
      name
        + Text(nl: ": dit ligt vast en verandert nooit.", en: ": this is fixed and never changes.")
    case .idInUse(let id):
      Text(
        nl: "Het kenmerk \(id) is al in gebruik. Neem een ander.",
        en: "The id \(id) is in use already. Take another one.")
    case .misplaced(let kind, let holder):
      Text(nl: "Dit kan niet: een ", en: "This cannot be: a ") + kind.noun.one
        + Text(nl: " staat niet in een ", en: " does not stand in a ") + holder.noun.one + Text(".")
    case .full(let kind):
      Text(nl: "Er is al een ", en: "There is a ") + kind.noun.one
        + Text(nl: "; er kan er maar een zijn.", en: " already; there can be only one.")
    case .impossible:
      Text(
        nl: "Dat kan niet: iets kan niet in zichzelf staan, en de reis zelf blijft.",
        en: "That cannot be done: nothing can stand inside itself, and the journey itself stays.")
    }
  }
}
