// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyExchange
import JourneyModel
import JourneyStore
import Words

/// A whole line to copy, for who left out an option without which a command cannot go on.
enum Proposal {
  /// Returns the line that was typed, with what is missing; nil where nothing can be proposed.
  static func line(for words: [String]) -> String? {
    let command = words.first == "panel" ? words.prefix(2) : words.prefix(1)
    let rest = Array(words.dropFirst(command.count))
    // A word behind an option may be its value.
    guard
      let file = zip([""] + rest, rest).first(where: { !$0.hasPrefix("-") && !$1.hasPrefix("-") })?
        .1
    else { return nil }
    let missing: [String] =
      switch command.joined(separator: " ") {
      case "export": export(file, rest)
      case "import":
        option("--from", form(of: file), in: rest)
          + output(stem(file) + Workspace.journeyEnding, in: rest)
      case "derive": output(desired(file), in: rest)
      case "panel import": output(stem(file) + Format.ending(.panel), in: rest)
      default: []
      }
    if missing.isEmpty { return nil }
    return (["klantreis"] + words + missing).map(ShellWord.quoted).joined(separator: " ")
  }

  private static func export(_ file: String, _ rest: [String]) -> [String] {
    let joined = rest.first { $0.hasPrefix("--output=") }?.drop { $0 != "=" }.dropFirst()
    let given =
      joined.map(String.init)
      ?? zip(rest, rest.dropFirst()).first { ["-o", "--output"].contains($0.0) }?.1
    let format = given.flatMap { given in ExportFormat.all.first { given.hasSuffix($0.ending) } }
    return option("--to", format?.name ?? "html", in: rest)
      + (given == nil ? output(stem(file) + ".html", in: rest) : [])
  }

  private static func output(_ path: String, in rest: [String]) -> [String] {
    rest.contains { $0.hasPrefix("-o") } ? [] : option("--output", path, in: rest, typed: "-o")
  }

  private static func option(
    _ name: String, _ value: String, in rest: [String], typed: String? = nil
  ) -> [String] {
    rest.contains { $0 == name || $0.hasPrefix(name + "=") } ? [] : [typed ?? name, value]
  }

  /// The form that a file most likely has, by its name.
  private static func form(of file: String) -> String {
    ExportFormat.all.first { file.hasSuffix($0.ending) && ImportForm(rawValue: $0.name) != nil }?
      .name ?? ImportForm.outline.rawValue
  }

  /// A path without what the name of the file ends with.
  private static func stem(_ path: String) -> String {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    if let ending = Workspace.endings.first(where: path.hasSuffix) {
      return String(path.dropLast(ending.count))
    }
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"),
      path[..<dot].last.map({ $0 != "/" }) ?? false
    else { return path }
    return String(path[..<dot])
  }

  /// The path of the desired journey beside a current one.
  private static func desired(_ path: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return folder + "gewenst" + Workspace.journeyEnding
  }
}
