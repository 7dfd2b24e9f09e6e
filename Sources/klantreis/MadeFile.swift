// SPDX-License-Identifier: EUPL-1.2

import JourneyStore
import Words

/// A file that a command makes or changes.
enum MadeFile {
  /// Saves a file, and tells what of the old one could not be kept.
  ///
  /// - Throws: Also that the text is in its place, but that the disk did not say that it will last.
  static func save(
    _ text: [UInt8], to path: String, over expected: Saver.Expected
  ) throws(Failure) {
    let saved: Saver.Saved
    do throws(StoreError) {
      saved = try Saver.save(text, to: path, over: expected)
    } catch {
      throw Failure(error)
    }
    if let remark = saved.remark { Output.error.tell(remark[Surroundings.language] + ".") }
    if saved.durability == .unconfirmed { throw Failure(unconfirmed: path) }
  }
}
