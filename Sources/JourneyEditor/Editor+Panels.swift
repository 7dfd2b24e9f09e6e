// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What a source takes over of a panel of the folder.
extension Editor {
  /// Returns an edit of an item with what the panel knows that it names now.
  func completed(_ edit: Edit, of ref: ItemRef, in root: Item) throws(EditError) -> Edit {
    guard case .set(_, let key, .some) = edit, [.panel, .question].contains(key),
      let source = try root.applying(edit).item(ref), source.kind == .source,
      let panel = referable.compactMap(\.kept)
        .first(where: { $0.kind == .panel && $0.isPanel(of: source) })
    else { return edit }
    let edits = Item.completing(source, from: panel)
    return edits.isEmpty ? edit : .all([edit] + edits)
  }

  mutating func sayCompleted() {
    say(
      "Wat het panel weet, is overgenomen waar het nog niet was ingevuld: panel, datum en aantal.",
      "What the panel knows was taken over where it was not filled in: panel, date and number.")
  }
}
