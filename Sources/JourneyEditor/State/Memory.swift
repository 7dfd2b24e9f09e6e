// SPDX-License-Identifier: EUPL-1.2

import Synchronization

/// What was made before, by what it was made from; copies of what holds it share it.
final class Memory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])
  private let most: Int

  /// - Parameter most: How many values it keeps, before it forgets them all.
  init(most: Int) {
    self.most = most
  }

  subscript(key: Key) -> Value? {
    get { values.withLock { $0[key] } }
    set {
      values.withLock { values in
        if values.count >= most { values = [:] }
        values[key] = newValue
      }
    }
  }
}
