// SPDX-License-Identifier: EUPL-1.2

import Dispatch
import Synchronization

/// Work on many things on all processors at once.
public enum SideBySide {
  /// How many things are taken up at a time: enough to keep every processor at work, few enough to hold in memory.
  private static let share = 64

  /// Does work on each of many things, and hands the results over in their order as they come.
  ///
  /// Only a small share of the things and the results is in memory at any time.
  ///
  /// - Parameters:
  ///   - work: Done for several things at once.
  ///   - take: Gets each result; what it throws ends the work.
  public static func map<Thing: Sendable, Result: Sendable, Failure: Error>(
    _ things: some Sequence<Thing>, _ work: @Sendable (Thing) -> Result,
    take: (Result) throws(Failure) -> Void
  ) throws(Failure) {
    var rest = things.makeIterator()
    while true {
      var batch: [Thing] = []
      while batch.count < share, let thing = rest.next() { batch.append(thing) }
      if batch.isEmpty { return }
      for result in results(batch, work) { try take(result) }
    }
  }

  private static func results<Thing: Sendable, Result: Sendable>(
    _ batch: [Thing], _ work: @Sendable (Thing) -> Result
  ) -> [Result] {
    // One thing alone is not worth a second thread.
    if batch.count == 1 { return batch.map(work) }
    let results = Mutex([Result?](repeating: nil, count: batch.count))
    DispatchQueue.concurrentPerform(iterations: batch.count) { index in
      let result = work(batch[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
