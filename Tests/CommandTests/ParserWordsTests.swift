// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@testable import klantreis

@Suite("What the argument parser says")
struct ParserWordsTests {
  static let cases: [(words: [String], says: String)] = [
    (
      ["set"],
      "Fout: <file> ontbreekt.\nUitleg:  <file>  Het bestand van de reis.\nTyp: klantreis set "
    ),
    (["list", "--foo"], "Fout: de optie --foo is er niet. Bedoelt u --on?\nTyp: klantreis list "),
    (["git", "setup", "--x"], "Fout: de optie --x is er niet.\n"),
    (["list", "--as"], "Fout: achter --as <as> ontbreekt een waarde.\n"),
    (
      ["fmt", "--check=ja", "a"],
      "Fout: de optie --check heeft geen waarde; er staat “ja” achter.\n"
    ),
    (["opgave", "iets"], "Fout: “iets” hoort hier niet.\nTyp: klantreis opgave <subcommand>\n"),
    (["show", "a", "b", "c"], "Fout: 2 woorden horen hier niet: 'b', 'c'.\n"),
    (
      ["show", "a", "--width", "breed"],
      "Fout: de waarde “breed” past niet bij --width <width>.\n"
    ),
  ]

  @Test("is Dutch for who reads Dutch", arguments: cases)
  func dutch(words: [String], says: String) throws {
    let run = try Program.run(words)
    #expect(run.status == 64)
    #expect(run.errorText.hasPrefix(says), "\(run.errorText)")
    #expect(run.errorText.contains("\n  Meer uitleg: klantreis "), "\(run.errorText)")
  }

  @Test("stays English for who reads English")
  func english() throws {
    let run = try Program.run(["--lang", "en", "set"])
    #expect(run.errorText.hasPrefix("Error: Missing expected argument '<file>'\n"))
  }

  @Test("has no English around the help of any command", arguments: Klantreis.names)
  func help(name: String) throws {
    let run = try Program.run(["help", name])
    #expect(run.status == 0 && run.text.contains("\nTYP:   klantreis "), "\(run.text)")
    for word in [
      "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "See ", "default",
    ] {
      #expect(!run.text.contains(word), "\(word) in \(run.text)")
    }
  }
}
