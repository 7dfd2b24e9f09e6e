// SPDX-License-Identifier: EUPL-1.2

/// A path by its bytes, as the system knows it; any name that a file can have, also one that is no UTF-8.
///
/// Two paths are equal when their bytes are. Between the rooms a path travels as its `text`.
public struct FilePath: Hashable, Sendable {
  /// The path as the system knows it, without a zero at its end.
  public let bytes: [UInt8]

  /// Takes the bytes as they are.
  public init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Reads what `text` wrote.
  public init(_ text: some StringProtocol) {
    bytes = ByteText.bytes(text)
  }

  /// Reads a path that the system gives.
  public init(cString: UnsafePointer<CChar>) {
    var bytes: [UInt8] = []
    var next = cString
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    self.bytes = bytes
  }

  /// The path as text, from which the same bytes can be read again; see `ByteText`.
  public var text: String { ByteText.text(bytes) }

  /// The path for calls of the system, with a zero behind it.
  public var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// Whether the name begins with a dot.
  public var isHidden: Bool { name.bytes.first == UInt8(ascii: ".") }

  /// Whether the path begins at the root of the file system.
  public var isAbsolute: Bool { bytes.first == Self.slash }

  /// The parts between slashes, without empty ones.
  public var parts: [FilePath] {
    bytes.split(separator: Self.slash).map { FilePath(bytes: $0) }
  }

  /// What stands behind the last slash: the name in the folder; empty for a path that ends in a slash.
  public var name: FilePath { FilePath(bytes: bytes[nameStart...]) }

  /// The folder that holds the name, without a slash at its end: `.` for a mere name, and `/` at the top.
  public var folder: FilePath {
    switch nameStart {
    case 0: FilePath(".")
    case 1: FilePath("/")
    case let start: FilePath(bytes: bytes[..<(start - 1)])
    }
  }

  /// Returns the path of another name in the same folder, which begins as this path does.
  public func beside(_ name: FilePath) -> FilePath {
    FilePath(bytes: bytes[..<nameStart] + name.bytes)
  }

  /// Returns the path of something in the folder at this path.
  public static func / (folder: FilePath, rest: FilePath) -> FilePath {
    let needsSlash = !folder.bytes.isEmpty && folder.bytes.last != slash
    return FilePath(bytes: folder.bytes + (needsSlash ? [slash] : []) + rest.bytes)
  }

  /// Returns the path of something in the folder at this path.
  public static func / (folder: FilePath, rest: String) -> FilePath { folder / FilePath(rest) }

  /// Returns what leads from a folder to this path, when it lies in it; nil otherwise.
  public func relative(to folder: FilePath) -> FilePath? {
    let start = folder.bytes.last == Self.slash ? folder.bytes : folder.bytes + [Self.slash]
    guard bytes.starts(with: start), bytes.count > start.count else { return nil }
    return FilePath(bytes: bytes[start.count...])
  }

  /// Returns what leads from a folder to this path, up by `..` and down again.
  ///
  /// Both begin at the top and hold no `.` or `..`, as paths do with all links followed.
  public func seen(from folder: FilePath) -> FilePath {
    let (own, others) = (parts, folder.parts)
    let shared = zip(own, others).prefix { $0 == $1 }.count
    let steps = others.dropFirst(shared).map { _ in FilePath("..") } + own.dropFirst(shared)
    return steps.dropFirst().reduce(steps.first ?? FilePath(".")) { $0 / $1 }
  }

  /// Tells whether the path ends in these bytes, wherever its last part begins.
  public func hasSuffix(_ ending: String) -> Bool {
    bytes.reversed().starts(with: ending.utf8.reversed())
  }

  private static let slash = UInt8(ascii: "/")

  private var nameStart: Int { (bytes.lastIndex(of: Self.slash) ?? -1) + 1 }
}

extension FilePath: Comparable {
  /// Orders paths by their bytes.
  public static func < (one: FilePath, other: FilePath) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
