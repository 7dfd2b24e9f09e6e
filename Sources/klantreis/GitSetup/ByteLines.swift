// SPDX-License-Identifier: EUPL-1.2

import JourneyStore

/// A line of a file that is somebody else's: it is written as it was read, in whatever encoding.
struct ByteLine: Hashable {
  let bytes: [UInt8]

  /// The line as far as it can be read.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  init(_ text: String) {
    self.init(text.utf8)
  }
}

/// The lines of such a file.
struct ByteLines {
  let path: String
  private(set) var lines: [ByteLine] = []
  /// Whether the file was there.
  var isThere: Bool { expected != .nothing }
  private let expected: Saver.Expected

  /// Reads a file; one that is not there has no lines.
  init(_ path: String) throws(Failure) {
    self.path = path
    do throws(StoreError) {
      expected = try .standing(at: path)
    } catch {
      throw Failure(error)
    }
    if case .bytes(let bytes) = expected {
      lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { ByteLine($0) }
      if lines.last?.bytes.isEmpty == true { lines.removeLast() }
    }
  }

  /// Writes other lines in its place, unless somebody else wrote there meanwhile.
  func write(_ lines: [ByteLine]) throws(Failure) {
    do throws(StoreError) {
      try Saver.save(lines.flatMap { $0.bytes + [UInt8(ascii: "\n")] }, to: path, over: expected)
    } catch {
      throw Failure(error)
    }
  }
}
