// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyEditor
import JourneyStore
import Synchronization

/// Does work with files beside the loop of the editor, so that a slow disk never holds up a key.
final class Worker: Sendable {
  /// Becomes readable when messages are waiting.
  let descriptor: Int32
  private let waker: Int32
  private let waiting = Mutex<[Message]>([])

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, waker) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(waker)
  }

  /// Starts a request; its answer will be waiting when it is done.
  func start(_ number: Int, _ request: Request, in session: Session) {
    // Tasks would come with a pool of threads that wakes up every second.
    BackgroundThread.start { [self] in
      post(.finished(number, request.performed(in: session)))
    }
  }

  /// Lets the editor know of something, from any thread.
  func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    var byte: UInt8 = 1
    _ = write(waker, &byte, 1)
  }

  /// Takes the messages that are waiting.
  func messages() -> [Message] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
