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
    SideBySide.map(paths) { path in
      Self.entry(path, form, today, language)
    } take: { entry in
      switch entry {
      case .success(let text):
        let start = form == .json ? (count == 0 ? "[\n" : ",\n") : ""
        Output.standard.write(Array((start + text).utf8))
        count += 1
      case .failure(let error):
        Output.error.write(error.text[language] + "\n")
        code = ExitCode.environment
      }
    }
    if form == .json { Output.standard.write(count == 0 ? "[]\n" : "\n]\n") }
    return code
  }

  private static func entry(
    _ path: String, _ form: Form, _ today: CalendarDate?, _ language: Language
  ) -> Result<String, StoreError> {
    do throws(StoreError) {
      let line = ListLine(path, Journey(try Loaded(path: path).document.root))
      switch form {
      case .text: return .success(line.text(on: today, language))
      case .json: return .success("  " + line.json)
      case .ndjson: return .success(line.json + "\n")
      }
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
