// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyStore
import Programs
import Synchronization

/// What both sides of a merge that git could not end go back to, as git keeps it in its index.
enum CommonVersion {
  /// Returns the text of it, after waiting for git; nil where git keeps none.
  static func bytes(of path: String) -> [UInt8]? {
    // Paths are taken apart by their bytes, as the system does.
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = String(path[(slash.map(path.utf8.index(after:)) ?? path.startIndex)...])
    return waited {
      try? await Git(in: folder, patience: .seconds(5)).bytes(of: Revision(":1", path: "./\(name)"))
    }
  }

  /// Runs work that suspends, on a thread that may wait for it.
  private static func waited<Result: Sendable>(
    _ work: @escaping @Sendable () async -> Result?
  ) -> Result? {
    let result = Box<Result>()
    let bell = Bell()
    Task.detached {
      let found = await work()
      result.value.withLock { $0 = found }
      bell.ring()
    }
    var ready = pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, -1) < 0, errno == EINTR {}
    return result.value.withLock { $0 }
  }

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
