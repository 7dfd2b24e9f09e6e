// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import JourneyEditor

@Suite("A text that takes the place of another one")
struct ReplacementTests {
  @Test(
    "does so wherever that stands, with a capital where one was",
    arguments: [
      ("brief", "post", "De brief is er", "De post is er", 1),
      ("brief", "post", "Brief en brief", "Post en post", 2),
      ("Brief", "post", "Brief en BRIEF", "post en post", 2),
      ("aa", "a", "aaaa", "aa", 2),
      ("é", "e", "één e\u{301}", "een e", 3),
      (" per post", "", "Stuurt het per post", "Stuurt het", 1),
    ])
  func replaces(old: String, new: String, text: String, result: String, count: Int) {
    let replaced = Replacement(old: old, new: new).replaced(in: text)
    #expect(replaced?.text == result)
    #expect(replaced?.count == count)
  }

  @Test(
    "can leave alone what is a part of a word",
    arguments: [
      ("brief", "post", "De brief", "De post"), ("brief", "post", "Aanmaningsbrief", nil),
      ("een", "één", "Een keer, nog eens", "Één keer, nog eens"),
      ("a-b", "c", "a-b, xa-b", "c, xa-b"),
      (" per post", "", "Stuurt het per post", "Stuurt het"),
    ])
  func words(old: String, new: String, text: String, result: String?) {
    #expect(Replacement(old: old, new: new).replaced(in: text, inWords: false)?.text == result)
  }

  @Test(
    "is nothing where it is not there, or changes nothing",
    arguments: [("brief", "post", "Belt"), ("brief", "brief", "De brief"), ("x", "y", "")])
  func isNothing(old: String, new: String, text: String) {
    #expect(Replacement(old: old, new: new).replaced(in: text) == nil)
  }
}
