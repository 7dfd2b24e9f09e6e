// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// The keys that may well be given next: whoever goes around does so with a handful of them, and whoever types does so with
/// letters.
struct RecentKeys {
  private static let most = 8
  /// What is typed most, the likeliest first.
  private static let letters = " enatirodslgvhkmubpwjzcfxyq".map(Key.character)
  /// Keys that differ, the last one first.
  private var keys: [Key] = []
  /// How many of them are likely now.
  private var count = 0
  /// Whether a text is being typed.
  private var isTyping = false

  /// The keys that are likely now, the likeliest first.
  var likely: ArraySlice<Key> { isTyping ? Self.letters[...] : keys.prefix(count) }

  /// Takes in a key that asked nothing of the world.
  ///
  /// A key that is given again, as one that is held down, mostly goes on or turns back. Which letter is typed next,
  /// nobody can tell, but each is soon worked out.
  ///
  /// - Parameter isTyped: Whether the key was typed into a text.
  mutating func note(_ key: Key, isTyped: Bool = false) {
    pause()
    isTyping = key.isText && isTyped
    if key.isText { return }
    count = key == keys.first ? 2 : Self.most
    keys = [key] + keys.filter { $0 != key }.prefix(Self.most - 1)
  }

  /// Forgets a key that would ask something of the world by now, which may take long to work out.
  mutating func forget(_ key: Key) {
    guard !isTyping, let place = keys.firstIndex(of: key) else { return }
    keys.remove(at: place)
    if place < count { count -= 1 }
  }

  /// Holds no key for likely until the next one.
  mutating func pause() {
    count = 0
    isTyping = false
  }
}
