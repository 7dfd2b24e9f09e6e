// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
public import JourneyModel
public import Words

extension Check {
  /// Returns what the check finds in a file, in the order of the file; checks of a folder find nothing.
  ///
  /// - Parameter today: The day on which the file is checked; nil leaves out what depends on it.
  public func findings(in file: CheckedFile, on today: CalendarDate? = nil) -> [Finding] {
    var found: [Finding] = []
    look(in: file, file.content(on: today), &found)
    return found
  }

  /// Adds what the check finds in a file to what others found.
  private func look(in file: CheckedFile, _ content: Content?, _ found: inout [Finding]) {
    let remarks: [Remark]
    switch search {
    case .file(let search):
      found += search(file, self)
      return
    case .content(let look):
      guard let content, !content.isOfLaterVersion else { return }
      remarks = look(content)
    case .writing(_, let look):
      guard let content else { return }
      remarks = look(content)
    case .folder: return
    }
    guard !remarks.isEmpty, let root = content?.root.item else { return }
    for remark in remarks { found.append(finding(remark, root: root, path: file.path)) }
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
    var found: [Finding] = []
    for check in all { check.look(in: file, content, &found) }
    locate(&found, in: file.bytes, file.tape)
    let order = found.indices.map { index in
      let place = found[index].place
      return (line: place?.line ?? 0, column: place?.column ?? 0, index: index)
    }
    return order.sorted { $0 < $1 }.map { found[$0.index] }
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
    var located = findings
    locate(&located, in: bytes, tape)
    return (located, root)
  }

  private static func locate(_ findings: inout [Finding], in bytes: [UInt8], _ tape: Tape?) {
    let missing = findings.indices.filter { findings[$0].place == nil && findings[$0].spot != nil }
    guard !missing.isEmpty, let locator = Locator(bytes, tape) else { return }
    let places = locator.places(of: missing.compactMap { findings[$0].spot })
    for (index, place) in zip(missing, places) { findings[index].place = place }
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
