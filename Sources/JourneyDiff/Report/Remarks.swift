// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What a reviewer must see of a change, beside the change itself.
struct Remarks {
  let versions: Versions
  let number: Int

  /// Remarks on a field that changed, or that came in with a new item.
  func on(_ name: FieldName, _ old: Value?, _ new: Value?) -> Sentence {
    guard case .known(let key) = name else { return Sentence("") }
    if key == .sources { return onLostSources }
    guard new != nil else { return Sentence("") }
    switch key {
    case .emotion, .severity:
      if isSourced { return Sentence("") }
      return .remark(
        versions.old.roster.has(number)
          ? Text(nl: "geen nieuwe bron", en: "no new source")
          : Text(nl: "zonder bron", en: "without a source"))
    case .quote:
      guard versions.new.roster[number]?.item.text(.quote)?.isEmpty == false else {
        return Sentence("")
      }
      return .remark(
        old == nil
          ? Text(nl: "privacy: citaat toegevoegd", en: "privacy: quote added")
          : Text(nl: "privacy: citaat veranderd", en: "privacy: quote changed"))
    default: return Sentence("")
    }
  }

  /// What is left without any source, although it says something about customers.
  private var onLostSources: Sentence {
    guard let item = versions.new.roster[number]?.item, !versions.new.journey.isDesired,
      item.texts(.sources).isEmpty,
      versions.old.roster[number]?.item.texts(.sources).isEmpty == false
    else { return Sentence("") }
    switch item.kind {
    case .painPoint:
      return .remark(Text(nl: "pijnpunt zonder bron", en: "pain point without a source"))
    case .step where item.whole(.emotion) != nil:
      return .remark(Text(nl: "beleving zonder bron", en: "emotion without a source"))
    default: return Sentence("")
    }
  }

  /// Whether a claim about the item rests on a source that it did not rest on before.
  ///
  /// What is only expected in a journey that is wanted rests on none.
  var isSourced: Bool {
    if versions.new.journey.isDesired { return true }
    let before = versions.old.roster[number]?.item.texts(.sources) ?? []
    let after = versions.new.roster[number]?.item.texts(.sources) ?? []
    return !Set(after).subtracting(before).isEmpty
  }
}
