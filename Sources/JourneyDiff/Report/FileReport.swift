// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
public import Words

/// What became of a file of a journey, an opgave or a panel, for a reviewer who reads of several files at once.
public struct FileReport: Sendable {
  /// One of the two versions of a file.
  public enum Version: Sendable {
    case item(Item)
    /// It cannot be read, for a reason.
    case refused(Text)
  }

  /// What became of a file as a whole.
  public enum Fate: Sendable {
    case new, changed, gone
    /// It has another path, and says the same.
    case renamed
  }

  /// What became of it.
  public let fate: Fate
  /// The changes in a file that can be read in both versions.
  public private(set) var report: DiffReport?
  /// Why one of the versions cannot be read; nil where both can.
  public let refusal: Text?
  /// The path of the file now; where it is gone, its last one.
  public let path: String
  /// Whether a merge left it unsettled.
  public let isUnsettled: Bool
  /// Whether it has another path than it had.
  fileprivate let isRenamed: Bool
  private var facts: [Text]
  private let overview: Overview?
  private let language: Language

  /// Compares two versions of a file.
  ///
  /// - Parameters:
  ///   - path: The path of the file now; where it is gone, its last one.
  ///   - formerPath: The path that it had, where that was another.
  ///   - old: What it held; nil where it was not there.
  ///   - new: What it holds; nil where it is gone.
  ///   - permissions: Whether it may be run before and after, as git writes it.
  ///   - unsettled: What a merge left unsettled of it; nil where nothing is.
  public init(
    _ path: String, formerPath: String? = nil, old: Version?, new: Version?,
    permissions: (old: String, new: String)? = nil, unsettled: Text? = nil, language: Language
  ) {
    (self.path, self.language) = (path, language)
    isUnsettled = unsettled != nil
    isRenamed = formerPath.map { $0 != path } ?? false
    var kind = Format.roots.first { path.hasSuffix(Format.ending($0)) } ?? .journey
    var isSame = false
    switch (old, new) {
    case (.item(let before), .item(let after)):
      let report = DiffReport(old: before, new: after, language: language)
      isSame = isRenamed && report.changes.isEmpty
      self.report = isSame ? nil : report
      (overview, refusal) = (nil, nil)
    case (nil, .item(let only)), (.item(let only), nil):
      kind = only.kind
      overview = Overview(only)
      (report, refusal) = (nil, nil)
    case (_, .refused(let reason)), (.refused(let reason), _):
      refusal = reason
      (report, overview) = (nil, nil)
    case (nil, nil): (report, overview, refusal) = (nil, nil, nil)
    }
    fate = old == nil ? .new : new == nil ? .gone : isSame ? .renamed : .changed
    var facts = [unsettled].compactMap(\.self)
    if let formerPath, isRenamed {
      facts.append(Text(nl: "Hernoemd, was: \(formerPath)", en: "Renamed, was: \(formerPath)"))
    }
    switch fate {
    // What one side of a merge removed only looks as if it were new or gone.
    case _ where unsettled != nil: break
    case .new: facts.append(kind.new + kind.noun.one)
    case .gone:
      facts.append(kind.noun.one.capitalised + Text(nl: " verwijderd", en: " removed"))
    case .changed, .renamed: break
    }
    if let permissions, permissions.old != permissions.new {
      facts.append(
        Text(nl: "Rechten: ", en: "Permissions: ")
          + Text("\(permissions.old) → \(permissions.new)"))
    }
    if case .item(let only) = new, old == nil { facts.append(contentsOf: Self.remarks(on: only)) }
    self.facts = facts
  }

  /// What a reviewer must see of a file that is all new, as of what is new in a file.
  private static func remarks(on root: Item) -> [Text] {
    var (quotes, bare) = (0, 0)
    let isDesired = Journey(root).isDesired
    root.visit { item, _ in
      if item.text(.quote)?.isEmpty == false { quotes += 1 }
      if item.kind == .painPoint, !isDesired, item.texts(.sources).isEmpty { bare += 1 }
      return true
    }
    let citations = Noun(
      one: Text(nl: "citaat", en: "quote"), many: Text(nl: "citaten", en: "quotes"))
    let parts = [
      quotes == 0 ? nil : Text(nl: "privacy: ", en: "privacy: ") + citations.counted(quotes),
      bare == 0
        ? nil
        : ItemKind.painPoint.noun.counted(bare) + Text(nl: " zonder bron", en: " without a source"),
    ].compactMap(\.self)
    guard let first = parts.first else { return [] }
    return [
      parts.dropFirst().reduce(Text(nl: "Let op: ", en: "Mind: ") + first) { $0 + Text("; ") + $1 }
    ]
  }

  /// The ids by which the changes refer to what neither version holds, but another file may.
  public var outsideIDs: Set<String> { report?.outsideIDs ?? [] }

  /// Returns the report with what other files hold called by its title.
  ///
  /// - Parameter titles: The titles by the ids.
  public func calling(_ titles: [String: String]) -> FileReport {
    var called = self
    called.report = report?.calling(titles)
    return called
  }

  /// The id of what a new file holds; nil for other files.
  public var newID: String? { fate == .new ? overview?.id : nil }

  /// Returns the report of a new file that holds what another file holds already.
  public func copying(_ other: String) -> FileReport {
    var copy = self
    copy.facts.append(
      Text(
        nl: "Let op: heeft hetzelfde kenmerk als \(other), waarschijnlijk is het een kopie",
        en: "Mind: has the same id as \(other), most likely it is a copy"))
    return copy
  }

  /// What a list says of a file that is new or gone: its title, what sort it is, what stands out.
  private var summary: String? {
    overview.map { overview in
      ([Text(overview.title)] + overview.kind + overview.findings)
        .map { $0[language] }.joined(separator: " · ")
    }
  }

  /// Returns the report as plain text in lines of at most a number of columns, safe to print.
  ///
  /// - Parameters:
  ///   - colour: Whether the sentences get colours of the terminal.
  ///   - isASCII: Whether the text is written in 7 bits.
  public func text(width: Int, colour: Bool = false, isASCII: Bool = false) -> String {
    // A path stays whole, so that it can be copied.
    let head = Self.head(Shown.text(path), colour: colour, isASCII: isASCII)
    let lines = facts.map { $0[language] } + [summary, refusal?[language]].compactMap(\.self)
    let body = lines.flatMap { line in
      Wrapping.lines(isASCII ? Signs.ascii(fold: line) : line, width: width)
    }
    return ([head] + body).map { $0 + "\n" }.joined()
      + (report?.text(width: width, colour: colour, isASCII: isASCII) ?? "")
  }

  /// Returns the line above what is said of a file, or of all.
  private static func head(_ title: String, colour: Bool, isASCII: Bool) -> String {
    let line = isASCII ? "== " + Signs.ascii(fold: title) : "══ " + title
    return (colour ? Ink.coloured : .none).title(line)
  }

  /// The report as Markdown, in which nothing that stands in a file works as markup.
  public var markdown: String {
    let name = Shown.text(path).filter { $0 != "`" }
    let lines = facts.map { $0[language] } + [summary, refusal?[language]].compactMap(\.self)
    let blocks = lines.map { Markdown.escaped($0) + "\n" } + [report?.markdown].compactMap(\.self)
    return "## `\(name)`\n\n" + blocks.joined(separator: "\n")
  }
}

extension FileReport {
  /// How many files there are of each fate, as the last words on several files.
  public struct Tally: Sendable {
    private var counts: [Fate: Int] = [:]
    private var refused = 0
    private var unsettled = 0
    /// How many of those that changed have another path too.
    private var renamed = 0

    /// Begins with no files.
    public init() {}

    /// Counts a file, once.
    public mutating func count(_ file: FileReport) {
      if file.refusal != nil {
        refused += 1
      } else if file.isUnsettled {
        unsettled += 1
      } else {
        counts[file.fate, default: 0] += 1
        if file.fate == .changed, file.isRenamed { renamed += 1 }
      }
    }

    /// The number of files.
    public var total: Int { counts.values.reduce(refused + unsettled, +) }

    /// Whether some files could not be read.
    public var hasRefused: Bool { refused > 0 }

    /// The numbers, such as “3 files: 2 changed, 1 new”.
    public var words: Text {
      let parts: [(Int, Text)] = [
        (
          counts[.changed] ?? 0,
          Text(nl: "gewijzigd", en: "changed")
            + (renamed == 0
              ? Text("")
              : Text(nl: " (waarvan \(renamed) hernoemd)", en: " (\(renamed) of them renamed)"))
        ),
        (counts[.new] ?? 0, Text(nl: "nieuw", en: "new")),
        (counts[.renamed] ?? 0, Text(nl: "hernoemd", en: "renamed")),
        (counts[.gone] ?? 0, Text(nl: "verwijderd", en: "removed")),
        (unsettled, Text(nl: "nog samen te voegen", en: "to be merged")),
        (refused, Text(nl: "niet te lezen", en: "cannot be read")),
      ]
      let said = parts.filter { $0.0 > 0 }.map { Text("\($0.0) ") + $0.1 }
      let files = Noun(
        one: Text(nl: "bestand", en: "file"), many: Text(nl: "bestanden", en: "files"))
      return files.counted(total) + Text(": ")
        + said.dropFirst().reduce(said.first ?? Text("")) {
          $0 + Text(", ") + $1
        }
    }

    /// Returns the numbers as the end of a text.
    public func text(_ language: Language, colour: Bool = false, isASCII: Bool = false) -> String {
      FileReport.head(words[language], colour: colour, isASCII: isASCII) + "\n"
    }

    /// Returns the numbers as the end of Markdown.
    public func markdown(_ language: Language) -> String { words[language] + "\n" }
  }
}
