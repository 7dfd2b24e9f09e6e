// SPDX-License-Identifier: EUPL-1.2

/// The lines by which two texts differ, as `git diff` would say it.
package struct LineChanges: Equatable, Sendable {
  /// The lines that went, without the white space around them.
  package let removed: [String]
  package let added: [String]

  package init(removed: [String], added: [String]) {
    self.removed = removed
    self.added = added
  }

  /// Compares two texts.
  package init(from old: String, to new: String) {
    func lines(_ text: String) -> [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    var removed: [String] = []
    var added: [String] = []
    for change in lines(new).difference(from: lines(old)) {
      switch change {
      case .remove(_, let line, _): removed.append(Self.trimmed(line))
      case .insert(_, let line, _): added.append(Self.trimmed(line))
      }
    }
    self.init(removed: removed.reversed(), added: added)
  }

  private static func trimmed(_ line: String) -> String {
    String(line.drop { $0 == " " })
  }
}
