// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Glibc
import JourneyModel
import Paths

/// The file of a journal: a line that names its form, and records with their length and their checksum.
///
/// The first record says whose it is, the second one is the text that was opened, the others are entries.
struct JournalFile: ~Copyable {
  static let firstLine = Array("klantreis-journal/1\n".utf8)
  /// The longest record: no text that can be opened is longer.
  private static let longest = Tape.maximumSize + 1024

  private(set) var path: String
  private let file: Descriptor
  /// How many bytes of the file are whole records.
  private(set) var size = 0

  /// Makes a new file, with the text that was opened in it, and holds a lock on it as long as it is open.
  static func new(
    of key: PathKey, base: [UInt8], in folder: StateFolder
  ) throws(SystemError) -> JournalFile {
    try folder.make()
    let made = try make(key, in: folder)
    var file = JournalFile(path: made.path, descriptor: made.descriptor)
    _ = flock(made.descriptor, LOCK_EX)
    var writer = CanonicalWriter()
    writer.beginObject()
    writer.key("path")
    writer.string(key.path)
    writer.key("base")
    writer.string(Checksum.hexadecimal(Checksum.fnv(base)))
    Owner.current().write(to: &writer)
    writer.endObject()
    do throws(SystemError) {
      try file.append(firstLine + record(writer.finished()) + record(base))
    } catch {
      _ = unlink(FilePath(made.path).cString)
      throw error
    }
    return file
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    file = Descriptor(adopting: descriptor)
  }

  private static func make(
    _ key: PathKey, in folder: StateFolder
  ) throws(SystemError) -> (path: String, descriptor: Int32) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_APPEND | O_CLOEXEC
    for number in 0..<1000 {
      let tail = number == 0 ? "\(getpid())" : "\(getpid())-\(number)"
      let path = folder.file("\(key.name).\(tail).journal")
      let descriptor = open(FilePath(path).cString, flags, mode_t(0o600))
      if descriptor >= 0 { return (path, descriptor) }
      // A process that ended had the same number.
      if errno != EEXIST { throw SystemError(code: errno) }
    }
    throw SystemError(code: EEXIST)
  }

  /// Adds entries in one go; where that fails, what was written of them is taken away again.
  mutating func append(_ entries: [JournalEntry]) throws(SystemError) {
    var bytes: [UInt8] = []
    for entry in entries { bytes += Self.record(entry.bytes) }
    try append(bytes)
  }

  private mutating func append(_ bytes: [UInt8]) throws(SystemError) {
    do throws(SystemError) {
      try file.writeAll(bytes)
      size += bytes.count
    } catch {
      let (number, whole) = (file.number, size)
      _ = try SystemError.check { ftruncate(number, whole) }
      throw error
    }
  }

  func synchronise() {
    _ = fdatasync(file.number)
  }

  /// Gives the file the name of another path.
  mutating func move(to key: PathKey, in folder: StateFolder) {
    let new = folder.file("\(key.name).\(getpid())-\(time(nil)).journal")
    if rename(FilePath(path).cString, FilePath(new).cString) == 0 { path = new }
  }

  private static func record(_ payload: [UInt8]) -> [UInt8] {
    bytes(UInt32(payload.count)) + bytes(Checksum.crc(payload)) + payload
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  // MARK: - Reading

  /// Returns the payloads of all records up to the first that is torn or damaged; nil when it is no journal.
  static func records(in bytes: [UInt8]) -> [[UInt8]]? {
    guard bytes.starts(with: firstLine) else { return nil }
    var records: [[UInt8]] = []
    var place = firstLine.count
    func number(_ start: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
    }
    while bytes.count - place >= 8 {
      let (length, sum) = (Int(number(place)), number(place + 4))
      guard length <= longest, bytes.count - place - 8 >= length else { break }
      let payload = Array(bytes[(place + 8)..<(place + 8 + length)])
      guard Checksum.crc(payload) == sum else { break }
      records.append(payload)
      place += 8 + length
    }
    return records
  }
}
