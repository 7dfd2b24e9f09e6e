// SPDX-License-Identifier: EUPL-1.2

/// A generator of random numbers that gives the same row for the same seed (SplitMix64).
public struct Seed: RandomNumberGenerator, CustomStringConvertible, Sendable {
  private let start: UInt64
  private var state: UInt64

  /// Begins the series that belongs to a number.
  public init(_ seed: UInt64) {
    start = seed
    state = seed
  }

  /// Returns the next number of the series.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Tells with a chance of one in `count`.
  public mutating func oneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &self) == 0
  }

  /// The seed in words, for the message of a test.
  public var description: String { "seed \(start)" }
}
