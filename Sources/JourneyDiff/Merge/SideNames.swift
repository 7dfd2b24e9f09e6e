// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What sentences call the two versions of a merge.
///
/// Git calls the version that a rebase builds on ours, and the work of whoever rebases theirs; people need other words.
public struct SideNames: Hashable, Sendable {
  /// Our version, as a subject: "onze versie (tak main)".
  public let ours: Text
  /// The other version, as a subject.
  public let theirs: Text

  /// Creates names, which begin with a small letter.
  public init(ours: Text, theirs: Text) {
    (self.ours, self.theirs) = (ours, theirs)
  }

  /// What they are called where nothing is known of them.
  public static let usual = SideNames(
    ours: Text(nl: "onze versie", en: "our version"),
    theirs: Text(nl: "de andere versie", en: "their version"))

  /// The names with a capital, as titles.
  public var titles: (ours: Text, theirs: Text) { (ours.capitalised, theirs.capitalised) }
}
