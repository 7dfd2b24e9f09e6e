// SPDX-License-Identifier: EUPL-1.2

import Glibc
import TextGrid

/// Where the program writes: the result to standard output, the rest to standard error.
struct Output {
  static let standard = Output(descriptor: STDOUT_FILENO)
  static let error = Output(descriptor: STDERR_FILENO)

  let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal, or what the environment says of it.
  var columns: Int? {
    terminalSize.map(\.columns) ?? Surroundings.environment["COLUMNS"].flatMap { Int($0) }
  }

  /// The height of the terminal; nil where there is none.
  var rows: Int? { terminalSize?.rows }

  private var terminalSize: Size? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Writes text made safe to show; new lines stay.
  func write(_ text: String) {
    write(Array(Shown.text(text, keepingNewlines: true).utf8))
  }

  /// Writes a line, broken between words where a terminal would break it anywhere.
  func tell(_ line: String) {
    guard isTerminal else { return write(line + "\n") }
    write(Wrapping.lines(line, width: columns ?? 80).joined(separator: "\n") + "\n")
  }

  /// Writes bytes as they are.
  func write(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        exit(ExitCode.environment)
      }
      done += count
    }
  }
}
