// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import JourneyModel
import Paths
import TextGrid
import Words

extension CheckReport {
  /// The findings as JSON, one object each.
  public var json: [UInt8] {
    var writer = CanonicalWriter()
    writer.beginObject()
    writer.pair("format", "klantreis.findings/1")
    writer.key("findings")
    writer.beginArray()
    for finding in findings { write(finding, to: &writer) }
    writer.endArray()
    writer.pair("setAside", setAside)
    writer.endObject()
    return writer.finished()
  }

  private func write(_ finding: Finding, to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.pair("code", finding.code)
    writer.pair("severity", finding.severity.rawValue)
    writer.pair("file", finding.path)
    if let place = finding.place {
      writer.pair("line", place.line)
      writer.pair("column", place.column)
      if !place.path.isEmpty { writer.pair("path", place.path) }
    }
    writer.pair("cause", finding.cause[language])
    writer.pair("why", finding.why[language])
    writer.pair("mend", finding.mend[language])
    writer.pair("fingerprint", finding.fingerprint)
    writer.endObject()
  }

  /// The findings as SARIF 2.1.0, which servers show beside the lines of a file.
  ///
  /// - Parameter version: That of the program.
  public func sarif(version: String) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.object { writer in
      writer.pair("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.pair("version", "2.1.0")
      writer.array("runs") { writer in
        writer.object { writer in
          writer.object("tool") { writer in
            writer.object("driver") { writer in
              writer.pair("name", "klantreis")
              writer.pair("version", version)
              writer.pair("language", language.rawValue)
              writer.array("rules") { writer in
                for check in Check.all { rule(check.code, check, to: &writer) }
                for code in otherCodes { rule(code, .unreadable, to: &writer) }
              }
            }
          }
          writer.pair("language", language.rawValue)
          writer.pair("columnKind", "unicodeCodePoints")
          writer.array("results") { writer in
            for finding in findings { result(finding, to: &writer) }
          }
        }
      }
    }
    return writer.finished()
  }

  /// The codes of the reader, which says for itself why a file cannot be read.
  private var otherCodes: [String] {
    Set(findings.map(\.code)).subtracting(Check.all.map(\.code)).sorted()
  }

  private func rule(_ code: String, _ check: Check, to writer: inout CanonicalWriter) {
    writer.object { writer in
      writer.pair("id", code)
      writer.object("shortDescription") { $0.pair("text", check.title[language]) }
      writer.object("fullDescription") { $0.pair("text", check.why[language]) }
      writer.object("help") { $0.pair("text", check.mend[language]) }
      writer.object("defaultConfiguration") { $0.pair("level", check.severity.sarif) }
    }
  }

  private func result(_ finding: Finding, to writer: inout CanonicalWriter) {
    writer.object { writer in
      writer.pair("ruleId", finding.code)
      writer.pair("level", finding.severity.sarif)
      writer.object("message") { $0.pair("text", Self.message(finding.sentence[language])) }
      writer.array("locations") { writer in
        writer.object { writer in
          writer.object("physicalLocation") { writer in
            writer.object("artifactLocation") { $0.pair("uri", Self.uri(finding.path)) }
            guard let place = finding.place else { return }
            writer.object("region") { writer in
              writer.pair("startLine", place.line)
              writer.pair("startColumn", place.column)
            }
          }
        }
      }
      writer.object("partialFingerprints") { $0.pair("klantreis/v1", finding.fingerprint) }
    }
  }

  /// A text in which nothing of a journey is a placeholder or a link.
  private static func message(_ text: String) -> String {
    let signs: [Character: String] = ["{": "{{", "}": "}}"]
    let text = Shown.text(text).map { signs[$0] ?? String($0) }.joined()
    return text.replacing("](", with: "] (")
  }

  /// A path as a reference, in which every other sign is written as a percentage.
  private static func uri(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-~".utf8)
    let isAbsolute = path.hasPrefix("/")
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    let bytes = FilePath(isAbsolute ? "/" + path.drop { $0 == "/" } : path).bytes
    return (isAbsolute ? "file://" : "")
      + bytes.map { byte in
        if plain.contains(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (byte < 16 ? "0" : "") + digits
      }.joined()
  }
}

extension Diagnostic.Severity {
  /// The severity as SARIF calls it.
  fileprivate var sarif: String { self == .info ? "note" : rawValue }
}

extension CanonicalWriter {
  fileprivate mutating func pair(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func pair(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  fileprivate mutating func object(
    _ name: String? = nil, _ content: (inout CanonicalWriter) -> Void
  ) {
    if let name { key(name) }
    beginObject()
    content(&self)
    endObject()
  }

  fileprivate mutating func array(_ name: String, _ content: (inout CanonicalWriter) -> Void) {
    key(name)
    beginArray()
    content(&self)
    endArray()
  }
}
