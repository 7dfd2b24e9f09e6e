// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyTesting
import Testing
import Words

@Suite("A template")
struct TemplateTests {
  static let cases = Template.all.flatMap { template in
    Language.allCases.map { (template.id, $0) }
  }

  @Test("makes a journey that can be read back, with ids of its own", arguments: cases)
  func makes(id: String, language: Language) throws {
    let template = try #require(Template.named(id))
    var seed = Seed(7)
    let start = JourneyStart(title: "Een reis", customer: "Samira (34)", trigger: "Een brief")
    let made = Item.newJourney(start, from: template, in: language, using: &seed)
    let document = try Document(reading: made.canonicalText)
    #expect(document.remarks.isEmpty && document.root.canonicalText == made.canonicalText)
    let journey = Journey(document.root)
    #expect(journey.persona?.name == "Samira (34)")
    #expect(journey.item.text(.trigger) == "Een brief" && !journey.item.has(.goal))
    #expect(!journey.steps.isEmpty)
    var ids: [String] = []
    made.visit { item, _ in
      ids.append(item.id)
      return true
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test(
    "is known by its id and by its name in each language",
    arguments: [("report", "report"), ("Melding", "report"), ("life event", "lifeEvent")])
  func isNamed(word: String, id: String) {
    #expect(Template.named(word)?.id == id)
    #expect(Template.named(word + "?") == nil)
  }
}
