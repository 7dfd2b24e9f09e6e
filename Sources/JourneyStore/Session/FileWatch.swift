// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Paths
import Synchronization

/// Notices that somebody else changes a file, without waking up as long as nothing happens.
///
/// The system tells what happens in the folder of the file. Some file systems, such as those of a network, do not tell;
/// there a look now and then helps.
public final class FileWatch: Sendable {
  private let path: String
  private let seen: Mutex<FileStamp?>
  private let notify: @Sendable () -> Void
  private let bell = Bell()
  private let hasEnded = Mutex(false)

  /// Begins to watch a file.
  ///
  /// - Parameter notify: Called on a thread of its own when the file is not what it was.
  public init(_ path: String, notifying notify: @escaping @Sendable () -> Void) {
    self.path = PathKey(path).path
    self.notify = notify
    seen = Mutex(FileStamp(self.path))
    BackgroundThread.start { [weak self, bell, path = self.path] in
      Self.watch(path, bell) { self }
    }
  }

  /// Takes the file as it is now as known, since the program itself wrote it.
  public func accept() {
    seen.withLock { $0 = FileStamp(path) }
  }

  /// Looks at the file soon; returns at once.
  public func look() {
    bell.ring()
  }

  /// Ends the watch; what was found before may still be told.
  public func end() {
    hasEnded.withLock { $0 = true }
    bell.ring()
  }

  private static func watch(_ path: String, _ bell: Bell, _ watch: () -> FileWatch?) {
    let events = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    defer { if events >= 0 { close(events) } }
    let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE)
    if events >= 0 { _ = inotify_add_watch(events, FilePath(path).folder.cString, mask) }
    while true {
      var polled = [
        pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: events, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&polled, 2, -1)
      bell.silence()
      if events >= 0 {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(events, &buffer, buffer.count) > 0 {}
      }
      guard let watch = watch(), !watch.hasEnded.withLock({ $0 }) else { return }
      watch.compare()
    }
  }

  private func compare() {
    let now = FileStamp(path)
    let isNew = seen.withLock { seen in
      defer { seen = now }
      return seen != now
    }
    if isNew { notify() }
  }
}

/// What tells that a file was written: its number, its size and its time.
struct FileStamp: Hashable, Sendable {
  private let device: UInt
  private let number: UInt
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// Nil where there is no file.
  init?(_ path: String) {
    guard let status = FilePath(path).status else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    size = status.st_size
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
