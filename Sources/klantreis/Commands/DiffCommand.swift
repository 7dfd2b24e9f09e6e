// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyDiff
import JourneyExchange
import Words

/// Says what changed between two journeys, or in all files of a folder.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: says(
      "Zeg wat er veranderde, of verschilt tussen twee reizen.",
      "Say what changed, or what differs between two journeys."),
    discussion: says(
      """
      Zonder verdere woorden: wat er sinds de laatste vastlegging in git veranderde in deze map. Met één bestand of één map: \
      wat er daarin veranderde. Met een versie uit git: wat er sinds die versie veranderde; met twee: wat er daartussen veranderde.
      Bijvoorbeeld: klantreis diff meting-1 journeys, of klantreis diff huidig.journey.json gewenst.journey.json.
      Eindigt met 0 als er niets verschilt en met 1 als er iets verschilt.
      """,
      """
      Without more words: what changed in this folder since the last commit in git. With one file or one folder: what \
      changed in it. With a revision of git: what changed since; with two: what changed between them.
      For example: klantreis diff measurement-1 journeys, or klantreis diff huidig.journey.json gewenst.journey.json.
      Ends with 0 where nothing differs and with 1 where something does.
      """))

  @Argument(
    help: help(
      "Van voor de wijziging: een bestand, VERSIE:PAD of VERSIE uit git.",
      "Before the change: a file, or REVISION:PATH or REVISION in git.", .old), completion: .file())
  var old: String?

  @Argument(
    help: help(
      "Van na de wijziging: een bestand of map, VERSIE:PAD of VERSIE uit git.",
      "After the change: a file or folder, or REVISION:PATH or REVISION in git.", .new),
    completion: .file())
  var new: String?

  @Option(
    name: .customLong("as"),
    help: help(
      "text, markdown (voor een voorstel tot wijziging) of json (om toe te passen met apply).",
      "text, markdown (for a merge request) or json (to be applied with apply).", .form))
  var form = "text"

  @OptionGroup var page: PageOptions

  func run() throws {
    guard ["text", "markdown", "json"].contains(form) else {
      throw Failure.usage(
        "Kies bij --as uit: text, markdown, json.", "With --as choose from: text, markdown, json.")
    }
    let options = try page.options()
    switch try Compared(old, new) {
    case .versions(let old, let new): throw try compare(old, new, options)
    case .folder(let folder, let old, let new): throw try compare(folder, old, new, options)
    }
  }

  /// Compares two versions of a journey.
  private func compare(
    _ old: String, _ new: String, _ options: ExportOptions
  ) throws(Failure) -> ArgumentParser.ExitCode {
    let (before, after) = try NamedVersion.roots(old, new)
    Kept.untilTheEnd((before, after))
    let changes: [Change]
    if form == "json" {
      changes = diff(before, after)
      Output.standard.write(changes.json)
    } else {
      let found = DiffReport(old: before, new: after, language: Surroundings.language)
      let report = found.calling(NamedVersion.titles(of: found.outsideIDs, beside: [old, new]))
      Kept.untilTheEnd(report)
      changes = report.changes
      if form == "text" {
        Output.standard.write(report, width: options.width, isASCII: options.isASCII)
      } else {
        Output.standard.write(report.markdown)
      }
    }
    return .init(changes.isEmpty ? ExitCode.good : ExitCode.findings)
  }

  /// Compares all files of a folder.
  private func compare(
    _ folder: String, _ old: String, _ new: String?, _ options: ExportOptions
  ) throws(Failure) -> ArgumentParser.ExitCode {
    guard form != "json" else {
      throw .usage(
        "--as json gaat over twee bestanden. Noem ze allebei.",
        "--as json is about two files. Name them both.")
    }
    let (output, colour) = (Output.standard, Output.standard.takesColour)
    let isMarkdown = form == "markdown"
    let tally = try FolderDiff(folder: folder, old: old, new: new).run { file in
      // What a report says is safe; what is not safe in it are its own colours.
      let text =
        isMarkdown
        ? file.markdown
        : file.text(width: options.width, colour: colour, isASCII: options.isASCII)
      output.write(Array((text + "\n").utf8))
    }
    if tally.total == 0 {
      output.write(DiffReport.nothing[Surroundings.language] + "\n")
      return .init(ExitCode.good)
    }
    output.write(
      Array(
        (isMarkdown
          ? tally.markdown(Surroundings.language)
          : tally.text(Surroundings.language, colour: colour, isASCII: options.isASCII)).utf8))
    return .init(tally.hasRefused ? ExitCode.environment : ExitCode.findings)
  }
}

extension Output {
  /// Writes a report on changes, in colour where that is welcome.
  func write(_ report: DiffReport, width: Int, isASCII: Bool = false) {
    // The report has made its text safe; what is not safe in it are its own colours.
    write(Array(report.text(width: width, colour: takesColour, isASCII: isASCII).utf8))
  }

  /// Whether what is written may be coloured: a terminal reads it, or the pager that git started.
  var takesColour: Bool {
    Surroundings.hasColour && Surroundings.environment["TERM"] != "dumb"
      && (isTerminal || Surroundings.environment["GIT_PAGER_IN_USE"] != nil)
  }
}
