// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// One row of the table of export formats: its name, what it is for, which options it knows, and how it is made.
public struct ExportFormat: Sendable {
  /// The name on the command line.
  public let name: String
  /// What it is for, in a few words.
  public let help: Text
  /// How the names of its files end.
  public let ending: String
  /// The options that change something about it.
  public let options: Set<ExportOption>
  /// What Graphviz has to make of the text; nil where the text is all.
  public let picture: PictureKind?
  private let finishing: @Sendable ([UInt8], Journey, ExportOptions) -> [UInt8]?
  private let make: @Sendable (Journey, ExportOptions) throws(ExportError) -> Exported

  init(
    _ name: String, ending: String, _ options: Set<ExportOption>, help: Text,
    picture: PictureKind? = nil,
    finishing: @escaping @Sendable ([UInt8], Journey, ExportOptions) -> [UInt8]? = { bytes, _, _ in
      bytes
    },
    make: @escaping @Sendable (Journey, ExportOptions) throws(ExportError) -> Exported
  ) {
    self.name = name
    self.help = help
    self.ending = ending
    // What is not for everybody can be left out of every form.
    self.options = options.union([.publicly])
    self.make = make
    self.picture = picture
    self.finishing = finishing
  }

  /// Writes a journey in the format.
  ///
  /// - Throws: What the options ask for and the journey does not have.
  public func export(
    _ journey: Journey, _ options: ExportOptions
  ) throws(ExportError) -> Exported {
    if let fault = options.fault(in: journey) { throw ExportError(fault) }
    return try make(journey, options)
  }

  /// Checks what Graphviz drew of a part, and makes a file of it.
  ///
  /// - Throws: What is wrong with the picture.
  public func finished(
    _ drawn: [UInt8], of part: Exported.Part, _ journey: Journey, _ options: ExportOptions
  ) throws(ExportError) -> [UInt8] {
    if let fault = picture?.fault(in: drawn, nodes: part.blocks) { throw ExportError(fault) }
    guard let finished = finishing(drawn, journey, options) else {
      throw ExportError(PictureKind.broken)
    }
    return finished
  }

  private static let parts: Set<ExportOption> = [.phase, .step, .detail]
  private static let page = parts.union([.paper, .lanes, .blank, .stamp, .compare])
  private static let poster = page.union([.tiles])

  /// All formats, in the order in which help shows them.
  public static let all = [
    ExportFormat(
      "text", ending: ".txt", parts.union([.width, .ascii]),
      help: Text(nl: "tekst met de hartslag", en: "text with the heartbeat"),
      make: { Exported(JourneyText($0, options: $1).text) }),
    ExportFormat(
      "linear", ending: ".txt", parts.union([.ascii]),
      help: Text(
        nl: "één feit per regel, om voor te lezen", en: "one fact a line, to be read aloud"),
      make: { Exported(LinearText($0, options: $1).text) }),
    ExportFormat(
      "dot", ending: ".dot", poster,
      help: Text(
        nl: "de poster, te tekenen met Graphviz", en: "the poster, to be drawn by Graphviz"),
      make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "svg", ending: ".svg", poster,
      help: Text(nl: "de poster voor het web", en: "the poster for the web"),
      picture: .svg,
      finishing: { WebPicture($0, of: $1, $2).map { Array($0.file.utf8) } },
      make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "pdf", ending: ".pdf", poster,
      help: Text(nl: "de poster om te drukken", en: "the poster for print"),
      picture: .pdf, make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "png", ending: ".png", poster,
      help: Text(nl: "de poster als plaatje", en: "the poster as an image"),
      picture: .png, make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "html", ending: ".html", page,
      help: Text(
        nl: "een pagina met poster en tekst", en: "a page with poster and text"),
      picture: .svg,
      finishing: { WebPage($0, of: $1, $2).map { Array($0.text.utf8) } },
      make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "table-dot", ending: ".table.dot", parts,
      help: Text(
        nl: "een tabel voor Graphviz, goed te vergelijken",
        en: "a table for Graphviz, good to compare"),
      make: { Exported(DotTable($0, options: $1).dot) }),
    ExportFormat(
      "mermaid", ending: ".mmd", [],
      help: Text(nl: "een journey-diagram van Mermaid", en: "a journey diagram of Mermaid"),
      make: { Exported(Mermaid.text(of: $0, $1.language)) }),
    ExportFormat(
      "markdown", ending: ".md", [],
      help: Text(nl: "tabellen en lijsten in Markdown", en: "tables and lists in Markdown"),
      make: { Exported(MarkdownTable.text(of: $0, $1)) }),
    ExportFormat(
      "csv", ending: ".csv", [],
      help: Text(nl: "een tabel voor een spreadsheet", en: "a table for a spreadsheet"),
      make: { Exported(CSVTable.text(of: $0, $1.language)) }),
    ExportFormat(
      "outline", ending: ".txt", [],
      help: Text(nl: "een ingesprongen lijst", en: "an indented outline"),
      make: { Exported(OutlineText.text(of: $0, $1.language)) }),
    ExportFormat(
      "json", ending: ".json", [],
      help: Text(
        nl: "de reis zelf, in vaste vorm", en: "the journey itself, in its canonical form"),
      make: { journey, _ in
        Exported(String(decoding: journey.item.canonicalText, as: UTF8.self))
      }),
  ]

  /// Returns the format with a name.
  public static func named(_ name: String) -> ExportFormat? {
    all.first { $0.name == name }
  }
}

/// A journey in another form.
public struct Exported: Sendable {
  /// One file of the form; most forms have one.
  public struct Part: Sendable {
    /// What comes behind the name of the file; empty for the only one.
    public let suffix: String
    /// What is written to the file, as UTF-8.
    public let text: String
    /// The number of blocks that are drawn of it; nil where that is for Graphviz to say.
    let blocks: Int?

    init(suffix: String = "", text: String, blocks: Int? = nil) {
      self.suffix = suffix
      self.text = text
      self.blocks = blocks
    }
  }

  /// The files of the form, in order; most forms have one.
  public let parts: [Part]
  /// What the user should know, such as what did not fit.
  public let remarks: [Text]

  init(_ text: String, remarks: [Text] = []) {
    self.init(parts: [Part(text: text)], remarks: remarks)
  }

  init(parts: [Part], remarks: [Text] = []) {
    self.parts = parts
    self.remarks = remarks
  }

  /// The text of all parts, one after the other.
  public var text: String { parts.map(\.text).joined() }
}
