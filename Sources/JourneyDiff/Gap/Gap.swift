// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
public import Words

/// The distance between a current journey and the desired one that was derived from it: the work of the opgave.
///
/// It says what differs, which opportunity each difference carries out, and what has none.
public struct Gap: Sendable {
  /// What differs at one step, or for the journey as a whole.
  struct Difference: Sendable {
    let name: Text
    let sentences: [Text]
    /// The opportunities of the current journey that it carries out.
    let realises: [String]
    /// Whether an opportunity could be named at all; the head of a journey needs none.
    let needsOpportunity: Bool
  }

  let differences: [Difference]
  /// The opportunities that nothing in the desired journey carries out, and that were not dropped.
  let unrealised: [String]
  /// The opportunities that are named but that the current journey does not have.
  let unknown: [String]
  private let title: Text

  /// Compares a current journey with the desired one.
  public init(current: Item, desired: Item) {
    let versions = Versions(current, desired)
    title = Text("\(current.title) → \(desired.title)")
    var opportunities: [String: Item] = [:]
    var order: [Item] = []
    current.visit { item, _ in
      if item.kind == .opportunity, opportunities[item.id] == nil {
        opportunities[item.id] = item
        order.append(item)
      }
      return true
    }
    func titles(_ ids: [String]) -> [String] { ids.compactMap { opportunities[$0]?.title } }

    let derivation = Derivation(versions, isDerived: true)
    let sentence = ChangeSentence(versions: versions)
    var lines: [Int: [ReportLine]] = [:]
    var places: [Int] = []
    for change in diff(current, desired) where !derivation.drops(change) {
      guard let number = versions.number(of: change), !Self.isPlan(change) else { continue }
      let place = versions.step(of: number)
      if lines[place] == nil { places.append(place) }
      lines[place, default: []] += sentence.lines(change)
    }
    var realised: Set<String> = []
    desired.visit { item, _ in
      realised.formUnion(item.texts(.realises))
      return true
    }
    let whole = desired.texts(.realises)
    differences = places.sorted { versions.rank(of: $0) < versions.rank(of: $1) }.compactMap {
      place in
      let told = lines[place] ?? []
      if told.isEmpty { return nil }
      let step = versions.new.roster[place]?.item
      let isGone = step == nil
      let isWhole = place == 0
      // For a step that is gone the journey says which of the opportunities that stood there it carries out.
      let held = versions.old.roster[place]?.item.items(.opportunities).map(\.id) ?? []
      let there = whole.filter(held.contains)
      return Difference(
        name: isWhole
          ? Text(nl: "de hele reis", en: "the whole journey")
          : versions.name(of: place)
            + (isGone ? Text(nl: " van de huidige reis", en: " of the current journey") : Text("")),
        sentences: told.map { line in
          let said = line.subject?.number == place ? line.sentence.capitalised : line.whole
          return Text(nl: said.text(.dutch), en: said.text(.english))
        },
        realises: titles(isWhole ? whole : isGone ? there : step?.texts(.realises) ?? []),
        needsOpportunity: !isWhole)
    }
    unrealised = order.filter { !realised.contains($0.id) && $0.text(.status) != "dropped" }
      .map(\.title)
    unknown = realised.filter { opportunities[$0] == nil }.sorted()
  }

  /// Tells whether a change says what kind of journey it is or what it carries out, which is no difference for the customer.
  private static func isPlan(_ change: Change) -> Bool {
    if case .edited(.known(let key), _, _) = change.action {
      if key == .realises { return true }
      let isHead: [FieldKey] = [.id, .state, .derivedFrom, .title, .status, .note]
      return change.kind == .journey && isHead.contains(key)
    }
    return [.source, .persona, .parked, .review].contains(change.kind)
  }

  /// The number of differences that belong to no opportunity.
  public var open: Int { differences.count { $0.needsOpportunity && $0.realises.isEmpty } }

  /// Returns the gap as plain text in lines of at most a number of columns, safe to print.
  public func text(width: Int, language: Language) -> String {
    var lines: [String] = []
    func add(_ text: Text, indent: Int = 0, hanging: Int = 0) {
      let start = String(repeating: " ", count: indent)
      lines += Wrapping.lines(
        start + Shown.text(text[language]), width: width, hanging: indent + hanging)
    }
    add(title)
    lines.append("")
    add(Text(nl: "Verschillen", en: "Differences"))
    if differences.isEmpty { add(Text(nl: "- geen", en: "- none")) }
    for difference in differences {
      add(Text("- ") + difference.name.capitalised, hanging: 2)
      for sentence in difference.sentences { add(sentence, indent: 4, hanging: 2) }
      if difference.realises.isEmpty {
        if difference.needsOpportunity {
          add(
            Text(nl: "! Hoort nog bij geen kans.", en: "! Belongs to no opportunity yet."),
            indent: 4)
        }
      } else {
        add(
          Text(nl: "Maakt waar: ", en: "Carries out: ")
            + Text(difference.realises.joined(separator: "; ")), indent: 4, hanging: 2)
      }
    }
    if !unrealised.isEmpty {
      lines.append("")
      add(
        Text(
          nl: "Kansen die de gewenste reis nog niet waarmaakt",
          en: "Opportunities that the desired journey does not carry out yet"))
      for title in unrealised { add(Text("- \(title)"), hanging: 2) }
    }
    for id in unknown {
      add(
        Text(
          nl: "! \(id) is geen kans van de huidige reis.",
          en: "! \(id) is no opportunity of the current journey."))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Versions {
  /// Returns the number of the step around an item; 0, which is the journey, where there is none.
  fileprivate func step(of number: Int) -> Int {
    let version = new.roster.has(number) ? new : old
    var next = number
    while let entry = version.roster[next] {
      if entry.item.kind == .step { return next }
      next = entry.parent
    }
    return 0
  }

  /// Where an item stands: in the new version, or else in the old one.
  fileprivate func rank(of number: Int) -> (Int, Int) {
    new.roster.has(number)
      ? (0, new.roster.position(of: number)) : (1, old.roster.position(of: number))
  }
}
