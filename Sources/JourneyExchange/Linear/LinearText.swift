// SPDX-License-Identifier: EUPL-1.2

package import JourneyModel
import TextGrid
import Words

/// A journey in plain lines, one fact a line, for screen readers and for whoever works without pictures.
///
/// No drawing and no meaning in signs: readers skip "−" and "+", so numbers are said in words. Totals and extremes come
/// first. Lines are not broken, since the reader's own program does that best.
package struct LinearText {
  private let journey: Journey
  private let options: ExportOptions

  package init(_ journey: Journey, options: ExportOptions) {
    self.journey = journey
    self.options = options
  }

  /// The lines, with a newline after each.
  package var text: String {
    var text = ""
    for line in lines {
      text += line
      text += "\n"
    }
    return text
  }

  /// The lines, safe to show and without newlines.
  var lines: [String] {
    var lines: [String] = []
    for section in sections {
      if !lines.isEmpty { lines.append("") }
      if let heading = section.heading { lines.append(heading) }
      lines += section.lines
    }
    return lines
  }

  /// The lines under the headings that phases and steps are.
  var sections: [LinearSection] {
    let digest = Digest(journey, options: options)
    let comparison = options.compared.map { Comparison($0, with: digest) }
    var sections = [
      section(0, isHeaded: false) {
        $0.addHead(digest, journey, opgave: options.opgave, comparison)
      }
    ]
    for phase in digest.phases {
      sections.append(
        section(1) { $0.add(phase, number: phase.number, of: digest.whole.phases) })
      for step in digest.steps[phase.steps] {
        sections.append(section(2) { $0.add(step, in: digest, comparison) })
      }
    }
    sections.append(
      section(0, isHeaded: false) { $0.addTail(digest, journey, options) })
    return sections
  }

  /// - Parameter isHeaded: Whether the first line is a heading.
  private func section(
    _ level: Int, isHeaded: Bool = true, _ tell: (inout Facts) -> Void
  ) -> LinearSection {
    var facts = Facts(language: options.language)
    tell(&facts)
    let lines = facts.lines.map { line in
      let shown = Shown.text(line)
      return options.isASCII ? Signs.ascii(fold: shown) : shown
    }
    return LinearSection(
      level: level, heading: isHeaded ? lines.first : nil,
      lines: isHeaded ? Array(lines.dropFirst()) : lines)
  }
}

/// What is told of a phase or a step, under its heading, or of the whole journey.
struct LinearSection {
  /// 1 for a phase, 2 for a step.
  let level: Int
  let heading: String?
  let lines: [String]
}

/// The facts of a journey as they are said, line by line.
struct Facts {
  let language: Language
  private(set) var lines: [String] = []

  init(language: Language) {
    self.language = language
  }

  func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  mutating func addLine(_ line: String) {
    lines.append(line)
  }

  /// Parts what follows from what came before.
  mutating func addGap() {
    if !lines.isEmpty, lines.last != "" { lines.append("") }
  }

  /// Says a fact with its label, closed like a sentence; what is not known is not said.
  mutating func add(_ label: Text, _ fact: String?) {
    guard let fact else { return }
    lines.append("\(label[language]): \(Self.sentence(fact))")
  }

  /// Says a fact with its label as it stands, such as a title.
  mutating func add(_ label: Text, plain fact: String?) {
    guard let fact else { return }
    lines.append("\(label[language]): \(fact)")
  }

  /// Returns text that ends like a sentence.
  static func sentence(_ text: String) -> String {
    guard let last = text.last(where: { !$0.isWhitespace }) else { return text }
    return ".!?…".contains(last) ? text : text + "."
  }

  /// Returns sentences one after the other; what is not known is left out.
  static func sentences(_ parts: [String?]) -> String {
    parts.compactMap { $0.map(sentence) }.joined(separator: " ")
  }
}
