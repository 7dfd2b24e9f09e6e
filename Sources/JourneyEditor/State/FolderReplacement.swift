// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// The places in a file where a text is to be replaced, and the file as it was when they were found.
public struct FoundReplacement: Sendable {
  let path: String
  let title: String
  let bytes: [UInt8]
  let changes: [Replacement.Change]

  /// In how many fields the text stands.
  public var placeCount: Int { changes.count }

  /// The places that are ticked at first: where the text is more than a part of a word.
  var ticked: [Picker.Choice] {
    let words = changes.filter { !$0.isInsideWords }
    let places = words.map { Picker.Choice.file(path, $0.ref, $0.key) }
    return words.count == changes.count ? [.wholeFile(path)] + places : places
  }

  /// Finds the places; nil where there are none.
  public init?(_ replacement: Replacement, in root: Item, path: String, bytes: [UInt8]) {
    changes = replacement.changes(in: root)
    guard !changes.isEmpty else { return nil }
    (self.path, self.bytes, title) = (path, bytes, root.title)
  }
}

/// What is to be replaced in a file that is not open.
public struct FileEdit: Sendable {
  /// The path of the file.
  public let path: String
  /// What must stand in the file still.
  public let bytes: [UInt8]
  /// The replacement in the document that the bytes hold.
  public let edit: Edit
  /// How many times the text is replaced.
  public let count: Int
}

/// What came of replacing in files.
public struct FilesReplaced: Sendable {
  /// A file that was saved, with how many times the text was replaced in it, where the old version is, and what else
  /// the user should know.
  public struct Saved: Sendable {
    /// Where the file is.
    public let path: String
    let count: Int
    /// Where the old version is.
    public let backup: String
    /// What was done to the old version, by which is known what must stand in the file still to take it back.
    public let edit: Edit
    let remark: Text?

    /// Takes a file that was written, with the path of its old version.
    public init(_ edit: FileEdit, backup: String, remark: Text?) {
      (path, count, self.edit) = (edit.path, edit.count, edit.edit)
      (self.backup, self.remark) = (backup, remark)
    }
  }

  let saved: [Saved]
  let skipped: [(path: String, reason: Text)]
  /// Whether the user had it stopped before the last file.
  let isStopped: Bool

  /// Takes what came of the files, in the order in which they were written.
  public init(saved: [Saved], skipped: [(path: String, reason: Text)], isStopped: Bool) {
    (self.saved, self.skipped, self.isStopped) = (saved, skipped, isStopped)
  }
}

/// What came of putting the old versions of files back.
public struct FilesPutBack: Sendable {
  let paths: [String]
  let skipped: [(file: FilesReplaced.Saved, reason: Text)]
  /// Whether the user had it stopped before the last file.
  let isStopped: Bool

  /// Takes what came of the files, in the order in which they were put back.
  public init(
    paths: [String], skipped: [(file: FilesReplaced.Saved, reason: Text)], isStopped: Bool
  ) {
    (self.paths, self.skipped, self.isStopped) = (paths, skipped, isStopped)
  }
}

/// What came of replacing in the file that is open, while the others are still being written.
struct OpenReplaced: Hashable, Sendable {
  /// How many times the text was replaced.
  var count = 0
  /// Why nothing was, where something should have been.
  var reason: Text?
  var path = ""
  /// How many files of the folder could not be read.
  var unread = 0
}

/// The places in the files of a folder, to be ticked.
struct FolderReplacement: Sendable {
  let replacement: Replacement
  var files: [FoundReplacement]
  /// Whether there are more places than are shown.
  let isCut: Bool
  /// How many files could not be read.
  let unread: Int
}
