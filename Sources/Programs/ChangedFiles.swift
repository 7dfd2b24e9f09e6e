// SPDX-License-Identifier: EUPL-1.2

/// A file that differs between two states of a repository.
public struct ChangedFile: Hashable, Sendable {
  /// Its path before, from the folder where git works; nil where it was not there.
  public let old: String?
  /// Its path after; nil where it is not there any more.
  public let new: String?
  /// By what git calls what it held before; nil where it was not there.
  public let oldBlob: String?
  /// By what git calls what it holds after; nil where that stands in the folder only, or it is not there any more.
  public let newBlob: String?
  /// Whether a merge left it unsettled; it may be as it was then.
  public internal(set) var isUnsettled = false
  /// Whether one side of that merge removed it and the other one changed it.
  public internal(set) var isRemovedByOneSide = false

  fileprivate var path: String { new ?? old ?? "" }
}

extension Git {
  /// Tells whether git knows a revision by this name.
  public func knows(revision: String) throws(GitError) -> Bool {
    // What begins with a hyphen would be read as an option.
    if revision.isEmpty || revision.hasPrefix("-") { return false }
    do {
      let answer = try run(
        ["rev-parse", "--verify", "--quiet", "\(revision)^{tree}"], accepting: [0, 1])
      return answer.status == 0
    } catch {
      // Git refuses what cannot be a name.
      guard case .refused = error else { throw error }
      return false
    }
  }

  /// Returns the regular files below the folder where git works that differ between two states, by their paths.
  ///
  /// A file that was renamed is one; it is known by what it holds.
  ///
  /// - Parameters:
  ///   - old: A revision that git knows.
  ///   - new: Another; nil for what stands in the folder, of which files that git does not know yet are new.
  public func changedFiles(from old: String, to new: String?) throws(GitError) -> [ChangedFile] {
    // What begins with a hyphen would be read as an option.
    for name in [old, new].compactMap(\.self) where name.hasPrefix("-") { throw .noRevision(name) }
    let arguments = [
      "diff", "--raw", "-z", "--no-abbrev", "--relative", "--find-renames", "--no-ext-diff",
      "--ignore-submodules=all", old,
    ]
    // What else is in the folder git finds out meanwhile.
    let folder = new == nil ? try begin(Self.listing) : nil
    var found: [ChangedFile]
    do throws(GitError) {
      found = Self.changedFiles(
        try run(arguments + (new.map { [$0] } ?? []) + ["--", "."]).records)
    } catch {
      guard case .refused = error else { throw error }
      guard try knows(revision: old) else { throw .noRevision(old) }
      if let new, !(try knows(revision: new)) { throw .noRevision(new) }
      throw error
    }
    if let folder { found = Self.with(try folder.answer().records, found) }
    return found.sorted { $0.path < $1.path }
  }

  /// Returns files that differ with those that git does not know yet, and those that a merge left unsettled.
  private static func with(_ records: [String], _ changed: [ChangedFile]) -> [ChangedFile] {
    var found = changed
    /// The sides that hold a version, each as one bit.
    var unsettled: [String: Int] = [:]
    // What git does not know has a question mark before its path; each side of a merge has its mode, its object, its number
    // and a tab.
    for record in records {
      if record.hasPrefix("? ") {
        let path = String(record.dropFirst(2))
        found.append(ChangedFile(old: nil, new: path, oldBlob: nil, newBlob: nil))
      } else if let tab = record.firstIndex(of: "\t"),
        let side = record[..<tab].last?.wholeNumberValue
      {
        unsettled[String(record[record.index(after: tab)...]), default: 0] |= 1 << side
      }
    }
    // Of what one side removed, what the other one changed may stand there as it was.
    let known = Set(found.map(\.path))
    for path in unsettled.keys where !known.contains(path) {
      found.append(ChangedFile(old: path, new: path, oldBlob: nil, newBlob: nil))
    }
    for index in found.indices {
      guard let sides = unsettled[found[index].path] else { continue }
      found[index].isUnsettled = true
      found[index].isRemovedByOneSide = sides & 0b1100 != 0b1100
    }
    return found
  }

  private static let listing = [
    "ls-files", "-t", "--others", "--unmerged", "--exclude-standard", "-z", "--", ".",
  ]

  /// Reads what `git diff --raw` wrote: a line on the modes and what happened, then one path, or two of a renamed file.
  private static func changedFiles(_ records: [String]) -> [ChangedFile] {
    var found: [ChangedFile] = []
    var rest = records[...]
    while let line = rest.popFirst(), let path = rest.popFirst() {
      let words = line.split(separator: " ")
      guard words.count == 5, let deed = words[4].first else { continue }
      let renamed = deed == "R" || deed == "C" ? rest.popFirst() : nil
      // A line of its own says that a merge left the file unsettled; another one what changed in it.
      if deed == "U" { continue }
      let (wasThere, isThere) = (words[0].hasPrefix(":100"), words[1].hasPrefix("100"))
      func blob(_ word: Substring) -> String? { word.allSatisfy { $0 == "0" } ? nil : String(word) }
      let file = ChangedFile(
        old: wasThere ? path : nil, new: isThere ? renamed ?? path : nil,
        oldBlob: wasThere ? blob(words[2]) : nil, newBlob: isThere ? blob(words[3]) : nil)
      if file.old != nil || file.new != nil { found.append(file) }
    }
    return found
  }
}
