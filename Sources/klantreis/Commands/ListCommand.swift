// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyModel
import JourneyStore
import TextGrid
import Words

/// Lists the journeys of a folder.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: says("Toon de reizen van een map.", "Show the journeys of a folder."))

  @Argument(help: help("De map.", "The folder."), completion: .directory)
  var folder: String = Surroundings.folder

  func run() throws {
    guard Workspace.isFolder(folder) else {
      throw Failure(
        Text(nl: "\(folder) is geen map.", en: "\(folder) is not a folder."))
    }
    let paths: [String]
    do throws(StoreError) {
      paths = try Workspace.journeys(in: folder)
    } catch {
      throw Failure(error)
    }
    var code = ExitCode.good
    for path in paths {
      do throws(StoreError) {
        let loaded = try Loaded(path: path)
        Output.standard.write(Self.line(path, Overview(Journey(loaded.document.root))) + "\n")
      } catch {
        Output.error.write(error.text[Surroundings.language] + "\n")
        code = ExitCode.environment
      }
    }
    throw ArgumentParser.ExitCode(code)
  }

  private static func line(_ path: String, _ overview: Overview) -> String {
    ([path, overview.title] + (overview.kind + overview.findings).map { $0[Surroundings.language] })
      .joined(separator: " · ")
  }
}
