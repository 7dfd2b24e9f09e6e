// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// A thread of its own, for work that waits most of the time and must not hold up anything else.
public enum BackgroundThread {
  private final class Work {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  /// Starts the work, which ends its thread when it is done.
  public static func start(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    if result == 0 {
      pthread_detach(thread)
    } else {
      // Without another thread it is done here: whoever waits for it would wait for ever.
      work.takeRetainedValue().body()
    }
  }
}
