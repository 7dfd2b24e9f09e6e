// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
public import JourneyModel
public import Words

/// A file as it is now, to be written in another form.
public struct ExportOrder: Sendable {
  public let root: Item
  /// The path of the file itself.
  public let path: String
  /// The name of the form, such as `pdf`.
  public let form: String
  /// Where to.
  public let target: String
  public let language: Language
  public let isASCII: Bool
  /// Another journey that is drawn over it.
  public let compared: Item?
  /// Whether what stands there already may go.
  public var mayReplace = false
}

/// One form in which a file can be written, as it is chosen from a list.
struct ExportChoice: Sendable {
  let form: String
  let ending: String
  let help: Text
  /// Whether Graphviz has to draw.
  let isDrawn: Bool

  /// All forms of a kind of file: first those that are drawn, of which the one for print is wanted most.
  static func all(_ kind: ItemKind) -> [ExportChoice] {
    let all: [ExportChoice] =
      kind == .journey
      ? ExportFormat.all.map {
        ExportChoice(
          form: $0.name, ending: $0.ending, help: $0.help, isDrawn: $0.picture != nil)
      }
      : SheetFormat.all(kind).map { format in
        ExportChoice(
          form: format.name, ending: format.ending, help: Self.help(format.name),
          isDrawn: format.picture != nil)
      }
    let first = ["pdf", "png", "svg", "html"]
    return first.compactMap { name in all.first { $0.form == name } }
      + all.filter { !first.contains($0.form) }
  }

  /// Says what a form of an opgave or a panel is for.
  private static func help(_ form: String) -> Text {
    switch form {
    case "pdf": Text(nl: "de tekening om te drukken", en: "the drawing for print")
    case "png": Text(nl: "de tekening als plaatje", en: "the drawing as an image")
    case "svg": Text(nl: "de tekening voor het web", en: "the drawing for the web")
    case "html": Text(nl: "een pagina", en: "a page")
    case "text": Text(nl: "tekst", en: "text")
    case "markdown": Text(nl: "tekst in Markdown", en: "text in Markdown")
    case "json": Text(nl: "het bestand zelf, in vaste vorm", en: "the file in its canonical form")
    case "dot": Text(nl: "de tekening, te tekenen met Graphviz", en: "to be drawn by Graphviz")
    default: ExportFormat.named(form)?.help ?? Text("")
    }
  }
}
