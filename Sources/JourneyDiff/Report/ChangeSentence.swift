// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// Says a change in a sentence that names phase and step.
struct ChangeSentence {
  let versions: Versions
  /// The kinds that are told with the item that brought them, and counted with the item that took them.
  private static let details: [ItemKind] = [
    .touchpoint, .backstage, .gain, .opportunity, .trial, .exit, .review,
  ]

  /// Returns the sentence, and what more there is to say about it; nothing where another one says it.
  func lines(_ change: Change) -> [ReportLine] {
    guard let number = versions.number(of: change) else { return [] }
    return lines(change, number).map { $0.about(number) }
  }

  private func lines(_ change: Change, _ number: Int) -> [ReportLine] {
    switch change.action {
    case .added:
      if isDetail(number, of: versions.new, missingIn: versions.old) { return [] }
      return [ReportLine(arrival(number))] + contents(number, depth: 1)
    case .removed:
      if isDetail(number, of: versions.old, missingIn: versions.new) { return [] }
      return [ReportLine(departure(number))]
    case .moved(let from, let to):
      return [ReportLine(Sentence(move(number, from, to)), moved: number)]
    case .edited(let name, let old, let new):
      let field = FieldSentence(versions: versions, number: number, name: name)
      return [ReportLine(field.words(old, new), subject: (number, versions.name(of: number)))]
    case .reordered:
      let words = Text(
        nl: "eigen sleutels in een andere volgorde", en: "other keys in another order")
      return [ReportLine(Sentence(words), subject: (number, versions.name(of: number)))]
    }
  }

  private func isDetail(_ number: Int, of version: Version, missingIn other: Version) -> Bool {
    guard let entry = version.roster[number] else { return false }
    return Self.details.contains(entry.item.kind) && !other.roster.has(entry.parent)
  }

  // MARK: - In and out

  private func arrival(_ number: Int) -> Sentence {
    let version = versions.new
    guard let item = version.roster[number]?.item else { return Sentence("") }
    let isBare =
      item.kind == .painPoint
      && !Remarks(versions: versions, number: number).isSourced
    let remark =
      isBare ? Sentence(Text(nl: " zonder bron", en: " without a source"), .remark) : Sentence("")
    return item.kind.new + label(number, version, remark) + renumbered(number, item.kind)
  }

  private func departure(_ number: Int) -> Sentence {
    let version = versions.old
    guard let entry = version.roster[number] else { return Sentence("") }
    let isSolved = entry.item.kind == .painPoint && versions.new.roster.has(entry.parent)
    let gone =
      isSolved ? Text(nl: " opgelost", en: " solved") : Text(nl: " vervallen", en: " removed")
    return label(number, version, Sentence(gone)).capitalised + losses(entry.item, version)
      + counts(number, version, missingIn: versions.new) + renumbered(number, entry.item.kind)
      + references(number)
  }

  /// Says that an item that came or went is most likely one that stayed.
  private func renumbered(_ number: Int, _ kind: ItemKind) -> Sentence {
    guard versions.isRenumbered(number) else { return Sentence("") }
    return .remark(
      Text(nl: "waarschijnlijk ", en: "most likely ") + kind.same
        + Text(nl: ", met een nieuw kenmerk", en: ", with a new id"))
  }

  /// Says that something still refers to an item that went.
  private func references(_ number: Int) -> Sentence {
    let count = versions.references(to: number)
    if count == 0 { return Sentence("") }
    return .remark(
      count == 1
        ? Text(nl: "1 plaats verwijst er nog naar", en: "1 place still refers to it")
        : Text(
          nl: "\(count) plaatsen verwijzen er nog naar", en: "\(count) places still refer to it"))
  }

  /// Tells what a reviewer would miss of an item that went: ", beleving −2, moment van de waarheid".
  private func losses(_ item: Item, _ version: Version) -> Text {
    let keys: [FieldKey] =
      switch item.kind {
      case .step: [.emotion, .momentOfTruth]
      case .opportunity: [.owner, .dueOn]
      default: []
      }
    return keys.reduce(Text("")) { words, key in
      guard let field = item.kind.field(key), item.has(key) else { return words }
      let label = item.kind.name(of: .known(key))
      if case .flag = field.shape {
        return item.flag(key) == true ? words + Text(", ") + label : words
      }
      let emotion = key == .emotion ? item.whole(.emotion).flatMap(Emotion.init) : nil
      guard let value = emotion.map({ Text($0.sign) }) ?? field.words(in: item, of: version.journey)
      else { return words }
      return words + Text(", ") + label + Text(" ") + value
    }
  }

  /// Names an item that came or went: "stap 4 “Praat” vervallen uit fase Intake", "pijnpunt opgelost: Stil (ernstig)".
  private func label(_ number: Int, _ version: Version, _ fate: Sentence) -> Sentence {
    guard let entry = version.roster[number] else { return Sentence("") }
    let item = entry.item
    if item.kind == .step {
      let isGone = !versions.new.roster.has(number)
      return version.name(of: number) + fate + version.whereabouts(number, isGone: isGone)
    }
    let slot = entry.slot.flatMap { version.roster[entry.parent]?.item.kind.apart($0) }
    let untitled = slot ?? Text(nl: "(zonder titel)", en: "(no title)")
    let title = item.title.isEmpty ? untitled : Text(item.title)
    let severity = item.kind == .painPoint ? PainPoint(item).severity?.name : nil
    let remarks = [severity].compactMap(\.self) + version.holders(of: number)
    let start = item.kind.noun.one + fate + Text(": ") + title
    guard let first = remarks.first else { return start }
    return start
      + (remarks.dropFirst().reduce(Text(" (") + first) { $0 + Text(", ") + $1 } + Text(")"))
  }

  /// So many of what went with an item are called by their titles.
  private static let mostTitles = 2

  /// Counts what went with an item: ", met 3 contactmomenten en 1 kans (“Bel terug”)".
  private func counts(_ number: Int, _ version: Version, missingIn other: Version) -> Text {
    guard let entry = version.roster[number] else { return Text("") }
    let children = entry.lists.flatMap(\.numbers).filter { !other.roster.has($0) }
      .compactMap { version.roster[$0]?.item }
    let counts = Self.details.compactMap { kind -> Text? in
      let items = children.filter { $0.kind == kind }
      if items.isEmpty { return nil }
      let titles = items.map(\.title).filter { !$0.isEmpty }.prefix(Self.mostTitles)
      let count = kind.noun.counted(items.count)
      if titles.isEmpty { return count }
      let rest = items.count - titles.count
      let more = rest > 0 ? [Text(nl: "nog \(rest)", en: "\(rest) more")] : []
      return count + Text(" (") + .list(titles.map { Text("“\($0)”") } + more) + Text(")")
    }
    return counts.isEmpty ? Text("") : Text(nl: ", met ", en: ", with ") + .list(counts)
  }

  /// Tells what a new item says, and what came with it.
  private func contents(_ number: Int, depth: Int, told: Set<FieldKey> = []) -> [ReportLine] {
    guard let entry = versions.new.roster[number] else { return [] }
    var isTold = told.union([.id, .format, entry.item.kind.titleKey])
    if entry.item.kind == .painPoint { isTold.insert(.severity) }
    var lines: [ReportLine] = []
    for part in entry.fields where part.key.map({ !isTold.contains($0) }) ?? true {
      let field = FieldSentence(versions: versions, number: number, name: part.name)
      lines.append(ReportLine(field.words(new: Value(part)).capitalised, depth: depth))
    }
    for child in entry.lists.flatMap(\.numbers) where !versions.old.roster.has(child) {
      guard let item = versions.new.roster[child]?.item, Self.details.contains(item.kind) else {
        continue
      }
      let name =
        item.kind.noun.one.capitalised + Text(": ")
        + Sentence(item.line(in: versions.new.journey), .new)
      lines.append(ReportLine(name, depth: depth))
      lines += contents(child, depth: depth + 1, told: item.kind.keysInLine)
    }
    return lines
  }

  // MARK: - Places

  private func move(_ number: Int, _ from: Place, _ to: Place) -> Text {
    let old = versions.old
    let new = versions.new
    // What holds it is said behind it.
    let subject =
      (new.roster[number]?.item.kind == .step ? new.name(of: number) : new.roster.calling(number))
      .capitalised
    guard let before = old.roster[number]?.parent, let after = new.roster[number]?.parent else {
      return subject
    }
    if before != after, let left = old.roster[before]?.item, let right = new.roster[after]?.item {
      let target =
        left.kind == .phase && right.kind == .phase ? Text(right.title) : holder(after, new)
      return subject + Text(nl: " verplaatst van ", en: " moved from ") + holder(before, old)
        + Text(nl: " naar ", en: " to ") + target
    }
    if from.number == to.number {
      // Others moved past it as well.
      return subject + Text(nl: " verplaatst", en: " moved") + new.whereabouts(number)
        + neighbour(number)
    }
    return subject
      + Text(
        nl: " verplaatst van plaats \(from.number) naar plaats \(to.number)",
        en: " moved from place \(from.number) to place \(to.number)") + new.whereabouts(number)
  }

  /// Says what an item now stands after: ", nu na “Belt”".
  private func neighbour(_ number: Int) -> Text {
    guard let entry = versions.new.roster[number], entry.place > 0, let key = entry.slot,
      let siblings = versions.new.roster[entry.parent]?.list(key),
      let item = versions.new.roster[siblings[entry.place - 1]]?.item
    else { return Text(nl: ", nu vooraan", en: ", now first") }
    return Text(nl: ", nu na “\(item.title)”", en: ", now after “\(item.title)”")
  }

  private func holder(_ number: Int, _ version: Version) -> Text {
    guard let item = version.roster[number]?.item else { return Text("") }
    return item.kind == .phase || item.kind.isRoot ? item.phrase : version.name(of: number)
  }
}

extension ItemKind {
  /// What is told along with the title where an item is named in a line of its own.
  fileprivate var keysInLine: Set<FieldKey> {
    switch self {
    case .touchpoint: [.channel, .from, .to]
    case .backstage: [.actor, .system, .handover]
    case .opportunity: [.owner, .status]
    case .exit: [.kind]
    default: []
    }
  }
}
