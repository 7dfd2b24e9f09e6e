// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opportunities that name a product to be built.
  static let solution = Check(
    "action.solution", .info,
    Text(nl: "Kansen die al een oplossing zijn", en: "Opportunities that are a solution already"),
    why: Text(
      nl: "Wie met de oplossing begint, zoekt niet meer naar een betere.",
      en: "Who starts with the solution does not look for a better one."),
    mend: Text(
      nl: "Schrijf wat er voor de klant beter wordt; laat open hoe.",
      en: "Write what gets better for the customer; leave open how.")
  ) { content in
    content.all(.opportunity).compactMap { opportunity in
      let title = opportunity.item.title
      // Most begin with another word.
      guard Reading.list(title, most: 1).first.map(building.contains) == true, opportunity.isOpen,
        Reading.list(title, most: 4).dropFirst().contains(where: products.contains)
      else { return nil }
      return Remark(
        opportunity, .title, "De kans \(opportunity.name) noemt al wat er gebouwd wordt.",
        "The opportunity \(opportunity.name) names what is to be built.")
    }
  }
}

private let building: WordSet = [
  "maak", "bouw", "ontwikkel", "koop", "implementeer", "make", "build", "develop", "buy",
  "implement",
]
private let products: WordSet = [
  "app", "website", "portaal", "chatbot", "dashboard", "systeem", "formulier", "tool", "portal",
  "system", "form", "platform",
]
