// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// The manual page: the command line as the program describes it, the keys of the editor, and what neither of them tells.
struct ManualPage {
  let language: Language
  let info: CommandLineInfo
  let version: String

  var text: String {
    var page = Roff(
      "SPDX-License-" + "Identifier: EUPL-1.2",
      title: ["KLANTREIS", "1", "", "klantreis \(version)", "klantreis"])
    page.section(says("Naam", "Name"))
    page.raw(
      "klantreis \\- "
        + says(
          "breng een klantreis in kaart, in de terminal", "map a customer journey in the terminal"))
    page.section(says("Overzicht", "Synopsis"))
    for line in synopsis { page.raw(".B " + line + "\n.br") }
    page.section(says("Beschrijving", "Description"))
    for words in description { page.paragraph(words[language]) }
    page.section(says("Opdrachten", "Commands"))
    for command in info.command.all.dropFirst() where command.subcommands == nil {
      add(command, to: &page)
    }
    addKeys(to: &page)
    for (title, items) in Self.tables {
      page.section(title[language])
      for (head, words) in items { page.item(head, words[language]) }
    }
    page.section(says("Voorbeelden", "Examples"))
    for (words, lines) in Self.examples {
      page.paragraph(words[language])
      page.example(lines)
    }
    page.section(says("Zie ook", "See also"))
    page.paragraph("git(1), dot(1), /usr/share/doc/klantreis")
    return page.text
  }

  private func says(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  private var synopsis: [String] {
    [
      "klantreis [\\-\\-lang nl|en] [\(says("PAD", "PATH"))]",
      "klantreis [\\-\\-lang nl|en] \(says("OPDRACHT", "COMMAND")) …",
      "klantreis \\-\\-version",
    ]
  }

  private var description: [Text] {
    [
      Text(info.command.discussion ?? ""),
      Text(
        nl:
          "Een reis, een opgave en een panel zijn JSON-bestanden met één vaste vorm, zodat een wijziging in git "
          + "regel voor regel is na te lezen. Zij heten NAAM.journey.json, NAAM.opgave.json en NAAM.panel.json.",
        en:
          "A journey, an opgave and a panel are JSON files in one fixed form, so that a change can be read line by "
          + "line in git. They are called NAME.journey.json, NAME.opgave.json and NAME.panel.json."),
    ]
  }

  private func add(_ command: CommandInfo, to page: inout Roff) {
    page.part(
      ([command.name] + command.ownArguments.map(\.usage)).joined(separator: " "))
    if let abstract = command.abstract { page.paragraph(abstract) }
    for part in (command.discussion ?? "").split(separator: "\n\n") {
      page.paragraph(String(part))
    }
    for argument in command.ownArguments {
      let preset = argument.defaultValue.map { " (\(says("anders", "otherwise")): \($0))" } ?? ""
      page.item(argument.head, (argument.abstract ?? "") + preset)
    }
  }

  private func addKeys(to page: inout Roff) {
    page.section(says("Toetsen in de editor", "Keys in the editor"))
    page.paragraph(
      says(
        "Letters en tekens gelden buiten tekstvelden. Wat geen toets heeft, staat in het menu (F10 of m) en in de "
          + "lijst van opdrachten (Ctrl-P).",
        "Letters and signs count outside fields of text. What has no key stands in the menu (F10 or m) and in the "
          + "list of commands (Ctrl-P)."))
    for table in KeyTable.all {
      page.part(table.title[language])
      for row in table.rows where !row.keys.isEmpty {
        page.item(row.keyNames(language).joined(separator: ", "), row.help[language])
      }
    }
    page.part(says("In een tekstveld", "In a field of text"))
    for (keys, help) in KeyTable.typing {
      page.item(keys.map { $0.name(language) }.joined(separator: ", "), help[language])
    }
  }

  // MARK: - What no table tells

  private static let tables: [(Text, [(String, Text)])] = [
    (
      Text(nl: "Einde van het programma", en: "Exit status"),
      [
        ("0", Text(nl: "Alles is goed.", en: "All is well.")),
        (
          "1",
          Text(
            nl: "Er zijn fouten, verschillen of conflicten gevonden.",
            en: "Errors, differences or conflicts were found.")
        ),
        (
          "2",
          Text(
            nl:
              "Een bestand kan niet worden gelezen of geschreven, of er ontbreekt iets op de computer.",
            en: "A file cannot be read or written, or something is missing on the computer.")
        ),
        ("64", Text(nl: "De opdracht is niet goed getypt.", en: "The command is not typed well.")),
        ("128+N", Text(nl: "Signaal N beëindigde de editor.", en: "Signal N ended the editor.")),
      ]
    ),
    (
      Text(nl: "Omgeving", en: "Environment"),
      [
        (
          "LC_ALL, LC_MESSAGES, LANG",
          Text(
            nl: "De taal: Engels als de eerste die gevuld is met en begint, anders Nederlands.",
            en: "The language: English where the first that is set begins with en, otherwise Dutch."
          )
        ),
        (
          "KLANTREIS_DIR",
          Text(
            nl: "De map die opent als u geen pad geeft; anders journeys.",
            en: "The folder that opens when no path is given; otherwise journeys.")
        ),
        (
          "NO_COLOR",
          Text(
            nl: "Als dit gevuld is, komt er geen kleur.",
            en: "Where this is set there is no colour.")
        ),
        (
          "PAGER",
          Text(
            nl: "Waarmee klantreis show een lange tekst toont; anders less.",
            en: "What klantreis show shows a long text with; otherwise less.")
        ),
        (
          "TERM",
          Text(
            nl: "De terminal; op linux en vt100 tekent het programma met 7 bits.",
            en: "The terminal; on linux and vt100 the program draws with 7 bits.")
        ),
      ]
    ),
    (
      Text(nl: "Bestanden", en: "Files"),
      [
        (
          "$XDG_STATE_HOME/klantreis",
          Text(
            nl:
              "Wat u typte en nog niet opsloeg, en wie welk bestand open heeft; anders ~/.local/state/klantreis.",
            en:
              "What you typed and did not save yet, and who has which file open; otherwise ~/.local/state/klantreis."
          )
        ),
        (
          "$XDG_CONFIG_HOME/klantreis/settings",
          Text(
            nl:
              "De instellingen van de editor, die u in het menu Weergave kiest; anders ~/.config/klantreis/settings.",
            en:
              "The settings of the editor, chosen in its menu View; otherwise ~/.config/klantreis/settings."
          )
        ),
        (
          "klantreis-checks.json",
          Text(
            nl: "Hoe de reizen van een map worden nagekeken.",
            en: "How the journeys of a folder are checked.")
        ),
      ]
    ),
  ]

  private static let examples: [(Text, [String])] = [
    (
      Text(nl: "Een reis maken en openen:", en: "Make a journey and open it:"),
      [
        "klantreis new verhuizen.journey.json --title \"Verhuizen\"",
        "klantreis verhuizen.journey.json",
      ]
    ),
    (
      Text(nl: "Een poster en een pagina maken:", en: "Make a poster and a page:"),
      [
        "klantreis export verhuizen.journey.json --to pdf -o poster.pdf",
        "klantreis export verhuizen.journey.json --to html -o reis.html",
      ]
    ),
    (
      Text(
        nl: "Zeggen wat er veranderde sinds de laatste vastlegging in git:",
        en: "Say what changed since the last commit:"),
      ["klantreis diff HEAD:verhuizen.journey.json verhuizen.journey.json"]
    ),
  ]
}
