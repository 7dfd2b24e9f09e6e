// SPDX-License-Identifier: EUPL-1.2

/// A run of steps of one phase, within a band.
struct BandPart: Equatable {
  /// The place of the phase among all phases.
  let phase: Int
  let steps: Range<Int>
  /// Whether the phase began in a band before.
  let isContinued: Bool
}

/// Splits a long journey into bands under each other, on the borders of phases.
enum Bands {
  /// Returns the bands, each with at most `capacity` steps; a phase is only cut when it is longer than a band.
  ///
  /// Phases without steps take no room and are left out.
  static func split(_ phases: [Range<Int>], capacity: Int) -> [[BandPart]] {
    let capacity = max(1, capacity)
    var bands: [[BandPart]] = []
    var band: [BandPart] = []
    var used = 0
    for (phase, steps) in phases.enumerated() where !steps.isEmpty {
      if used > 0, used + steps.count > capacity {
        bands.append(band)
        (band, used) = ([], 0)
      }
      var start = steps.lowerBound
      while start < steps.upperBound {
        if used == capacity {
          bands.append(band)
          (band, used) = ([], 0)
        }
        let end = min(steps.upperBound, start + capacity - used)
        band.append(
          BandPart(phase: phase, steps: start..<end, isContinued: start > steps.lowerBound))
        used += end - start
        start = end
      }
    }
    if !band.isEmpty { bands.append(band) }
    return bands
  }

  /// Returns at most so many bands, as even in length as the borders of phases allow.
  static func even(_ phases: [Range<Int>], count: Int) -> [[BandPart]] {
    let steps = phases.reduce(0) { $0 + $1.count }
    var capacity = max(1, (steps + count - 1) / max(1, count))
    while true {
      let bands = split(phases, capacity: capacity)
      if bands.count <= max(1, count) { return bands }
      capacity += 1
    }
  }

  /// Returns at most so many bands of the same length, which cut phases where they come to their end.
  static func filled(_ phases: [Range<Int>], count: Int) -> [[BandPart]] {
    let steps = phases.reduce(0) { $0 + $1.count }
    let capacity = max(1, (steps + count - 1) / max(1, count))
    var bands: [[BandPart]] = []
    for (phase, steps) in phases.enumerated() {
      var start = steps.lowerBound
      while start < steps.upperBound {
        if bands.isEmpty || Self.steps(bands[bands.count - 1]).count == capacity {
          bands.append([])
        }
        let used = Self.steps(bands[bands.count - 1]).count
        let end = min(steps.upperBound, start + capacity - used)
        bands[bands.count - 1].append(
          BandPart(phase: phase, steps: start..<end, isContinued: start > steps.lowerBound))
        start = end
      }
    }
    return bands
  }

  /// Returns the steps of a band.
  static func steps(_ band: [BandPart]) -> Range<Int> {
    (band.first?.steps.lowerBound ?? 0)..<(band.last?.steps.upperBound ?? 0)
  }
}
