// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyStore
import Paths
import Words

/// What people type that is almost a command.
enum Mistyped {
  /// Returns what is wrong with the first word, where it is neither a command nor a file to open.
  static func refusal(of words: [String]) -> Failure? {
    guard let word = words.first, !word.hasPrefix("-"), !Klantreis.names.contains(word),
      !FilePath(word).isThere
    else { return nil }
    let nearest = nearest(to: word, among: Klantreis.names)
    // One word alone is a path, unless it looks like a command.
    guard words.count > 1 || nearest != nil else { return nil }
    let hint =
      nearest.map { Text(nl: "Bedoelt u \($0)? ", en: "Did you mean \($0)? ") } ?? Text("")
    let text =
      Text(nl: "De opdracht “\(word)” is er niet. ", en: "There is no command “\(word)”. ") + hint
      + Text(nl: "Alle opdrachten: klantreis --help.", en: "All commands: klantreis --help.")
    return Failure(text, code: ExitCode.usage)
  }

  /// Returns what is wrong with a word that is neither text nor a path, which nobody can have typed on purpose.
  ///
  /// A name need not be UTF-8. It is taken for one where a file has it, or it ends as our files do, or it says where to
  /// write; git may name files by any.
  static func refusalOfOddWords(_ words: [String]) -> Failure? {
    let forGit = ["merge-driver", "diff-driver", "textconv"]
    if let first = words.first, forGit.contains(first) { return nil }
    for (word, before) in zip(words, [""] + words) where ByteText.typed(word) == nil {
      let isPath =
        FilePath(word).isThere || Workspace.isNamedAsOurs(word)
        || ["-o", "--output"].contains(before) || word.hasPrefix("--output=")
      if isPath { continue }
      return .usage(
        "\(word) is geen tekst in UTF-8, en er is geen bestand met deze naam.",
        "\(word) is no text in UTF-8, and there is no file with this name.")
    }
    return nil
  }

  /// Returns the arguments with negative values marked as values, which they are for `set`.
  static func withNegativeValues(_ words: [String]) -> [String] {
    guard words.first == "set", !words.contains("--"), let last = words.last,
      last.utf8.dropFirst().first.map({ (0x30...0x39).contains($0) }) == true,
      last.hasPrefix("-")
    else { return words }
    return words.dropLast() + ["--", last]
  }

  /// Returns the name that is at most two slips of the finger away: a letter too many, too few, another or swapped.
  static func nearest(to word: String, among names: [String]) -> String? {
    let ranked = names.map { (name: $0, slips: slips(from: Array(word), to: Array($0))) }
    guard let best = ranked.min(by: { $0.slips < $1.slips }),
      best.slips <= min(2, max(word.count, best.name.count) / 3)
    else { return nil }
    return best.name
  }

  /// The distance of optimal string alignment.
  private static func slips(from one: [Character], to two: [Character]) -> Int {
    var rows = [Array(0...two.count)]
    for row in 1..<(one.count + 1) {
      var next = [row]
      for column in 1..<(two.count + 1) {
        let isSame = one[row - 1] == two[column - 1]
        var least = min(
          rows[row - 1][column] + 1, next[column - 1] + 1,
          rows[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == two[column - 2], one[row - 2] == two[column - 1] {
          least = min(least, rows[row - 2][column - 2] + 1)
        }
        next.append(least)
      }
      rows.append(next)
    }
    return rows[one.count][two.count]
  }
}
