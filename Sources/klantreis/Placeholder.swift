// SPDX-License-Identifier: EUPL-1.2

import Words

/// What stands for a value in the usage and help of a command.
struct Placeholder {
  let name: Text

  private init(_ nl: String, _ en: String) {
    name = Text(nl: nl, en: en)
  }

  // What is read and written.
  static let file = Placeholder("bestand", "file")
  static let folder = Placeholder("map", "folder")
  static let path = Placeholder("pad", "path")
  static let old = Placeholder("oud", "old")
  static let new = Placeholder("nieuw", "new")
  static let base = Placeholder("gezamenlijk", "base")
  static let ours = Placeholder("onze", "ours")
  static let theirs = Placeholder("andere", "theirs")
  static let changes = Placeholder("wijzigingen", "changes")

  // What is in a journey.
  static let id = Placeholder("kenmerk", "id")
  static let more = Placeholder("kenmerk-of-veld", "id-or-field")
  static let kind = Placeholder("soort", "kind")
  static let key = Placeholder("sleutel", "key")
  static let value = Placeholder("waarde", "value")
  static let title = Placeholder("titel", "title")
  static let channel = Placeholder("kanaal", "channel")
  static let severity = Placeholder("ernst", "severity")
  static let owner = Placeholder("eigenaar", "owner")
  static let field = Placeholder("dossier", "field")
  static let party = Placeholder("partij", "party")
  static let lessons = Placeholder("lessen", "lessons")

  // How it is shown.
  static let form = Placeholder("vorm", "form")
  static let template = Placeholder("begin", "template")
  static let width = Placeholder("breedte", "width")
  static let detail = Placeholder("hoeveel", "detail")
  static let number = Placeholder("nummer", "number")
  static let steps = Placeholder("stappen", "steps")
  static let count = Placeholder("aantal", "count")
  static let paper = Placeholder("papier", "paper")
  static let lanes = Placeholder("rijen", "lanes")
  static let text = Placeholder("tekst", "text")

  // The rest.
  static let day = Placeholder("dag", "day")
  static let column = Placeholder("kolom", "column")
  static let sign = Placeholder("teken", "sign")
  static let code = Placeholder("code", "code")
  static let reason = Placeholder("reden", "reason")
  static let words = Placeholder("woorden", "words")
  static let server = Placeholder("server", "server")
}
