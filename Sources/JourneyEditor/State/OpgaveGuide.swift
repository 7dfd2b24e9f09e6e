// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// The questions with which a new opgave begins, and the answers so far.
struct OpgaveGuide: Questions, Hashable {
  private(set) var title = ""
  private(set) var field = ""
  private(set) var isFirst = true

  var purpose: Prompt.Purpose { .newOpgave(self) }

  var question: Text {
    isFirst
      ? Text(
        nl:
          "Hoe heet de opgave? In een zin, bijvoorbeeld: Elk huishouden met schulden krijgt hulp.",
        en:
          "What is the opgave called? In a sentence, for example: Each household in debt is helped."
      )
      : Text(
        nl:
          "Bij welk dossier hoort de opgave? Bijvoorbeeld: werk en inkomen, zorg en ondersteuning, veiligheid. Leeg kan ook.",
        en:
          "To which field does the opgave belong? For example: work and income, care and support, safety. It can stay empty."
      )
  }

  var answer: String {
    get { isFirst ? title : field }
    set { if isFirst { title = newValue } else { field = newValue } }
  }

  mutating func go(forward: Bool) -> Bool {
    guard isFirst == forward else { return false }
    isFirst = !forward
    return true
  }

  func keep(in editor: inout Editor) { editor.keptOpgaveGuide = self }
}
