// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid

extension ChangeMarks.Mark {
  /// The sign in the margin, of what cannot be seen otherwise first; nil where nothing changed.
  func sign(_ signs: Signs) -> String? {
    if contains(.new) { return "+" }
    if contains(.moved) { return signs.moved }
    if contains(.removed) { return signs.minus }
    return contains(.changed) ? "~" : nil
  }

  var style: Style {
    if contains(.new) { return Style(.good, .bold) }
    if contains(.moved) { return Style(.accent, .bold) }
    return Style(contains(.removed) ? .bad : .warning, .bold)
  }
}

extension Diagnostic.Severity {
  /// How the sign of something that deserves a look is drawn.
  var style: Style {
    self == .info ? Style(.accent) : Style(self == .error ? .bad : .warning, .bold)
  }
}

extension Screen {
  /// Puts the sign of what deserves a look in the margin, where something does.
  mutating func put(_ severity: Diagnostic.Severity?, at point: Point, _ signs: Signs) {
    guard let severity else { return }
    put(signs.finding, at: point, style: severity.style)
  }

  /// Puts the sign of a mark in the margin, where there is a mark.
  mutating func put(_ mark: ChangeMarks.Mark, at point: Point, _ signs: Signs) {
    guard let sign = mark.sign(signs) else { return }
    put(sign, at: point, style: mark.style)
  }
}
