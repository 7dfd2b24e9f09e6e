// SPDX-License-Identifier: EUPL-1.2

/// Brings the text of one version of the format to the next one.
///
/// It works on the text and knows no fields, so that it stays as it is when the fields change later on. It is pure: what
/// stands on the disk changes only when the user saves.
struct Migration: Sendable {
  /// The version that it takes.
  let version: Int
  /// Returns the text as the next version writes it.
  let upgraded: @Sendable ([UInt8]) -> [UInt8]

  /// One for each version before the present one; there has been one version so far.
  static let all: [Migration] = []

  /// Returns a text as a later version writes it, one version after another; nil where there is no way.
  static func upgraded(
    _ text: [UInt8], from version: Int, to current: Int, by migrations: [Migration]
  ) -> [UInt8]? {
    var text = text
    for number in version..<max(version, current) {
      guard let migration = migrations.first(where: { $0.version == number }) else { return nil }
      text = migration.upgraded(text)
    }
    return text
  }
}
