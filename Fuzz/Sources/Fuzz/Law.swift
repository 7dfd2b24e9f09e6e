// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Something that must hold for every input, tried on one at a time.
struct Law: Sendable {
  let name: String
  /// Tries an input; a broken law stops the program, and true comes back when the input was of any use.
  let holds: @Sendable ([UInt8]) -> Bool

  static let all = [
    Law(name: "json", holds: JSONLaw.holds),
    Law(name: "read", holds: ReadingLaw.holds),
    Law(name: "edit", holds: EditingLaw.holds),
    Law(name: "recover", holds: RecoveryLaw.holds),
    Law(name: "repair", holds: RepairLaw.holds),
    Law(name: "diff", holds: DiffLaw.holds),
    Law(name: "merge", holds: MergeLaw.holds),
    Law(name: "conflict", holds: ConflictLaw.holds),
    Law(name: "export", holds: ExportLaw.holds),
  ]
}

/// Stops the program when something does not hold; libFuzzer then keeps the input.
func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fatalError(what()) }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// An input of several parts, with a null byte between them, which no JSON holds.
struct Parts {
  private let pieces: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    pieces = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
  }

  /// Returns a part; empty where it is missing.
  subscript(_ index: Int) -> [UInt8] {
    index < pieces.count ? Array(pieces[index]) : []
  }

  /// The journey in a part, or nil when it is refused.
  func journey(_ index: Int) -> Item? {
    (try? Document(reading: self[index]))?.root
  }

  /// The journey in a part, or, where the part is none, what the edits in it make of another journey.
  func journey(_ index: Int, from base: Item) -> Item {
    journey(index) ?? Script(self[index]).run(on: base)
  }

  /// Whether any part holds a journey of a later version, in which even ids may be missing.
  var isLater: Bool {
    pieces.indices.contains { (try? Document(reading: self[$0]))?.isReadOnly ?? false }
  }
}
