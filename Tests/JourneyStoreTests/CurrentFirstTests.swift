// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyStore
import Testing

@Suite("The journeys of a folder")
struct CurrentFirstTests {
  static let cases: [(read: [String], told: [String])] = [
    (["a/gewenst", "a/huidig"], ["a/huidig", "a/gewenst"]),
    (["a/gewenst", "a/huidig", "a/z.opgave"], ["a/huidig", "a/gewenst", "a/z.opgave"]),
    (["a/gewenst", "b/huidig"], ["a/gewenst", "b/huidig"]),
    (
      ["a/gewenst-1", "a/gewenst-2", "a/huidig-1", "a/huidig-2"],
      ["a/huidig-1", "a/huidig-2", "a/gewenst-1", "a/gewenst-2"]
    ),
    (["gewenst", "huidig"], ["huidig", "gewenst"]),
    (["a/gewenst", "a/kapot", "a/huidig"], ["a/kapot", "a/huidig", "a/gewenst"]),
    ([], []),
  ]

  @Test(
    "come in the order of their paths, the desired ones after the current ones", arguments: cases)
  func order(read: [String], told: [String]) {
    var order = CurrentFirst<String>()
    var result: [String] = []
    for path in read {
      let kind: ItemKind? =
        path.hasSuffix("opgave") ? .opgave : path.hasSuffix("kapot") ? nil : .journey
      result += order.take(
        path, path: path, kind: kind, isDesired: path.contains("gewenst"))
    }
    #expect(result + order.end() == told)
  }
}
