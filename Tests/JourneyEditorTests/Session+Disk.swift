// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import JourneyTesting
import Words

@testable import JourneyEditor

/// What the files in memory answer.
extension Session {
  mutating func practise(_ text: [UInt8]) -> Outcome {
    let path = "oefenen/oefenreis.journey.json"
    disk[path] = text
    guard let document = try? Document(reading: text) else { return .failed(Text(path)) }
    return .opened(OpenedFile(path: path, bytes: text, document: document))
  }

  mutating func save(_ settings: Settings, _ language: Language) -> Outcome {
    settingsText = settings.text(language)
    return .savedSettings
  }

  /// The titles that the files on the disk have for some ids.
  func titles(_ ids: Set<String>) -> [String: String] {
    disk.values.compactMap { try? Document(reading: $0).root }.reduce(into: [:]) {
      $0.merge($1.titles(of: ids)) { first, _ in first }
    }
  }

  mutating func retire(_ journal: String, _ retirement: Retirement) -> Outcome {
    retired.append(journal)
    let stem = journal.split(separator: ".").first.map(String.init) ?? journal
    switch retirement {
    case .taken: return .retired(journal, now: "\(stem).taken")
    case .declined: return .retired(journal, now: "\(stem).old")
    case .gone: return .retired(journal, now: nil)
    }
  }

  func look(_ path: String, _ known: [UInt8]) -> Look {
    guard let bytes = disk[path] else { return .gone }
    if bytes == known { return .unchanged }
    switch Result(catching: { () throws(Refusal) in try Document(reading: bytes) }) {
    case .success(let document):
      return .changed(OpenedFile(path: path, bytes: bytes, document: document))
    case .failure(let refusal):
      return conflicted(path).map(Look.conflicted)
        ?? .unreadable(refusal.diagnostics[0].line(file: path))
    }
  }

  func entry(_ path: String) -> ListEntry {
    switch Result(catching: { () throws(Refusal) in try Document(reading: disk[path] ?? []) }) {
    case .success(let document):
      ListEntry(path: path, root: document.root)
    case .failure(let refusal):
      ListEntry(path: path, content: .failure(Unreadable(refusal.diagnostics[0].line(file: path))))
    }
  }

  mutating func save(
    _ text: [UInt8], to path: String, over expected: [UInt8]?
  ) -> Outcome {
    if let failure { return .failed(failure) }
    if let expected, disk[path] != nil, disk[path] != expected {
      return .diverged(look(path, expected))
    }
    if expected == nil, disk[path] != nil { return .failed(Text("\(path) bestaat al.")) }
    disk[path] = text
    return .saved(path: path, bytes: text, isConfirmed: true, remark: nil)
  }
}
