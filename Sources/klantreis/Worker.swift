// SPDX-License-Identifier: EUPL-1.2

import JourneyEditor
import JourneyStore
import Synchronization

/// Does work with files beside the loop of the editor, so that a slow disk never holds up a key.
final class Worker: Sendable {
  private let bell = Bell()
  private let waiting = Mutex<[Message]>([])

  /// Becomes readable when messages are waiting.
  var descriptor: Int32 { bell.descriptor }

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
    bell.ring()
  }

  /// Takes the messages that are waiting.
  func messages() -> [Message] {
    bell.silence()
    return waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
