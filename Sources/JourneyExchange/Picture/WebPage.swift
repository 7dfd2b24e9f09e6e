// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// A page with the poster and all of its text, in one file that needs nothing else.
struct WebPage {
  private let picture: WebPicture
  private let digest: Digest
  private let sections: [LinearSection]

  init?(_ bytes: [UInt8], of journey: Journey, _ options: ExportOptions) {
    guard let picture = WebPicture(bytes, of: journey, options) else { return nil }
    self.picture = picture
    digest = Digest(journey, options: options)
    sections = LinearText(journey, options: options).sections
  }

  private func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[digest.language] }

  var text: String {
    let title = Markup.escaped(digest.title)
    let svg = picture.element(
      description: word(
        "De hele inhoud staat hieronder als tekst.", "All of it stands below as text."))
    return """
      <!DOCTYPE html>
      <html lang="\(digest.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <a class="skip" href="#tekst">\(word("Naar de tekst", "To the text"))</a>
      <main>
      <h1>\(title)</h1>
      <figure>
      <div class="poster" tabindex="0" role="region" aria-label="\(word("Poster van de reis", "Poster of the journey"))">
      \(svg)</div>
      <figcaption>\(word("De reis als poster. Dezelfde inhoud staat hieronder als tekst.", "The journey as a poster. The same stands below as text."))</figcaption>
      </figure>
      <section id="tekst" tabindex="-1" aria-labelledby="tekst-kop">
      <h2 id="tekst-kop">\(word("De reis in tekst", "The journey in text"))</h2>
      \(body)</section>
      </main>
      </body>
      </html>

      """
  }

  private var body: String {
    var text = ""
    for section in sections {
      if let heading = section.heading {
        let level = section.level + 2
        text += "<h\(level)>\(Markup.escaped(heading))</h\(level)>\n"
      }
      guard !section.lines.isEmpty else { continue }
      text += "<ul>\n"
      for line in section.lines { text += "<li>\(Markup.escaped(line))</li>\n" }
      text += "</ul>\n"
    }
    return text
  }

  private static let style = """
    body { font-family: Helvetica, Arial, "Liberation Sans", sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 75rem; padding: 1rem; line-height: 1.5; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
    figure { margin: 0; }
    figcaption { color: #595959; }
    .poster { overflow: auto; border: 1px solid #8c8c8c; }
    .poster svg { display: block; min-width: 60rem; width: 100%; height: auto; }
    a { color: #00507d; }
    ul { padding-left: 1.25rem; max-width: 45rem; }
    @media print { .skip { display: none; } .poster { border: 0; overflow: visible; } .poster svg { min-width: 0; } }
    """
}
