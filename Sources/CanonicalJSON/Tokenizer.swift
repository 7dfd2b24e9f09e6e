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
    var tokenizer = Tokenizer(bytes)
    try tokenizer.run()
    nodes = tokenizer.nodes
  }
}

struct Tokenizer {
  let bytes: [UInt8]
  var position = 0
  var nodes: [Tape.Node] = []
  /// The places on the tape of the objects and arrays that are still open.
  var open: [Int] = []
  /// The keys of the object that was closed last, each with its fingerprint.
  var keys: [(print: UInt64, range: Range<Int>)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func run() throws(JSONError) {
    try checkBeginning()
    nodes.reserveCapacity(bytes.count / 24 + 8)
    skipSpace()
    try value()
    while let container = open.last {
      if nodes[container].kind == .object {
        try continueObject(container)
      } else {
        try continueArray(container)
      }
    }
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

  private mutating func continueObject(_ container: Int) throws(JSONError) {
    skipSpace()
    let isFirst = nodes.count == container + 1
    guard let byte = peek() else { throw failure(.unfinished) }
    if byte == UInt8(ascii: "}") {
      try checkKeys(of: container)
      return close(container)
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw failure(.expectedCommaOrEnd) }
      position += 1
      skipSpace()
    }
    guard let quote = peek() else { throw failure(.unfinished) }
    guard quote == UInt8(ascii: "\"") else { throw failure(.expectedKey) }
    try string()
    skipSpace()
    guard let colon = peek() else { throw failure(.unfinished) }
    guard colon == UInt8(ascii: ":") else { throw failure(.expectedColon) }
    position += 1
    skipSpace()
    try value()
  }

  private mutating func continueArray(_ container: Int) throws(JSONError) {
    skipSpace()
    let isFirst = nodes.count == container + 1
    guard let byte = peek() else { throw failure(.unfinished) }
    if byte == UInt8(ascii: "]") { return close(container) }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw failure(.expectedCommaOrEnd) }
      position += 1
      skipSpace()
    }
    try value()
  }

  private mutating func close(_ container: Int) {
    position += 1
    nodes[container].end = UInt32(position)
    nodes[container].next = UInt32(nodes.count)
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
    open.append(nodes.count - 1)
  }

  mutating func append(_ kind: Tape.Kind, from start: Int) throws(JSONError) {
    if nodes.count == Tape.maximumValues { throw failure(.tooManyValues) }
    nodes.append(
      Tape.Node(
        kind: kind, start: UInt32(start), end: UInt32(position), next: UInt32(nodes.count + 1)))
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

  func failure(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    let offset = offset ?? position
    return JSONError(
      reason: markerReason(at: offset) ?? encodingReason(at: offset) ?? reason, offset: offset,
      path: Places(bytes: bytes, nodes: nodes).path(through: open))
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
