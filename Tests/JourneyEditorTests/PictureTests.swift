// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Testing

@Suite("The screen of the editor")
struct PictureTests {
  @Test("is as its case says", arguments: Picture.all)
  func isAsExpected(picture: Picture) throws {
    let shown = try picture.played().screen
    guard let difference = picture.difference(from: shown) else { return }
    if getenv("UPDATE_GOLDEN") != nil { return try picture.update(to: shown) }
    Issue.record(Comment(rawValue: difference))
  }

  @Test("is written down in many cases")
  func isThere() {
    #expect(Picture.all.count > 40)
  }
}
