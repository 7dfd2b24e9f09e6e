// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Sources that rest on a question which the panel has no more.
  static let questionGone = Check(
    "folder.question", .warning,
    Text(nl: "Een vraag die het panel niet heeft", en: "A question that the panel has not"),
    why: Text(
      nl: "De vraag is uit het panel weg; nu is niet meer te zien wat mensen antwoordden.",
      en: "The question went from the panel; now nobody sees what people answered."),
    mend: Text(
      nl: "Kies bij Vraag een vraag die er nog is, of zet de vraag terug in het panel.",
      en: "Choose under Question one that is there, or put the question back in the panel."),
    search: .folder { file, told in
      told.sourcesWithPanel(file).compactMap { source, panel in
        guard let question = source.question, panel.questions[question] == nil else { return nil }
        return FolderRemark(
          FileFacts.Mention(source, .question), in: source.path,
          Text(
            nl:
              "De bron \(source.name) noemt een vraag die niet in \(panel.path) staat: \(question).",
            en:
              "The source \(source.name) names a question that is not in \(panel.path): \(question)."
          ))
      }
    })
}
