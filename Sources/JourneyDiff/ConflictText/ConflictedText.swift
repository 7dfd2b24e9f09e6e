// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
public import Words

/// The versions in a text that holds conflict markers, as git and jj write them.
///
/// Markers stand at the start of a line, where no line of JSON starts with such signs; text that merely looks like one
/// stands in a string.
public struct ConflictedText: Sendable {
  /// The whole text with our version of every hunk.
  public let ours: [UInt8]
  /// Nil where a hunk does not show it, as in git's own style `merge`.
  public let base: [UInt8]?
  /// The whole text with their version of every hunk.
  public let theirs: [UInt8]
  /// What the markers call the versions.
  public let labels: ConflictText.Labels
  /// How many places are marked.
  public let hunks: Int

  /// For each line of a version, its number in the text with the markers, from 1.
  private let lines: [Side: [Int]]

  /// Takes a text apart; nil where it holds no markers.
  ///
  /// - Throws: The place of a marker that lacks its counterpart.
  public init?(reading bytes: [UInt8]) throws(MarkerError) {
    guard Self.mayHoldMarkers(bytes) else { return nil }
    var reader = ConflictReader()
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      try reader.read(line, number)
    }
    try reader.end()
    guard reader.hunks > 0 else { return nil }
    hunks = reader.hunks
    labels = reader.labels
    // A version that came with a byte order mark can be read as well as the other one.
    func text(_ side: Side) -> [UInt8] {
      let text = reader.text(side)
      return Document.unmarked(text) ?? text
    }
    ours = text(.ours)
    theirs = text(.theirs)
    base = reader.isBaseKnown ? text(.base) : nil
    lines = reader.numbers
  }

  /// Returns the line of the text with the markers that a line of a version comes from, both from 1.
  func line(_ line: Int, of side: Side) -> Int {
    guard let lines = lines[side], let last = lines.last else { return 1 }
    return lines.indices.contains(line - 1) ? lines[line - 1] : last
  }

  private static func mayHoldMarkers(_ bytes: [UInt8]) -> Bool {
    var isStart = true
    for byte in bytes {
      if isStart, Marker.signs.contains(byte) { return true }
      isStart = byte == 0x0A
    }
    return false
  }
}

/// A conflict marker that lacks its counterpart.
public struct MarkerError: Error, Sendable {
  /// The line of the marker, from 1.
  public let line: Int
  /// What is wrong with the marker, in a sentence.
  public let cause: Text
}

/// A line that marks a conflict: one sign at least seven times, and perhaps a label.
struct Marker {
  static let signs = Array("<|=>%+-\\".utf8)

  let sign: UInt8
  let length: Int
  let label: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>) {
    guard let sign = line.first, Self.signs.contains(sign) else { return nil }
    let run = line.prefix { $0 == sign }
    let rest = line[run.endIndex...]
    guard run.count >= 7, rest.isEmpty || rest.first == 0x20 || rest.first == 0x0D else {
      return nil
    }
    self.sign = sign
    length = run.count
    label = rest.drop { $0 == 0x20 }.prefix { $0 != 0x0D }
  }
}
