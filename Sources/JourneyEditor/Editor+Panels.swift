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

  /// Says what an edit takes over of the panel that it names.
  mutating func sayCompleted(_ edit: Edit) {
    guard case .all(let edits) = edit else { return }
    let taken = Item.completed(by: Array(edits.dropFirst()))
    notice = Notice(
      Text(nl: "Uit het panel overgenomen: ", en: "Taken over from the panel: ") + taken + Text(".")
    )
  }
}
