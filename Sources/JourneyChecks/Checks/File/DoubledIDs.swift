// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Ids that several items have, as a text merge leaves them.
  static let doubledIDs = Check(
    "id.duplicate", .error, Text(nl: "Dubbele kenmerken", en: "Doubled ids"),
    why: Text(
      nl: "Een verwijzing naar een dubbel kenmerk kan twee dingen bedoelen.",
      en: "A reference to a doubled id can mean two things."),
    mend: Text(
      nl: "Open het bestand met klantreis en laat het herstellen.",
      en: "Open the file with klantreis and have it repaired."),
    search: .file(doubles))

  private static let doubles: @Sendable (CheckedFile, Check) -> [Finding] = { file, check in
    (file.document?.remarks ?? []).filter { $0.code == check.code }.map { remark in
      guard let copy = file.item(at: remark.place.path), let first = file.first(like: copy) else {
        return Finding(check, in: file, remark)
      }
      let name = first.kind.noun.one + Text(first.title.isEmpty ? "" : " “\(first.title)”")
      return Finding(
        check, in: file, at: remark.place, about: file.subject(at: remark.place.path),
        cause: name.capitalised
          + Text(
            nl: " staat twee keer in dit bestand, met hetzelfde kenmerk \(first.id); "
              + "zo laat samenvoegen met de hand het achter.",
            en: " stands twice in this file, with the same id \(first.id), as merging by hand "
              + "leaves it."),
        mend: Text(
          nl: "Een van de twee gaat weg: open het bestand met klantreis en kies welke blijft.",
          en: "One of the two goes: open the file with klantreis and choose which stays."),
        spot: file.spot(at: remark.place.path))
    }
  }
}

extension CheckedFile {
  /// Returns the item at a path such as `$.phases[2].steps[0].id`.
  fileprivate func item(at path: String) -> Item? {
    spot(at: path).flatMap { document?.root.item(at: $0.path) }
  }

  /// Returns the first item with the id of another one, where it is of the same kind and has the same title.
  fileprivate func first(like copy: Item) -> Item? {
    document?.root.item(ItemRef(copy.id)).flatMap {
      $0.kind == copy.kind && $0.title == copy.title ? $0 : nil
    }
  }
}
