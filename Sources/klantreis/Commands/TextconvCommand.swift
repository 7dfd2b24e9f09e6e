// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyDiff
import JourneyModel
import JourneyStore

/// Writes a journey as lines that git can compare.
struct TextconvCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "textconv",
    abstract: says(
      "Schrijf een reis als regels die git vergelijkt (textconv).",
      "Write a journey as lines that git compares (textconv)."))

  @Argument(
    help: help("Het bestand van de reis.", "The file of the journey.", .file), completion: .file())
  var file: String

  func run() throws {
    try Self.write(file)
  }

  /// Writes the lines of a file to the output.
  static func write(_ file: String) throws(Failure) {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try Loaded.bytes(file)
    } catch {
      throw Failure(error)
    }
    // Git must get something to compare, also from a file that is no journey.
    let language = Surroundings.language
    do throws(Refusal) {
      let root = try Document(reading: bytes).root
      Output.standard.write(StableLines.bytes(of: root, language: language))
    } catch {
      Output.standard.write(
        Array(StableLines.of(refused: bytes, error, language: language).utf8))
    }
  }
}
