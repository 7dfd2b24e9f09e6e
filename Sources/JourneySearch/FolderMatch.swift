// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
public import Words

/// A place in one of the files of a folder where a text stands.
public struct FolderMatch: Hashable, Sendable {
  /// The path of the file.
  public let file: String
  /// The title of the journey, or of what else the file holds.
  public let title: String
  /// Whether it is the journey as it is or as it should be; nil for what is neither.
  public let state: Text?
  /// The item in which it stands.
  public let item: ItemRef
  /// The field of the item; nil for its title.
  public let key: FieldKey?
  /// The number of the step; nil outside the steps.
  public let step: Int?
  /// What the place is called.
  public let label: Text
  /// The part of the text around what was looked for.
  public let excerpt: String

  /// The step and what the place is called, as in "stap 3, Doet".
  public var place: Text {
    Finder.place(step, label)
  }
}

extension Finder {
  /// Returns the places in a file where all the words stand together, in its order.
  ///
  /// - Parameters:
  ///   - most: The number of places after which the search ends.
  ///   - length: About how many characters an excerpt has.
  public func matches(
    in root: Item, file: String, _ language: Language, most: Int = .max, length: Int = 60
  ) -> [FolderMatch] {
    matches(in: Journey(root), language, most: most).compactMap { match in
      root.ref(at: match.path).map { ref in
        FolderMatch(
          file: file, title: root.title, state: Journey(root).state, item: ref, key: match.key,
          step: match.step,
          label: match.label, excerpt: excerpt(of: match.text, length: length, .unicode))
      }
    }
  }
}
