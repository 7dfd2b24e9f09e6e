// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A page with the poster and all of its text, in one file that needs nothing else.
struct WebPage {
  private let picture: WebPicture
  private let digest: Digest
  private let sections: [LinearSection]
  /// What an empty poster shows; nil for a poster with steps.
  private let blank: String?

  init?(_ bytes: [UInt8], of journey: Journey, _ options: ExportOptions) {
    digest = Digest(journey, options: options)
    guard let picture = WebPicture(bytes, of: journey, options) else { return nil }
    self.picture = picture
    blank = Poster(journey, options: options).blank?.words[options.language]
    sections = LinearText(journey, options: options).sections
  }

  private func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[digest.language] }

  var text: String {
    let drawing = HTMLPage.region(
      word("Poster van de reis", "Poster of the journey"), kind: "picture",
      picture.element(
        description: blank
          ?? word("De hele inhoud staat hieronder als tekst.", "All of it stands below as text.")))
    let caption =
      blank.map { $0 + " " + word("De reis staat hieronder.", "The journey stands below.") }
      ?? word(
        "De reis als poster. Dezelfde inhoud staat hieronder als tekst.",
        "The journey as a poster. The same stands below as text.")
    let page = HTMLPage(
      title: digest.title, language: digest.language,
      skip: ("tekst", word("Naar de tekst", "To the text")),
      body: """
        <figure>
        \(drawing)<figcaption>\(Markup.escaped(caption))</figcaption>
        </figure>
        <section id="tekst" tabindex="-1" aria-labelledby="tekst-kop">
        <h2 id="tekst-kop">\(word("De reis in tekst", "The journey in text"))</h2>
        \(body)</section>

        """)
    return page.text
  }

  private var body: String {
    var text = ""
    for section in sections {
      if let heading = section.heading {
        let level = section.level + 2
        text += "<h\(level)>\(Markup.escaped(heading))</h\(level)>\n"
      }
      for lines in section.lines.split(separator: "") {
        text += "<ul>\n"
        for line in lines { text += "<li>\(Markup.escaped(line))</li>\n" }
        text += "</ul>\n"
      }
    }
    return text
  }
}
