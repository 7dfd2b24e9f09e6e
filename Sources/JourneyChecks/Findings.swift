// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
public import JourneyModel
public import Words

extension Check {
  /// Returns what the check finds in a file, in the order of the file; checks of a folder find nothing.
  ///
  /// - Parameter today: The day on which the file is checked; nil leaves out what depends on it.
  public func findings(in file: CheckedFile, on today: CalendarDate? = nil) -> [Finding] {
    findings(in: file, file.content(on: today))
  }

  private func findings(in file: CheckedFile, _ content: Content?) -> [Finding] {
    switch search {
    case .file(let search): search(file, self)
    case .content(let look):
      content.map { content in
        content.isOfLaterVersion ? [] : told(look(content), of: content, in: file)
      } ?? []
    case .writing(_, let look): content.map { told(look($0), of: $0, in: file) } ?? []
    case .folder: []
    }
  }

  private func told(_ remarks: [Remark], of content: Content, in file: CheckedFile) -> [Finding] {
    remarks.map { finding($0, root: content.root.item, path: file.path) }
  }

  private func finding(_ remark: Remark, root: Item, path: String) -> Finding {
    let ref = Self.name(of: remark.spot.path, in: root)
    let key = remark.spot.name.map { ".\($0)" } ?? ""
    let words = remark.words.isEmpty ? "" : "/" + Mark.of(remark.words)
    return Finding(
      self, path: path, about: ref + key + words, cause: remark.cause, spot: remark.spot)
  }

  /// The id of an item; the key under which it stands behind that of its holder, where it has none.
  private static func name(of path: ItemPath, in root: Item) -> String {
    // A walk along the path: one through the whole tree for each finding would take long.
    guard let item = root.item(at: path) else { return "" }
    if item.has(.id) { return item.id }
    let holder = path.parent.flatMap(root.item(at:))
    return (holder?.id ?? "") + "/" + (path.steps.last?.key.rawValue ?? "")
  }

  /// Returns what all checks find in a file, in the order of its lines.
  ///
  /// - Parameter today: The day on which the file is checked; nil leaves out what depends on it.
  public static func findings(in file: CheckedFile, on today: CalendarDate? = nil) -> [Finding] {
    let content = file.content(on: today)
    let found = located(
      all.flatMap { $0.findings(in: file, content) }, in: file.bytes, file.tape)
    return found.enumerated().sorted { left, right in
      let (one, two) = (left.element.place, right.element.place)
      let (first, second) = ((one?.line ?? 0, one?.column ?? 0), (two?.line ?? 0, two?.column ?? 0))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// Returns findings in a file with the lines and columns that they lack, and the tree of the file that was read for
  /// them; nil where the file is refused.
  ///
  /// - Parameter bytes: What the file holds.
  public static func located(
    _ findings: [Finding], in bytes: [UInt8]
  ) -> (findings: [Finding], root: Item?) {
    var tape: Tape?
    let root = try? Document(reading: bytes, keeping: &tape).root
    return (located(findings, in: bytes, tape), root)
  }

  private static func located(
    _ findings: [Finding], in bytes: [UInt8], _ tape: Tape?
  ) -> [Finding] {
    let missing = findings.indices.filter { findings[$0].place == nil && findings[$0].spot != nil }
    guard !missing.isEmpty, let locator = Locator(bytes, tape) else { return findings }
    let places = locator.places(of: missing.compactMap { findings[$0].spot })
    var located = findings
    for (index, place) in zip(missing, places) { located[index].place = place }
    return located
  }
}

/// A short mark of words, so that a finding about other words is another one.
enum Mark {
  /// Returns four hexadecimal digits: enough to tell a change, too few to guess a number of a person from.
  static func of(_ words: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in words.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let short = String((hash >> 16) ^ (hash & 0xFFFF), radix: 16)
    return String(repeating: "0", count: 4 - short.count) + short
  }
}
