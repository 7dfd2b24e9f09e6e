// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// Tells git how to compare and merge journeys.
struct GitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git",
    abstract: says(
      "Leer git klantreizen vergelijken en samenvoegen.",
      "Teach git to compare and merge journeys."),
    subcommands: [
      GitSetupCommand.self, GitRemoveCommand.self, GitStatusCommand.self, GitCICommand.self,
    ])
}

/// The choice of where the settings are kept.
struct ScopeOptions: ParsableArguments {
  @Flag(help: help("Voor deze repository; zo is het vanzelf.", "For this repository; the default."))
  var local = false

  @Flag(help: help("Voor al uw repository's.", "For all your repositories."))
  var global = false

  var kind: GitScope.Kind { global ? .global : .local }

  func scope() throws(Failure) -> GitScope {
    if local, global {
      throw .usage(
        "Kies --local of --global, niet allebei.", "Choose --local or --global, not both.")
    }
    return try GitScope(kind)
  }
}
