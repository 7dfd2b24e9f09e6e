// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyEditor
import JourneyModel
import JourneyStore
import Synchronization
import Words

/// Does work with files beside the loop of the editor, so that a slow disk never holds up a key.
final class Worker: Sendable {
  typealias Answer = (number: Int, outcome: Outcome)

  /// Becomes readable when answers are waiting.
  let descriptor: Int32
  private let waker: Int32
  private let waiting = Mutex<[Answer]>([])

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
  func start(_ number: Int, _ request: Request) {
    Task.detached(priority: .userInitiated) { [self] in
      let outcome = request.performed()
      waiting.withLock { $0.append((number, outcome)) }
      var byte: UInt8 = 1
      _ = write(waker, &byte, 1)
    }
  }

  /// Takes the answers that are waiting.
  func answers() -> [Answer] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return waiting.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }
}

extension Request {
  /// Does the work, and says how it ended.
  func performed() -> Outcome {
    do throws(StoreError) {
      switch self {
      case .list(let folder):
        return .listed(try Workspace.journeys(in: folder).map(Self.entry))
      case .open(let path):
        let loaded = try Loaded(path: path)
        return .opened(OpenedFile(path: path, bytes: loaded.bytes, document: loaded.document))
      case .checkForm(let file):
        return .checkedForm(isCanonical: file.document.root.canonicalText == file.bytes)
      case .save(let path, let text, let expected):
        let saved = try Saver.save(
          text, to: path, over: expected.map(Saver.Expected.bytes) ?? .nothing)
        return .saved(path: path, bytes: text, isConfirmed: saved.durability == .confirmed)
      }
    } catch {
      return .failed(error.text)
    }
  }

  private static func entry(_ path: String) -> ListEntry {
    do throws(StoreError) {
      let overview = Overview(Journey(try Loaded(path: path).document.root))
      return ListEntry(path: path, content: .success(overview))
    } catch {
      return ListEntry(path: path, content: .failure(Unreadable(error.text)))
    }
  }
}
