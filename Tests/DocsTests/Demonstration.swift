// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import JourneyChecks
import JourneyEditor
import JourneyModel
import ProgramTesting
import TextGrid
import Words

@testable import klantreis

/// The editor as somebody uses it on a copy of the example journeys, on a day that stays the same.
struct Demonstration {
  /// The day of all screens in the docs.
  static let today = CalendarDate(iso: "2026-11-22")

  private let folder: Examples
  private let session = Session(in: nil) { _ in }
  private var editor: Editor
  private let size: Size

  /// Opens a file, or the folder, of the examples.
  init(opening path: String, in folder: Examples, size: Size, language: Language) {
    self.folder = folder
    self.size = size
    editor = Editor(Editor.Options(language: language, today: Self.today))
    _ = editor.update(.resized(size))
    let full = folder.file(path)
    perform(path.hasSuffix(".json") ? editor.start(path: full) : editor.start(folder: full))
  }

  /// The screen, without the blanks at the ends of its lines, as if the examples lay in the folder where one is.
  var screen: [String] {
    editor.view(in: size).lines.map { line in
      var text = line
      while let path = text.firstRange(of: folder.path + "/") {
        // What stands at the right edge stays there.
        text.replaceSubrange(path, with: String(repeating: " ", count: folder.path.count + 1))
      }
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  mutating func press(_ key: Key) { perform(editor.update(.key(key))) }

  mutating func type(_ text: String) {
    for character in text { press(Key(.character(character))) }
  }

  /// What is told, asked and answered where somebody works line by line.
  mutating func conversation(_ answers: [String]) -> [String] {
    editor.workInLines(canShowScreen: false)
    var transcript: [String] = []
    for answer in answers + [""] {
      let telling = editor.tell()
      transcript += telling.lines + [telling.prompt + answer]
      perform(editor.update(.line(answer)))
    }
    return transcript
  }

  /// Does all that the editor asks for, and what comes of that.
  private mutating func perform(_ effects: [Effect]) {
    for case .perform(let number, let request) in effects {
      perform(editor.update(.finished(number, outcome(of: request))))
    }
  }

  private func outcome(of request: Request) -> Outcome {
    guard case .check(let root, let path) = request else { return request.performed(in: session) }
    // The program looks by the day of the clock.
    let file = CheckedFile(path: path, bytes: root.canonicalText)
    return .checked(Check.findings(in: file, on: Self.today))
  }
}

/// A temporary folder with the example journeys, as somebody has it who cloned the project.
///
/// Its path is short and always as long, since screens show it.
final class Examples {
  let path = "/tmp/kr-\(UInt32.random(in: 1_000_000_000 ... .max))"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      atPath: "\(JourneyFolder.project)/journeys", toPath: file("journeys"))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}
