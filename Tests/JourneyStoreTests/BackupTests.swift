// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import Testing

@testable import JourneyStore

@Suite("A backup of a file that was written in its place")
struct BackupTests {
  private let folder: TemporaryFolder
  private let state: StateFolder

  init() throws {
    folder = try TemporaryFolder()
    state = StateFolder(path: folder.file("staat"))
  }

  private var path: String { folder.file("a.journey.json") }

  private static func text(_ titles: String...) -> [UInt8] {
    let steps = titles.enumerated().map { #"{"id":"s-\#($0)","title":"\#($1)"}"# }
    let text = #"""
      {"format":"klantreis.journey/1","id":"j-1","title":"Reis","phases":[
      {"id":"f-1","title":"","steps":[\#(steps.joined(separator: ","))]}]}
      """#
    return Array(text.utf8)
  }

  private var count: Int { state.names(of: PathKey(path), ending: ".backup").count }

  /// Makes a backup of so many days ago.
  private func backup(_ text: [UInt8], days: Int) throws {
    let made = try Backup.make(of: path, text, in: state)
    let then = timespec(tv_sec: time(nil) - days * 24 * 60 * 60, tv_nsec: 0)
    #expect(utimensat(AT_FDCWD, made, [then, then], 0) == 0)
  }

  @Test("is one of several in one second")
  func together() throws {
    for _ in 0..<3 { try backup(Self.text("een"), days: 0) }
    #expect(count == 3)
  }

  @Test("goes after thirty days, when all that it says stands in the file or in a later one")
  func goes() throws {
    try backup(Self.text("een"), days: 90)
    try backup(Self.text("een", "twee"), days: 60)
    try backup(Self.text("een"), days: 29)
    try folder.write(Self.text("een", "drie"), to: "a.journey.json")
    Backup.clear(of: path, in: state)
    // The one with “twee”, and the young one.
    #expect(count == 2)
    try folder.write(Self.text("drie", "twee", "een"), to: "a.journey.json")
    Backup.clear(of: path, in: state)
    #expect(count == 1)
  }

  @Test("stays as long as the file is damaged or gone")
  func stays() throws {
    try backup(Self.text("een"), days: 90)
    Backup.clear(of: path, in: state)
    try folder.write(Array(Self.text("een").dropLast(9)), to: "a.journey.json")
    Backup.clear(of: path, in: state)
    #expect(count == 1)
  }
}
