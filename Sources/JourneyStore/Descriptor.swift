// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Paths

/// An open file of the system, closed when it goes out of use.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens a file; the error is the number that the system gives.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
    let name = FilePath(path).cString
    number = Int32(retrying { Int(open(name, flags | O_CLOEXEC, mode)) })
    if number < 0 { throw SystemError(code: errno) }
  }

  /// Takes a file over that is open already.
  init(adopting number: Int32) {
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try SystemError.check { fstat(number, &status) }
    return status
  }

  /// Reads to the end, however many pieces it comes in.
  func readAll(expecting size: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = max(size, 0) + 1
    var piece: [UInt8]
    repeat {
      var failure: Int32 = 0
      piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = retrying { read(number, buffer.baseAddress, buffer.count) }
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure != 0 { throw SystemError(code: failure) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = bytes.count <= size ? size + 1 - bytes.count : 1 << 16
    } while !piece.isEmpty
    return bytes
  }

  /// Writes all bytes, however few the system takes at a time.
  func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying { write(number, buffer.baseAddress?.advanced(by: done), buffer.count - done) }
      }
      if count < 0 { throw SystemError(code: errno) }
      done += count
    }
  }

  func synchronise() throws(SystemError) {
    _ = try SystemError.check { fsync(number) }
  }
}

/// A refusal by the system, with its number.
struct SystemError: Error {
  let code: Int32

  /// Makes a call that returns −1 on failure.
  static func check(_ call: () -> Int32) throws(SystemError) -> Int32 {
    let result = call()
    if result < 0 { throw SystemError(code: errno) }
    return result
  }
}

/// Makes a call again as long as a signal interrupts it.
private func retrying(_ call: () -> Int) -> Int {
  var result = call()
  while result < 0, errno == EINTR { result = call() }
  return result
}
