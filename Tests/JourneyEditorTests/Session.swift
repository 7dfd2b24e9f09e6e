// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import TextGrid
import Words

@testable import JourneyEditor

/// An editor as a person uses it: keys go in, a screen comes out; its files are in memory.
struct Session {
  private(set) var editor: Editor
  private(set) var size = Size(columns: 80, rows: 24)
  /// The files, by their paths.
  var disk: [String: [UInt8]]
  /// What every save answers, where it is to fail.
  var failure: Text?
  /// Whether answers wait until `answer()` gives them, as on a slow disk.
  var isSlow = false
  /// Everything that the editor asked of the world.
  private(set) var effects: [Effect] = []
  private var waiting: [Message] = []

  /// Creates a session with files, of which none is open.
  init(_ disk: [String: [UInt8]], language: Language = .dutch, signs: Signs = .unicode) {
    self.disk = disk
    editor = Editor(Editor.Options(language: language, signs: signs, random: Seed(1)))
  }

  /// Creates a session in which a sample is open.
  init(open name: String) throws {
    let path = "\(name).journey.json"
    self.init([path: try Sample.bytes(name)])
    open(path)
  }

  /// Starts with a file, as `klantreis FILE` does.
  mutating func open(_ path: String) { perform(editor.start(path: path)) }

  /// Starts with the list of a folder, as `klantreis FOLDER` does.
  mutating func list(_ folder: String) { perform(editor.start(folder: folder)) }

  // MARK: - In

  /// Presses keys by their English names: `Down Down Enter`.
  mutating func press(_ names: String) throws {
    for name in names.split(separator: " ") {
      guard let key = Key(name: String(name)) else { throw UnknownWord(text: String(name)) }
      send(.key(key))
    }
  }

  /// Types text; a terminal hands it over scalar by scalar.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(Character(scalar)))) }
  }

  mutating func resize(_ size: Size) {
    self.size = size
    send(.resized(size))
  }

  mutating func send(_ message: Message) { perform(editor.update(message)) }

  // MARK: - The world

  /// Gives the answers that wait.
  mutating func answer() {
    let answers = waiting
    waiting = []
    for answer in answers { send(answer) }
  }

  private mutating func perform(_ effects: [Effect]) {
    self.effects += effects
    for case .perform(let number, let request) in effects {
      waiting.append(.finished(number, outcome(of: request)))
    }
    if !isSlow { answer() }
  }

  private mutating func outcome(of request: Request) -> Outcome {
    switch request {
    case .list(let folder): .listed(disk.keys.sorted().filter { $0.hasPrefix(folder) }.map(entry))
    case .open(let path):
      switch Result(catching: { () throws(Refusal) in try Document(reading: disk[path] ?? []) }) {
      case .success(let document):
        .opened(OpenedFile(path: path, bytes: disk[path] ?? [], document: document))
      case .failure(let refusal): .failed(refusal.diagnostics[0].line(file: path))
      }
    case .checkForm(let file):
      .checkedForm(isCanonical: file.document.root.canonicalText == file.bytes)
    case .save(let path, let text, let expected): save(text, to: path, over: expected)
    }
  }

  private mutating func save(
    _ text: [UInt8], to path: String, over expected: [UInt8]?
  ) -> Outcome {
    if let failure { return .failed(failure) }
    if disk[path] != expected {
      return .failed(Text(nl: "\(path) is veranderd.", en: "\(path) was changed."))
    }
    disk[path] = text
    return .saved(path: path, bytes: text, isConfirmed: true)
  }

  private func entry(_ path: String) -> ListEntry {
    switch Result(catching: { () throws(Refusal) in try Document(reading: disk[path] ?? []) }) {
    case .success(let document):
      ListEntry(path: path, content: .success(Overview(Journey(document.root))))
    case .failure(let refusal):
      ListEntry(path: path, content: .failure(Unreadable(refusal.diagnostics[0].line(file: path))))
    }
  }
}

/// A word of a test that means nothing.
struct UnknownWord: Error {
  let text: String
}
