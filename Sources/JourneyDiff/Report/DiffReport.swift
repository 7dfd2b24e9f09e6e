// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
public import Words

/// What changed between two versions of a journey, in sentences for a reviewer.
///
/// What touches the customer comes first and wording comes last; the sum of it all ends the report.
public struct DiffReport: Sendable {
  public let changes: [Change]
  private let sections: [(title: Text, lines: [Text])]
  private let sum: [Text]
  private let language: Language

  /// Compares two versions of a journey.
  public init(old: Item, new: Item, language: Language) {
    self.language = language
    changes = diff(old, new)
    if changes.isEmpty {
      sections = []
      sum = []
      return
    }
    let sentence = ChangeSentence(versions: Versions(old, new))
    var lines: [ReportSection: [Text]] = [:]
    for change in changes {
      guard let words = sentence.words(change) else { continue }
      lines[ReportSection(change), default: []].append(words)
    }
    sections = ReportSection.allCases.compactMap { section in
      lines[section].map { (section.title, $0) }
    }
    sum = Sum(changes, Journey(old), Journey(new)).lines
  }

  private static let sumTitle = Text(nl: "Samen", en: "In all")
  private static let nothing = Text(nl: "Er is niets veranderd.", en: "Nothing has changed.")

  private var blocks: [(title: Text, lines: [Text])] {
    sections + (sum.isEmpty ? [] : [(Self.sumTitle, sum)])
  }

  /// Returns the report as plain text in lines of at most a number of columns, safe to print.
  public func text(width: Int) -> String {
    if changes.isEmpty {
      return Wrapping.lines(Self.nothing[language], width: width).joined(separator: "\n") + "\n"
    }
    return blocks.map { block in
      let lines = block.lines.flatMap { line in
        let shown = Shown.text(line[language], keepingNewlines: false)
        return Wrapping.lines("- " + shown, width: width, hanging: 2)
      }
      return (Wrapping.lines(block.title[language], width: width) + lines)
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// The report as Markdown, in which nothing that stands in a journey works as markup.
  public var markdown: String {
    if changes.isEmpty { return Self.nothing[language] + "\n" }
    return blocks.map { block in
      let lines = block.lines.map { "- " + Markdown.escaped($0[language]) }
      return "### \(block.title[language])\n\n" + lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}

/// Text for Markdown.
enum Markdown {
  private static let signs: Set<Character> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "!", "|", "~", "&", "@",
    "$",
  ]

  /// Returns text in one line in which every sign of markup stands for itself.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in Shown.text(text) {
      // A mark on a sign must not hide it.
      if let first = character.unicodeScalars.first, signs.contains(Character(first)) {
        result +=
          first == "&" ? "&amp;" : first == "<" ? "&lt;" : first == "@" ? "&#64;" : "\\\(first)"
        result.unicodeScalars.append(contentsOf: character.unicodeScalars.dropFirst())
      } else {
        result.append(character)
      }
    }
    return result
  }
}
