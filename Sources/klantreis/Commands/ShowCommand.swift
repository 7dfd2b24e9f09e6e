// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import Programs

/// Shows a journey on the terminal.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: says("Toon een reis als tekst.", "Show a journey as text."))

  @Argument(help: help("Het bestand van de reis.", "The file of the journey."))
  var file: String

  @Option(
    name: .customLong("as"),
    help: help(
      "map (met de hartslag) of linear (om voor te lezen).",
      "map (with the heartbeat) or linear (to be read aloud)."))
  var form = "map"

  @OptionGroup var page: PageOptions

  func run() async throws {
    guard let format = ExportFormat.named(form == "map" ? "text" : form), format.name != "dot"
    else {
      throw Failure.usage("Kies bij --as uit: map, linear.", "With --as choose from: map, linear.")
    }
    let text = Array(try Export(file).made(format, try page.options()).utf8)
    if let rows = Output.standard.rows, text.count(where: { $0 == UInt8(ascii: "\n") }) >= rows,
      await Pager(environment: Surroundings.environment).show(text)
    {
      return
    }
    Output.standard.write(text)
  }
}

/// The options that decide how text is laid out.
struct PageOptions: ParsableArguments {
  @Option(
    help: help(
      "De breedte in tekens; anders die van het scherm, of 80.",
      "The width in characters; otherwise that of the screen, or 80."))
  var width: Int?

  @Flag(help: help("Alleen tekens van 7 bits.", "Only characters of 7 bits."))
  var ascii = false

  /// The smallest and largest width that can be asked for.
  private static let widths = 20...1000

  func options() throws(Failure) -> ExportOptions {
    if let width, !Self.widths.contains(width) {
      throw .usage(
        "De breedte ligt tussen \(Self.widths.lowerBound) en \(Self.widths.upperBound).",
        "The width lies between \(Self.widths.lowerBound) and \(Self.widths.upperBound).")
    }
    var options = ExportOptions()
    options.language = Surroundings.language
    options.isASCII = ascii
    options.width = width ?? Self.widths.clamp(Output.standard.columns ?? 80)
    return options
  }
}

extension ClosedRange {
  fileprivate func clamp(_ value: Bound) -> Bound {
    Swift.min(Swift.max(value, lowerBound), upperBound)
  }
}
