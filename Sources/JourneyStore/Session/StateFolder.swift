// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The folder in which the program keeps what is about its own work: journals, locks and backups.
///
/// The names in it are made from a hash of the path of a file, so that nothing of it ever stands beside the files.
public struct StateFolder: Hashable, Sendable {
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// Finds the folder as the XDG specification says; nil where there is no home.
  public init?(environment: [String: String]) {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/klantreis"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/klantreis"
    } else {
      return nil
    }
  }

  /// Makes the folder where it is not there, open to nobody else.
  func make() throws(SystemError) {
    var made = ""
    // A slash and a mark behind it are one character, so that bytes are what counts.
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      made += "/" + (String(part) ?? "")
      if mkdir(made, 0o700) != 0, errno != EEXIST, errno != EROFS, errno != EACCES {
        throw SystemError(code: errno)
      }
    }
    var status = stat()
    _ = try SystemError.check { stat(path, &status) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw SystemError(code: ENOTDIR) }
    // What others may write in is no place for what is typed.
    guard status.st_uid == geteuid() else { throw SystemError(code: EACCES) }
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of the files about one file that end in a certain way, in order.
  func names(of key: PathKey, ending: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(key.name + "."), name.hasSuffix(ending) { names.append(name) }
    }
    return names.sorted()
  }
}

/// A file by its path with all links followed, and the name that stands for it in the state folder.
struct PathKey: Hashable, Sendable {
  let path: String

  init(_ path: String) {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      self.path = String(cString: resolved)
      return
    }
    // The file itself may be gone.
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = path[(slash.map(path.utf8.index(after:)) ?? path.startIndex)...]
    if let resolved = realpath(folder, nil) {
      defer { free(resolved) }
      let folder = String(cString: resolved)
      self.path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    } else {
      self.path = path
    }
  }

  /// Sixteen digits that differ from path to path (FNV-1a, 64 bits).
  var name: String { Checksum.hexadecimal(Checksum.fnv(Array(path.utf8))) }
}

/// Checksums, for what only has to be told apart from accidents.
enum Checksum {
  /// FNV-1a with 64 bits.
  static func fnv(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// CRC-32 as in zip files and PNG.
  static func crc(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { sum, _ in
      sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
    }
  }
}
