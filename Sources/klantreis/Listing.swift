// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import JourneyStore
import Words

/// What `klantreis list` does: reads the journeys of a folder on all processors, and tells of each as it is read.
struct Listing {
  enum Form: String, CaseIterable {
    case text, json, ndjson
  }

  let folder: String
  var form = Form.text
  /// The day on which somebody looks.
  var today = Today.date

  /// Writes the list, and returns the exit code that goes with it.
  func run() throws(Failure) -> Int32 {
    var code = ExitCode.good
    var count = 0
    let (form, today, language) = (form, today, Surroundings.language)
    let paths = try JourneyFiles(in: folder)
    func tell(_ text: String) {
      let start = form == .json ? (count == 0 ? "[\n" : ",\n") : ""
      Output.standard.write(Array((start + text).utf8))
      count += 1
    }
    var first = paths
    let isAlone = first.next() != nil && first.next() == nil
    var order = CurrentFirst<String>()
    SideBySide.map(paths) { path in
      Self.entry(path, form, today, language, isAlone: isAlone)
    } take: { entry in
      switch entry {
      case .success(let line):
        order.take(line.text, path: line.path, kind: .journey, isDesired: line.isDesired)
          .forEach(tell)
      case .failure(let error):
        Output.error.write(error.text[language] + "\n")
        code = ExitCode.environment
      }
    }
    order.end().forEach(tell)
    if form == .json { Output.standard.write(count == 0 ? "[]\n" : "\n]\n") }
    return code
  }

  /// What is told of a journey.
  private struct Line {
    let path: String
    let text: String
    let isDesired: Bool
  }

  /// - Parameter isAlone: Whether no other journey is read, so that this one need not make room.
  private static func entry(
    _ path: String, _ form: Form, _ today: CalendarDate?, _ language: Language, isAlone: Bool
  ) -> Result<Line, StoreError> {
    do throws(StoreError) {
      let journey = Journey(try Loaded(path: path).document.root)
      if isAlone { Kept.untilTheEnd(journey) }
      let line = ListLine(path, journey)
      let text =
        switch form {
        case .text: line.text(on: today, language)
        case .json: "  " + line.json
        case .ndjson: line.json + "\n"
        }
      return .success(Line(path: path, text: text, isDesired: journey.isDesired))
    } catch {
      return .failure(error)
    }
  }
}

/// The journeys of a folder and of the folders inside it, by their paths, found as they are asked for.
struct JourneyFiles: Sequence, IteratorProtocol {
  private var walk: WorkspaceWalk

  init(in folder: String) throws(Failure) {
    guard Workspace.isFolder(folder) else {
      throw Failure(Text(nl: "\(folder) is geen map.", en: "\(folder) is not a folder."))
    }
    do throws(StoreError) { walk = try WorkspaceWalk(folder) } catch { throw Failure(error) }
  }

  mutating func next() -> String? {
    while let path = walk.next() {
      if path.hasSuffix(Workspace.journeyEnding) { return path }
    }
    return nil
  }
}
