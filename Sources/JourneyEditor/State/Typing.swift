// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid

extension OpenJourney {
  /// A field that is being typed in.
  struct Typing: Sendable {
    let focus: Focus
    let ref: ItemRef
    let key: FieldKey
    var field: TextField
    let original: String
    /// Whether the item was made for this field, and goes again when the text stays empty.
    let isNew: Bool
    /// Whether the text may have several lines.
    let takesLines: Bool
    /// The text that did not fit the field.
    var refused: String?

    /// Whether the text does not fit the field, so that going back leaves what stood there.
    var isRefused = false
  }
}
