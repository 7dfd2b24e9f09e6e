// SPDX-License-Identifier: EUPL-1.2

import Words

/// Takes a text with conflict markers apart, line by line.
struct ConflictReader {
  private typealias Lines = [(number: Int, text: ArraySlice<UInt8>)]

  /// A marked place under reading.
  private struct Hunk {
    let line: Int
    let length: Int
    /// The versions that are sides of the conflict.
    var sides: [Lines] = [[]]
    var base: Lines?
    var section = Section.side
    /// Whether jj wrote it, which starts each version with a marker of its own.
    var isOfJJ = false
  }

  private enum Section {
    case side, base
    /// What changed from the base to a side, a sign before each line.
    case changes
  }

  private(set) var hunks = 0
  private(set) var isBaseKnown = true
  private(set) var numbers: [Side: [Int]] = [.ours: [], .base: [], .theirs: []]
  private(set) var labels = ConflictText.Labels()
  private var texts: [Side: [ArraySlice<UInt8>]] = [.ours: [], .base: [], .theirs: []]
  private var hunk: Hunk?

  /// Returns one version of the text.
  func text(_ side: Side) -> [UInt8] { Array((texts[side] ?? []).joined(separator: [0x0A])) }

  mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) throws(MarkerError) {
    guard var open = hunk else { return try readShared(line, number) }
    guard let marker = Marker(line), marker.length == open.length else {
      add(line, number, to: &open)
      hunk = open
      return
    }
    switch marker.sign {
    case UInt8(ascii: ">"):
      label(marker, .theirs)
      return try close(open)
    case UInt8(ascii: "|") where !open.isOfJJ && open.section == .side && open.sides.count == 1:
      open.section = .base
      open.base = open.base ?? []
      label(marker, .base)
    case UInt8(ascii: "=") where !open.isOfJJ && open.sides.count == 1:
      open.section = .side
      open.sides.append([])
    case UInt8(ascii: "\\") where open.isOfJJ: break
    case UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      let isFirst = open.sides.count == 1 && open.sides[0].isEmpty && open.base == nil
      guard open.isOfJJ || isFirst else { throw MarkerError(line: number, cause: .unexpected) }
      if !open.isOfJJ {
        open.sides = []
        labels = ConflictText.Labels()
      }
      open.isOfJJ = true
      start(marker, &open)
    default: throw MarkerError(line: number, cause: .unexpected)
    }
    hunk = open
  }

  mutating func end() throws(MarkerError) {
    if let hunk { throw MarkerError(line: hunk.line, cause: .unfinished) }
  }

  private mutating func readShared(_ line: ArraySlice<UInt8>, _ number: Int) throws(MarkerError) {
    guard let marker = Marker(line) else {
      for side in Side.allCases { add(line, number, side) }
      return
    }
    if marker.sign != UInt8(ascii: "<") { throw MarkerError(line: number, cause: .unexpected) }
    hunk = Hunk(line: number, length: marker.length)
    label(marker, .ours)
  }

  /// Starts a section of jj.
  private func start(_ marker: Marker, _ hunk: inout Hunk) {
    switch marker.sign {
    case UInt8(ascii: "+"):
      hunk.sides.append([])
      hunk.section = .side
    case UInt8(ascii: "-"):
      hunk.base = hunk.base ?? []
      hunk.section = .base
    default:
      hunk.sides.append([])
      hunk.base = hunk.base ?? []
      hunk.section = .changes
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ number: Int, to hunk: inout Hunk) {
    let last = hunk.sides.count - 1
    switch hunk.section {
    case .side: hunk.sides[last].append((number, line))
    case .base:
      // A base that was in conflict itself cannot be told.
      if Marker(line) != nil { isBaseKnown = false }
      hunk.base?.append((number, line))
    case .changes:
      let text = line.dropFirst()
      if line.first != UInt8(ascii: "+") { hunk.base?.append((number, text)) }
      if line.first != UInt8(ascii: "-") { hunk.sides[last].append((number, text)) }
    }
  }

  private mutating func close(_ open: Hunk) throws(MarkerError) {
    guard open.sides.count == 2 else {
      throw MarkerError(
        line: open.line, cause: open.sides.count < 2 ? .unfinished : .tooManySides)
    }
    for (number, line) in open.sides[0] { add(line, number, .ours) }
    for (number, line) in open.sides[1] { add(line, number, .theirs) }
    for (number, line) in open.base ?? [] { add(line, number, .base) }
    if open.base == nil { isBaseKnown = false }
    hunks += 1
    hunk = nil
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ number: Int, _ side: Side) {
    texts[side]?.append(line)
    numbers[side]?.append(number)
  }

  /// Keeps the label of the first marker of a version.
  private mutating func label(_ marker: Marker, _ side: Side) {
    let label = String(decoding: marker.label, as: UTF8.self)
    if hunks > 0 || label.isEmpty || hunk?.isOfJJ == true { return }
    switch side {
    case .ours: labels.ours = label
    case .base: labels.base = label
    case .theirs: labels.theirs = label
    }
  }
}

extension Text {
  fileprivate static let unexpected = Text(
    nl: "Deze conflictmarkering staat op een plek waar zij niet hoort.",
    en: "This conflict marker stands where it does not belong.")
  fileprivate static let unfinished = Text(
    nl: "Van het conflict dat hier begint ontbreekt een deel.",
    en: "Part of the conflict that begins here is missing.")
  fileprivate static let tooManySides = Text(
    nl: "In dit conflict staan meer dan twee versies.",
    en: "There are more than two versions in this conflict.")
}
