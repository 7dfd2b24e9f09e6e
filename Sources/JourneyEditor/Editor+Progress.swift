// SPDX-License-Identifier: EUPL-1.2

import Words

/// How far work is that takes long, and ending it.
extension Editor {
  mutating func sayProgress(_ number: Int, done: Int, of total: Int) {
    progress = number
    say(
      "Bezig: \(done) van \(total) bestanden. Esc stopt.",
      "Busy: \(done) of \(total) files. Esc stops.")
  }

  /// Forgets how far a request was, when it has ended.
  mutating func endProgress(of number: Int) {
    guard progress == number else { return }
    progress = nil
    notice = nil
  }

  mutating func stop(_ number: Int) -> [Effect] {
    progress = nil
    say("Wordt gestopt…", "Stopping…")
    return [.stop(number)]
  }

  mutating func sayPart(_ count: Int, of total: Int) {
    notice = Notice(
      Text(
        nl: "Gestopt: de lijst heeft \(count) van de \(total) bestanden.",
        en: "Stopped: the list has \(count) of the \(total) files."), isWarning: true)
  }
}
