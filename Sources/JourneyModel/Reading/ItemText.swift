// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

extension Item {
  /// Reads an item that stands on its own, with or without the fields that it must have; nil when it is no JSON object.
  ///
  /// What does not fit its field is kept as a key that this version does not know.
  package init?(_ kind: ItemKind, json: [UInt8]) {
    guard let tape = try? Tape(json), tape.nodes[0].kind == .object else { return nil }
    var reader = ItemReader(source: SourceText(json), tape: tape, isLenient: true)
    self = reader.item(kind, at: 0)
  }
}
