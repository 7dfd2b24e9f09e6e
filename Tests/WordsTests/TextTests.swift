// SPDX-License-Identifier: EUPL-1.2

import Testing
import Words

@Suite("A text in two languages")
struct TextTests {
  @Test("is read in the language that is asked for")
  func subscripts() {
    let text = Text(nl: "stap", en: "step")
    #expect(text[.dutch] == "stap")
    #expect(text[.english] == "step")
  }
}
