// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing

@Suite("A damaged file")
struct DamageTests {
  @Test(
    "is refused with a place, or read and written without a loss",
    arguments: 0..<40 as Range<UInt64>)
  func damage(number: UInt64) throws {
    var seed = Seed(number)
    let bytes = Array(RandomJourney.make(seed: seed, size: 2).canonical.utf8)
    for round in 0..<50 {
      let damaged = Damage.damaged(bytes, using: &seed)
      do throws(Refusal) {
        let root = try Document(reading: damaged).root
        let written = root.canonicalText
        #expect(try Document(reading: written).root.canonicalText == written, "\(seed), \(round)")
      } catch {
        let diagnostic = try #require(error.diagnostics.first, "\(seed), \(round)")
        #expect(diagnostic.place.line >= 1 && diagnostic.place.column >= 1, "\(seed), \(round)")
      }
    }
  }
}
