// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyDiff
import JourneyEditor
import JourneyModel
import Paths
import Programs
import Words

/// A file in which a merge left conflict markers.
enum MarkedFile {
  /// There are cards to choose from.
  case settling(ConflictedFile)
  /// Nothing can be asked, for the reason that the text gives, with what to do.
  case broken(line: Int, Text)

  /// Takes a file apart; nil where it holds no markers.
  init?(path: String, bytes: [UInt8]) {
    let text: ConflictedText
    do throws(MarkerError) {
      guard let read = try ConflictedText(reading: bytes) else { return nil }
      text = read
    } catch {
      self = .broken(line: error.line, Self.why(error.line, error.cause) + .editor + Text("."))
      return
    }
    let names = SideNames.inFile(path, labels: text.labels)
    if let file = Self.untouched(path, bytes, names) {
      self = .settling(file)
      return
    }
    if let merge = try? text.merged(base: CommonVersion.bytes(of: path), calledAs: names) {
      let wholes = [text.ours, text.theirs] + [text.base].compactMap(\.self)
      self = .settling(ConflictedFile(path: path, bytes: bytes, merge: merge, wholes: wholes))
    } else {
      self = Self.broken(text.unreadable, names, path)
    }
  }

  /// Merges the versions that git keeps, where nobody changed the file since git wrote it; nil where somebody did, or where
  /// git does not tell.
  ///
  /// What a merge of lines put between markers, and what it doubled around them, is merged by ids then.
  private static func untouched(
    _ path: String, _ bytes: [UInt8], _ names: SideNames
  ) -> ConflictedFile? {
    let file = FilePath(path)
    let git = Git(in: file.folder.text, patience: .seconds(5))
    func text(_ revision: String) -> [UInt8]? {
      try? git.bytes(of: Revision(revision, path: "./\(file.name.text)"))
    }
    guard text("AUTO_MERGE") == bytes, let ours = text(":2"), let theirs = text(":3"),
      let mine = try? Document(reading: ours).manageable(),
      let other = try? Document(reading: theirs).manageable()
    else { return nil }
    let base = text(":1")
    let old = base.flatMap { try? Document(reading: $0).manageable() }
    if base != nil, old == nil { return nil }
    return ConflictedFile(
      path: path, bytes: bytes,
      merge: merge(base: old?.root, ours: mine.root, theirs: other.root, calledAs: names),
      wholes: [ours, theirs] + [base].compactMap(\.self))
  }

  /// Whether there are choices, for the check of markers.
  var choices: CheckedFile.Choices {
    switch self {
    case .settling(let file): .cards(file.merge.conflicts.count)
    case .broken(let line, let text): .nothing(line: line, text)
    }
  }

  private static func broken(
    _ unreadable: [(side: Side, refusal: Refusal)], _ names: SideNames, _ path: String
  ) -> MarkedFile {
    let first = unreadable.first?.refusal.diagnostics.first
    let line = first?.place.line ?? 1
    let cause = first.map { $0.cause + Text(" ") + $0.mend } ?? Text("")
    let isOne = unreadable.count == 1
    let isTheirs = unreadable.first?.side == .theirs
    let side = isTheirs ? names.theirs : names.ours
    let which =
      isOne
      ? side + Text(nl: " is niet te lezen.", en: " cannot be read.")
      : Text(
        nl: "geen van beide versies is te lezen.", en: "neither of the versions can be read.")
    var mend = Text.editor
    // What is whole can be had as a whole, as long as git has it.
    if isOne, isUnmerged(path) {
      mend =
        mend + Text(nl: ", of neem ", en: ", or take ") + (isTheirs ? names.ours : names.theirs)
        + Text(nl: " in haar geheel: git checkout ", en: " as a whole: git checkout ")
        + Text("--\(isTheirs ? "ours" : "theirs") -- \(ShellWord.quoted(path))")
    } else {
      mend = mend + Text(".")
    }
    return .broken(line: line, Text.noCards + which + Text(" ") + why(line, cause) + mend)
  }

  private static func why(_ line: Int, _ cause: Text) -> Text {
    Text(nl: "Regel \(line): ", en: "Line \(line): ") + cause + Text(" ")
  }

  private static func isUnmerged(_ path: String) -> Bool {
    let file = FilePath(path)
    let git = Git(in: file.folder.text, patience: .seconds(5))
    return (try? git.unmergedPaths([file.name.text]))?.isEmpty == false
  }
}

extension Text {
  fileprivate static let noCards = Text(
    nl: "Git liet hier een conflict achter, maar er is niets te kiezen: ",
    en: "Git left a conflict here, but there is nothing to choose: ")
  fileprivate static let editor = Text(
    nl: "Verbeter dat in een teksteditor", en: "Mend that in a text editor")
}
