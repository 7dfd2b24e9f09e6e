// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
public import JourneyModel
public import Words

/// How a file stands in a merge that is not finished.
public enum UnmergedState: Sendable {
  /// Both sides changed it.
  case changed
  /// One side removed it, and the other one changed it.
  case removedByUs, removedByThem
  /// Each side gave it another name.
  case renamed(Names)

  /// The names of what each side gave another name.
  public struct Names: Sendable {
    /// What it was called.
    public let old: String
    /// What our side calls it.
    public let ours: String
    /// What the other side calls it.
    public let theirs: String

    /// Takes paths as they can be given to git.
    public init(old: String, ours: String, theirs: String) {
      (self.old, self.ours, self.theirs) = (old, ours, theirs)
    }
  }
}

/// A file as the checks see it: what it holds, and how it stands in git.
public struct CheckedFile: Sendable {
  /// The path, as the user gave it.
  public let path: String
  /// What stands in the file.
  public let bytes: [UInt8]
  /// What the file holds; nil where it was refused.
  public let document: Document?
  /// Why it was refused.
  let refusal: Refusal?
  /// How the sides stand that git's index holds of the file and that nobody has settled yet; nil where it holds one.
  public let unmerged: UnmergedState?
  /// What can be chosen of the conflicts in the file; nil where nobody looked, or where there are none.
  public var choices: Choices?
  /// What the file holds, for the checks of content; nil where it was refused or holds too much.
  private let laidOut: Content?
  /// The text taken apart, in which the checks look for places; nil where it is no JSON.
  let tape: Tape?

  /// Reads what a file holds.
  ///
  /// - Parameter unmerged: How the sides stand; asked when all has been read, since git may take a while to say.
  public init(path: String, bytes: [UInt8], unmerged: @autoclosure () -> UnmergedState? = nil) {
    self.path = path
    self.bytes = bytes
    var tape: Tape?
    do throws(Refusal) {
      let document = try Document(reading: bytes, keeping: &tape)
      (self.document, refusal) = (document, nil)
      laidOut =
        document.isManageable
        ? Content(document.root, isOfLaterVersion: document.isReadOnly) : nil
    } catch {
      (document, refusal) = (nil, error)
      laidOut = nil
    }
    self.tape = tape
    self.unmerged = unmerged()
  }

  /// What can be done with the conflicts that a merge left in a file.
  public enum Choices: Sendable {
    /// The editor asks so many questions.
    case cards(Int)
    /// There is nothing to choose: what is in the way, and what to do.
    case nothing(line: Int, Text)
  }

  /// Whether a merge left conflict markers in it.
  public var isMarked: Bool { conflict != nil }

  /// Whether the file is no journey, for another reason than a merge with conflicts.
  public var isUnreadable: Bool {
    refusal != nil && conflict == nil
  }
}

extension CheckedFile {
  /// What the file holds, for the checks of content; nil where it was refused or holds too much.
  func content(on today: CalendarDate?) -> Content? {
    var content = laidOut
    content?.today = today
    return content
  }

  /// Returns the item and the field at a path such as `$.phases[2].steps[0].title`; nil where there is no such item.
  func spot(at path: String) -> Spot? {
    guard var item = document?.root, path.hasPrefix("$") else { return nil }
    var steps: [ItemPath.Step] = []
    for part in path.dropFirst().split(separator: ".") {
      guard let key = FieldKey(rawValue: String(part.prefix { $0 != "[" })) else { break }
      let index = Int(part.drop { $0 != "[" }.dropFirst().dropLast()) ?? 0
      let items = item.items(key)
      guard items.indices.contains(index) else { return Spot(path: ItemPath(steps), key: key) }
      item = items[index]
      steps.append(ItemPath.Step(key, index))
    }
    return Spot(path: ItemPath(steps), key: nil)
  }

  /// Names what stands at a path in the file by the id of its item, which stays when other items come or go.
  ///
  /// - Parameter path: A path such as `$.phases[2].steps[0].title`.
  /// - Returns: A name such as `s-7k2m9q.title`; the path itself where there is no item with an id.
  func subject(at path: String) -> String {
    guard var item = document?.root, path.hasPrefix("$.") else { return path }
    var rest = path.dropFirst(2).split(separator: ".")[...]
    while let step = rest.first, let slot = FieldKey(rawValue: String(step.prefix { $0 != "[" })) {
      let index = Int(step.drop { $0 != "[" }.dropFirst().dropLast()) ?? 0
      let items = item.items(slot)
      guard items.indices.contains(index), items[index].has(.id) else { break }
      item = items[index]
      rest.removeFirst()
    }
    return ([Substring(item.id)] + rest).joined(separator: ".")
  }
}
