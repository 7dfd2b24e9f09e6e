// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Paths

/// The folder in which the program keeps what is about its own work: journals, locks and backups.
///
/// The names in it are made from a hash of the path of a file, so that nothing of it ever stands beside the files.
public struct StateFolder: Hashable, Sendable {
  /// The path of the folder, which need not be there.
  public let path: String

  /// Takes a folder; it is made when something is first kept in it.
  public init(path: String) {
    self.path = path
  }

  /// Finds the folder as the XDG specification says; nil where there is no home.
  public init?(environment: [String: String]) {
    if let state = environment["XDG_STATE_HOME"], FilePath(state).isAbsolute {
      path = state + "/klantreis"
    } else if let home = environment["HOME"], FilePath(home).isAbsolute {
      path = home + "/.local/state/klantreis"
    } else {
      return nil
    }
  }

  /// Makes the folder where it is not there, open to nobody else.
  func make() throws(SystemError) {
    var made = FilePath("/")
    for part in FilePath(path).parts {
      made = made / part
      if mkdir(made.cString, 0o700) != 0, errno != EEXIST, errno != EROFS, errno != EACCES {
        throw SystemError(code: errno)
      }
    }
    guard let status = FilePath(path).status else { throw SystemError(code: errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw SystemError(code: ENOTDIR) }
    // What others may write in is no place for what is typed.
    guard status.st_uid == geteuid() else { throw SystemError(code: EACCES) }
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of the files about one file that end in a certain way, in order.
  func names(of key: PathKey, ending: String) -> [String] {
    let names = (FilePath(path).entries ?? []).map(\.name.text)
    return names.filter { $0.hasPrefix(key.name + ".") && $0.hasSuffix(ending) }.sorted()
  }
}

/// A file by its path with all links followed, and the name that stands for it in the state folder.
struct PathKey: Hashable, Sendable {
  let path: String

  init(_ path: String) {
    // The file itself may be gone.
    self.path = FilePath(path).resolvedInFolder?.text ?? path
  }

  /// Sixteen digits that differ from path to path (FNV-1a, 64 bits).
  var name: String { Checksum.hexadecimal(Checksum.fnv(FilePath(path).bytes)) }
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
