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

  /// Says the diagnostic in one line: `huidig.journey.json:12:5: … ($.title, byte 310)`.
  public func line(file: String) -> Text {
    let byte = place.offset.map { "byte \($0)" }
    let spot = [place.path, byte ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return Text("\(file):\(place.line):\(place.column): ") + cause + Text(" ") + mend
      + Text(spot.isEmpty ? "" : " (\(spot))")
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
