// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// A text in which what is disputed stands between the markers of git.
public struct ConflictText: Sendable {
  /// What the markers call the versions.
  public struct Labels: Sendable {
    /// The name behind the marker that begins a hunk.
    public var ours: String
    /// The name of what both go back to, as style diff3 shows it.
    public var base: String
    /// The name behind the marker that ends a hunk.
    public var theirs: String

    /// Takes the names; git gives the drivers those of its branches and commits.
    public init(ours: String = "ours", base: String = "base", theirs: String = "theirs") {
      self.ours = ours
      self.base = base
      self.theirs = theirs
    }
  }

  /// The text, with a newline at its end.
  public let bytes: [UInt8]
  /// How many times the versions differ; a conflict can show in several places, or in none.
  public let hunks: Int

  /// Writes down three versions of a text; whoever takes one of them in all hunks has that version, with LF at the
  /// end of each line.
  ///
  /// - Parameters:
  ///   - base: Nil where there is none, so that the markers show two versions.
  ///   - markerLength: The length of the markers, from 1.
  public init(
    ours: [UInt8], base: [UInt8]?, theirs: [UInt8], markerLength: Int = 7, labels: Labels = Labels()
  ) {
    let hunks = Hunks(ours: ours, base: base, theirs: theirs)
    var text: [UInt8] = []
    text.reserveCapacity(ours.count + 1024)
    func add(_ line: some Sequence<UInt8>) {
      text.append(contentsOf: line)
      text.append(0x0A)
    }
    func add(marker sign: Unicode.Scalar, _ label: String) {
      let visible = label.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
      let marker = String(repeating: Character(sign), count: max(markerLength, 1))
      add(
        (visible.isEmpty ? marker : "\(marker) \(String(String.UnicodeScalarView(visible)))").utf8)
    }
    for segment in hunks.segments {
      switch segment {
      case .shared(let line): add(line)
      case .hunk(let hunk):
        add(marker: "<", labels.ours)
        hunk.ours.forEach { add($0) }
        if base != nil {
          add(marker: "|", labels.base)
          hunk.base.forEach { add($0) }
        }
        add(marker: "=", "")
        hunk.theirs.forEach { add($0) }
        add(marker: ">", labels.theirs)
      }
    }
    bytes = text
    self.hunks = hunks.count
  }
}

extension Merge {
  /// Writes the merged tree with what is in conflict between markers, so that each version can be taken as a whole.
  ///
  /// A base from which the same conflicts would not be found again is left out, so that whoever reads the text takes
  /// nothing as settled. It is one that went along with a change of one side, such as a new reference to what the other
  /// side removed.
  ///
  /// - Parameter markerLength: The length of the markers, from 1.
  public func conflictText(
    markerLength: Int = 7, labels: ConflictText.Labels = ConflictText.Labels()
  ) -> ConflictText {
    let (ours, base, theirs) = settledInEachWay()
    let isTelling = inputs.base != nil && isFoundAgain(from: base, ours, theirs)
    return ConflictText(
      ours: ours.canonicalText, base: isTelling ? base.canonicalText : nil,
      theirs: theirs.canonicalText, markerLength: markerLength, labels: labels)
  }

  private func isFoundAgain(from base: Item, _ ours: Item, _ theirs: Item) -> Bool {
    let again = merge(base: base, ours: ours, theirs: theirs)
    return Set(again.conflicts.map(\.id)) == Set(conflicts.map(\.id))
      && again.settled(as: .ours) == ours && again.settled(as: .theirs) == theirs
  }
}
