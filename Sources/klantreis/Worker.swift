// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyEditor
import JourneyStore
import Synchronization

/// Does work with files beside the loop of the editor, so that a slow disk never holds up a key.
final class Worker: Sendable {
  private let bell = Bell()
  private let waiting = Mutex<[Message]>([])
  /// How much work is under way that is to be done before the program ends.
  private let writing = Mutex(0)
  /// The work that is under way, by the numbers of the requests.
  private let running = Mutex<[Int: Progress]>([:])
  /// The numbers of those that write a file in another form, for which a picture may be drawn.
  private let exporting = Mutex<Set<Int>>([])

  /// Becomes readable when messages are waiting.
  var descriptor: Int32 { bell.descriptor }

  /// Starts a request; its answer will be waiting when it is done.
  func start(_ number: Int, _ request: Request, in session: Session) {
    let isWriting = request.isWriting
    if isWriting { writing.withLock { $0 += 1 } }
    if case .export = request { exporting.withLock { _ = $0.insert(number) } }
    let progress = Progress(of: number) { [weak self] in self?.post($0) }
    running.withLock { $0[number] = progress }
    // Tasks would come with a pool of threads that wakes up every second.
    BackgroundThread.start { [self] in
      let outcome = request.performed(in: session, progress)
      running.withLock { $0[number] = nil }
      exporting.withLock { _ = $0.remove(number) }
      post(.finished(number, outcome))
      // Whoever waits for it finds the answer.
      if isWriting { writing.withLock { $0 -= 1 } }
    }
  }

  /// Starts work that nobody waits for.
  func start(_ work: @escaping @Sendable () -> Void) {
    writing.withLock { $0 += 1 }
    BackgroundThread.start { [self] in
      work()
      writing.withLock { $0 -= 1 }
      bell.ring()
    }
  }

  /// Has a request end before it is done.
  func stop(_ number: Int) {
    running.withLock { $0[number] }?.stop()
  }

  /// Ends the programs that draw, which would go on by themselves, but does not wait long for it.
  func stopDrawing() {
    for number in exporting.withLock({ $0 }) { stop(number) }
    for _ in 0..<10 where exporting.withLock({ !$0.isEmpty }) {
      bell.silence()
      wait(milliseconds: 50)
    }
  }

  /// Waits for what is being written down or cleared away, but not for long.
  func finishWriting() {
    let end = ContinuousClock.now + .seconds(5)
    while writing.withLock({ $0 }) > 0, .now < end {
      bell.silence()
      wait(milliseconds: 50)
    }
  }

  /// Waits until messages are there, or some time has passed.
  func wait(milliseconds: Int32) {
    var polled = pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&polled, 1, milliseconds)
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

extension Request {
  /// Whether it is to be done before the program ends.
  var isWriting: Bool {
    switch self {
    case .saveSettings, .retire: true
    default: false
    }
  }
}
