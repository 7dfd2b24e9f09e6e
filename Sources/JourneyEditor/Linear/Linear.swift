// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// What is told line by line, to somebody who hears it or whose terminal has no screen to paint.
public struct Telling: Hashable, Sendable {
  /// The lines, safe to print and no wider than the window.
  public let lines: [String]
  /// What stands before the answer of the user.
  public let prompt: String
}

/// What was told so far, so that nothing is told twice.
struct Linear: Sendable {
  /// What was told last of the place where the user is.
  var place: [String] = []
  /// What was told last by a command.
  var notice: Notice?
  /// What is to be told before anything else, such as a list that was asked for.
  var extra: [String] = []
  /// What is to be told while the user waits for something.
  var waiting: [String] = []
  /// How far the work was when that was told last: files in quarters, or seconds.
  var toldAdvance: Int?
  /// Whether the next line goes on with the text that is being typed.
  var isContinuing = false
}

extension Editor {
  /// Whether the editor tells lines and takes lines, in the place of a screen and keys.
  public var isLinear: Bool { linear != nil }

  /// Whether something is under way that the user waits for, so that it is too early to ask on.
  public var isAwaited: Bool { pendingErrands.contains(where: \.isAwaited) }

  /// Starts working line by line.
  ///
  /// - Parameter canShowScreen: Whether the terminal could show a full screen too.
  public mutating func workInLines(canShowScreen: Bool) {
    options.canShowScreen = canShowScreen
    linear = Linear()
    _ = tell { $0.greeting }
  }

  /// Tells how far the work is that the user waits for, now and then.
  public mutating func tellWaiting() -> [String] {
    let lines = linear?.waiting ?? []
    linear?.waiting = []
    return lines.flatMap(fitted)
  }

  /// Breaks a line that is told, and makes it safe.
  private func fitted(_ line: String) -> [String] {
    Wrapping.lines(options.signs.replacingSigns(in: line), width: max(20, size.columns))
  }

  /// Tells what is new since the last time, and asks on.
  public mutating func tell() -> Telling {
    linear?.waiting = []
    linear?.toldAdvance = nil
    let view = LinearView(editor: self)
    var lines = linear?.extra ?? []
    linear?.extra = []
    if let notice, linear?.notice != notice { lines.append(says(notice.text)) }
    linear?.notice = notice
    let page = view.page
    if page.lines != linear?.place { lines += page.lines }
    linear?.place = page.lines
    closeWhatWasTold()
    return Telling(
      lines: lines.flatMap(fitted),
      prompt: Shown.text(options.signs.replacingSigns(in: LinearView(editor: self).page.prompt)))
  }

  /// Goes on from what is over once it was told.
  private mutating func closeWhatWasTold() {
    switch overlay {
    case .help: overlay = nil
    case .report(let report): overlay = report.back.map(Overlay.dialog)
    default: return
    }
    let page = LinearView(editor: self).page
    // A question comes again, but the place where the user was is known.
    if overlay == nil { linear?.place = page.lines }
  }

  mutating func switchLines() -> [Effect] {
    if linear == nil {
      workInLines(canShowScreen: options.canShowScreen)
      return []
    }
    linear = nil
    say(
      "U werkt weer op het volle scherm. Regel voor regel staat in het menu Weergave.",
      "You work on the full screen again. Line by line is in the menu View.")
    return []
  }
}

extension Editor.Errand {
  /// Whether the user asked for it and waits for the answer.
  var isAwaited: Bool {
    switch self {
    case .list, .open, .save, .new, .takeOver, .versions, .version, .portfolio, .search, .derive,
      .export, .findReplacements, .replacing, .puttingBack, .referring, .gap:
      true
    case .settings, .form, .look, .retire, .recorded, .titles, .check, .leftBehind: false
    }
  }
}
