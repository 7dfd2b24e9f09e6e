// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import Paths

/// Puts the desired journeys of a folder after the current ones, which they are read beside.
///
/// The files come one by one in the order of their paths; all but desired journeys can be told at once.
public struct CurrentFirst<Entry> {
  private var held: [Entry] = []
  private var folder: FilePath?

  /// Begins with nothing held back.
  public init() {}

  /// Takes a file in, and returns what is to be told now.
  ///
  /// - Parameters:
  ///   - kind: What the file holds; nil where it cannot be read.
  ///   - isDesired: Whether it holds a desired journey.
  public mutating func take(
    _ entry: Entry, path: String, kind: ItemKind?, isDesired: Bool
  ) -> [Entry] {
    let folder = FilePath(path).folder
    // Nothing waits for another folder, nor for what is no journey.
    let isAfter = folder != self.folder || (kind != nil && kind != .journey)
    let before = isAfter ? end() : []
    self.folder = folder
    if kind == .journey, isDesired {
      held.append(entry)
      return before
    }
    return before + [entry]
  }

  /// Returns what is still to be told after the last file.
  public mutating func end() -> [Entry] {
    defer { held = [] }
    return held
  }
}
