// SPDX-License-Identifier: EUPL-1.2

import CFiles
import CanonicalJSON
import Glibc
public import JourneyModel

/// A file as it was opened: its bytes and the document that they hold.
///
/// The bytes are what a later save compares the disk with.
public struct Loaded: Sendable {
  /// The path by which it was opened.
  public let path: String
  /// What stood in the file.
  public let bytes: [UInt8]
  /// What the bytes hold.
  public let document: Document
  /// Whether the bytes begin with a byte order mark, which was passed over.
  private let isMarked: Bool

  /// Whether the bytes are the canonical text of the document.
  public var isCanonical: Bool {
    !isMarked && (document.isKnownCanonical || document.root.canonicalText == bytes)
  }

  /// Opens a regular file and reads it strictly; the file is not touched.
  ///
  /// - Parameter passesMark: Whether a byte order mark is passed over, for who writes the file in its form.
  public init(path: String, passesMark: Bool = false) throws(StoreError) {
    bytes = try Self.bytes(path)
    self.path = path
    let unmarked = passesMark ? Document.unmarked(bytes) : nil
    isMarked = unmarked != nil
    do {
      document = try Document(reading: unmarked ?? bytes)
    } catch {
      throw .refused(path: path, error)
    }
  }

  /// Opens a file as `init(path:)` does, for what takes much more memory than reading; one with too many items is refused.
  public static func manageable(path: String) throws(StoreError) -> Loaded {
    let loaded = try Loaded(path: path)
    do {
      _ = try loaded.document.manageable()
    } catch {
      throw .refused(path: path, error)
    }
    return loaded
  }

  /// From how many bytes on it pays to have memory ready.
  private static let largeSize = 2 << 20

  /// Reads the bytes of a regular file; pipes and devices are refused at once.
  public static func bytes(_ path: String) throws(StoreError) -> [UInt8] {
    let refusal: StoreError
    do throws(SystemError) {
      // Without O_NONBLOCK the opening of a pipe would wait for a writer.
      let file = try Descriptor(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      let status = try file.status()
      let isRegular = status.st_mode & S_IFMT == S_IFREG
      if isRegular, status.st_size <= Tape.maximumSize {
        // The bytes, their tape and the tree of items together take less than four times as much.
        if status.st_size >= largeSize { cfiles_make_room(Int(status.st_size) * 4) }
        return try file.readAll(expecting: Int(status.st_size))
      }
      refusal = isRegular ? .tooLarge(path: path) : .notAFile(path: path)
    } catch {
      throw .system(errno: error.code, path: path, isSaving: false)
    }
    throw refusal
  }
}
