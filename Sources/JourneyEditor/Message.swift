// SPDX-License-Identifier: EUPL-1.2

public import JourneyChecks
public import JourneyDiff
public import JourneyExchange
public import JourneyModel
public import JourneySearch
public import TextGrid
public import Words

/// Something that happens to the editor.
public enum Message: Sendable {
  case key(Key)
  /// A line that was typed, where the work goes line by line.
  case line(String)
  /// Something done with the mouse at a place of the screen.
  case mouse(MouseAct, Point)
  /// Text that came from elsewhere at once; it never runs a command.
  case paste(String)
  case resized(Size)
  /// The answer to an effect, with the number of its request.
  case finished(Int, Outcome)
  /// How much of a request is done; the number is that of the request.
  case progressed(Int, done: Int, of: Int)
  /// For how many seconds another program has been drawing for a request; the number is that of the request.
  case drawing(Int, seconds: Int)
  /// Something happened to the file at a path, that the editor did not do.
  case diskChanged(path: String)
  /// Another editor took the journey at a path over.
  case takenOver(path: String)
  /// Something was recorded in the repository of the file at a path.
  case recordChanged(path: String)
  /// The journal cannot be written, for the reason that the text gives; this is told once.
  case journalFailed(path: String, Text)
}

/// Something that the editor asks of the world.
public enum Effect: Sendable {
  /// Work with files, which may take a while; the answer comes with the same number.
  case perform(Int, Request)
  /// Have the request with a number end before it is done.
  case stop(Int)
  /// Paint the whole screen again.
  case redraw
  /// Write down in the journal what was done.
  case record(Recording)
  /// The journey at a path has another path from now on.
  case move(from: String, to: String)
  /// The journey at a path was left; its journal and its lock go.
  case leave(path: String, Leaving)
  /// Hand the terminal back to the shell for a while.
  case suspend
  case quit
}

/// What was done to a journey since the last recording, for its journal.
public struct Recording: Sendable {
  /// The path of the file.
  public let path: String
  /// The bytes that the first entry of the session builds on.
  public let base: [UInt8]
  /// What was done since, in order.
  public let entries: [JournalEntry]
}

/// How a journey was left.
public enum Leaving: Sendable {
  /// All of it stands on the disk.
  case saved
  /// What was chosen on cards waits for the next time; the journal is kept as it is.
  case later
  /// The user chose not to save; the journal is kept until the journey is left well another time.
  case unsaved
}

/// Work with files.
public enum Request: Sendable {
  /// Read all journeys of a folder.
  case list(folder: String)
  case open(path: String)
  /// Find out whether a file stands in the canonical form, which takes as long as writing it.
  case checkForm(OpenedFile)
  /// Save a text; `expected` is what should stand there now, nil for a file that must be new.
  ///
  /// With `inPlace` the user agreed that the file itself is written, after a backup.
  case save(path: String, text: [UInt8], expected: [UInt8]?, inPlace: Bool)
  /// Save a text as a new file; where there is one of the name, a number comes behind the stem.
  case create(stem: String, ending: String, text: [UInt8])
  /// Find out whether a file still holds the bytes that are known.
  case look(path: String, known: [UInt8])
  /// Put a journal away that the user has decided about.
  case retire(journal: String, Retirement)
  /// Take the lock of a file over from another editor.
  case takeOver(path: String)
  /// Read what was recorded last of a file, which is compared with the journey as it is now.
  case readRecorded(path: String, now: Item)
  /// Find the titles of what an item refers to in other files, beside its own file at a path or else in a folder.
  case findTitles(Item, path: String, folder: String)
  /// Find the versions that a file can be compared with.
  case listVersions(path: String)
  /// Find what deserves a look in a journey as it is now, with the settings of the folder of its file.
  case check(Item, path: String)
  /// Find what other files still say of what was removed from a file.
  case findLeftBehind(path: String, from: Item, to: Item)
  /// Read a version of a file.
  case readVersion(VersionName, of: String)
  /// Find where a text stands in the files of a folder.
  case search(String, folder: String, Language)
  /// Write a journey to practise on, away from the real ones, and open it.
  case practise([UInt8])
  /// Write the settings down.
  case saveSettings(Settings, Language)
  /// Gather the pain points and opportunities of all journeys of a folder.
  case portfolio(folder: String, Language)
  /// Write a file in another form.
  case export(ExportOrder)
  /// Find where a text is to be replaced in the files of a folder.
  case findReplacements(Replacement, folder: String)
  /// Replace in files that are not open, each as long as nobody else is at work in it.
  case replace([FileEdit])
  /// Put the old versions back of files in which a text was replaced, each as long as nothing else was changed in it since.
  case putBack([FilesReplaced.Saved])
}

/// How a request ended; what failed comes as sentences for the user.
public enum Outcome: Sendable {
  /// The files of a folder that were read, and how many there are.
  case listed([ListEntry], of: Int)
  /// The user had it stopped.
  case stopped
  case opened(OpenedFile)
  /// The file holds conflict markers, of which this is the merge.
  case conflicted(ConflictedFile)
  case checkedForm(isCanonical: Bool)
  /// What leads nowhere in other files since something was removed, in a sentence each.
  case leftBehind([Text])
  /// Whether the disk confirmed that the text will last.
  ///
  /// The remark says what else the user should know, such as where a backup is.
  case saved(path: String, bytes: [UInt8], isConfirmed: Bool, remark: Text?)
  /// Nothing was saved, since something else stands on the disk.
  case diverged(Look)
  /// Nothing was saved, since the file can only be written in its place, for the reason that the text gives.
  case needsPlace(Text)
  case looked(Look)
  /// A journal was put away; the path that it has now, nil where it is gone.
  case retired(String, now: String?)
  case savedSettings
  case tookOver
  case recorded(Recorded)
  /// Titles of what other files hold, by their ids.
  case titles([String: String])
  case versions(VersionList)
  case version(Item)
  /// The pain points and opportunities of a folder, and how many of its files could not be read.
  case portfolio(Portfolio, unread: Int)
  case checked([Finding])
  /// Where a text is to be replaced; cut where there were too many places.
  case replaceable(Replacement, [FoundReplacement], isCut: Bool, unread: Int)
  case replaced(FilesReplaced)
  case putBack(FilesPutBack)
  /// A file stands in another form at a path; the remarks say what else the user should know.
  case exported(path: String, remarks: [Text])
  /// There is something already where a form was to go.
  case exportExists(ExportOrder)
  /// Where a text stands; cut where there were too many places.
  case found([FolderMatch], isCut: Bool)
  case failed(Text)
}

/// What stands on the disk.
public enum Look: Sendable {
  case unchanged
  case changed(OpenedFile)
  case gone
  case unreadable(Text)
  /// Git left conflict markers in it, of which this is the merge.
  case conflicted(ConflictedFile)
}

/// A journey in the list of a folder.
public struct ListEntry: Sendable {
  /// The path of the file.
  public let path: String
  /// What matters of the journey, or why it cannot be opened.
  public let content: Result<Overview, Unreadable>

  /// What is to be looked at again in the file, now or later.
  public let due: [Due]
  /// The opgave or the panel that the file holds, to which others refer.
  let kept: Item?
  /// What was tried in the journey that the file holds.
  let trials: [Item]
  /// The opportunities of the journey that the file holds, with the title of the step where each stands.
  let opportunities: [(item: Item, step: String)]
  /// The id of the journey from which the one in the file was derived.
  let derivedFrom: String?
  /// Whether there is work on the file that was not saved.
  let hasEarlierWork: Bool

  /// Takes a file of the list.
  public init(path: String, content: Result<Overview, Unreadable>) {
    self.path = path
    self.content = content
    (due, kept, trials, opportunities, isDesired) = ([], nil, [], [], false)
    (derivedFrom, hasEarlierWork) = (nil, false)
  }

  /// What the file holds; nil where it cannot be opened.
  public var kind: ItemKind? {
    if case .success(let overview) = content { overview.root } else { nil }
  }
  /// The id of what the file holds; nil where it cannot be opened.
  var id: String? {
    if case .success(let overview) = content { overview.id } else { nil }
  }
  /// Whether the file holds a desired journey.
  public let isDesired: Bool

  /// Says that there is work on the file that was not saved.
  var workWords: [Text] {
    hasEarlierWork ? [Text(nl: "eerder werk", en: "earlier work")] : []
  }

  /// Creates the entry of a file that can be opened.
  ///
  /// - Parameter hasEarlierWork: Whether there is work on the file that was not saved.
  public init(path: String, root: Item, hasEarlierWork: Bool = false) {
    self.path = path
    self.hasEarlierWork = hasEarlierWork
    content = .success(Overview(root))
    due = Due.all(in: root, path: path)
    kept = root.kind == .journey ? nil : root
    isDesired = Journey(root).isDesired
    derivedFrom = root.text(.derivedFrom)
    let steps = root.items(.phases).flatMap { $0.items(.steps) }
    opportunities = ([root] + steps).flatMap { holder in
      holder.items(.opportunities).map { ($0, holder.kind == .step ? holder.title : "") }
    }
    trials = opportunities.flatMap { $0.item.items(.trials) }
  }
}

/// The reason why a journey in a list cannot be opened.
public struct Unreadable: Error, Sendable {
  /// Why it cannot be opened, in a sentence.
  public let text: Text

  /// Takes a sentence.
  public init(_ text: Text) {
    self.text = text
  }
}

/// A file with conflict markers in it, as git leaves them.
public struct ConflictedFile: Sendable {
  /// The path of the file.
  public let path: String
  /// What stands in the file, markers included.
  public let bytes: [UInt8]
  /// What comes of merging the versions in it by the ids of items.
  public let merge: Merge
  /// Sessions with this file that ended without saving.
  public let recoveries: [Recovery]
  /// The versions in the file, each as a whole.
  private let wholes: [[UInt8]]

  /// Takes a file that was read.
  ///
  /// - Parameter wholes: The versions in the file, byte by byte.
  public init(
    path: String, bytes: [UInt8], merge: Merge, wholes: [[UInt8]] = [],
    recoveries: [Recovery] = []
  ) {
    self.path = path
    self.bytes = bytes
    self.merge = merge
    self.wholes = wholes
    self.recoveries = recoveries
  }

  /// Returns the file with other sessions that ended without saving.
  public func with(_ recoveries: [Recovery]) -> ConflictedFile {
    ConflictedFile(path: path, bytes: bytes, merge: merge, wholes: wholes, recoveries: recoveries)
  }

  /// Returns the text of what came of the conflicts: of a later format the very bytes of the version that was chosen,
  /// since this program must not write that format itself; nil where they are not known.
  func settled(_ root: Item) -> (text: [UInt8], document: Document)? {
    let text = root.canonicalText
    guard let document = try? Document(reading: text) else { return nil }
    if !document.isReadOnly { return (text, document) }
    return wholes.lazy.compactMap { whole -> (text: [UInt8], document: Document)? in
      guard let document = try? Document(reading: whole), document.root == root else { return nil }
      return (whole, document)
    }.first
  }

  /// The versions that were merged.
  var trees: Trees {
    Trees(
      base: merge.hasBase ? merge.settled(as: .base) : nil, ours: merge.settled(as: .ours),
      theirs: merge.settled(as: .theirs))
  }
}

/// A file that was opened.
public struct OpenedFile: Sendable {
  /// The path of the file.
  public let path: String
  /// What stands in the file.
  public let bytes: [UInt8]
  /// What the bytes hold, or what came of settling them.
  public let document: Document
  /// Who else has the file open, in words; nil when nobody has.
  public let otherEditor: Text?
  /// Sessions with this file that ended without saving.
  public let recoveries: [Recovery]
  /// Whether the document came of settling conflicts that the bytes still hold.
  let isSettled: Bool

  /// Takes a file that was read.
  public init(
    path: String, bytes: [UInt8], document: Document, otherEditor: Text? = nil,
    recoveries: [Recovery] = []
  ) {
    isSettled = false
    self.path = path
    self.bytes = bytes
    self.document = document
    self.otherEditor = otherEditor
    self.recoveries = recoveries
  }

  /// Creates what came of settling the conflicts in a file, which still holds them.
  init(_ document: Document, of file: ConflictedFile) {
    path = file.path
    bytes = file.bytes
    self.document = document
    otherEditor = nil
    recoveries = []
    isSettled = true
  }

  var access: OpenJourney.Access {
    document.isReadOnly ? .laterVersion : otherEditor.map { .otherEditor($0) } ?? .full
  }
}
