// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// One row of the table of forms in which an opgave or a panel can be written.
public struct SheetFormat: Sendable {
  /// The name on the command line, which is that of the form of a journey where there is one.
  public let name: String
  /// What it is for, in a few words.
  public let help: Text
  /// How the names of its files end.
  public let ending: String
  /// What Graphviz has to make of the text; nil where the text is all.
  public let picture: PictureKind?
  /// The options that change something about it.
  public let options: Set<ExportOption>
  private let make: @Sendable (SheetSource, ExportOptions) -> String

  /// Writes a file in the form.
  public func text(_ source: SheetSource, _ options: ExportOptions) -> String {
    make(source, options)
  }

  /// Checks what Graphviz drew, and makes a file of it.
  public func finished(
    _ drawn: [UInt8], _ source: SheetSource, _ options: ExportOptions
  ) throws(ExportError) -> [UInt8] {
    if let fault = picture?.fault(in: drawn, nodes: nil) { throw ExportError(fault) }
    guard picture == .svg else { return drawn }
    let sheet = source.sheet(options.language)
    guard
      let web = WebPicture(drawn, title: sheet.title, alternative: sheet.linear(ExportOptions()))
    else { throw ExportError(PictureKind.broken) }
    guard name == "html" else { return Array(web.file.utf8) }
    let below = Text(
      nl: "De hele inhoud staat hieronder als tekst.", en: "All of it stands below as text.")
    let page = sheet.html(
      picture: web.element(description: below[options.language]),
      pictureName: Text(nl: "De opgave als tekening", en: "The opgave as a drawing"))
    return Array(page.utf8)
  }

  /// All forms of a kind of file, in the order in which help shows them.
  public static func all(_ kind: ItemKind) -> [SheetFormat] {
    [
      SheetFormat(
        name: "text",
        help: Text(
          nl: "tekst, om te lezen of te mailen",
          en: "text, to read or to mail"), ending: ".txt", picture: nil,
        options: [.width, .ascii]
      ) {
        $0.sheet($1.language).text($1)
      },
      SheetFormat(
        name: "linear",
        help: Text(
          nl: "elk feit op een eigen regel, om voor te lezen",
          en: "each fact on a line of its own, to be read aloud"),
        ending: ".txt", picture: nil, options: [.ascii]
      ) {
        $0.sheet($1.language).linear($1)
      },
      SheetFormat(
        name: "markdown",
        help: Text(
          nl: "tekst in Markdown, voor een wiki",
          en: "text in Markdown, for a wiki"),
        ending: ".md", picture: nil, options: []
      ) {
        $0.sheet($1.language).markdown
      },
      SheetFormat(
        name: "html",
        help: Text(
          nl: "een webpagina; de tekst opent ook in Word",
          en: "a web page; the text opens in Word too"), ending: ".html",
        picture: kind == .opgave ? .svg : nil, options: []
      ) { kind == .opgave ? $0.dot($1.language) : $0.sheet($1.language).html() },
      SheetFormat(
        name: "dot",
        help: Text(
          nl: "de tekening als invoer voor Graphviz",
          en: "the drawing as input for Graphviz"),
        ending: ".dot", picture: nil, options: []
      ) { $0.dot($1.language) },
      SheetFormat(
        name: "svg",
        help: Text(
          nl: "de tekening voor een website",
          en: "the drawing for a website"),
        ending: ".svg", picture: .svg, options: []
      ) { $0.dot($1.language) },
      SheetFormat(
        name: "pdf",
        help: Text(
          nl: "de tekening om te drukken, voor aan de wand",
          en: "the drawing for print, for on the wall"),
        ending: ".pdf", picture: .pdf, options: []
      ) { $0.dot($1.language) },
      SheetFormat(
        name: "png",
        help: Text(
          nl: "de tekening als plaatje, voor een presentatie of bericht",
          en: "the drawing as an image, for slides or a message"),
        ending: ".png", picture: .png, options: []
      ) { $0.dot($1.language) },
      SheetFormat(
        name: "json",
        help: Text(
          nl: "het bestand zelf, zoals het programma het bewaart",
          en: "the file itself, as the program keeps it"),
        ending: ".json", picture: nil, options: []
      ) { source, _ in
        String(decoding: source.item.canonicalText, as: UTF8.self)
      },
    ]
  }
}

/// An opgave with the journeys that serve it, or a panel.
public struct SheetSource: Sendable {
  let item: Item
  let journeys: [Journey]

  /// Takes an opgave with the journeys that serve it, or a panel with none.
  public init(_ item: Item, journeys: [Journey] = []) {
    self.item = item
    self.journeys = journeys
  }

  func sheet(_ language: Language) -> FactSheet {
    item.kind == .panel
      ? FactSheet(Panel(item), language)
      : FactSheet(Opgave(item), journeys: journeys, language)
  }

  func dot(_ language: Language) -> String {
    item.kind == .panel
      ? PanelChart(Panel(item), language).dot
      : OpgaveMap(Opgave(item), journeys: journeys, language).dot
  }
}
