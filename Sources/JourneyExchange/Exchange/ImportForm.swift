// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// A form from which journeys can be read.
public enum ImportForm: String, CaseIterable, Sendable {
  case mermaid, csv, markdown, outline

  /// What is read, in a few words.
  public var help: Text {
    switch self {
    case .mermaid: Text(nl: "een journey-diagram van Mermaid", en: "a journey diagram of Mermaid")
    case .csv: Text(nl: "een tabel uit een spreadsheet", en: "a table from a spreadsheet")
    case .markdown: Text(nl: "tabellen in Markdown", en: "tables in Markdown")
    case .outline: Text(nl: "een ingesprongen lijst", en: "an indented outline")
    }
  }

  /// Reads a journey; nothing is made up, and what could not be used is listed with its line.
  ///
  /// - Parameter generator: A cryptographically secure source of the ids, except in tests.
  /// - Returns: The journey; nil where nothing of one was found.
  public func read(
    _ text: String, using generator: some RandomNumberGenerator
  ) -> (journey: Item?, remarks: [ImportRemark]) {
    var reader = SheetReader(generator)
    let text = text.hasPrefix("\u{FEFF}") && self != .csv ? String(text.dropFirst()) : text
    switch self {
    case .mermaid: Mermaid.read(text, into: &reader)
    case .csv: CSVTable.read(text, into: &reader)
    case .markdown: MarkdownTable.read(text, into: &reader)
    case .outline: OutlineText.read(text, into: &reader)
    }
    let isEmpty = reader.phase == nil && reader.title.isEmpty
    return (isEmpty ? nil : reader.journey(), reader.remarks.sorted { $0.line < $1.line })
  }
}
