// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Something that a thread waits for and another one rings.
public final class Bell: Sendable {
  /// Becomes readable when it has rung.
  public let descriptor: Int32
  private let rope: Int32

  /// Makes a bell that has not rung; without a free descriptor it never will.
  public init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, rope) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(rope)
  }

  /// Rings, from any thread.
  public func ring() {
    var byte: UInt8 = 1
    _ = write(rope, &byte, 1)
  }

  /// Waits until it rings, at most some milliseconds; −1 waits for ever.
  func wait(milliseconds: Int32 = -1) {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&polled, 1, milliseconds)
    silence()
  }

  /// Takes back that it rang.
  public func silence() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
