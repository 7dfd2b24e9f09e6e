// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// Something that deserves a look in one file: what, where, and what to do.
public struct Finding: Hashable, Sendable {
  /// The name of the check that found it; it stays the same through all versions.
  public let code: String
  /// How bad it is, after the settings of its folder.
  public internal(set) var severity: Diagnostic.Severity
  /// The path of the file, as the user gave it.
  public let path: String
  /// Where in the file it is; nil for what is about the whole file.
  public internal(set) var place: Diagnostic.Place?
  /// The item and the field that it is about; nil for what is about the whole file or cannot be read.
  public let spot: Spot?
  /// What is wrong, in a sentence.
  public let cause: Text
  /// Why it matters, in a sentence.
  public let why: Text
  /// What to do, in a sentence.
  public let mend: Text
  /// What tells the finding apart from others, whatever lines come or go above it: the code, and of what it is said.
  public let fingerprint: String

  /// Creates a finding.
  ///
  /// - Parameter subject: Of what in the file it is said, such as the id of an item and a key; empty for the whole file.
  public init(
    _ check: Check, in file: CheckedFile, at place: Diagnostic.Place? = nil,
    severity: Diagnostic.Severity? = nil, code: String? = nil, about subject: String = "",
    cause: Text, mend: Text? = nil, spot: Spot? = nil
  ) {
    self.code = code ?? check.code
    self.severity = severity ?? check.severity
    path = file.path
    self.place = place
    self.cause = cause
    why = check.why
    self.mend = mend ?? check.mend
    self.spot = spot
    fingerprint = subject.isEmpty ? self.code : "\(self.code)/\(subject)"
  }

  /// Creates a finding whose line may not be known yet.
  init(
    _ check: Check, path: String, at place: Diagnostic.Place? = nil, about subject: String,
    cause: Text, spot: Spot
  ) {
    (code, severity) = (check.code, check.severity)
    self.path = path
    self.place = place
    self.spot = spot
    self.cause = cause
    (why, mend) = (check.why, check.mend)
    fingerprint = "\(check.code)/\(subject)"
  }

  /// Creates the finding that a file could not be opened.
  public init(unopened path: String, reason: Text) {
    code = Check.unreadable.code
    severity = .error
    self.path = path
    place = nil
    cause = reason
    (why, mend, spot) = (Check.unreadable.why, Text(""), nil)
    fingerprint = Check.unreadable.code
  }

  /// Where it is, how serious it is and what it says: `huidig.journey.json:12:5: fout: …`.
  public var line: Text { Text(nl: line(in: .dutch), en: line(in: .english)) }

  /// Says that in one language; there can be very many lines, and nobody reads them in two.
  ///
  /// - Parameter words: The place inside the file in words, in the stead of its path there.
  public func line(in language: Language, at words: String? = nil) -> String {
    var line = ""
    // Most are shorter; to make room piece by piece takes as long as to write.
    line.reserveCapacity(320)
    line += path
    if let place { line += ":\(place.line):\(place.column)" }
    line += ": "
    line += severity.noun.one[language]
    line += ": "
    if let words {
      line += words
      line += ": "
    }
    line += cause[language]
    if mend != Text("") {
      line += " "
      line += mend[language]
    }
    guard words == nil, let place, !place.path.isEmpty else { return line }
    // Of a file that cannot be read the path is all there is, and "$" says nothing.
    if spot == nil, place.path == "$" { return line }
    line += " ("
    if spot == nil, let name = place.words { line += "\(name[language]): " }
    line += "\(place.path))"
    return line
  }

  /// Whether it must not get into the history of git: what points to a person, what is hidden, and errors.
  public var isForGate: Bool {
    severity == .error || code.hasPrefix("privacy.") || code.hasPrefix("text.")
  }

  /// Whether it can be set aside with a reason.
  public var canBeSetAside: Bool {
    CheckSettings.settable.contains { $0.code == code }
  }

  /// What is wrong and what to do.
  public var sentence: Text { mend == Text("") ? cause : cause + Text(" ") + mend }
}

extension Diagnostic.Severity {
  /// What people call a finding of this severity.
  public var noun: Noun {
    switch self {
    case .error:
      Noun(one: Text(nl: "fout", en: "error"), many: Text(nl: "fouten", en: "errors"))
    case .warning:
      Noun(
        one: Text(nl: "waarschuwing", en: "warning"),
        many: Text(nl: "waarschuwingen", en: "warnings"))
    case .info: Noun(one: Text(nl: "tip", en: "hint"), many: Text(nl: "tips", en: "hints"))
    }
  }

  /// How serious it is, as a number that grows with it.
  public var weight: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
