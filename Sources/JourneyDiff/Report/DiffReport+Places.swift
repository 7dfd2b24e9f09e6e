// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
import Words

extension DiffReport {
  /// A paragraph of the report: a title, or a sentence about an item.
  public struct Paragraph: Sendable {
    /// The lines, safe to show.
    public let lines: [String]
    /// Whether it is a title above sentences.
    public let isTitle: Bool
    /// What the sentence is about, as it stands in the old tree and in the new one; where it is gone from one of them,
    /// what held it there.
    public let old: ItemRef?
    /// What the sentence is about in the new tree; for what was removed, what held it.
    public let new: ItemRef?
  }

  /// Returns the report as the same text that `text` gives, with what each sentence is about.
  ///
  /// - Parameter width: The most columns of a line.
  public func paragraphs(width: Int) -> [Paragraph] {
    guard !changes.isEmpty else {
      let lines = Wrapping.lines(Self.nothing[language], width: width)
      return [Paragraph(lines: lines, isTitle: false, old: nil, new: nil)]
    }
    return blocks.flatMap { block in
      let title = Wrapping.lines(Shown.text(block.title[language]), width: width)
      return [Paragraph(lines: title, isTitle: true, old: nil, new: nil)]
        + block.lines.map { line in
          Paragraph(
            lines: wrapped(line.whole.text(language), line.depth, width), isTitle: false,
            old: place(of: line.about, inNew: false), new: place(of: line.about, inNew: true))
        }
    }
  }

  /// Finds an item in one version, or else the nearest thing that held it.
  private func place(of number: Int?, inNew isNew: Bool) -> ItemRef? {
    guard let versions, var number else { return nil }
    let (here, there) =
      isNew ? (versions.new, versions.old) : (versions.old, versions.new)
    while true {
      if let entry = here.roster[number] { return entry.ref }
      guard let entry = there.roster[number] else { return nil }
      number = entry.parent
    }
  }
}
