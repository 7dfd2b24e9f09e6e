// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import JourneyModel
import Words

/// Lists the pain points and opportunities of all journeys of a folder.
struct PortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: says(
      "Toon de pijnpunten en kansen van alle reizen van een map.",
      "Show the pain points and opportunities of all journeys of a folder."))

  @Argument(help: help("De map.", "The folder.", .folder), completion: .directory)
  var folder: String = Surroundings.folder

  @Option(
    name: .customLong("as"),
    help: help("De vorm: text, csv, json of html.", "The form: text, csv, json or html.", .form))
  var form = "text"

  @Option(
    name: .shortAndLong,
    help: help(
      "Waarheen: een bestand, of - voor de uitvoer.", "Where to: a file, or - for the output.",
      .file),
    completion: .file())
  var output = "-"

  @Option(help: help("Alleen dit kanaal.", "Only this channel.", .channel))
  var channel: String?

  @Option(
    help: help(
      "Alleen vanaf deze ernst: 1, 2 of 3.", "Only from this severity: 1, 2 or 3.", .severity))
  var severity: Int?

  @Option(
    help: help(
      "Alleen van deze eigenaar; - voor wat er geen heeft.",
      "Only of this owner; - for what has none.", .owner))
  var owner: String?

  @Option(help: help("Alleen van dit dossier.", "Only of this field.", .field))
  var field: String?

  @Option(
    help: help("Alleen waar deze partij bij is.", "Only where this party takes part.", .party))
  var party: String?

  @Option(
    help: help(
      "Hoeveel er van elk getoond worden in tekst.", "How many of each are shown in text.", .count)
  )
  var top = 20

  @OptionGroup var page: PageOptions

  /// How much is written at once, in bytes.
  private static let block = 1 << 16

  func run() throws {
    guard Portfolio.forms.contains(form) else {
      let forms = Portfolio.forms.joined(separator: ", ")
      throw Failure.usage("Kies bij --as uit: \(forms).", "With --as choose from: \(forms).")
    }
    if let severity, !(1...3).contains(severity) {
      throw Failure.usage(
        "Kies bij --severity uit: 1, 2, 3.", "With --severity choose from: 1, 2, 3.")
    }
    var contributions: [Portfolio.Contribution] = []
    let failures = try FolderContents.read(folder, kinds: [.journey, .opgave]) {
      Portfolio.Contribution(path: $0, root: $1)
    } take: { made in
      if let made { contributions.append(made) }
    }
    let filter = Portfolio.Filter(
      channel: channel, severity: severity, owner: owner, field: field, party: party)
    // Nothing of it is needed twice, and there can be very much of it.
    let portfolio = Portfolio(
      consume contributions, filter: filter, language: Surroundings.language)
    if let odd = portfolio.odd(filter) { throw Failure(odd, code: ExitCode.usage) }
    var bytes: [UInt8] = []
    portfolio.tell(as: form, try page.options(), top: max(1, top)) { piece in
      if output == "-", Output.standard.isTerminal { return Output.standard.write(piece) }
      bytes += Array(piece.utf8)
      guard output == "-", bytes.count > Self.block else { return }
      Output.standard.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    if output == "-" {
      Output.standard.write(bytes)
    } else {
      try Export.write(bytes, to: output)
    }
    throw ArgumentParser.ExitCode(FolderContents.report(failures))
  }
}
