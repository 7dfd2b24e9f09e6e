// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import Paths
import TextGrid
public import Words

/// The journeys of a folder on one page: the hartslag of each as a line of bars, its lowest point, pain points, owner and
/// the date of its review.
public struct FolderIndex: Sendable {
  /// The forms that an index can be written in, by their names on the command line.
  public static let forms = ["markdown", "html"]

  private let title: String
  private let rows: [IndexRow]
  private let language: Language
  /// Whether everybody may read it, so that it names no owners and leads to no files.
  private let isPublic: Bool

  /// Takes the journeys of a folder, in the order in which they are to stand.
  ///
  /// - Parameters:
  ///   - folder: What the folder is called.
  ///   - journeys: The journeys with the paths to them from where the page will be; for a public page, their public
  ///     editions.
  ///   - isPublic: Whether owners and links to the files are left out, since those are not for everybody.
  public init(
    folder: String, journeys: [(path: String, journey: Journey)], language: Language,
    isPublic: Bool = false
  ) {
    self.isPublic = isPublic
    title = Text(nl: "Klantreizen in \(folder)", en: "Journeys in \(folder)")[language]
    rows = journeys.map { IndexRow($0.journey, path: $0.path, language) }
    self.language = language
  }

  /// Returns the page in one of the forms; nil for a form that an index does not have.
  public func text(as form: String) -> String? {
    switch form {
    case "markdown": markdown
    case "html": html
    default: nil
    }
  }

  private func word(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  private var heads: [String] {
    [
      word("Reis", "Journey"), word("Soort", "Kind"), word("Stappen", "Steps"),
      word("Hartslag", "Heartbeat"), word("Laagste punt", "Lowest point"),
      word("Pijnpunten", "Pain points"), isPublic ? nil : word("Eigenaar", "Owner"),
      word("Herzien voor", "Review by"),
    ].compactMap(\.self)
  }

  private var markdown: String {
    var text = "# \(MarkdownTable.line(title))\n\n"
    guard !rows.isEmpty else {
      return text + word("Er zijn nog geen reizen.", "There are no journeys yet.") + "\n"
    }
    text += "|" + heads.map { " \($0) |" }.joined() + "\n"
    text += "|" + heads.map { _ in " --- |" }.joined() + "\n"
    for row in rows {
      let title = MarkdownTable.line(row.title)
      let head = isPublic ? title : "[\(title)](<\(row.link)>)"
      let cells = [head] + row.cells(withOwner: !isPublic).map(MarkdownTable.line)
      text += "|" + cells.map { " \($0) |" }.joined() + "\n"
    }
    text += "\n" + MarkdownTable.line(legend) + "\n"
    return isPublic ? text + "\n" + publicNote + "\n" : text
  }

  /// What a page for everybody says of itself.
  private var publicNote: String {
    word(
      "Openbare uitgave: zonder eigenaren en zonder verwijzingen naar de bestanden.",
      "Public edition: without owners and without links to the files.")
  }

  private var legend: String {
    word(
      "Hartslag: ▁ zeer negatief, ▂ negatief, ▄ neutraal, ▆ positief, █ zeer positief, ? niet bekend.",
      "Heartbeat: ▁ very negative, ▂ negative, ▄ neutral, ▆ positive, █ very positive, ? not known."
    )
  }

  private var html: String {
    var body = ""
    if rows.isEmpty {
      body = "<p>\(word("Er zijn nog geen reizen.", "There are no journeys yet."))</p>\n"
    } else {
      body = "<table>\n<caption>\(Markup.escaped(legend))</caption>\n<thead>\n<tr>"
      body += heads.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr>\n</thead>\n<tbody>\n"
      for row in rows {
        let title =
          Markup.escaped(row.title)
          // Journeys of today and of what is wanted often have one title; who hears only links must tell them apart.
          + (row.state.map { "<span class=\"spoken\">, \(Markup.escaped($0))</span>" } ?? "")
        let head = isPublic ? title : "<a href=\"\(row.link)\">\(title)</a>"
        body += "<tr><th scope=\"row\">\(head)</th>"
        for (index, cell) in row.cells(withOwner: !isPublic).enumerated() {
          // The bars say nothing to who hears them; the words do.
          body +=
            index == IndexRow.sparkline
            ? "<td><span class=\"signs\" aria-hidden=\"true\">\(Markup.escaped(cell))</span>"
              + "<span class=\"spoken\">\(Markup.escaped(row.spoken))</span></td>"
            : "<td>\(Markup.escaped(cell))</td>"
        }
        body += "</tr>\n"
      }
      body += "</tbody>\n</table>\n"
    }
    if isPublic { body += "<p>\(publicNote)</p>\n" }
    return HTMLPage(
      title: title, language: language, body: HTMLPage.region(title, kind: "table", body)
    ).text
  }
}

/// What the index says of one journey.
struct IndexRow: Sendable {
  let title: String
  /// Whether it is of today or wanted; nil where the journey does not say.
  let state: String?
  /// The path as it stands in a link.
  let link: String
  /// Kind, steps, hartslag, lowest point and pain points.
  private let cells: [String]
  private let owner: String
  private let review: String
  /// The hartslag in words.
  let spoken: String

  /// The place of the hartslag among the cells.
  static let sparkline = 2

  init(_ journey: Journey, path: String, _ language: Language) {
    var options = ExportOptions()
    options.language = language
    let digest = Digest(journey, options: options)
    let totals = digest.totals
    title = digest.title
    state = digest.state
    link = Self.encoded(path)
    let bars = digest.steps.map { $0.emotion.map { Signs.unicode.bar($0.value) } ?? "?" }.joined()
    let lowest = totals.lowest.map { lowest in
      Text("\(lowest.emotion.sign), ") + Text(nl: "bij ", en: "in ")
        + StepNumbers.words(lowest.steps)
    }
    var pains = Text("\(totals.pains)")
    if totals.seriousPains > 0 {
      pains =
        pains
        + Text(
          nl: ", waarvan \(totals.seriousPains) ernstig",
          en: ", of which \(totals.seriousPains) serious")
    }
    let kind = [digest.state, digest.status].compactMap(\.self).joined(separator: ", ")
    cells = [
      kind, "\(digest.steps.count)", bars, lowest?[language] ?? "", pains[language],
    ]
    owner = journey.owner ?? ""
    review = Self.review(journey, language)
    if let first = totals.first, let last = totals.last {
      spoken =
        (Text(nl: "begint ", en: "starts ") + first.name + Text(nl: ", eindigt ", en: ", ends ")
        + last.name)[language]
    } else {
      spoken = Text(nl: "niet bekend", en: "not known")[language]
    }
  }

  /// Returns what stands behind the title: kind, steps, hartslag, lowest point, pain points, owner and review.
  func cells(withOwner: Bool) -> [String] {
    cells + (withOwner ? [owner] : []) + [review]
  }

  /// Returns the date before which the journey is to be reviewed again; nothing where none was agreed.
  private static func review(_ journey: Journey, _ language: Language) -> String {
    guard let review = journey.item.item(.review), let months = review.whole(.everyMonths) else {
      return ""
    }
    guard let last = review.text(.lastOn).flatMap(CalendarDate.init(iso:)), months <= 12_000 else {
      return Text(nl: "nog nooit herzien", en: "never reviewed yet")[language]
    }
    return last.adding(months: months)?.words[language] ?? ""
  }

  /// Returns a path with everything but plain letters, digits and slashes written as bytes.
  private static func encoded(_ path: String) -> String {
    var encoded = ""
    for byte in FilePath(path).bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16).uppercased()
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
