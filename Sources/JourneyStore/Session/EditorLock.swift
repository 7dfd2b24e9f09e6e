// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Glibc
import Paths

/// A file that tells other editors that this one has a journey open.
///
/// It is advice: nothing is lost where it fails, since every save compares the disk.
public final class EditorLock: Sendable {
  /// What came of asking for the lock.
  public enum Answer: Sendable {
    case held(EditorLock)
    case taken(Owner)
    /// The state folder cannot be written, or knows no locks.
    case unavailable
  }

  private let path: String
  private let file: Descriptor
  private let status: stat

  private init(path: String, file: consuming Descriptor, status: stat) {
    self.path = path
    self.file = file
    self.status = status
  }

  deinit {
    if isOurs { _ = unlink(FilePath(path).cString) }
  }

  /// Whether the lock was not taken over meanwhile.
  public var isOurs: Bool {
    var now = stat()
    return lstat(FilePath(path).cString, &now) == 0 && now.st_ino == status.st_ino
      && now.st_dev == status.st_dev
  }

  /// Asks for the lock of a file.
  ///
  /// - Parameter force: Whether it is taken over where another editor has it.
  public static func ask(for path: String, in folder: StateFolder, force: Bool = false) -> Answer {
    guard (try? folder.make()) != nil else { return .unavailable }
    let path = folder.file(PathKey(path).name + ".lock")
    if force { _ = unlink(FilePath(path).cString) }
    // The file may go between two looks at it.
    for attempt in 0..<10 {
      do throws(SystemError) {
        let file = try Descriptor(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        if flock(file.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { continue }
        return try hold(path, file)
      } catch {
        if error.code != EEXIST { return .unavailable }
      }
      do throws(SystemError) {
        let file = try Descriptor(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK)
        let status = try file.status()
        guard status.st_uid == geteuid(), status.st_mode & S_IFMT == S_IFREG else {
          return .unavailable
        }
        let owner = JSONObject(try file.readAll(expecting: Int(status.st_size))).flatMap(Owner.init)
        if flock(file.number, LOCK_EX | LOCK_NB) != 0 {
          // A file system without locks leaves only what the file says.
          if errno != EWOULDBLOCK, owner?.isGone != false { return try hold(path, file) }
          if let owner, !owner.isGone { return .taken(owner) }
          // Somebody has just made the file and not filled it yet, or has ended while a program was being started,
          // which has the file open until it runs.
          _ = usleep(10_000)
          var now = stat()
          if attempt > 5, owner != nil, lstat(FilePath(path).cString, &now) == 0,
            now.st_ino == status.st_ino
          {
            _ = unlink(FilePath(path).cString)
          }
          continue
        }
        // Nobody holds it: its process has ended. It may also have been taken away meanwhile.
        var now = stat()
        if lstat(FilePath(path).cString, &now) != 0 || now.st_ino != status.st_ino { continue }
        return try hold(path, file)
      } catch {
        if error.code != ENOENT { return .unavailable }
      }
    }
    return .unavailable
  }

  private static func hold(_ path: String, _ file: consuming Descriptor) throws(SystemError)
    -> Answer
  {
    var writer = CanonicalWriter()
    writer.beginObject()
    Owner.current().write(to: &writer)
    writer.endObject()
    let number = file.number
    _ = try SystemError.check { ftruncate(number, 0) }
    _ = try SystemError.check { Int32(lseek(number, 0, SEEK_SET)) }
    try file.writeAll(writer.finished())
    let status = try file.status()
    return .held(EditorLock(path: path, file: file, status: status))
  }
}
