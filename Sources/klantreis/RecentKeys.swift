// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// The keys that may well be given again: whoever goes around does so with a handful of them.
struct RecentKeys {
  private static let most = 8
  /// Keys that differ, the last one first.
  private var keys: [Key] = []
  /// How many of them are likely now.
  private var count = 0

  /// The keys that are likely now, the likeliest first.
  var likely: ArraySlice<Key> { keys.prefix(count) }

  /// Takes in a key that asked nothing of the world.
  ///
  /// A key that is given again, as one that is held down, mostly goes on or turns back. Which letter is typed next,
  /// nobody can tell.
  mutating func note(_ key: Key) {
    guard !key.isText else { return pause() }
    count = key == keys.first ? 2 : Self.most
    keys = [key] + keys.filter { $0 != key }.prefix(Self.most - 1)
  }

  /// Forgets a key that would ask something of the world by now, which may take long to work out.
  mutating func forget(_ key: Key) {
    guard let place = keys.firstIndex(of: key) else { return }
    keys.remove(at: place)
    if place < count { count -= 1 }
  }

  /// Holds no key for likely until the next one.
  mutating func pause() {
    count = 0
  }
}
