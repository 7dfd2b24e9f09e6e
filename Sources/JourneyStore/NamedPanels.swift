// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import Paths

extension Workspace {
  /// Returns the panels on which a journey rests, from their files in its folder.
  ///
  /// - Parameters:
  ///   - journey: The journey; only the panels and questions that its sources name are looked for.
  ///   - path: The path of its file.
  /// - Returns: The panels; those whose file is elsewhere or cannot be read are left out, since a journey is whole without them.
  public static func panels(of journey: Item, beside path: String) -> [Item] {
    let sources = journey.items(.sources).filter { $0.has(.panel) || $0.has(.question) }
    if sources.isEmpty { return [] }
    let folder = FilePath(path).folder
    let ending = Format.ending(.panel)
    let names = (folder.entries ?? []).map(\.name).filter { $0.hasSuffix(ending) && !$0.isHidden }
    return names.sorted().compactMap { name in
      let panel = try? Loaded(path: (folder / name).text).document.root
      guard let panel, panel.kind == .panel, sources.contains(where: panel.isPanel) else {
        return nil
      }
      return panel
    }
  }
}
