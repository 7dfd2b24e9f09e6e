// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
public import Words

/// Something that is wrong with a file, or that deserves a look: what, where, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    case error, warning, info
  }

  /// Where it is.
  public struct Place: Hashable, Sendable {
    /// The line and the column, both from 1; a column is one code point wide.
    public let line: Int
    /// The column, from 1.
    public let column: Int
    /// The path in the file, such as `$.phases[2].steps[0].title`.
    public let path: String
    /// The offset of its first byte in the file, from 0; nil where it is not known.
    public let offset: Int?

    /// Takes a place in a file.
    public init(line: Int, column: Int, path: String, offset: Int? = nil) {
      (self.line, self.column, self.path, self.offset) = (line, column, path, offset)
    }
  }

  /// A stable name for this sort of diagnostic.
  public let code: String
  /// How bad it is: an error keeps the file from being opened, or a check from passing.
  public let severity: Severity
  /// Where it is in the file.
  public let place: Place
  /// What is wrong, in a sentence.
  public let cause: Text
  /// What to do, in a sentence.
  public let mend: Text

  /// Whether it is what a merge left for somebody to choose from.
  public var isConflict: Bool { code == "json.conflictMarker" }

  /// Returns the diagnostic at another line.
  package func moved(toLine line: Int) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity,
      place: Place(line: line, column: place.column, path: place.path), cause: cause, mend: mend)
  }

  /// Says the diagnostic in one line: `huidig.journey.json:12:5: … (titel: $.title, byte 310)`.
  public func line(file: String) -> Text {
    // The start of the file says nothing that the line does not.
    let isWhole = place.path == "$" || place.path.isEmpty
    let byte = place.offset.flatMap { isWhole && $0 == 0 ? nil : "byte \($0)" }
    let spot = [isWhole ? "" : place.path, byte ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
    let words = place.words.map { $0 + Text(": ") } ?? Text("")
    return Text("\(file):\(place.line):\(place.column): ") + cause + Text(" ") + mend
      + (spot.isEmpty ? Text("") : Text(" (") + words + Text("\(spot))"))
  }
}

extension Diagnostic.Place {
  /// The path as people name it: "fase 1, stap 2, beleving"; nil where it leads to nothing that has a name.
  ///
  /// It goes by the table of fields alone: of a file that cannot be read there is nothing else.
  package var words: Text? {
    guard path.hasPrefix("$.") else { return nil }
    let parts = path.dropFirst(2).split(separator: ".")
    for root in Format.roots {
      if let words = Self.words(parts[...], in: root), !words.isEmpty {
        return words.dropFirst().reduce(words[0]) { $0 + Text(", ") + $1 }
      }
    }
    return nil
  }

  /// Returns the names along a path; nil where the kind does not have its first key.
  private static func words(_ parts: ArraySlice<Substring>, in kind: ItemKind) -> [Text]? {
    guard let part = parts.first else { return [] }
    guard let field = FieldKey(rawValue: String(part.prefix { $0 != "[" })).flatMap(kind.field)
    else { return nil }
    let number = Int(part.drop { $0 != "[" }.dropFirst().dropLast()).map { $0 + 1 }
    let (name, inner): (Text, ItemKind?) =
      switch field.shape {
      case .item(let kind): (field.name, kind)
      case .items(let kind): (number == nil ? field.name : kind.noun.one, kind)
      default: (field.name, nil)
      }
    let small = name.map { $0.prefix(1).lowercased() + $0.dropFirst() }
    let words = number.map { small + Text(" \($0)") } ?? small
    return [words] + (inner.flatMap { Self.words(parts.dropFirst(), in: $0) } ?? [])
  }
}

extension Diagnostic {
  init(_ error: JSONError, in bytes: [UInt8]) {
    let place = Places.lineAndColumn(bytes, offset: error.offset)
    var cause = error.cause
    if case .duplicateKey(let first) = error.reason {
      let line = Places.lineAndColumn(bytes, offset: first).line
      cause =
        cause + Text(nl: " De eerste staat op regel \(line).", en: " The first is on line \(line).")
    }
    self.init(
      code: "json.\(error.reason.code)", severity: .error,
      place: Place(
        line: place.line, column: place.column, path: error.path, offset: error.offset),
      cause: cause, mend: error.mend)
  }
}

extension JSONError.Reason {
  /// The name of the reason without its data.
  fileprivate var code: String {
    if case .duplicateKey = self { "duplicateKey" } else { "\(self)" }
  }
}

/// A file that was refused, with every reason that was found.
public struct Refusal: Error, Hashable, Sendable {
  /// At least one, in the order of the file.
  public let diagnostics: [Diagnostic]

  package init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
