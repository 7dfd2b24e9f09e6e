// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

/// A file as the checks see it: what it holds, and how it stands in git.
public struct CheckedFile: Sendable {
  /// The path, as the user gave it.
  public let path: String
  public let bytes: [UInt8]
  /// What the file holds, or why it was refused.
  public let content: Result<Document, Refusal>
  /// Whether git's index holds several sides of the file, which nobody has settled yet.
  public let isUnmerged: Bool

  /// Reads what a file holds.
  public init(path: String, bytes: [UInt8], isUnmerged: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isUnmerged = isUnmerged
    do throws(Refusal) {
      content = .success(try Document(reading: bytes))
    } catch {
      content = .failure(error)
    }
  }

  /// The document; nil where the file was refused.
  public var document: Document? { try? content.get() }

  /// Whether the file is no journey, for another reason than a merge with conflicts.
  public var isUnreadable: Bool {
    if case .failure = content { conflict == nil } else { false }
  }
}
