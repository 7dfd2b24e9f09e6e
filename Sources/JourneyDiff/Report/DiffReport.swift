// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
public import Words

/// What changed between two versions of a journey, in sentences for a reviewer.
///
/// What touches the customer comes first and wording comes last; the sum of it all ends the report.
public struct DiffReport: Sendable {
  /// Every change, also those that one sentence tells together.
  public let changes: [Change]
  private let sections: [(title: Text, lines: [ReportLine])]
  private let sum: [Text]
  /// What a reader must know before all changes.
  private let notice: Text?
  let language: Language
  let versions: Versions?

  /// Compares two versions of a journey.
  ///
  /// - Parameter titles: The titles of what other files hold, by their ids.
  public init(old: Item, new: Item, language: Language, titles: [String: String] = [:]) {
    if old.isSpelled(like: new) {
      self.init([], nil, language)
    } else {
      self.init(Versions(old, new, twins: Twins(old, new)).calling(titles), language)
    }
  }

  init(_ versions: Versions, _ language: Language) {
    self.init(diff(versions.old.roster, versions.new.roster), versions, language)
  }

  private init(_ changes: [Change], _ compared: Versions?, _ language: Language) {
    (self.changes, self.language) = (changes, language)
    guard var versions = compared, !changes.isEmpty else {
      sections = []
      sum = []
      notice = nil
      self.versions = nil
      return
    }
    versions.lookUp(changes)
    versions.traceLost(changes)
    self.versions = versions
    let sentence = ChangeSentence(versions: versions)
    let derivation = Derivation(versions)
    notice = derivation.notice
    let brokenTerms = BrokenTerms(versions)
    var lines: [ReportSection: [ReportLine]] = [:]
    for change in changes where !derivation.drops(change) && !brokenTerms.tells(change) {
      lines[ReportSection(change), default: []] += sentence.lines(change)
    }
    lines[.time, default: []] += brokenTerms.lines
    lines[.moved] = lines[.moved].map(versions.reordersGathered)
    lines[.removed, default: []] += derivation.lines(changes)
    sections = ReportSection.allCases.compactMap { section in
      guard let lines = lines[section], !lines.isEmpty else { return nil }
      return (section.title, lines.gathered)
    }
    sum = Sum(changes, versions).lines
  }

  /// The ids by which the changes refer to what neither version holds, but another file may.
  public var outsideIDs: Set<String> {
    changes.referredIDs.outside.filter { versions?.title(of: $0) == nil }
  }

  /// Returns the report with what other files hold called by its title.
  ///
  /// - Parameter titles: The titles by the ids.
  public func calling(_ titles: [String: String]) -> DiffReport {
    titles.isEmpty ? self : DiffReport(changes, versions?.calling(titles), language)
  }

  /// The sentences alone, in the order of the report.
  public var sentences: [Text] {
    sections.flatMap(\.lines).map { line in
      Text(nl: line.whole.text(.dutch), en: line.whole.text(.english))
    }
  }

  private static let sumTitle = Text(nl: "Samen", en: "In all")
  /// What is said where nothing changed.
  public static let nothing = Text(nl: "Er is niets veranderd.", en: "Nothing has changed.")

  /// The parts, each a title above its lines; the one with what a reader must know first has no lines.
  var blocks: [(title: Text, lines: [ReportLine])] {
    let lines = sum.map { ReportLine(Sentence($0)) }
    return (notice.map { [($0, [])] } ?? []) + sections
      + (sum.isEmpty ? [] : [(Self.sumTitle, lines)])
  }

  /// Returns the report as plain text in lines of at most a number of columns, safe to print.
  ///
  /// - Parameters:
  ///   - colour: Whether what is old, what is new and what a reviewer must see get a colour of the terminal.
  ///   - isASCII: Whether the text is written in 7 bits.
  public func text(width: Int, colour: Bool = false, isASCII: Bool = false) -> String {
    func written(_ text: Text) -> String {
      isASCII ? Signs.ascii(fold: text[language]) : text[language]
    }
    if changes.isEmpty {
      return Wrapping.lines(written(Self.nothing), width: width).joined(separator: "\n") + "\n"
    }
    let ink = colour ? Ink.coloured : Ink.none
    return blocks.map { block in
      let title = Wrapping.lines(Shown.text(written(block.title)), width: width).map(ink.title)
      let lines = block.lines.flatMap { line in
        let pieces = line.whole.pieces.map { (text: written($0.text), tone: $0.tone) }
        return ink.painted(wrapped(pieces.map(\.text).joined(), line.depth, width), pieces)
      }
      return (title + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// Breaks a sentence into lines behind a hyphen.
  func wrapped(_ sentence: String, _ depth: Int, _ width: Int) -> [String] {
    let indent = String(repeating: " ", count: min(2 * depth, width / 4))
    return Wrapping.lines(
      "\(indent)- \(Shown.text(sentence))", width: width, hanging: indent.utf8.count + 2)
  }

  /// The report as Markdown, in which nothing that stands in a journey works as markup.
  public var markdown: String {
    if changes.isEmpty { return Self.nothing[language] + "\n" }
    return blocks.map { block in
      if block.lines.isEmpty { return Markdown.escaped(block.title[language]) + "\n" }
      let lines = block.lines.map { line in
        String(repeating: " ", count: 2 * line.depth) + "- "
          + line.whole.pieces.map { piece in
            let text = Markdown.escaped(piece.text[language])
            guard piece.tone == .remark else { return text }
            // Markup must not begin or end with a space.
            let start = text.prefix { $0 == " " }
            return "\(start)**\(text.dropFirst(start.count))**"
          }.joined()
      }
      return "### \(block.title[language])\n\n" + lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
