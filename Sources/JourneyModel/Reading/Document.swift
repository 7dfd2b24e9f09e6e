// SPDX-License-Identifier: EUPL-1.2

package import CanonicalJSON
import Words

/// What a file holds: the tree of its items and what was noticed on reading it.
public struct Document: Sendable {
  /// What the file holds: a journey, an opgave or a panel.
  public let root: Item
  /// What deserves a look, in the order of the file; none of it keeps the file from opening.
  public let remarks: [Diagnostic]
  /// Whether ids are doubled or references lead nowhere, which `Repair` mends.
  public let isDamaged: Bool
  /// Whether the file was written by a later version, so that this one must not write it.
  public let isReadOnly: Bool
  /// The version of the format that the file has, where it is an earlier one; saving makes it the present one.
  public let earlierVersion: Int?
  /// Whether the file is known to be in the canonical form; some that are may not be known to be.
  package let isKnownCanonical: Bool
  /// How many items the file holds, at every level, and how many values and keys.
  let counts: (items: Int, values: Int)

  /// The most items, and values and keys, of a file that is shown, compared, merged or edited: some thousand times what a
  /// wall holds.
  static let mostCounts = (items: 100_000, values: 2_000_000)

  /// Reads a file strictly, as the page of the format says.
  ///
  /// - Throws: A refusal with every reason found, or just the first where the text is no JSON.
  public init(reading bytes: [UInt8]) throws(Refusal) {
    try self.init(reading: bytes, at: Format.version, by: Migration.all)
  }

  /// Reads a file, and keeps the text as it was taken apart for who looks for places in it; nil where it is no JSON.
  package init(reading bytes: [UInt8], keeping tape: inout Tape?) throws(Refusal) {
    tape = try Self.tape(of: bytes)
    guard let tape else { throw Refusal(diagnostics: []) }
    try self.init(reading: bytes, tape, at: Format.version, by: Migration.all)
  }

  /// Reads a file as the program does whose version of the format is given.
  init(
    reading bytes: [UInt8], at current: Int, by migrations: [Migration], from earlier: Int? = nil
  ) throws(Refusal) {
    try self.init(
      reading: bytes, Self.tape(of: bytes), at: current, by: migrations, from: earlier)
  }

  private static func tape(of bytes: [UInt8]) throws(Refusal) -> Tape {
    do {
      return try Tape(bytes)
    } catch {
      throw Refusal(diagnostics: [Diagnostic(error, in: bytes)])
    }
  }

  private init(
    reading bytes: [UInt8], _ tape: Tape, at current: Int, by migrations: [Migration],
    from earlier: Int? = nil
  ) throws(Refusal) {
    let source = SourceText(bytes)
    let version = FormatVersion(source, tape, current)
    if case .unreadable(let problem) = version {
      throw Refusal(diagnostics: Self.diagnostics([problem], source, tape))
    }
    if case .earlier(let kind, let number) = version {
      // A migration that does not lead there must not lead round and round.
      guard earlier == nil,
        let text = Migration.upgraded(bytes, from: number, to: current, by: migrations)
      else {
        let fault = Fault.unknownFormat("\(Format.family(kind))/\(number)")
        throw Refusal(
          diagnostics: Self.diagnostics([.init(position: 0, fault: fault)], source, tape))
      }
      try self.init(reading: text, at: current, by: migrations, from: number)
      return
    }
    var isReadOnly = false
    if case .later = version { isReadOnly = true }
    var reader = ItemReader(source: source, tape: tape, isLenient: isReadOnly)
    let root = reader.item(version.root, at: 0)
    reader.reportDanglingReferences()
    let remarks = Self.diagnostics(reader.problems, source, tape)
    if reader.isRefused { throw Refusal(diagnostics: remarks) }
    self.init(
      root: root, remarks: remarks, isDamaged: reader.isDamaged, isReadOnly: isReadOnly,
      earlierVersion: earlier, counts: (reader.itemCount, tape.nodes.count),
      isKnownCanonical: earlier == nil && tape.isLaidOut && reader.isInOrder)
  }

  /// Returns a text without the byte order mark before it, which some programs put there; nil where it has none.
  ///
  /// No version of the format has one, so reading refuses it; what writes the file anew can leave it out.
  public static func unmarked(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : nil
  }

  /// Whether there is memory for more than reading the file and writing it in its form.
  public var isManageable: Bool {
    counts.items <= Self.mostCounts.items && counts.values <= Self.mostCounts.values
  }

  /// Refuses a document that is not manageable.
  public func manageable() throws(Refusal) -> Document {
    if isManageable { return self }
    let remark = Diagnostic(
      code: "file.size", severity: .error, place: Diagnostic.Place(line: 1, column: 1, path: ""),
      cause: Text(
        nl:
          "Dit bestand heeft \(counts.items) onderdelen en \(counts.values) waarden. Nakijken, tonen, "
          + "vergelijken, samenvoegen en bewerken kan tot \(Self.mostCounts.items) onderdelen en "
          + "\(Self.mostCounts.values) waarden.",
        en:
          "This file has \(counts.items) items and \(counts.values) values. Checking, showing, comparing, "
          + "merging and editing go up to \(Self.mostCounts.items) items and "
          + "\(Self.mostCounts.values) values."),
      mend: Text(nl: "Verdeel het over meer bestanden.", en: "Divide it over more files."))
    throw Refusal(diagnostics: [remark])
  }

  private init(
    root: Item, remarks: [Diagnostic], isDamaged: Bool, isReadOnly: Bool, earlierVersion: Int?,
    counts: (items: Int, values: Int), isKnownCanonical: Bool
  ) {
    self.counts = counts
    self.isKnownCanonical = isKnownCanonical
    self.root = root
    self.remarks = remarks
    self.isDamaged = isDamaged
    self.isReadOnly = isReadOnly
    self.earlierVersion = earlierVersion
  }

  private static func diagnostics(
    _ problems: [ItemReader.Problem], _ source: SourceText, _ tape: Tape
  ) -> [Diagnostic] {
    let places = Places(bytes: source.bytes, tape: tape)
    let sorted = problems.sorted { $0.position < $1.position }
    let spots = Places.linesAndColumns(
      source.bytes, offsets: sorted.map { tape.nodes[$0.position].range.lowerBound })
    return zip(sorted, spots).map { problem, spot in
      Diagnostic(
        code: problem.fault.code, severity: problem.fault.severity,
        place: Diagnostic.Place(
          line: spot.line, column: spot.column, path: places.path(to: problem.position),
          offset: tape.nodes[problem.position].range.lowerBound),
        cause: problem.fault.cause, mend: problem.fault.mend)
    }
  }
}

/// What the format of a file asks of this version.
private enum FormatVersion {
  case current(ItemKind), later(ItemKind)
  case earlier(ItemKind, Int)
  case unreadable(ItemReader.Problem)

  /// The kind of item that the file holds.
  var root: ItemKind {
    switch self {
    case .current(let root), .later(let root), .earlier(let root, _): root
    case .unreadable: .journey
    }
  }

  init(_ source: SourceText, _ tape: Tape, _ current: Int) {
    guard tape.nodes[0].kind == .object else {
      self = .unreadable(ItemReader.Problem(position: 0, fault: .misfit(.item(.journey))))
      return
    }
    var isFormat = false
    for (index, child) in tape.children(of: 0).enumerated() {
      if index.isMultiple(of: 2) {
        isFormat =
          StringToken.text(source.bytes, tape.nodes[child].range) == FieldKey.format.rawValue
      } else if isFormat {
        self = Self.version(source, tape, at: child, current)
        return
      }
    }
    self = .unreadable(ItemReader.Problem(position: 0, fault: .missing(.format)))
  }

  private static func version(
    _ source: SourceText, _ tape: Tape, at position: Int, _ current: Int
  ) -> Self {
    guard tape.nodes[position].kind == .string else {
      return .unreadable(ItemReader.Problem(position: position, fault: .misfit(.format)))
    }
    let name = StringToken.text(source.bytes, tape.nodes[position].range)
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let root = Format.roots.first(where: { Format.family($0) == parts[0] }),
      parts[1].allSatisfy(\.isASCII), parts[1].allSatisfy(\.isNumber), let first = parts[1].first,
      first != "0"
    {
      // A number too large to count with is a later one too.
      let number = Int(parts[1]) ?? .max
      return number == current
        ? .current(root) : number > current ? .later(root) : .earlier(root, number)
    }
    return .unreadable(ItemReader.Problem(position: position, fault: .unknownFormat(name)))
  }
}
