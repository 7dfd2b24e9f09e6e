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
      help: Text(
        nl: "tekst met de hartslag, om te lezen of te mailen",
        en: "text with the heartbeat, to read or to mail"),
      make: { Exported(JourneyText($0, options: $1).text) }),
    ExportFormat(
      "linear", ending: ".txt", parts.union([.ascii]),
      help: Text(
        nl: "elk feit op een eigen regel, om voor te lezen",
        en: "each fact on a line of its own, to be read aloud"),
      make: { Exported(LinearText($0, options: $1).text) }),
    ExportFormat(
      "dot", ending: ".dot", poster,
      help: Text(
        nl: "de poster als invoer voor Graphviz",
        en: "the poster as input for Graphviz"),
      make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "svg", ending: ".svg", poster,
      help: Text(
        nl: "de poster voor een website",
        en: "the poster for a website"),
      picture: .svg,
      finishing: { WebPicture($0, of: $1, $2).map { Array($0.file.utf8) } },
      make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "pdf", ending: ".pdf", poster,
      help: Text(
        nl: "de poster om te drukken, voor aan de wand",
        en: "the poster for print, for on the wall"),
      picture: .pdf, make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "png", ending: ".png", poster,
      help: Text(
        nl: "de poster als plaatje, voor een presentatie of bericht",
        en: "the poster as an image, for slides or a message"),
      picture: .png, make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "html", ending: ".html", page,
      help: Text(
        nl: "een webpagina met poster en tekst; de tekst opent ook in Word",
        en: "a web page with poster and text; the text opens in Word too"),
      picture: .svg,
      finishing: { WebPage($0, of: $1, $2).map { Array($0.text.utf8) } },
      make: { Poster($0, options: $1).exported }),
    ExportFormat(
      "table-dot", ending: ".table.dot", parts,
      help: Text(
        nl: "een tabel als invoer voor Graphviz, goed te vergelijken",
        en: "a table as input for Graphviz, good to compare"),
      make: { Exported(DotTable($0, options: $1).dot) }),
    ExportFormat(
      "mermaid", ending: ".mmd", [],
      help: Text(
        nl: "een journey-diagram voor Mermaid",
        en: "a journey diagram for Mermaid"),
      make: { Exported(Mermaid.text(of: $0, $1.language)) }),
    ExportFormat(
      "markdown", ending: ".md", [],
      help: Text(
        nl: "tabellen en lijsten in Markdown, voor een wiki",
        en: "tables and lists in Markdown, for a wiki"),
      make: { Exported(MarkdownTable.text(of: $0, $1)) }),
    ExportFormat(
      "csv", ending: ".csv", [],
      help: Text(
        nl: "een tabel met een rij per stap, voor Excel",
        en: "a table with a row for each step, for Excel"),
      make: { Exported(CSVTable.text(of: $0, $1.language)) }),
    ExportFormat(
      "outline", ending: ".txt", [],
      help: Text(
        nl: "de fasen en stappen als ingesprongen lijst",
        en: "the phases and steps as an indented list"),
      make: { Exported(OutlineText.text(of: $0, $1.language)) }),
    ExportFormat(
      "json", ending: ".json", [],
      help: Text(
        nl: "de reis zelf, zoals het programma haar bewaart",
        en: "the journey itself, as the program keeps it"),
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
