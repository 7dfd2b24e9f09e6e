// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import ProgramTesting
import Testing
import TextGrid
import Words

/// A page has its screens and its results of commands between two comments.
///
///     <!-- screen 80x24 journeys/…/huidig.journey.json: Down Tab "typed" Enter -->
///     <!-- lines 80x24 journeys/…/huidig.journey.json: velden | 1 | De brief komt te laat -->
///     <!-- output klantreis show … -->
///     <!-- end -->
///
/// A language stands before the size (`en 80x24`) where it is not Dutch.
@Suite("What a page shows of the program")
struct ScreenTests {
  @Test("is what the program shows", arguments: Page.all)
  func shown(page: Page) throws {
    var made: [(Range<Int>, [String])] = []
    for part in page.generated("screen") {
      made.append((part.content, Self.fenced(try Self.screen(part.recipe))))
    }
    for part in page.generated("lines") {
      made.append((part.content, Self.fenced(try Self.conversation(part.recipe))))
    }
    for part in page.generated("output") {
      made.append((part.content, Self.fenced(try Self.output(part.recipe))))
    }
    guard !made.isEmpty else { return }
    var lines = page.lines.map(String.init)
    for (range, text) in made.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      lines.replaceSubrange(range, with: text)
    }
    try Kept.expect(lines.joined(separator: "\n"), at: page.path)
  }

  @Test("of the poster says in text what the picture shows")
  func poster() throws {
    let journey = "\(JourneyFolder.project)/journeys/schuldhulpverlening/huidig.journey.json"
    let run = try Program.run(["--lang", "nl", "export", journey, "--to", "linear"])
    try Kept.expect(run.text, at: "docs/images/poster.txt")
    let picture = Kept.url("docs/images/poster.png")
    #expect(FileManager.default.fileExists(atPath: picture.path), "Make it with: make screens")
  }

  private static func fenced(_ lines: [String]) -> [String] { ["```text"] + lines + ["```"] }

  /// Opens what a recipe names before its colon; returns what stands behind it too.
  private static func opened(_ recipe: String) throws -> (Demonstration, Substring) {
    let colon = try #require(recipe.firstIndex(of: ":"), "\(recipe)")
    var head = recipe[..<colon].split(separator: " ")
    let language = head.first.flatMap { Language(rawValue: String($0)) }
    if language != nil { head.removeFirst() }
    try #require(head.count == 2, "\(recipe)")
    let numbers = head[0].split(separator: "x").compactMap { Int($0) }
    try #require(numbers.count == 2, "\(recipe)")
    let show = Demonstration(
      opening: String(head[1]), in: try Examples(),
      size: Size(columns: numbers[0], rows: numbers[1]), language: language ?? .dutch)
    return (show, recipe[recipe.index(after: colon)...].drop { $0 == " " })
  }

  /// Gives the answers of a recipe, which stand between bars, to the program that works line by line.
  private static func conversation(_ recipe: String) throws -> [String] {
    var (show, answers) = try opened(recipe)
    return show.conversation(
      answers.split(separator: "|", omittingEmptySubsequences: false).map { answer in
        String(answer.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      })
  }

  /// Plays the keys of a recipe.
  private static func screen(_ recipe: String) throws -> [String] {
    var (show, rest) = try opened(recipe)
    while let first = rest.first {
      if first == "\"" {
        let text = rest.dropFirst().prefix { $0 != "\"" }
        show.type(String(text))
        rest = rest[text.endIndex...].dropFirst()
      } else {
        let name = rest.prefix { $0 != " " }
        show.press(try #require(Key(name: String(name)), "\(recipe): \(name)"))
        rest = rest[name.endIndex...]
      }
      rest = rest.drop { $0 == " " }
    }
    return show.screen
  }

  /// Runs the command of a recipe, beside a copy of the examples.
  private static func output(_ recipe: String) throws -> [String] {
    let examples = try Examples()
    let run = try Program.run(
      ["-c", "klantreis() { '\(Program.path)' \"$@\"; }; \(recipe)"], of: "/bin/sh",
      in: examples.path, environment: ["LC_ALL": "nl_NL.UTF-8", "COLUMNS": "80"])
    #expect(run.status <= 1, "\(recipe)\n\(run.errorText)")
    return run.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }
}
