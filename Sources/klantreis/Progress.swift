// SPDX-License-Identifier: EUPL-1.2

import JourneyEditor
import Synchronization

/// How far work is that takes long, and whether the user still wants it.
final class Progress: Sendable {
  private struct State {
    var isStopped = false
    var lastTold = ContinuousClock.now
    var lastSecond = 0
  }

  private let number: Int
  private let state = Mutex(State())
  private let post: @Sendable (Message) -> Void

  /// - Parameters:
  ///   - number: The number of the request.
  ///   - post: Takes what is told, on any thread.
  init(of number: Int, posting post: @escaping @Sendable (Message) -> Void) {
    self.number = number
    self.post = post
  }

  /// Has the work end at the next step.
  func stop() {
    state.withLock { $0.isStopped = true }
  }

  /// Tells every second for how long another program has been drawing; returns false where the work is to end.
  func goesOn(drawingSince start: ContinuousClock.Instant) -> Bool {
    let seconds = Int((ContinuousClock.now - start) / .seconds(1))
    let (goesOn, isTime) = state.withLock { state in
      let isTime = seconds > state.lastSecond
      state.lastSecond = seconds
      return (!state.isStopped, isTime)
    }
    if isTime { post(.drawing(number, seconds: seconds)) }
    return goesOn
  }

  /// Tells now and then how much is done; returns false where the work is to end.
  func goesOn(done: Int, of total: Int) -> Bool {
    let (goesOn, isTime) = state.withLock { state in
      let isTime = ContinuousClock.now - state.lastTold > .milliseconds(200)
      if isTime { state.lastTold = .now }
      return (!state.isStopped, isTime)
    }
    if isTime { post(.progressed(number, done: done, of: total)) }
    return goesOn
  }
}
