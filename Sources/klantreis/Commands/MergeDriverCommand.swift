// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyDiff
import Words

/// Merges three versions of a file for git, which names the files and takes the result from the second one.
struct MergeDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: says(
      "Voeg samen voor git; klantreis git setup stelt dit in.",
      "Merge for git; klantreis git setup arranges this."),
    usage: "klantreis merge-driver %O %A %B %L %P [%S %X %Y]")

  // A path of a repository may look like an option.
  @Argument(
    parsing: .captureForPassthrough,
    help: help(
      "Zoals git ze geeft: de drie bestanden, de lengte van de markeringen, het pad en namen van de versies.",
      "As git gives them: the three files, the length of the markers, the path and names of the versions.",
      .words))
  var words: [String] = []

  func run() throws {
    if words == ["--help"] || words == ["-h"] { throw CleanExit.helpRequest(self) }
    let words = words.first == "--" ? Array(words.dropFirst()) : words
    guard (5...8).contains(words.count), let length = Int(words[3]), (1...1000).contains(length)
    else {
      throw Failure.usage(
        "Git geeft deze opdracht %O %A %B %L %P; klantreis git setup stelt dat in.",
        "Git gives this command %O %A %B %L %P; klantreis git setup arranges that.")
    }
    // Up to 2.43 git passes the names of labels as they are.
    func label(_ index: Int, _ literal: String, _ name: String) -> String {
      guard words.indices.contains(index), words[index] != literal, !words[index].isEmpty
      else { return name }
      return words[index]
    }
    let driver = MergeDriver(
      base: words[0], ours: words[1], theirs: words[2], markerLength: length,
      labels: ConflictText.Labels(
        ours: label(6, "%X", "ours"), base: label(5, "%S", "base"),
        theirs: label(7, "%Y", "theirs")),
      isUnlabelled: words.count < 8 || words[6] == "%X",
      report: MergeReport(name: words[4]))
    throw ArgumentParser.ExitCode(driver.run())
  }
}
