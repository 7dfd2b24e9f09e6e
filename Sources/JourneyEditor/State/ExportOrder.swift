// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
public import JourneyModel
public import Words

/// A file as it is now, to be written in another form.
public struct ExportOrder: Sendable {
  /// What the file holds now, saved or not.
  public let root: Item
  /// The path of the file itself.
  public let path: String
  /// The name of the form, such as `pdf`.
  public let form: String
  /// Where to.
  public let target: String
  /// The language of the words around what stands in the file.
  public let language: Language
  /// Whether text is limited to 7 bits.
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

  /// All forms of a kind of file: first those for everybody, as they are wanted most, and then those for other programs.
  static func all(_ kind: ItemKind) -> [ExportChoice] {
    let all: [ExportChoice] =
      kind == .journey
      ? ExportFormat.all.map {
        ExportChoice(form: $0.name, ending: $0.ending, help: $0.help)
      }
      : SheetFormat.all(kind).map {
        ExportChoice(form: $0.name, ending: $0.ending, help: $0.help)
      }
    let first = ["pdf", "png", "html", "text", "linear", "csv", "markdown", "outline", "svg"]
    return first.compactMap { name in all.first { $0.form == name } }
      + all.filter { !first.contains($0.form) }
  }
}
