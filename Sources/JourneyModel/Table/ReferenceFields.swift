// SPDX-License-Identifier: EUPL-1.2

extension Shape {
  /// The kinds of item of the same file that a field refers to; nil where it refers to none.
  package var referredKinds: [ItemKind]? {
    switch self {
    case .reference(let kinds), .references(let kinds): kinds
    default: nil
    }
  }
}

extension ItemKind {
  private static let references = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      (
        kind,
        kind.fields.compactMap { field in
          field.shape.referredKinds.map { (key: field.key, kinds: $0) }
        }
      )
    })

  /// The fields that refer to items of the same file, with the kinds that they may refer to.
  package var referenceFields: [(key: FieldKey, kinds: [ItemKind])] { Self.references[self] ?? [] }
}

extension Item {
  /// The ids that a field refers to, one or a list of them.
  package func references(_ key: FieldKey) -> [String] { text(key).map { [$0] } ?? texts(key) }
}
