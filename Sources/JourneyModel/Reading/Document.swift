// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Words

/// What a file holds: the tree of its items and what was noticed on reading it.
public struct Document: Sendable {
  public let root: Item
  /// What deserves a look, in the order of the file; none of it keeps the file from opening.
  public let remarks: [Diagnostic]
  /// Whether the file was written by a later version, so that this one must not write it.
  public let isReadOnly: Bool

  /// Reads a file strictly, as the page of the format says.
  ///
  /// - Throws: A refusal with every reason found, or just the first where the text is no JSON.
  public init(reading bytes: [UInt8]) throws(Refusal) {
    let tape: Tape
    do {
      tape = try Tape(bytes)
    } catch {
      throw Refusal(diagnostics: [Diagnostic(error, in: bytes)])
    }
    let source = SourceText(bytes)
    let version = FormatVersion(source, tape)
    if case .unreadable(let problem) = version {
      throw Refusal(diagnostics: Self.diagnostics([problem], source, tape))
    }
    if case .later = version { isReadOnly = true } else { isReadOnly = false }
    var reader = ItemReader(source: source, tape: tape, isLenient: isReadOnly)
    root = reader.item(.journey, at: 0)
    reader.reportDanglingReferences()
    remarks = Self.diagnostics(reader.problems, source, tape)
    if reader.isRefused { throw Refusal(diagnostics: remarks) }
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
  case current, later
  case unreadable(ItemReader.Problem)

  init(_ source: SourceText, _ tape: Tape) {
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
        self = Self.version(source, tape, at: child)
        return
      }
    }
    self = .unreadable(ItemReader.Problem(position: 0, fault: .missing(.format)))
  }

  private static func version(_ source: SourceText, _ tape: Tape, at position: Int) -> Self {
    guard tape.nodes[position].kind == .string else {
      return .unreadable(ItemReader.Problem(position: position, fault: .misfit(.format)))
    }
    let name = StringToken.text(source.bytes, tape.nodes[position].range)
    if name == Format.journey { return .current }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == "klantreis.journey", parts[1].allSatisfy(\.isASCII),
      parts[1].allSatisfy(\.isNumber), let first = parts[1].first, first != "0", parts[1] != "1"
    {
      return .later
    }
    return .unreadable(ItemReader.Problem(position: position, fault: .unknownFormat(name)))
  }
}
