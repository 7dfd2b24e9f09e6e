// SPDX-License-Identifier: EUPL-1.2

import Words

/// How far work is that takes long, and ending it.
extension Editor {
  mutating func sayProgress(_ number: Int, done: Int, of total: Int) {
    progress = number
    sayAdvance(
      Text(nl: "Bezig: \(done) van \(total) bestanden.", en: "Busy: \(done) of \(total) files."),
      isWorthTelling: isNew(quarter: total > 0 ? done * 4 / total : 0))
  }

  mutating func sayDrawing(_ number: Int, seconds: Int) {
    progress = number
    sayAdvance(
      Text(
        nl: "Graphviz tekent: \(seconds) seconden.", en: "Graphviz draws: \(seconds) seconds."),
      isWorthTelling: isNew(seconds: seconds))
  }

  /// Says that work began, until it says how far it is.
  mutating func sayBusy(_ text: Text) {
    notice = Notice(text)
    notice?.isAdvance = true
  }

  /// Says how far the work is, and how to end it; to who hears it only now and then.
  mutating func sayAdvance(_ text: Text, isWorthTelling: Bool = true) {
    // What comes of what the user does meanwhile is told first.
    guard notice == nil || notice?.isAdvance == true else { return }
    let text =
      text
      + (linear == nil
        ? Text(nl: " Esc stopt.", en: " Esc stops.")
        : Text(nl: " Ctrl-C stopt.", en: " Ctrl-C stops."))
    sayBusy(text)
    let words = says(text)
    if isWorthTelling { linear?.waiting.append(words) }
  }

  /// Notes that another quarter of the files is done; returns false where that was told.
  private mutating func isNew(quarter: Int) -> Bool {
    let told = linear?.toldAdvance
    linear?.toldAdvance = max(quarter, told ?? 0)
    return told.map { $0 < quarter } ?? true
  }

  /// Notes that it takes twice as long as was told last; returns false where it does not.
  private mutating func isNew(seconds: Int) -> Bool {
    guard seconds >= 2 * (linear?.toldAdvance ?? 2) else { return false }
    linear?.toldAdvance = seconds
    return true
  }

  /// Forgets how far a request was, when it has ended.
  mutating func endProgress(of number: Int) {
    guard progress == number else { return }
    progress = nil
    if notice?.isAdvance == true { notice = nil }
  }

  /// Takes the answer to a request in; a warning that came meanwhile is told along with what comes of long work.
  mutating func end(_ outcome: Outcome, of errand: Errand) -> [Effect] {
    let warning = errand.canStop && notice?.isWarning == true ? notice : nil
    let effects = finish(outcome, of: errand)
    if let warning, notice != warning {
      notice = Notice(
        warning.text + (notice.map { Text(" ") + $0.text } ?? Text("")), isWarning: true)
    }
    return effects
  }

  /// The number of the request that Esc ends; nil where there is none.
  ///
  /// Line by line nothing else can be done meanwhile, so that it ends at once what the user waits for.
  var stoppable: Int? { progress ?? (linear == nil ? nil : pendingNumber(where: \.canStop)) }

  mutating func stop(_ number: Int) -> [Effect] {
    progress = nil
    let text = Text(nl: "Wordt gestopt…", en: "Stopping…")
    let words = says(text)
    notice = Notice(text)
    linear?.waiting.append(words)
    return [.stop(number)]
  }

  mutating func sayPart(_ count: Int, of total: Int) {
    notice = Notice(
      Text(
        nl: "Gestopt: de lijst heeft \(count) van de \(total) bestanden.",
        en: "Stopped: the list has \(count) of the \(total) files."), isWarning: true)
  }
}

extension Editor.Errand {
  /// Whether the work ends when it is asked to.
  fileprivate var canStop: Bool {
    switch self {
    case .list, .referring, .gap, .portfolio, .search, .export, .findReplacements, .replacing,
      .puttingBack:
      true
    default: false
    }
  }
}
