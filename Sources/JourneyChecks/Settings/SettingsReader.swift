// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
public import Words

/// The reason why the settings of a folder cannot be used.
public struct SettingsError: Error, Sendable {
  /// Where it is in the file, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// What is wrong and what to do, in sentences.
  public let text: Text
}

extension CheckSettings {
  /// Reads the settings of a folder, strictly.
  public init(reading bytes: [UInt8]) throws(SettingsError) {
    let tape: Tape
    do {
      tape = try Tape(bytes)
    } catch {
      let place = Places.lineAndColumn(bytes, offset: error.offset)
      throw SettingsError(
        line: place.line, column: place.column, text: error.cause + Text(" ") + error.mend)
    }
    let reader = SettingsReader(bytes: bytes, tape: tape)
    for (name, value) in try reader.members(0) {
      switch reader.text(name) {
      case "format":
        guard reader.text(value) == Self.format else {
          throw reader.error(
            value, "Deze versie kent alleen \(Self.format).",
            "This version knows \(Self.format) only.")
        }
      case "levels":
        for (code, level) in try reader.members(value) { try set(code, level, reader) }
      case "setAside":
        for entry in try reader.elements(value) { setAside.append(try reader.setAside(entry)) }
      default:
        throw reader.error(
          name, "Deze sleutel is er niet. Kies uit: format, levels, setAside.",
          "There is no such key. Choose from: format, levels, setAside.")
      }
    }
  }

  private mutating func set(_ code: Int, _ level: Int, _ reader: SettingsReader)
    throws(SettingsError)
  {
    let name = reader.text(code)
    guard Self.settable.contains(where: { $0.code == name || $0.subject == name }) else {
      throw reader.error(
        code, "Deze controle is er niet, of is niet in te stellen. Zie klantreis check --list.",
        "There is no such check, or it cannot be set. See klantreis check --list.")
    }
    guard let level = Level(rawValue: reader.text(level)) else {
      throw reader.error(
        level, "Kies uit: error, warning, info, off.", "Choose from: error, warning, info, off.")
    }
    levels[name] = level
  }

  /// The settings as they are written, with the levels in the order of their codes.
  public var text: [UInt8] {
    var writer = CanonicalWriter()
    writer.beginObject()
    writer.key("format")
    writer.string(Self.format)
    writer.key("levels")
    writer.beginObject()
    for (code, level) in levels.sorted(by: { $0.key < $1.key }) {
      writer.key(code)
      writer.string(level.rawValue)
    }
    writer.endObject()
    writer.key("setAside")
    writer.beginArray()
    for entry in setAside {
      writer.beginObject()
      for (key, value) in [
        ("file", entry.file), ("finding", entry.finding), ("reason", entry.reason),
      ] {
        writer.key(key)
        writer.string(value)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.finished()
  }

  /// Returns the settings with one more finding set aside, in the order of files and findings.
  public func settingAside(_ entry: SetAside) -> CheckSettings {
    var settings = self
    settings.setAside.removeAll { $0.file == entry.file && $0.finding == entry.finding }
    settings.setAside.append(entry)
    settings.setAside.sort { ($0.file, $0.finding) < ($1.file, $1.finding) }
    return settings
  }
}

/// Takes the text of settings apart.
private struct SettingsReader {
  let bytes: [UInt8]
  let tape: Tape

  func text(_ position: Int) -> String {
    guard tape.nodes[position].kind == .string else { return "" }
    return StringToken.text(bytes, tape.nodes[position].range)
  }

  func members(_ position: Int) throws(SettingsError) -> [(name: Int, value: Int)] {
    guard tape.nodes[position].kind == .object else {
      throw error(position, "Hier hoort een object te staan.", "An object should stand here.")
    }
    let children = Array(tape.children(of: position))
    return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
  }

  func elements(_ position: Int) throws(SettingsError) -> [Int] {
    guard tape.nodes[position].kind == .array else {
      throw error(position, "Hier hoort een lijst te staan.", "A list should stand here.")
    }
    return Array(tape.children(of: position))
  }

  func setAside(_ position: Int) throws(SettingsError) -> CheckSettings.SetAside {
    var values: [String: String] = [:]
    for (name, value) in try members(position) { values[text(name)] = text(value) }
    guard let file = values["file"], let finding = values["finding"],
      let reason = values["reason"], values.count == 3,
      !file.isEmpty, !finding.isEmpty, reason.contains(where: { !$0.isWhitespace })
    else {
      throw error(
        position, "Zet hier file, finding en reason; de reden mag niet leeg zijn.",
        "Put file, finding and reason here; the reason must not be empty.")
    }
    return CheckSettings.SetAside(file: file, finding: finding, reason: reason)
  }

  func error(_ position: Int, _ nl: String, _ en: String) -> SettingsError {
    let place = Places.lineAndColumn(bytes, offset: tape.nodes[position].range.lowerBound)
    return SettingsError(line: place.line, column: place.column, text: Text(nl: nl, en: en))
  }
}
