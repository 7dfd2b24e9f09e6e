// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

/// Brings members of different texts under one text, which is theirs where they share it.
struct SliceCollector {
  private let shared: SourceText?
  private var bytes: [UInt8] = []

  init(_ parts: [Part]) {
    let first = parts.first { $0.source !== SourceText.none }?.source ?? .none
    let isShared = parts.allSatisfy { $0.source === first || $0.source === SourceText.none }
    shared = isShared ? first : nil
  }

  /// The text that the members point into, once all have been brought here.
  var source: SourceText { shared ?? SourceText(bytes) }

  mutating func member(_ part: Part) -> Member {
    if shared != nil { return part.member }
    var name = part.member.name
    if case .other(let slice) = name { name = .other(add(part.source.bytes[slice.range])) }
    switch part.value {
    case .scalar(let scalar): return Member(name, .scalar(self.scalar(scalar, part.source)))
    case .scalars(let scalars):
      return Member(name, .scalars(scalars.map { self.scalar($0, part.source) }))
    case .item, .items: return Member(name, part.value)
    case .other(let slice): return Member(name, .other(add(part.source.bytes[slice.range])))
    }
  }

  private mutating func scalar(_ scalar: Scalar, _ source: SourceText) -> Scalar {
    guard case .slice(let slice) = scalar else { return scalar }
    return .slice(add(source.bytes[slice.range]))
  }

  private mutating func add(_ new: ArraySlice<UInt8>) -> Slice {
    let start = bytes.count
    bytes.append(contentsOf: new)
    return Slice(start..<bytes.count)
  }
}
