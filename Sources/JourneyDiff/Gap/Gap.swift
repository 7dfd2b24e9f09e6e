// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
public import Words

/// The distance between a current journey and the desired one that was derived from it: the work of the opgave.
///
/// It says what differs, which opportunity each difference carries out, and what has none.
public struct Gap: Sendable {
  /// A place in one of the journeys.
  public struct Place: Hashable, Sendable {
    /// The item, by its name.
    public let item: ItemRef
    /// The field to fill in there; nil where the item itself is meant.
    public let key: FieldKey?

    init(_ item: ItemRef, _ key: FieldKey? = nil) { (self.item, self.key) = (item, key) }
  }

  /// What differs at one step, or for the journey as a whole.
  struct Difference: Sendable {
    let name: Text
    let sentences: [Text]
    /// The opportunities of the current journey that it carries out.
    let realises: [String]
    /// Whether an opportunity could be named at all; the head of a journey needs none.
    let needsOpportunity: Bool
    let places: Places

    var isOpen: Bool { needsOpportunity && realises.isEmpty }
  }

  /// Where something is in the journeys; nil where it is not there.
  struct Places: Sendable {
    var current: Place?
    var desired: Place?
  }

  let differences: [Difference]
  /// The opportunities that nothing in the desired journey carries out, and that were not dropped.
  let unrealised: [(title: String, places: Places)]
  /// The opportunities that are named but that the current journey does not have.
  let unknown: [(id: String, places: Places)]
  private let title: Text

  /// Compares a current journey with the desired one.
  public init(current: Item, desired: Item) {
    let versions = Versions(current, desired)
    title =
      Text("\(current.title) (") + Choices.state.name(of: "current")
      + Text(") → \(desired.title) (") + Choices.state.name(of: "desired") + Text(")")
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
    var realised: [String: ItemRef] = [:]
    desired.visit { item, path in
      for id in item.texts(.realises) where realised[id] == nil {
        realised[id] = desired.ref(at: path)
      }
      return true
    }
    let whole = desired.texts(.realises)
    let gone = places.filter { versions.new.roster[$0] == nil }.compactMap {
      versions.old.roster[$0]?.item
    }
    let forGone = Self.carriedOut(by: whole, at: gone, opportunities)
    let root = ItemRef(desired.id)
    differences = places.sorted { versions.rank(of: $0) < versions.rank(of: $1) }.compactMap {
      place in
      let told = lines[place] ?? []
      if told.isEmpty { return nil }
      let step = versions.new.roster[place]?.item
      let isGone = step == nil
      let isWhole = place == 0
      let goneID = versions.old.roster[place]?.item.id ?? ""
      return Difference(
        name: isWhole
          ? Text(nl: "de hele reis", en: "the whole journey")
          : versions.name(of: place)
            + (isGone ? Text(nl: " van de huidige reis", en: " of the current journey") : Text("")),
        sentences: told.map { line in
          let said = line.subject?.number == place ? line.sentence.capitalised : line.whole
          return Text(nl: said.text(.dutch), en: said.text(.english))
        },
        realises: titles(
          isWhole ? whole : isGone ? forGone[goneID] ?? [] : step?.texts(.realises) ?? []),
        needsOpportunity: !isWhole,
        places: Places(
          current: isWhole
            ? Place(ItemRef(current.id)) : versions.old.roster[place].map { Place($0.ref) },
          // The journey says it for a step that is gone.
          desired: isWhole
            ? Place(root)
            : isGone
              ? Place(root, .realises)
              : versions.new.roster[place].map {
                Place($0.ref, $0.item.has(.realises) ? nil : .realises)
              }))
    }
    unrealised = order.filter { realised[$0.id] == nil && $0.text(.status) != "dropped" }
      .map { ($0.title, Places(current: Place(ItemRef($0.id)))) }
    unknown = realised.filter { opportunities[$0.key] == nil }.sorted { $0.key < $1.key }
      .map { ($0.key, Places(desired: Place($0.value, .realises))) }
  }

  /// Returns which of the opportunities that the journey as a whole carries out did away with which step, by its id.
  ///
  /// Those that stood at a step, or were for a pain point of it, belong to it; the others can be for any step that is gone.
  private static func carriedOut(
    by whole: [String], at gone: [Item], _ opportunities: [String: Item]
  ) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for step in gone {
      let held = Set(step.items(.opportunities).map(\.id))
      let pains = Set(step.items(.painPoints).map(\.id))
      found[step.id] = whole.filter { id in
        held.contains(id)
          || opportunities[id]?.texts(.painPoints).contains(where: pains.contains) == true
      }
    }
    let bound = Set(found.values.joined())
    let free = whole.filter { !bound.contains($0) }
    return found.mapValues { $0.isEmpty ? free : $0 }
  }

  /// Tells whether a change says what kind of journey it is or what it carries out, which is no difference for the customer.
  private static func isPlan(_ change: Change) -> Bool {
    if [.source, .persona, .parked, .review].contains(change.kind) { return true }
    guard case .edited(.known(let key), _, _) = change.action else { return false }
    let isHead: [FieldKey] = [.id, .state, .derivedFrom, .title, .status, .note]
    return key == .realises || change.kind == .journey && isHead.contains(key)
  }

  /// The number of differences that belong to no opportunity.
  public var open: Int { differences.count(where: \.isOpen) }

  /// Something that the gap says, in lines of text.
  public struct Paragraph: Sendable {
    /// What it says.
    public let lines: [String]
    /// Whether it says what stands below it.
    public let isTitle: Bool
    /// Where it is in the current journey; nil where it is not there.
    public let current: Place?
    /// Where it is in the desired journey, or where its opportunity is said; nil where it is not there.
    public let desired: Place?
  }

  /// What it is about: both journeys by their titles.
  public var heading: Text { title }

  /// Returns the gap in lines of at most a number of columns, safe to print.
  public func paragraphs(width: Int, language: Language) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    func lines(_ text: Text, indent: Int = 0, hanging: Int = 0) -> [String] {
      let start = String(repeating: " ", count: indent)
      return Wrapping.lines(
        start + Shown.text(text[language]), width: width, hanging: indent + hanging)
    }
    func add(_ lines: [String], isTitle: Bool = false, _ places: Places = Places()) {
      paragraphs.append(
        Paragraph(
          lines: lines, isTitle: isTitle, current: places.current, desired: places.desired))
    }
    add(
      lines(
        differences.isEmpty
          ? Text(nl: "Verschillen: geen", en: "Differences: none")
          : Text(nl: "Verschillen", en: "Differences")), isTitle: true)
    for difference in differences {
      var told = lines(Text("- ") + difference.name.capitalised, hanging: 2)
      told += difference.sentences.flatMap { lines($0, indent: 4, hanging: 2) }
      if difference.isOpen {
        told += lines(
          Text(nl: "! Hoort nog bij geen kans.", en: "! Belongs to no opportunity yet."), indent: 4)
      } else if !difference.realises.isEmpty {
        told += lines(
          Text(nl: "Maakt waar: ", en: "Carries out: ")
            + Text(difference.realises.joined(separator: "; ")), indent: 4, hanging: 2)
      }
      add(told, difference.places)
    }
    if !unrealised.isEmpty {
      add(
        lines(
          Text(
            nl: "Kansen die de gewenste reis nog niet waarmaakt",
            en: "Opportunities that the desired journey does not carry out yet")), isTitle: true)
      for (title, places) in unrealised { add(lines(Text("- \(title)"), hanging: 2), places) }
    }
    for (id, places) in unknown {
      add(
        lines(
          Text(
            nl: "! \(id) is geen kans van de huidige reis.",
            en: "! \(id) is no opportunity of the current journey.")), places)
    }
    return paragraphs
  }

  /// Returns the gap as plain text in lines of at most a number of columns, safe to print.
  public func text(width: Int, language: Language) -> String {
    var lines = Wrapping.lines(Shown.text(title[language]), width: width)
    for paragraph in paragraphs(width: width, language: language) {
      if paragraph.isTitle { lines.append("") }
      lines += paragraph.lines
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
