// SPDX-License-Identifier: EUPL-1.2

import Words

/// The words that the argument parser puts around ours, which it knows in English only.
enum ParserWords {
  /// Returns a text of the parser in the language of the user; what is not known stays as it is.
  static func said(_ text: String, in language: Language) -> String {
    guard language == .dutch else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(dutch)
      .joined(separator: "\n")
  }

  /// How lines begin, with as many signs in Dutch where more of the text stands below them.
  private static let heads: [(en: String, nl: String)] = [
    ("OVERVIEW: ", "WAARVOOR: "), ("USAGE: ", "TYP:   "), ("Usage: ", "Typ: "),
    ("Help:  ", "Uitleg:  "), ("ARGUMENTS:", "ARGUMENTEN:"), ("OPTIONS:", "OPTIES:"),
    ("SUBCOMMANDS:", "OPDRACHTEN:"),
  ]

  /// What stands within lines, of help and of what shells complete.
  private static let parts: [(en: Substring, nl: String)] = [
    ("(default:", "(anders:"), ("<subcommand>", "<opdracht>"), ("[<options>]", "[<opties>]"),
    ("[<subcommands>", "[<opdrachten>"), ("  <subcommands>", "  <opdrachten>"),
    ("Show the version.", "Toon de versie."), ("Show help information.", "Toon deze uitleg."),
    ("Show subcommand help information.", "Toon de uitleg van een opdracht."),
  ]

  /// Whole lines; each `@` stands for what the line is about.
  private static let lines: [(en: String, nl: String)] = [
    ("  See '@ <subcommand>' for detailed help.", "  Meer uitleg: @ OPDRACHT"),
    ("  See '@' for more information.", "  Meer uitleg: @"),
    ("Error: Missing expected argument '@'", "Fout: @ ontbreekt."),
    ("Error: Missing one of: '@'", "Fout: een van deze ontbreekt: '@'."),
    ("Error: Unknown option '@'. Did you mean '@'?", "Fout: de optie @ is er niet. Bedoelt u @?"),
    ("Error: Unknown option '@'", "Fout: de optie @ is er niet."),
    ("Error: Invalid option: @", "Fout: de optie @ is er niet."),
    ("Error: Missing value for '@'", "Fout: achter @ ontbreekt een waarde."),
    (
      "Error: The option '@' does not take any value, but '@' was specified.",
      "Fout: de optie @ heeft geen waarde; er staat “@” achter."
    ),
    ("Error: Unexpected argument '@'", "Fout: “@” hoort hier niet."),
    ("Error: @ unexpected arguments: '@'", "Fout: @ woorden horen hier niet: '@'."),
    ("Error: The value '@' is invalid for '@'", "Fout: de waarde “@” past niet bij @."),
    ("   or: Missing value for '@' in '@'", "   of: achter @ ontbreekt een waarde, in @."),
  ]

  /// Tells whether a message is about an option that has to be there.
  static func missesOption(_ message: String) -> Bool {
    message.hasPrefix("Error: Missing expected argument '-")
  }

  private static func dutch(_ line: Substring) -> String {
    for (english, dutch) in lines {
      guard let found = gaps(in: line, of: english) else { continue }
      let parts = dutch.split(separator: "@", omittingEmptySubsequences: false)
      return zip(parts, found + [""]).map { $0 + $1 }.joined()
    }
    var text = String(line)
    for (english, dutch) in heads where text.hasPrefix(english) {
      text = dutch + text.dropFirst(english.count)
    }
    for (english, dutch) in parts {
      if let found = place(of: english, in: text[...]) { text.replaceSubrange(found, with: dutch) }
    }
    return text
  }

  private static func place(of part: Substring, in text: Substring) -> Range<String.Index>? {
    text.indices.lazy.filter { text[$0...].hasPrefix(part) }.first.map { start in
      start..<text.index(start, offsetBy: part.count)
    }
  }

  /// Returns what stands in a line for each `@` of a pattern; nil where the line is another one.
  private static func gaps(in line: Substring, of pattern: String) -> [Substring]? {
    let parts = pattern.split(separator: "@", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    var found: [Substring] = []
    for part in parts.dropFirst().dropLast() {
      guard let end = place(of: part, in: rest) else { return nil }
      found.append(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return found + [rest.dropLast(last.count)]
  }
}
