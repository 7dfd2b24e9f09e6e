// SPDX-License-Identifier: EUPL-1.2

extension Tape {
  /// The size in bytes that a text may have.
  public static let maximumSize = 64 << 20
  /// The number of values that a text may hold, keys included.
  public static let maximumValues = 4_000_000
  /// The number of objects and arrays that may stand inside each other.
  public static let maximumDepth = 128

  /// Takes a JSON text apart, as strictly as RFC 8259 says.
  ///
  /// Strings must be valid UTF-8 without lone surrogates, and the keys of an object must differ in their bytes.
  ///
  /// - Parameter bytes: The whole text; nothing but white space may stand around the value.
  public init(_ bytes: [UInt8]) throws(JSONError) {
    // Laid out in lines a value takes some twenty bytes. Room that is not used takes no memory.
    var capacity = min(bytes.count / 10 + 64, Self.maximumValues)
    while true {
      var isLaidOut = false
      var isFull = false
      var failure: JSONError?
      let nodes = [Node](unsafeUninitializedCapacity: capacity) { room, count in
        bytes.withUnsafeBufferPointer { bytes in
          var tokenizer = Tokenizer(bytes, room)
          do throws(JSONError) { try tokenizer.run() } catch { failure = error }
          (isLaidOut, isFull, count) = (tokenizer.isLaidOut, tokenizer.isFull, tokenizer.count)
        }
      }
      if isFull {
        capacity = min(capacity * 4, Self.maximumValues)
        continue
      }
      if let failure { throw failure }
      (self.nodes, self.isLaidOut) = (nodes, isLaidOut)
      return
    }
  }
}

/// Takes a text apart.
///
/// It works on the memory of the text and of the tape in place: this runs for every byte of every file, and counting who
/// holds an array would take longer than all else.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Room for the tape.
  let room: UnsafeMutableBufferPointer<Tape.Node>
  var position = 0
  /// How many values are on the tape.
  private(set) var count = 0
  /// Whether there was no room for all values.
  private(set) var isFull = false
  /// Whether all so far is laid out as `CanonicalWriter` would.
  var isLaidOut = true
  /// The places on the tape of the objects and arrays that are still open.
  private var open: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ room: UnsafeMutableBufferPointer<Tape.Node>) {
    (self.bytes, self.room) = (bytes, room)
  }

  mutating func run() throws(JSONError) {
    try checkBeginning()
    skipSpace()
    if position > 0 { isLaidOut = false }
    try value()
    while let container = open.last {
      if room[container].kind == .object {
        try continueObject(container)
      } else {
        try continueArray(container)
      }
    }
    if position != bytes.count - 1 || bytes[position] != 0x0A { isLaidOut = false }
    skipSpace()
    guard position == bytes.count else { throw failure(.trailingText) }
  }

  private func checkBeginning() throws(JSONError) {
    if bytes.isEmpty { throw failure(.empty) }
    if bytes.count > Tape.maximumSize { throw failure(.tooLarge) }
    if bytes[0] == 0, bytes.allSatisfy({ $0 == 0 }) { throw failure(.onlyNull) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw failure(.byteOrderMark) }
    if isOtherEncoding { throw JSONError(reason: .otherEncoding, offset: 0, path: "$") }
  }

  /// Whether the text begins as UTF-16 and UTF-32 do: with their mark, or with a null byte among the first four.
  private var isOtherEncoding: Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    return bytes.count.isMultiple(of: 2) && bytes.prefix(4).contains(0)
  }

  // MARK: - Containers

  /// Reads members up to the end of the object, or to one that holds others.
  private mutating func continueObject(_ container: Int) throws(JSONError) {
    let depth = open.count
    repeat {
      guard try continues(container, depth, end: UInt8(ascii: "}")) else {
        try checkKeys(of: container)
        return close(container)
      }
      try member()
    } while open.count == depth
  }

  @inline(__always)
  private mutating func member() throws(JSONError) {
    guard let quote = peek() else { throw failure(.unfinished) }
    guard quote == UInt8(ascii: "\"") else { throw failure(.expectedKey) }
    try string()
    if peek() != UInt8(ascii: ":") {
      isLaidOut = false
      skipSpace()
    }
    guard let colon = peek() else { throw failure(.unfinished) }
    guard colon == UInt8(ascii: ":") else { throw failure(.expectedColon) }
    position += 1
    if peek() == UInt8(ascii: " ") { position += 1 } else { isLaidOut = false }
    if let next = peek(), next <= 0x20 {
      isLaidOut = false
      skipSpace()
    }
    try value()
  }

  /// Reads values up to the end of the array, or to one that holds others.
  private mutating func continueArray(_ container: Int) throws(JSONError) {
    let depth = open.count
    repeat {
      guard try continues(container, depth, end: UInt8(ascii: "]")) else {
        return close(container)
      }
      try value()
    } while open.count == depth
  }

  /// Steps to the next thing in an object or array; returns false where its end stands there.
  ///
  /// - Parameter depth: How many objects and arrays are open.
  @inline(__always)
  private mutating func continues(
    _ container: Int, _ depth: Int, end: UInt8
  ) throws(JSONError) -> Bool {
    let isFirst = count == container + 1
    if peek() == end {
      if !isFirst { isLaidOut = false }
      return false
    }
    if isFirst {
      skipBreak(depth: depth)
      guard let byte = peek() else { throw failure(.unfinished) }
      if byte == end { isLaidOut = false }
      return byte != end
    }
    if peek() != UInt8(ascii: ",") {
      skipBreak(depth: depth - 1)
      guard let byte = peek() else { throw failure(.unfinished) }
      if byte == end { return false }
      guard byte == UInt8(ascii: ",") else { throw failure(.expectedCommaOrEnd) }
      isLaidOut = false
    }
    position += 1
    skipBreak(depth: depth)
    return true
  }

  private mutating func close(_ container: Int) {
    position += 1
    room[container].end = UInt32(position)
    room[container].next = UInt32(count)
    open.removeLast()
  }

  // MARK: - Values

  private mutating func value() throws(JSONError) {
    guard let byte = peek() else { throw failure(.unfinished) }
    switch byte {
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw failure(.expectedValue)
    }
  }

  private mutating func begin(_ kind: Tape.Kind) throws(JSONError) {
    if open.count == Tape.maximumDepth { throw failure(.tooDeep) }
    let start = position
    position += 1
    try append(kind, from: start)
    // Only what stands on the tape can be told of.
    open.append(count - 1)
  }

  @inline(__always)
  mutating func append(
    _ kind: Tape.Kind, from start: Int, hasEscapes: Bool = false
  ) throws(JSONError) {
    guard count < room.count else {
      isFull = count < Tape.maximumValues
      throw isFull
        ? JSONError(reason: .tooManyValues, offset: start, path: "$") : failure(.tooManyValues)
    }
    room.initializeElement(
      at: count,
      to: Tape.Node(
        kind: kind, hasEscapes: hasEscapes, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: position), next: UInt32(truncatingIfNeeded: count + 1)))
    count += 1
  }

  private mutating func word(_ text: StaticString, _ kind: Tape.Kind) throws(JSONError) {
    let start = position
    for index in 0..<text.utf8CodeUnitCount {
      guard let byte = peek() else { throw failure(.unfinished) }
      guard byte == text.utf8Start[index] else { throw failure(.expectedValue, at: start) }
      position += 1
    }
    try append(kind, from: start)
  }

  private mutating func number() throws(JSONError) {
    let start = position
    if peek() == UInt8(ascii: "-") { position += 1 }
    if peek() == UInt8(ascii: "0") { position += 1 } else { try digits(from: start) }
    if peek() == UInt8(ascii: ".") {
      position += 1
      try digits(from: start)
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
      try digits(from: start)
    }
    if let byte = peek(), isDigit(byte) { throw failure(.badNumber, at: start) }
    try append(.number, from: start)
  }

  private mutating func digits(from start: Int) throws(JSONError) {
    guard let first = peek() else { throw failure(.unfinished) }
    guard isDigit(first) else { throw failure(.badNumber, at: start) }
    while let byte = peek(), isDigit(byte) { position += 1 }
  }

  // MARK: - Bytes

  @inline(__always)
  func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A: position = EightBytes.blankEnd(bytes, from: position + 1)
      case 0x20, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// Steps over the end of a line and the blanks that stand before what is so deep; or over any other space.
  @inline(__always)
  private mutating func skipBreak(depth: Int) {
    let start = position
    if peek() == 0x0A { position = EightBytes.blankEnd(bytes, from: position + 1) }
    if position != start + 1 + 2 * depth { isLaidOut = false }
    if let next = peek(), next <= 0x20 {
      isLaidOut = false
      skipSpace()
    }
  }

  func failure(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    let offset = offset ?? position
    return JSONError(
      reason: markerReason(at: offset) ?? encodingReason(at: offset) ?? reason, offset: offset,
      path: Places(bytes: Array(bytes), nodes: Array(room[..<count])).path(through: open))
  }

  /// Tells a byte that is no UTF-8 from a character that may not stand there.
  private func encodingReason(at offset: Int) -> JSONError.Reason? {
    guard offset < bytes.count, bytes[offset] >= 0x80 else { return nil }
    var decoder = UTF8()
    var rest = bytes[offset...].prefix(4).makeIterator()
    return decoder.decode(&rest) == .error ? .invalidUTF8 : nil
  }

  /// Tells a conflict marker of git, which is seven or more of one sign at the start of a line, from another error.
  private func markerReason(at offset: Int) -> JSONError.Reason? {
    guard offset < bytes.count, offset == 0 || bytes[offset - 1] == 0x0A else { return nil }
    let sign = bytes[offset]
    guard
      [UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|")].contains(sign)
    else { return nil }
    return bytes[offset...].prefix(7).allSatisfy { $0 == sign } && bytes.count >= offset + 7
      ? .conflictMarker : nil
  }
}
