// SPDX-License-Identifier: EUPL-1.2

/// A small generator of numbers that gives the same ones every time.
struct Seeded {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
