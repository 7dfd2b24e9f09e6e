// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import JourneyModel
import Programs

/// Shows a journey on the terminal.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: says(
      "Toon een reis, opgave of panel als tekst.", "Show a journey, opgave or panel as text."))

  @Argument(help: help("Het bestand.", "The file.", .file), completion: .file())
  var file: String

  @Option(
    name: .customLong("as"),
    help: help(
      "map (met de hartslag) of linear (om voor te lezen).",
      "map (with the heartbeat) or linear (to be read aloud).", .form))
  var form = "map"

  @OptionGroup var page: PageOptions
  @OptionGroup var part: PartOptions

  func run() throws {
    guard form == "map" || form == "linear",
      let format = ExportFormat.named(form == "map" ? "text" : form)
    else {
      throw Failure.usage("Kies bij --as uit: map, linear.", "With --as choose from: map, linear.")
    }
    var options = try page.options()
    try part.apply(to: &options)
    let root = try Export.root(file)
    guard root.kind == .journey else {
      if let idle = part.given.first {
        throw Failure.usage("\(idle.flag) doet hier niets.", "\(idle.flag) does nothing here.")
      }
      try SheetShow.run(file, being: root.kind, form == "map" ? "text" : form, options)
      return
    }
    let export = Export(file, root: root)
    let text = Array(try export.made(format, export.knowing(options)).text.utf8)
    if let rows = Output.standard.rows, text.count(where: { $0 == UInt8(ascii: "\n") }) >= rows,
      Pager(environment: Surroundings.environment).show(text)
    {
      return
    }
    Output.standard.write(text)
  }
}
