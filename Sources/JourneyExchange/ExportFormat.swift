// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// One row of the table of export formats: its name, what it is for, and how it is made.
public struct ExportFormat: Sendable {
  /// The name on the command line.
  public let name: String
  public let help: Text
  /// How the names of its files end.
  public let ending: String
  private let make: @Sendable (Journey, ExportOptions) -> String

  /// Writes a journey in the format.
  public func export(_ journey: Journey, _ options: ExportOptions) -> String {
    make(journey, options)
  }

  /// All formats, in the order in which help shows them.
  public static let all = [
    ExportFormat(
      name: "text", help: Text(nl: "tekst met de hartslag", en: "text with the heartbeat"),
      ending: ".txt", make: { JourneyText($0, options: $1).text }),
    ExportFormat(
      name: "linear",
      help: Text(
        nl: "één feit per regel, om voor te lezen", en: "one fact a line, to be read aloud"),
      ending: ".txt", make: { LinearText($0, options: $1).text }),
    ExportFormat(
      name: "dot",
      help: Text(
        nl: "de poster, te tekenen met Graphviz", en: "the poster, to be drawn by Graphviz"),
      ending: ".dot", make: { Poster($0, options: $1).dot }),
  ]

  /// Returns the format with a name.
  public static func named(_ name: String) -> ExportFormat? {
    all.first { $0.name == name }
  }
}
