// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What is kept of a file to compare it with the other files of a folder.
public struct FileFacts: Sendable {
  public let path: String
  let root: ItemKind
  /// The personas, by their ids, in their canonical text.
  let personas: [(placed: Placed, text: [UInt8])]
  /// The parties as they are spelled, each spelling once.
  let parties: [(placed: Placed, key: FieldKey, name: String)]
  /// The service, the persona and the state of a journey that names all three.
  let subject: String?
  let placed: Placed

  /// Returns the facts of a file; nil where it cannot be read.
  public init?(_ file: CheckedFile) {
    guard let content = file.content(on: nil) else { return nil }
    path = file.path
    placed = Placed(
      item: Item(kind: content.root.item.kind, id: content.root.item.id), path: ItemPath())
    root = content.root.item.kind
    personas = content.all(.persona).filter { $0.slot == .persona }
      .map { ($0, $0.item.canonicalText) }
    parties = Self.parties(content)
    let journey = content.journey
    subject =
      if let service = journey?.service, let persona = journey?.persona {
        [Party.plain(service), persona.id, journey?.item.text(.state) ?? ""].joined(separator: "\n")
      } else {
        nil
      }
  }

  private static func parties(_ content: Content) -> [(Placed, FieldKey, String)] {
    var seen: Set<String> = []
    let named =
      content.all(.touchpoint).flatMap { [($0, FieldKey.from), ($0, .to)] }
      + content.all(.backstage).map { ($0, .actor) } + content.all(.party).map { ($0, .title) }
    return named.compactMap { placed, key in
      guard let name = placed.filled(key), name != Touchpoint.customer, seen.insert(name).inserted
      else { return nil }
      return (placed, key, name)
    }
  }
}

/// The names of parties.
enum Party {
  /// Returns a name without what spellings differ in: capitals, accents, spaces, hyphens and points.
  static func plain(_ name: String) -> String {
    Reading.folded(name).filter { $0.isLetter || $0.isNumber }
  }
}
