// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyStore
import Paths
import Words

/// What a source takes over of the panel beside its file, when it is told which question it rests on.
enum PanelCompletion {
  /// The fields of a source that name a panel.
  static let keys: [FieldKey] = [.panel, .question]

  /// Returns an edit of a source with what the panel knows of it, and says so.
  static func completed(
    _ edit: Edit, of ref: ItemRef, in file: EditableFile
  ) throws(Failure) -> Edit {
    guard let source = try? file.root.applying(edit).item(ref), source.kind == .source,
      keys.contains(where: source.has)
    else { return edit }
    let folder = FilePath(file.loaded.path).folder
    let panels = try FolderContents(folder.text, kinds: [.panel]).files
    guard let panel = panels.first(where: { $0.root.isPanel(of: source) }) else { return edit }
    let edits = Item.completing(source, from: panel.root)
    if edits.isEmpty { return edit }
    let taken = Item.completed(by: edits)
    Output.error.write(
      says(
        "Uit \(panel.path) overgenomen: \(taken.nl).\n",
        "Taken over from \(panel.path): \(taken.en).\n"))
    return .all([edit] + edits)
  }
}
