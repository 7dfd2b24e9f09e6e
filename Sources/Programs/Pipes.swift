// SPDX-License-Identifier: EUPL-1.2

import CFiles
import Glibc

/// What the program and its child hand over to each other.
final class Pipes {
  let input: Int32
  let output: Int32
  let outputEnd: Int32
  let errors: Int32
  let errorEnd: Int32
  private var open: [Int32] = []

  /// - Parameter bytes: What the child reads.
  init(_ bytes: [UInt8]) throws(Child.Failure) {
    // A file in memory is never full, and needs nobody who writes while the child reads.
    input =
      bytes.isEmpty ? Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC) : cfiles_memory()
    var ends: [[Int32]] = []
    for _ in 0..<2 {
      var pair: [Int32] = [-1, -1]
      _ = cfiles_pipe(&pair)
      ends.append(pair)
    }
    (output, outputEnd) = (ends[0][0], ends[0][1])
    (errors, errorEnd) = (ends[1][0], ends[1][1])
    open = [input, output, outputEnd, errors, errorEnd]
    guard !open.contains(-1), write(bytes) else {
      let code = errno
      close()
      throw .unstartable(code)
    }
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(input, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 { return false }
      done += count
    }
    return bytes.isEmpty || lseek(input, 0, SEEK_SET) == 0
  }

  func closeTheirs() {
    close([input, outputEnd, errorEnd])
  }

  deinit { close() }

  private func close() {
    close(open)
  }

  private func close(_ descriptors: [Int32]) {
    for descriptor in descriptors where open.contains(descriptor) && descriptor >= 0 {
      _ = Glibc.close(descriptor)
    }
    open.removeAll(where: descriptors.contains)
  }
}
