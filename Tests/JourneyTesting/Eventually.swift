// SPDX-License-Identifier: EUPL-1.2

internal import Glibc
internal import Synchronization

/// Waits for what other threads and processes do.
public enum Eventually {
  /// What was waited for did not come.
  public struct Never: Error {}

  /// Waits until something holds, at most ten seconds.
  public static func holds(_ condition: () -> Bool) throws(Never) {
    _ = try value { condition() ? true : nil }
  }

  /// Waits until there is a value, at most ten seconds.
  public static func value<Value>(_ find: () -> Value?) throws(Never) -> Value {
    let end = ContinuousClock.now + .seconds(10)
    while true {
      if let value = find() { return value }
      guard ContinuousClock.now < end else { throw Never() }
      // Nobody rings for what is seen from outside.
      poll(nil, 0, 5)
    }
  }
}

/// Counts, from any thread.
public final class Told: Sendable {
  private let number = Mutex(0)

  /// Begins at none.
  public init() {}

  /// How many times it was told.
  public var count: Int { number.withLock { $0 } }

  /// Counts one more, from any thread.
  public func add() {
    number.withLock { $0 += 1 }
  }
}
