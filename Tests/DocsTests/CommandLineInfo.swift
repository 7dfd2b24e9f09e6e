// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import ProgramTesting
import Testing
import Words

/// The command line as the program itself describes it, in one language.
struct CommandLineInfo: Decodable {
  let command: CommandInfo

  /// Asks the program.
  static func of(_ language: Language) throws -> CommandLineInfo {
    let run = try Program.run(["--lang", language.rawValue, "--experimental-dump-help"])
    try #require(run.status == 0, "\(run.errorText)")
    return try JSONDecoder().decode(CommandLineInfo.self, from: Data(run.output))
  }
}

struct CommandInfo: Decodable {
  let commandName: String
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let arguments: [ArgumentInfo]?
  let subcommands: [CommandInfo]?
  let shouldDisplay: Bool

  /// What is typed to run it.
  var name: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The command and all below it that are shown, but for `help`.
  var all: [CommandInfo] {
    [self]
      + (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap(\.all)
  }

  /// The arguments and options of its own: every command has `--help`, and all know `--version`.
  var ownArguments: [ArgumentInfo] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }
}

struct ArgumentInfo: Decodable {
  struct Name: Decodable {
    let kind: String
    let name: String

    var typed: String { (kind == "long" ? "--" : "-") + name }
  }

  let kind: String
  let names: [Name]?
  let preferredName: Name?
  let valueName: String?
  let defaultValue: String?
  let abstract: String?
  let isOptional: Bool
  let isRepeating: Bool
  let shouldDisplay: Bool

  /// What stands for its value.
  var placeholder: String { (valueName ?? "").uppercased() }

  /// The argument as it stands in a line of usage.
  var usage: String {
    let dots = isRepeating ? "…" : ""
    let words =
      switch kind {
      case "positional": placeholder + dots
      case "flag": preferredName?.typed ?? ""
      default: "\(preferredName?.typed ?? "") \(placeholder)\(dots)"
      }
    return isOptional ? "[\(words)]" : words
  }

  /// All that can be typed for it, with its value.
  var head: String {
    let names = (names ?? []).map(\.typed).joined(separator: ", ")
    return switch kind {
    case "positional": placeholder
    case "flag": names
    default: "\(names) \(placeholder)"
    }
  }
}
