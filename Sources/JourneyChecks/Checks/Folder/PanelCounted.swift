// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Sources that give the figures of a panel as it was before it was counted anew.
  static let panelCounted = Check(
    "folder.panel", .warning,
    Text(nl: "Een bron die achterloopt op het panel", en: "A source that lags behind the panel"),
    why: Text(
      nl: "De reis noemt dan een aantal of een dag die niet bij de uitkomst hoort.",
      en: "The journey then gives a number or a day that does not belong to the result."),
    mend: Text(
      nl:
        "Ga na of de reis nog past bij de uitkomst, en zet het nieuwe getal of de nieuwe dag in de bron.",
      en:
        "See whether the journey still fits the result, and put the new number or day in the source."
    ),
    search: .folder { file, told in
      told.sourcesWithPanel(file).flatMap { source, panel in
        [respondents(source, panel), day(source, panel)].compactMap(\.self)
      }
    })

  private static func respondents(
    _ source: FileFacts.PanelSource, _ panel: FileFacts.PanelFacts
  ) -> FolderRemark? {
    let question = source.question.flatMap { panel.questions[$0] }
    // Of a question that is gone nothing is known.
    if source.question != nil, question == nil { return nil }
    let asked = question?.asked ?? panel.respondents
    // Who counts those who answered, or all who took part, is right too.
    let right = [asked, question?.answered, panel.respondents].compactMap(\.self)
    guard let said = source.respondents, let asked, !right.contains(said) else { return nil }
    return FolderRemark(
      FileFacts.Mention(source, .respondents), in: source.path,
      Text(
        nl:
          "De bron \(source.name) noemt \(said) ondervraagden; in \(panel.path) zijn het er \(asked).",
        en:
          "The source \(source.name) says that \(said) were asked; in \(panel.path) there are \(asked)."
      ))
  }

  private static func day(
    _ source: FileFacts.PanelSource, _ panel: FileFacts.PanelFacts
  ) -> FolderRemark? {
    guard let said = source.on.flatMap(CalendarDate.init(iso:)),
      let on = panel.on.flatMap(CalendarDate.init(iso:)), said != on
    else { return nil }
    return FolderRemark(
      FileFacts.Mention(source, .on), in: source.path,
      Text(nl: "De bron \(source.name) is van ", en: "The source \(source.name) is of ")
        + said.words + Text(nl: "; \(panel.path) is van ", en: "; \(panel.path) is of ") + on.words
        + Text("."))
  }
}
