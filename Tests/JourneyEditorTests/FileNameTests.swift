// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import JourneyEditor

@Suite("The name of a file")
struct FileNameTests {
  static let typed: [(typed: String, folder: String, path: String)] = [
    ("gewenst", "", "gewenst.journey.json"),
    ("gewenst", "journeys/verhuizen", "journeys/verhuizen/gewenst.journey.json"),
    ("gewenst", "/", "/gewenst.journey.json"),
    ("gewenst.journey.json", "a", "a/gewenst.journey.json"),
    ("gewenst.json", "a", "a/gewenst.journey.json"),
    ("../b/huidig", "a", "../b/huidig.journey.json"),
    ("versie 1.2", "a", "a/versie 1.2.journey.json"),
  ]

  @Test("lies in the folder and has the ending, whatever was typed", arguments: typed)
  func path(typed: String, folder: String, path: String) {
    #expect(FileName.path(typed, in: folder, ending: ".journey.json") == path)
  }

  static let parts: [(path: String, folder: String, name: String)] = [
    ("huidig.journey.json", "", "huidig"), ("a/b/c.journey.json", "a/b", "c"),
    ("/c.journey.json", "/", "c"), ("a/.journey.json", "a", ".journey.json"),
  ]

  @Test("is shown without its folder and its ending", arguments: parts)
  func shown(path: String, folder: String, name: String) {
    let parts = FileName.parts(path)
    #expect(parts.folder == folder)
    #expect(FileName.withoutEnding(parts.name, ".journey.json") == name)
  }
}
