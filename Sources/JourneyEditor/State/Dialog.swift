// SPDX-License-Identifier: EUPL-1.2

import Words

/// A question with a few answers, of which Enter gives the chosen one; Esc gives the last, which does the least.
struct Dialog: Sendable {
  /// What is asked about, and so what the answers do.
  enum Matter: Sendable {
    /// Work of a session that ended without saving, and how many others the user declined before.
    case recovery(Recovery, count: Int, others: Int)
    /// The journey is open in another editor, as the text says.
    case otherEditor(Text)
    /// A save failed, for the reason that the text gives.
    case failedSave(Text)
    /// The file can only be written in its place, for the reason that the text gives.
    case inPlace(Text, path: String, isNew: Bool)
    /// A form would go over something that is there already.
    case replaceFile(ExportOrder)
  }

  enum Answer: Hashable, Sendable {
    case recover, look, discard, discardForGood, later
    case takeOver, readOnly
    case saveAs, again, back
    case inPlace
    case replace, otherName
  }

  let matter: Matter
  var chosen = 0

  init(_ matter: Matter) {
    self.matter = matter
  }

  var answers: [Answer] {
    switch matter {
    case .recovery(let recovery, _, _):
      [.recover, .look, recovery.isDeclined ? .discardForGood : .discard, .later]
    case .otherEditor: [.readOnly, .takeOver]
    case .failedSave: [.saveAs, .again, .back]
    case .inPlace: [.inPlace, .saveAs, .back]
    case .replaceFile: [.otherName, .replace, .back]
    }
  }

  /// What Esc answers.
  var escape: Answer {
    if case .otherEditor = matter { .readOnly } else { answers.last ?? .back }
  }

  var text: Text {
    switch matter {
    case .recovery(let recovery, let count, let others):
      (recovery.isDeclined
        ? Text(
          nl: "Er is eerder werk dat niet is opgeslagen, van ",
          en: "There is earlier work that was not saved, from ")
        : Text(
          nl: "Er is werk dat niet is opgeslagen, van ",
          en: "There is work that was not saved, from "))
        + recovery.time + Text(": ")
        + (count == 1
          ? Text(nl: "1 wijziging.", en: "1 change.")
          : Text(nl: "\(count) wijzigingen.", en: "\(count) changes."))
        + Text(nl: " Wilt u het terug?", en: " Do you want it back?")
        + (others == 0
          ? Text("")
          : Text(
            nl: " Eerder werk vindt u bij Bestand, Eerder werk.",
            en: " Earlier work is under File, Earlier work."))
    case .otherEditor(let owner):
      owner
        + Text(
          nl: " Hier kunt u de reis alleen lezen. Overnemen kan ook: dan kunt u hier schrijven, en "
            + "bij het opslaan worden beide versies samengevoegd.",
          en:
            " You can only read the journey here. You can also take over: then you can write here, "
            + "and saving merges the two versions.")
    case .failedSave(let reason): reason
    case .replaceFile(let order):
      Text(
        nl: "\(order.target) bestaat al. Wilt u het vervangen?",
        en: "\(order.target) exists already. Do you want to replace it?")
    case .inPlace(let reason, _, _):
      reason
        + Text(
          nl: " Er wordt eerst een volledige reservekopie van de oude versie gemaakt.",
          en: " A complete backup of the old version is made first.")
    }
  }
}

extension Dialog.Answer {
  var title: Text {
    switch self {
    case .recover: Text(nl: "Herstellen", en: "Recover")
    case .look: Text(nl: "Bekijken", en: "Look")
    case .discard: Text(nl: "Weggooien", en: "Discard")
    case .discardForGood: Text(nl: "Voorgoed weggooien", en: "Discard for good")
    case .later: Text(nl: "Later", en: "Later")
    case .takeOver: Text(nl: "Overnemen", en: "Take over")
    case .readOnly: Text(nl: "Alleen lezen", en: "Read only")
    case .saveAs: Text(nl: "Opslaan als", en: "Save as")
    case .again: Text(nl: "Probeer opnieuw", en: "Try again")
    case .back: Text(nl: "Terug naar de reis", en: "Back to the journey")
    case .inPlace: Text(nl: "Zo opslaan", en: "Save this way")
    case .replace: Text(nl: "Vervangen", en: "Replace")
    case .otherName: Text(nl: "Andere naam", en: "Another name")
    }
  }
}
