// SPDX-License-Identifier: EUPL-1.2

extension Tokenizer {
  /// Refuses keys of which two are the same, in a time that grows no faster than their number.
  func checkMany(_ keys: [Range<Int>]) throws(JSONError) {
    var order = keys.indices.map { (hash: hash(keys[$0]), index: $0) }
    order.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
    var found: (first: Int, second: Int)?
    var start = 0
    for end in 1...order.count where end == order.count || order[end].hash != order[start].hash {
      for later in start..<end {
        guard found.map({ order[later].index < $0.second }) ?? true,
          let first = order[start..<later].first(where: {
            StringToken.same(bytes, keys[$0.index], keys[order[later].index])
          })
        else { continue }
        found = (first.index, order[later].index)
      }
      start = end
    }
    guard let (first, second) = found else { return }
    throw failure(.duplicateKey(firstAt: keys[first].lowerBound), at: keys[second].lowerBound)
  }

  /// Returns a number by which keys differ, as far as chance goes, once their escapes are read.
  private func hash(_ key: Range<Int>) -> Int {
    var hasher = Hasher()
    let inner = key.lowerBound + 1..<key.upperBound - 1
    if bytes[inner].contains(UInt8(ascii: "\\")) {
      StringToken.decoded(bytes, key).withUnsafeBytes { hasher.combine(bytes: $0) }
    } else {
      hasher.combine(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[inner])))
    }
    return hasher.finalize()
  }
}
