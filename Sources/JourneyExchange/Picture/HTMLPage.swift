// SPDX-License-Identifier: EUPL-1.2

import Words

/// A page in one file that needs nothing else, with the look that all pages share.
struct HTMLPage {
  let title: String
  let language: Language
  /// Where a reader of text can go at once, and what the link to it says.
  var skip: (id: String, label: String)?
  /// What stands below the heading, as markup.
  let body: String

  /// Returns a part that scrolls by itself, and that the keyboard can reach for it.
  static func region(_ name: String, kind: String, _ content: String) -> String {
    "<div class=\"\(kind)\" tabindex=\"0\" role=\"region\" aria-label=\"\(Markup.escaped(name))\">\n\(content)</div>\n"
  }

  var text: String {
    let title = Markup.escaped(title)
    let skip = skip.map {
      "<a class=\"skip\" href=\"#\($0.id)\">\(Markup.escaped($0.label))</a>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(skip ?? "")<main>
      <h1>\(title)</h1>
      \(body)</main>
      </body>
      </html>

      """
  }

  // Drawings keep their white paper on a dark page too. Words break anywhere rather than widen the page. Bars are borders,
  // which stay on paper and where colours are forced.
  private static let style = """
    :root { --ink: #1a1a1a; --paper: #fff; --soft: #595959; --line: #8c8c8c; --link: #00507d; --mark: #fdefe6; --edge: #b24a00; --bar: #0072b2; }
    @media screen and (prefers-color-scheme: dark) { :root { --ink: #ededed; --paper: #17191c; --soft: #b8b8b8; --line: #8c8c8c; --link: #9ad1f5; --mark: #3a2517; --edge: #f0a36b; --bar: #56b4e9; } }
    body { font-family: Helvetica, Arial, "Liberation Sans", sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; max-width: 75rem; padding: 1rem; line-height: 1.5; overflow-wrap: break-word; }
    a { color: var(--link); }
    h1, h2, h3, h4, h5 { line-height: 1.25; }
    h2 { border-bottom: 1px solid var(--line); }
    ul { padding-left: 1.25rem; max-width: 50rem; }
    .skip, .spoken { position: absolute; left: -999rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
    figure { margin: 0; }
    figcaption, caption { color: var(--soft); }
    .picture { overflow: auto; border: 1px solid var(--line); background: #fff; }
    .picture svg { display: block; min-width: 60rem; width: 100%; height: auto; }
    .table { overflow: auto; }
    table { border-collapse: collapse; }
    caption { text-align: left; caption-side: bottom; padding-top: .5rem; }
    th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
    tbody th { font-weight: normal; }
    .table th, .table td { border-bottom: 1px solid var(--line); }
    .signs { white-space: nowrap; }
    .bars { width: 100%; max-width: 50rem; table-layout: fixed; }
    .bar { border-top: 1rem solid var(--bar); margin-top: .25rem; }
    .mark { background: var(--mark); border-left: .25rem solid var(--edge); padding-left: .5rem; list-style: none; }
    @media print { body { max-width: none; padding: 0; } .picture { border: 0; overflow: visible; } .picture svg { min-width: 0; } h2, h3, h4, h5 { break-after: avoid; } li, tr { break-inside: avoid; } }
    """
}
