// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Glibc
import JourneyTesting
import Testing
import TextGrid
import Words

@testable import JourneyEditor

@Suite("Settings")
struct SettingsTests {
  @Test("are read as they were written, each value of each of them")
  func roundTrip() throws {
    for setting in Setting.all {
      for choice in setting.choices {
        var settings = Settings()
        settings[setting] = choice.word
        #expect(try Settings(reading: settings.text(.dutch)) == settings)
      }
    }
    #expect(try Settings(reading: "") == Settings())
    #expect(try Settings(reading: " mouse=on # klikken\n\n# view = map\n").mouse)
  }

  @Test(
    "that are wrong say which line is, and what it can be",
    arguments: [
      ("language = nl\nkleur = aan\n", 2, "kleur"), ("view = groot", 1, "groot"),
      ("\n\nmouse\n", 3, "="),
    ])
  func wrong(text: String, line: Int, word: String) {
    do throws(SettingsError) {
      _ = try Settings(reading: text)
      Issue.record("\(text) is taken")
    } catch {
      #expect(error.line == line)
      #expect(error.text(file: "/s").nl.hasPrefix("/s:\(line): "))
      #expect(error.text(file: "/s").nl.contains(word))
    }
  }

  @Test("hold at the start, unless a language was asked for")
  func start() throws {
    var options = Editor.Options(language: .dutch)
    options.settings = try Settings(reading: "language = en\nsigns = ascii\nview = lines")
    let editor = Editor(options)
    #expect(editor.options.language == .english && editor.options.signs == .ascii)
    #expect(editor.isLinear)
    options.isLanguageAsked = true
    #expect(Editor(options).options.language == .dutch)
  }

  @Test("are written down when one is chosen, by the list or by the menu")
  func written() throws {
    var session = try Session(open: "kort")
    try session.choose("english")
    #expect(session.settingsText?.contains("\nlanguage = en\n") == true)
    #expect(session.settingsText?.hasPrefix("# The language of the editor") == true)
  }

  @Test("are told in the docs as in their table")
  func docs() throws {
    let path = "\(Sample.folder)/../../docs/settings.md"
    let text = Self.page
    if getenv("UPDATE_GOLDEN") != nil {
      return try Data(text.utf8).write(to: URL(filePath: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  /// The page of the docs about the settings.
  private static var page: String {
    let rows = Setting.all.map { setting in
      let words = setting.choices.map { "`\($0.word)` (\($0.name.nl))" }.joined(separator: ", ")
      return "| `\(setting.key)` | \(setting.title.nl) | \(setting.help.nl) | \(words) |"
    }
    return """
      # Instellingen

      De instellingen van de editor kiest u in het menu *Weergave*, bij *Instellingen*. Ze gelden meteen en staan in
      `$XDG_CONFIG_HOME/klantreis/settings`, en waar die variabele leeg is in `~/.config/klantreis/settings`: op elke regel
      een naam, `=` en een woord; wat achter `#` staat is voor mensen. Staat er iets in wat er niet hoort, dan zegt de
      editor op welke regel, en gelden de instellingen uit het bestand niet. Kiest u daarna een instelling, dan blijft het
      oude bestand als `settings.old` bewaard.

      | in het bestand | naam | wat het doet | waarden, de gewone eerst |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }
}
