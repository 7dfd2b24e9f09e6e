// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// What was recorded last of a journey.
public enum Recorded: Sendable {
  /// The journey as it was, sharing with the present one what both say.
  case version(Item)
  /// Nothing, for the reason that the text gives in a sentence.
  case none(Text)
}

/// How a version of a journey is found again.
public enum VersionName: Hashable, Sendable {
  /// What stands on the disk.
  case saved
  /// A revision in git, with the path of the file in it.
  case revision(String, path: String)
  /// Another file.
  case file(String)
}

/// A version of a journey in a list to choose from.
public struct VersionEntry: Sendable {
  /// Which version it is.
  public let name: VersionName
  /// What people call it.
  public let title: Text
  /// What stands behind the title, such as what kind of version it is.
  public let detail: Text

  /// Takes a version as it is to be offered.
  public init(_ name: VersionName, _ title: Text, detail: Text) {
    (self.name, self.title, self.detail) = (name, title, detail)
  }
}

/// The versions that a journey can be compared with.
public struct VersionList: Sendable {
  /// The versions, in the order in which they are offered.
  public let entries: [VersionEntry]
  /// Why there are no recorded versions among them; nil where there are.
  public let reason: Text?

  /// Takes the versions; none of them may be a recorded one, which has a reason.
  public init(_ entries: [VersionEntry], reason: Text? = nil) {
    (self.entries, self.reason) = (entries, reason)
  }
}
