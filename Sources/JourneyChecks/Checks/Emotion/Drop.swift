// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// The steepest drop of the line, where nothing is proposed.
  static let drop = Check(
    "emotion.drop", .info, Text(nl: "De steilste daling", en: "The steepest drop"),
    why: Text(
      nl: "Waar de beleving het hardst daalt, is meestal het meeste te winnen.",
      en: "Where the emotion drops most there is usually most to gain."),
    mend: Text(nl: "Voeg bij deze stap een kans toe.", en: "Add an opportunity to this step.")
  ) { content in
    let felt = content.felt
    let drops = zip(felt, felt.dropFirst()).map { (step: $1.step, depth: $0.emotion - $1.emotion) }
    let deepest = drops.map(\.depth).max() ?? 0
    guard content.isDrawn, !content.isDesired, deepest >= 3 else { return [] }
    let isHelped = Set(content.all(.opportunity).flatMap { $0.item.texts(.painPoints) })
    return drops.filter { drop in
      drop.depth == deepest && drop.step.item.items(.opportunities).isEmpty
        && !drop.step.item.items(.painPoints).contains { isHelped.contains($0.id) }
    }.map { drop in
      Remark(
        drop.step, .opportunities,
        "Bij \(drop.step.name) daalt de beleving \(drop.depth) punten, zonder kans.",
        "At \(drop.step.name) the emotion drops by \(drop.depth), without an opportunity.")
    }
  }
}
