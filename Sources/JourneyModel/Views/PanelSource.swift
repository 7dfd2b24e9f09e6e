// SPDX-License-Identifier: EUPL-1.2

public import Words

extension Item {
  /// Returns the edits by which a source takes over what the panel that it names knows: which panel it is, when it was asked
  /// and how many were asked.
  ///
  /// What the source says itself stays.
  public static func completing(_ source: Item, from panel: Item) -> [Edit] {
    let question = Panel(panel).questions.first { $0.id == source.text(.question) }
    var values: [(FieldKey, FieldValue)] = [(.panel, .text(panel.id))]
    if let on = panel.text(.on) { values.append((.on, .text(on))) }
    // Who was asked and gave no answer took part too.
    let asked =
      question.flatMap { Panel(panel).asked($0) } ?? Panel(panel).respondents
    if let asked { values.append((.respondents, .whole(asked))) }
    // The number of the whole panel, taken over before a question was named, gives way to that of the question.
    let known = source.whole(.respondents)
    let isOfAll = known == Panel(panel).respondents && asked != known
    return values.filter { !source.has($0.0) || ($0.0 == .respondents && isOfAll) }
      .map { .set(ItemRef(source.id), $0.0, $0.1) }
  }

  /// Says which fields such edits fill in: "panel, datum en aantal ondervraagden".
  public static func completed(by edits: [Edit]) -> Text {
    .list(
      edits.compactMap { edit in
        guard case .set(_, let key, .some) = edit else { return nil }
        return ItemKind.source.field(key)?.name.map { $0.prefix(1).lowercased() + $0.dropFirst() }
      })
  }

  /// Tells whether a panel is the one that a source names, by its id or by that of a question of it.
  public func isPanel(of source: Item) -> Bool {
    if let named = source.text(.panel) { return named == id }
    guard let question = source.text(.question) else { return false }
    return items(.questions).contains { $0.id == question }
  }
}

extension Panel {
  /// Returns how many were asked a question: all who took part, or those who gave the answer after which it was put; nil where
  /// that is not known.
  package func asked(_ question: Question) -> Int? {
    guard let base = question.base else { return respondents ?? question.respondents }
    return result(base)?.result.count ?? question.respondents
  }
}
