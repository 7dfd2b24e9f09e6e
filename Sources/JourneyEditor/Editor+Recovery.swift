// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

extension Editor {
  /// Takes over what was chosen on cards in sessions that ended; returns those that hold something else too.
  mutating func takeAnswers(of recoveries: [Recovery], on disk: Item) -> [Recovery] {
    earlierAnswers = [:]
    answerJournals = []
    var others: [Recovery] = []
    for recovery in recoveries {
      earlierAnswers.merge(recovery.answers) { first, _ in first }
      if recovery.hasChanges(on: disk) {
        others.append(recovery)
      } else {
        answerJournals.append(recovery.journal)
      }
    }
    return others
  }

  /// Asks about work that was not saved, where there is any.
  mutating func offerRecovery() {
    guard let journey = open, overlay == nil, journey.access == .full,
      let recovery = journey.recoveries.first
    else { return }
    let count = recovery.replay(on: journey.savedRoot)?.changeCount ?? 0
    // What is offered on request is not spoken of again.
    let others = recovery.isDeclined ? 0 : journey.declined.count
    overlay = .dialog(Dialog(.recovery(recovery, count: count, others: others)))
  }

  /// Offers work that the user chose not to save or threw away, the newest first.
  mutating func offerDeclined() -> [Effect] {
    let declined = open?.declined ?? []
    open?.recoveries = declined
    offerRecovery()
    return []
  }

  mutating func answer(_ answer: Dialog.Answer, about recovery: Recovery) -> [Effect] {
    switch answer {
    case .recover: return recover(recovery)
    case .look:
      look(at: recovery)
      return []
    case .discard:
      open?.recoveries.removeFirst()
      open?.declined.insert(recovery.kept(in: recovery.journal, isDeclined: true), at: 0)
      say(
        "Weggelegd. U vindt het terug bij Bestand, Eerder werk.",
        "Put away. You find it again under File, Earlier work.")
      return [request(.retire(journal: recovery.journal, .declined), for: .retire)]
    case .discardForGood:
      open?.forget(recovery)
      say("Voorgoed weggegooid.", "Discarded for good.")
      return [request(.retire(journal: recovery.journal, .gone), for: .retire)]
    default:
      putOff(recovery)
      return []
    }
  }

  /// Leaves work for later, since nothing is decided about it.
  mutating func putOff(_ recovery: Recovery) {
    open?.recoveries.removeAll { $0.journal == recovery.journal }
    if recovery.isDeclined {
      say(
        "Het blijft bewaard; u vindt het terug bij Bestand, Eerder werk.",
        "It is kept; you find it again under File, Earlier work.")
    } else {
      say(
        "Het niet-opgeslagen werk blijft bewaard; bij de volgende start vraag ik het weer.",
        "The work that was not saved is kept; you will be asked again at the next start.")
    }
  }

  /// Has the journal of work put away that is in what is open now; it is kept until it is in what is saved.
  private mutating func took(_ recovery: Recovery) -> [Effect] {
    open?.forget(recovery)
    guard let journey = open, journey.isDirty else {
      return [request(.retire(journal: recovery.journal, .taken), for: .retire)]
    }
    open?.declined.insert(recovery.kept(in: recovery.journal, isDeclined: true), at: 0)
    open?.takenOver.append(
      TakenOver(journal: recovery.journal, revision: journey.history.current.revision))
    return recovery.isDeclined
      ? [] : [request(.retire(journal: recovery.journal, .declined), for: .retire)]
  }

  /// Has the journals removed of earlier work that is in what was saved, as soon as they stand in their place.
  mutating func retireSaved() -> [Effect] {
    guard !isPending(.retire) else { return [] }
    let journals = open?.takenOver.filter(\.isSaved).map(\.journal) ?? []
    for journal in journals { open?.forget(journal) }
    return journals.map { request(.retire(journal: $0, .gone), for: .retire) }
  }

  private mutating func look(at recovery: Recovery) {
    guard let journey = open, let replay = recovery.replay(on: journey.savedRoot) else { return }
    let merged = merge(
      base: replay.saved.root, ours: replay.rootWithDraft, theirs: journey.savedRoot)
    let report = DiffReport(
      old: journey.savedRoot, new: merged.root, language: options.language,
      titles: journey.outsideTitles ?? [:])
    let title = Text(
      nl: "Wat er verandert ten opzichte van de schijf", en: "What changes compared with the disk")
    overlay = .report(Report(title: title, report: report, back: overlay?.dialog))
  }

  private mutating func recover(_ recovery: Recovery) -> [Effect] {
    guard let journey = open, let replay = recovery.replay(on: journey.savedRoot) else {
      say(
        "Dit werk is niet te lezen. Het bestand blijft bewaard: \(recovery.journal)",
        "This work cannot be read. The file is kept: \(recovery.journal)")
      return []
    }
    if replay.saved.root == journey.savedRoot, !journey.isTouched {
      open?.adopt(replay)
      say(
        "Uw werk is hersteld, maar nog niet opgeslagen. Opslaan doet u met Ctrl-S.",
        "Your work is recovered, but not saved yet. Save with Ctrl-S.")
      resume(replay.draft)
      return took(recovery)
    }
    let merged = merge(base: replay.saved.root, ours: replay.rootWithDraft, theirs: journey.root)
    if !merged.isClean {
      settle(merged, .recovery(recovery))
      return []
    }
    return join(recovery, as: merged.root)
  }

  /// Takes in what came of joining earlier work with what is open, and says so.
  mutating func join(_ recovery: Recovery, as merged: Item) -> [Effect] {
    guard let journey = open, let replay = recovery.replay(on: journey.savedRoot) else {
      return []
    }
    do {
      try open?.join(replay, as: merged)
    } catch {
      notice = Notice(error.text, isWarning: true)
      return []
    }
    if merged == journey.root {
      say(
        "Er kwam niets bij: wat u toen deed, staat hier al.",
        "Nothing came in: what you did then stands here already.")
    } else if replay.saved.root == journey.savedRoot {
      say(
        "Uw eerdere werk staat nu bij wat u intussen deed. Opslaan: Ctrl-S. Ongedaan maken: Ctrl-Z.",
        "Your earlier work is joined with what you did meanwhile. Save: Ctrl-S. Undo: Ctrl-Z.")
    } else {
      say(
        "Uw werk is samengevoegd met het bestand, dat intussen veranderd is. Opslaan: Ctrl-S.",
        "Your work is merged with the file, which has changed meanwhile. Save with Ctrl-S.")
    }
    if let draft = replay.draft, replay.edit(of: draft) == nil { offerToPaste(draft.text) }
    return took(recovery)
  }

  /// Goes on typing where the session ended, in a field or at a question; what has no place any more is on the clipboard.
  private mutating func resume(_ draft: (ref: ItemRef, key: FieldKey, text: String)?) {
    guard let draft else { return }
    guard let path = open?.root.path(to: draft.ref),
      let kind = open?.root.item(at: path)?.kind, let field = kind.field(draft.key),
      field.shape.isTyped
    else {
      guard let root = open?.root,
        let inquiry = Inquiry.asking(for: draft.ref, draft.key, in: root)
      else { return offerToPaste(draft.text) }
      overlay = .prompt(Prompt(purpose: .inquiry(inquiry), field: TextField(draft.text)))
      return
    }
    let isTitle = draft.key == kind.titleKey && kind != .journey
    open?.focus = Focus(path, isTitle ? nil : draft.key)
    open?.reveal()
    startTyping(field)
    open?.typing?.field = TextField(draft.text)
  }

  private mutating func offerToPaste(_ text: String) {
    clipboard = .text(text)
    notice = Notice(
      (notice?.text ?? Text(""))
        + Text(
          nl: " Wat u als laatste typte, plakt u in een veld met Ctrl-V.",
          en: " Paste what you typed last into a field with Ctrl-V."))
  }
}

extension Replay {
  /// The document with the text that was being typed, where it fits its field.
  var rootWithDraft: Item {
    let root = history.current.root
    return draft.flatMap(edit).flatMap { try? root.applying($0) } ?? root
  }

  /// What was done since the last save as one edit; nil where it is none.
  var edit: Edit? {
    guard let steps = history.steps(since: saved.revision) else { return nil }
    let edits = steps.compactMap(\.edit) + [draft.flatMap(edit)].compactMap(\.self)
    return steps.allSatisfy { $0.edit != nil } ? .all(edits) : nil
  }

  /// The edit that a text which was being typed stands for; nil where it does not fit its field.
  func edit(of draft: (ref: ItemRef, key: FieldKey, text: String)) -> Edit? {
    guard let item = history.current.root.item(draft.ref), let field = item.kind.field(draft.key),
      let value = try? field.value(typed: draft.text)
    else { return nil }
    return .set(draft.ref, draft.key, value)
  }
}

extension OpenJourney {
  /// Follows work that was put away to its new place.
  mutating func follow(_ journal: String, to place: String?) {
    for index in takenOver.indices where takenOver[index].journal == journal {
      takenOver[index].journal = place ?? journal
    }
    guard let index = declined.firstIndex(where: { $0.journal == journal }) else { return }
    let work = declined.remove(at: index)
    if let place { declined.insert(work.kept(in: place, isDeclined: true), at: index) }
  }

  /// Leaves out work about which the user has decided.
  mutating func forget(_ recovery: Recovery) { forget(recovery.journal) }

  fileprivate mutating func forget(_ journal: String) {
    recoveries.removeAll { $0.journal == journal }
    declined.removeAll { $0.journal == journal }
    takenOver.removeAll { $0.journal == journal }
  }

  /// Whether something was done to the journey since it was opened.
  var isTouched: Bool { history.canUndo || history.canRedo || history.current.revision != 0 }
}

extension Shape {
  /// Whether the value of a field can be typed as a text.
  fileprivate var isTyped: Bool {
    switch self {
    case .format, .id, .flag, .reference, .references, .item, .items: false
    default: true
    }
  }
}

/// A report on changes, that is read and left again.
struct Report: Sendable {
  enum Content: Sendable {
    case changes(DiffReport)
    case lines([String])
  }

  let title: Text
  let content: Content
  /// What comes back after it.
  let back: Dialog?
  var scroll = 0

  init(title: Text, report: DiffReport, back: Dialog?) {
    (self.title, content, self.back) = (title, .changes(report), back)
  }

  init(title: Text, lines: [String]) {
    (self.title, content, back) = (title, .lines(lines), nil)
  }

  func lines(width: Int) -> [String] {
    let width = max(20, width - 4)
    switch content {
    case .changes(let report):
      return report.text(width: width).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    case .lines(let lines):
      return lines.flatMap { Wrapping.lines($0, width: width, hanging: 2) }
    }
  }
}
