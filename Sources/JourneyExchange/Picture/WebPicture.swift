// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// A drawing of a poster for the web, which says what it shows.
struct WebPicture {
  private let drawing: String
  private let title: String
  private let alternative: String

  /// Takes the drawing that Graphviz made; nil when there is none in it.
  ///
  /// - Parameters:
  ///   - title: What the drawing is called.
  ///   - alternative: All that it says, in words.
  init?(_ bytes: [UInt8], title: String, alternative: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    // What comes before names the version of Graphviz, which must not make a difference.
    guard let start = text.firstRange(of: "<svg ") else { return nil }
    drawing = Self.tidied(text[start.upperBound...])
    self.title = title
    self.alternative = alternative
  }

  /// Returns a drawing without what a reader has no use for.
  ///
  /// Graphviz 2 draws shapes that have no place, which a browser complains about. And a browser shows the title of what
  /// the pointer is on: that is the name within the drawing, where it should be the words that were meant to be shown.
  private static func tidied(_ drawing: Substring) -> String {
    let lines = drawing.split(separator: "\n", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for (index, line) in lines.enumerated() {
      if line.contains("points=\"-nan,") || line.contains("points=\"nan,") { continue }
      guard line.hasPrefix("<title>") else {
        kept.append(line)
        continue
      }
      if let words = tooltip(in: lines[(index + 1)...].first ?? "") {
        kept.append("<title>\(words)</title>")
      }
    }
    return kept.joined(separator: "\n")
  }

  /// Returns the words that a line has for the pointer; nil where it has none.
  private static func tooltip(in line: Substring) -> Substring? {
    guard let start = line.firstRange(of: " xlink:title=\"") else { return nil }
    let words = line[start.upperBound...].prefix { $0 != "\"" }
    return words.allSatisfy(\.isWhitespace) ? nil : words
  }

  /// Takes the poster of a journey, with its linear text as the alternative.
  init?(_ bytes: [UInt8], of journey: Journey, _ options: ExportOptions) {
    var plain = options
    plain.isASCII = false
    self.init(
      bytes,
      title: Text(nl: "Klantreis: ", en: "Journey: ")[options.language]
        + Digest(journey, options: options).title,
      alternative: Self.alternative(journey, plain))
  }

  /// Returns all that a poster says: of an empty one its rows and what stands at its head.
  private static func alternative(_ journey: Journey, _ options: ExportOptions) -> String {
    let text = LinearText(journey, options: options)
    guard let blank = Poster(journey, options: options).blank else { return text.text }
    let head = text.sections.first?.lines ?? []
    return ([blank.words[options.language]] + head + [options.stamp].compactMap(\.self))
      .map { Shown.text($0) + "\n" }.joined()
  }

  /// The drawing as a file of its own, with all that it says as its description.
  var file: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(description: alternative)
  }

  /// The drawing as part of a page that holds the text already.
  func element(description: String) -> String {
    let body = drawing.drop { $0 != ">" }.dropFirst()
    return """
      <svg role="img" aria-labelledby="klantreis-titel" aria-describedby="klantreis-uitleg" \(drawing.prefix { $0 != ">" })>
      <title id="klantreis-titel">\(Markup.escaped(title))</title>
      <desc id="klantreis-uitleg">\(Markup.escaped(description))</desc>\(body)
      """
  }
}

/// Text within XML and HTML.
enum Markup {
  /// Returns text that is safe between tags and within quoted attributes; new lines stay.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Shown.text(text, keepingNewlines: true).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
