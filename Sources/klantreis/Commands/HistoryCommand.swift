// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc
import JourneyDiff
import JourneyModel
import JourneyStore
import Paths
import Programs
import TextGrid
import Words

/// Shows the hartslag of a journey through the years.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: says(
      "Toon de hartslag bij elke meting (tag in git).",
      "Show the heartbeat at each measurement (tag in git)."))

  @Argument(
    help: help("Het bestand van de reis.", "The file of the journey.", .file), completion: .file())
  var file: String

  @Flag(help: help("Alleen tekens van 7 bits.", "Only characters of 7 bits."))
  var ascii = false

  func run() throws {
    let measurements: [Measurement]
    do throws(GitError) {
      measurements = try Self.measurements(file)
    } catch {
      throw Failure(error)
    }
    if measurements.isEmpty, !FilePath(file).isThere {
      do throws(StoreError) { _ = try Loaded.bytes(file) } catch { throw Failure(error) }
    }
    if measurements.isEmpty {
      Output.standard.write(
        says(
          "Er is nog geen meting van \(file). Leg de reis vast en maak er een met, bijvoorbeeld:\n"
            + "git tag -a meting-1 -m \"Eerste meting\"\n",
          "There is no measurement of \(file) yet. Commit the journey and make one with, for example:\n"
            + "git tag -a measurement-1 -m \"First measurement\"\n"))
      return
    }
    let signs = ascii ? Signs.ascii : Surroundings.signs
    let table = Measurement.table(measurements, language: Surroundings.language, signs: signs)
    Output.standard.write(Array(table.utf8))
  }

  private static func measurements(_ file: String) throws(GitError) -> [Measurement] {
    let folder = FilePath(file).folder.text
    let name = FilePath(file).name.text
    guard Workspace.isFolder(folder) else { throw .noFile(path: file, revision: "HEAD") }
    let repository = try Repository(of: folder)
    let path = try repository.path(of: name, in: folder)
    let tags = try repository.git.tags()
    if tags.isEmpty { return [] }
    let paths = try repository.git.formerPaths(of: path)
    let revisions = tags.flatMap { tag in paths.map { Revision(tag.revision, path: $0) } }
    let versions = try repository.git.bytes(of: revisions)
    let id = (try? Loaded(path: file))?.document.root.id
    return zip(tags, stride(from: 0, to: versions.count, by: paths.count)).compactMap {
      tag, start in
      let found = versions[start..<start + paths.count]
      let roots = found.map { $0.flatMap { try? Document(reading: $0) }?.root }
      // Under an earlier name there may have been another journey.
      let same = roots.dropFirst().compactMap(\.self).first { $0.id == id }
      guard found.first ?? nil != nil || same != nil else { return nil }
      return Measurement(
        name: tag.name, date: CalendarDate(iso: tag.day), (roots.first ?? nil) ?? same)
    }
  }
}
