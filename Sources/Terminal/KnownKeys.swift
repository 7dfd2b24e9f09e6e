// SPDX-License-Identifier: EUPL-1.2

package import TextGrid

/// The sequences that the description of the terminal gives for keys.
///
/// They are few: a look at each takes no longer than a table, and making a table would hold up the first frame.
package struct KnownKeys: Sendable {
  private var entries: [(bytes: [UInt8], key: Key)] = []

  package init() {}

  /// Notes what a key sends; of two keys that send the same, the last one counts.
  package mutating func add(_ key: Key, _ bytes: [UInt8]) {
    entries.append((bytes, key))
  }

  /// Returns the key that sends some bytes; nil where none does.
  package func key(_ bytes: ArraySlice<UInt8>) -> Key? {
    entries.last { $0.bytes.count == bytes.count && $0.bytes[...] == bytes }?.key
  }
}
