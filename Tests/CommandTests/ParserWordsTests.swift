// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@testable import klantreis

@Suite("What the argument parser says")
struct ParserWordsTests {
  static let cases: [(words: [String], says: String)] = [
    (
      ["set"],
      "Fout: <bestand> ontbreekt.\nUitleg:  <bestand>  Het bestand van de reis.\nTyp: klantreis set "
    ),
    (["list", "--foo"], "Fout: de optie --foo is er niet. Bedoelt u --on?\nTyp: klantreis list "),
    (["git", "setup", "--x"], "Fout: de optie --x is er niet.\n"),
    (["list", "--as"], "Fout: achter --as <vorm> ontbreekt een waarde.\n"),
    (
      ["fmt", "--check=ja", "a"],
      "Fout: de optie --check heeft geen waarde; er staat “ja” achter.\n"
    ),
    (["opgave", "iets"], "Fout: “iets” hoort hier niet.\nTyp: klantreis opgave <opdracht>\n"),
    (["show", "a", "b", "c"], "Fout: 2 woorden horen hier niet: 'b', 'c'.\n"),
    (
      ["show", "a", "--width", "breed"],
      "Fout: de waarde “breed” past niet bij --width <breedte>.\n"
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

  /// The words between brackets in the help of a command, which stand for what is typed there.
  private static func placeholders(_ name: String, _ language: String) throws -> Set<String> {
    let text = try Program.run(
      ["--lang", language, "help"] + name.split(separator: " ").map(String.init)
    ).text
    return Set(text.matches(of: /<([^<> ]+)>/).map { String($0.1) })
  }

  @Test(
    "names what is to be typed in the language of the reader",
    arguments: Klantreis.names + ["panel import", "panel show", "opgave new", "git ci"])
  func placeholders(name: String) throws {
    let both = try Self.placeholders(name, "nl").intersection(Self.placeholders(name, "en"))
    #expect(both.subtracting(["code", "server"]) == [])
  }
}
