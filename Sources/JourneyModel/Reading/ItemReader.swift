// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

/// Turns the values of a text into items, by the table of fields.
struct ItemReader {
  let source: SourceText
  let tape: Tape
  /// Whether what does not fit is kept as a key that this version does not know, without a word.
  let isLenient: Bool
  private(set) var problems: [Problem] = []
  /// Whether any of the problems, also of those not kept, is a reason to refuse the file.
  private(set) var isRefused = false
  /// Whether ids are doubled or references lead nowhere.
  private(set) var isDamaged = false
  private(set) var itemCount = 0
  /// Whether the members of every item stand in canonical order.
  private(set) var isInOrder = true
  /// The kind of the first item with each id.
  private var ids = IDTable()
  private var references: [Reference] = []

  /// More than these nobody reads, and finding the place of each takes time.
  private static let mostProblems = 100

  /// Something wrong with the value at a position on the tape.
  struct Problem {
    let position: Int
    let fault: Fault
  }

  /// An id that points at another item.
  struct Reference {
    let position: Int
    let id: IDTable.Key
    let kinds: [ItemKind]
  }

  init(source: SourceText, tape: Tape, isLenient: Bool = false) {
    self.source = source
    self.tape = tape
    self.isLenient = isLenient
  }

  /// A text and its tape in place: counting who holds them, for each of the values, would take longer than reading those.
  private struct InPlace {
    let bytes: UnsafeBufferPointer<UInt8>
    let nodes: UnsafeBufferPointer<Tape.Node>

    /// How many members the object at a position has.
    func memberCount(_ position: Int) -> Int {
      let end = Int(nodes[position].next)
      var count = 0
      var name = position + 1
      while name < end {
        count += 1
        name = Int(nodes[name + 1].next)
      }
      return count
    }

    /// How many values the array at a position has.
    func elementCount(_ position: Int) -> Int {
      let end = Int(nodes[position].next)
      var count = 0
      var child = position + 1
      while child < end {
        count += 1
        child = Int(nodes[child].next)
      }
      return count
    }
  }

  private func inPlace<Result>(_ work: (InPlace) -> Result) -> Result {
    source.bytes.withUnsafeBufferPointer { bytes in
      tape.nodes.withUnsafeBufferPointer { work(InPlace(bytes: bytes, nodes: $0)) }
    }
  }

  /// Reads the object at a position on the tape.
  mutating func item(_ kind: ItemKind, at position: Int) -> Item {
    var reader = self
    let item = inPlace { reader.item(kind, at: position, in: $0) }
    self = reader
    return item
  }

  private mutating func item(_ kind: ItemKind, at position: Int, in text: InPlace) -> Item {
    let table = kind.table
    itemCount += 1
    var members: [Member] = []
    // As much room as it takes, and no more: a file may hold very many items.
    members.reserveCapacity(text.memberCount(position))
    var hint = 0
    var lastRank = 0
    var isSorted = true
    /// The required fields that were not seen yet, one bit each.
    var missing = table.requiredBits
    var name = position + 1
    let end = Int(text.nodes[position].next)
    while name < end {
      let child = name + 1
      var rank = Int.max
      if let index = fieldIndex(table, name: name, hint: hint, in: text) {
        hint = index + 1
        missing &= ~(1 << UInt64(index))
        if let value = value(table, index, of: kind, at: child, in: text) {
          rank = index
          members.append(Member(.known(table.keys[index]), value))
        }
      }
      if rank == .max {
        members.append(
          Member(
            .other(Slice(text.nodes[name].range)), .other(Slice(text.nodes[child].range))))
      }
      if rank < lastRank { isSorted = false }
      lastRank = rank
      name = Int(text.nodes[child].next)
    }
    if !isSorted {
      members = Self.sorted(members, by: table)
      isInOrder = false
    }
    if missing != 0 {
      for index in table.required where missing & 1 << UInt64(index) != 0 {
        report(.missing(table.keys[index]), at: position)
      }
    }
    return Item(
      kind: kind, source: source, members: members, range: Slice(text.nodes[position].range))
  }

  private static func sorted(_ members: [Member], by table: FieldTable) -> [Member] {
    let ranks = members.map { member in
      if case .known(let key) = member.name { table.rank(of: key) } else { Int.max }
    }
    return members.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { members[$0] }
  }

  private func fieldIndex(
    _ table: FieldTable, name: Int, hint: Int, in text: InPlace
  ) -> Int? {
    let range = text.nodes[name].range
    let inner = range.lowerBound + 1..<range.upperBound - 1
    if let index = table.index(of: inner, in: text.bytes, from: hint) { return index }
    guard text.bytes[inner].contains(UInt8(ascii: "\\")) else { return nil }
    return StringToken.decoded(source.bytes, range).withUnsafeBufferPointer {
      table.index(of: 0..<$0.count, in: $0, from: hint)
    }
  }

  mutating func report(_ fault: Fault, at position: Int) {
    if isLenient { return }
    if fault.isDamage { isDamaged = true }
    if fault.isRefused {
      if !isRefused { problems.removeAll() }
      isRefused = true
    } else if isRefused {
      return
    }
    if problems.count < Self.mostProblems {
      problems.append(Problem(position: position, fault: fault))
    }
  }

  // MARK: - Values

  /// Reads the value of a field; nil, with a report, when it does not fit.
  private mutating func value(
    _ table: FieldTable, _ index: Int, of kind: ItemKind, at position: Int, in text: InPlace
  ) -> Member.Value? {
    let node = text.nodes[position]
    switch table.readings[index] {
    case .text where node.kind == .string, .flag where node.kind == .true || node.kind == .false:
      return .scalar(.slice(Slice(node.range)))
    case .whole(let low, let high) where node.kind == .number:
      if let value = WholeNumber.simpleValue(of: text.bytes, node.range), low <= value,
        value <= high
      {
        return .scalar(.slice(Slice(node.range)))
      }
    case .id where node.kind == .string:
      // One that is no id, or is doubled, is looked at once more to be reported.
      if let id = ids.key(text.bytes, node.range), ids.insert(id, kind, in: text.bytes) {
        return .scalar(.slice(Slice(node.range)))
      }
    case .items(let held) where node.kind == .array:
      return items(held, table.shapes[index], at: position, in: text)
    default: break
    }
    return value(table.shapes[index], of: kind, at: position, in: text)
  }

  /// Reads the value of a field as its shape says; nil, with a report, when it does not fit.
  private mutating func value(
    _ shape: Shape, of kind: ItemKind, at position: Int, in text: InPlace
  ) -> Member.Value? {
    let node = text.nodes[position]
    switch shape {
    case .item(let held):
      guard node.kind == .object else { return misfit(shape, position) }
      return .item(item(held, at: position, in: text))
    case .items(let held):
      guard node.kind == .array else { return misfit(shape, position) }
      return items(held, shape, at: position, in: text)
    case .texts, .references, .outsides:
      guard node.kind == .array else { return misfit(shape, position) }
      var scalars: [Scalar] = []
      scalars.reserveCapacity(text.elementCount(position))
      var child = position + 1
      while child < Int(node.next) {
        guard let scalar = scalar(shape, of: kind, at: child, in: text) else { return nil }
        scalars.append(scalar)
        child = Int(text.nodes[child].next)
      }
      return .scalars(scalars)
    default:
      return scalar(shape, of: kind, at: position, in: text).map(Member.Value.scalar)
    }
  }

  private mutating func items(
    _ kind: ItemKind, _ shape: Shape, at position: Int, in text: InPlace
  ) -> Member.Value? {
    var items: [Item] = []
    items.reserveCapacity(text.elementCount(position))
    let end = Int(text.nodes[position].next)
    var child = position + 1
    while child < end {
      guard text.nodes[child].kind == .object else { return misfit(shape, child) }
      items.append(item(kind, at: child, in: text))
      child = Int(text.nodes[child].next)
    }
    return .items(items)
  }

  private mutating func scalar(
    _ shape: Shape, of kind: ItemKind, at position: Int, in text: InPlace
  ) -> Scalar? {
    if let fault = fault(shape, of: kind, at: position, in: text) {
      report(fault, at: position)
      if fault.isRefused { return nil }
    }
    return .slice(Slice(text.nodes[position].range))
  }

  private mutating func misfit(_ shape: Shape, _ position: Int) -> Member.Value? {
    report(.misfit(shape), at: position)
    return nil
  }

  /// Finds what is wrong with a string, number or flag, and notes ids on the way.
  private mutating func fault(
    _ shape: Shape, of kind: ItemKind, at position: Int, in text: InPlace
  ) -> Fault? {
    let node = text.nodes[position]
    switch shape {
    case .whole(let range):
      guard node.kind == .number else { return .misfit(shape) }
      guard let value = WholeNumber.value(of: source.bytes[node.range]), range.contains(value)
      else { return .outOfRange(range) }
      return nil
    case .decimal(let range):
      guard node.kind == .number else { return .misfit(shape) }
      let token = String(decoding: text.bytes[node.range], as: UTF8.self)
      return DecimalNumber(token)?.isIn(range) == true ? nil : .outOfDecimalRange(range)
    case .flag:
      return node.kind == .true || node.kind == .false ? nil : .misfit(shape)
    default: break
    }
    guard node.kind == .string else { return .misfit(shape) }
    let inner = node.range.lowerBound + 1..<node.range.upperBound - 1
    switch shape {
    case .text, .party, .texts: return nil
    case .id, .reference, .references, .outside, .outsides:
      return named(shape, kind, at: position, in: text)
    case .choice(let choices) where choices.holds(text.bytes, inner): return nil
    case .date where Self.isPlainDate(text.bytes, inner): return nil
    case .duration where Self.isPlainDuration(text.bytes, inner): return nil
    default: return Fault(StringToken.text(source.bytes, node.range), in: shape)
    }
  }

  /// Tells quickly that a date exists, as far as that needs no calendar: the first 28 days of a month.
  private static func isPlainDate(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    func number(_ range: Range<Int>) -> Int {
      WholeNumber.simpleValue(of: text, start + range.lowerBound..<start + range.upperBound) ?? 0
    }
    return range.count == 10 && text[start + 4] == UInt8(ascii: "-")
      && text[start + 7] == UInt8(ascii: "-") && text[start] != UInt8(ascii: "-")
      && text[start + 5] != UInt8(ascii: "-") && text[start + 8] != UInt8(ascii: "-")
      && number(0..<4) >= 1 && (1...12).contains(number(5..<7)) && (1...28).contains(number(8..<10))
  }

  /// Tells quickly that a text is a number of years, months, weeks, days, hours, minutes or seconds, as most durations are.
  private static func isPlainDuration(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count >= 3, text[range.lowerBound] == UInt8(ascii: "P") else { return false }
    let isTime = text[range.lowerBound + 1] == UInt8(ascii: "T")
    let digits = range.lowerBound + (isTime ? 2 : 1)..<range.upperBound - 1
    guard (1...9).contains(digits.count), text[digits.lowerBound] != UInt8(ascii: "-"),
      WholeNumber.simpleValue(of: text, digits) != nil
    else { return false }
    return (isTime ? "HMS" : "YMWD").utf8.contains(text[range.upperBound - 1])
  }

  /// Finds what is wrong with an id, and notes what has it or refers to it.
  private mutating func named(
    _ shape: Shape, _ kind: ItemKind, at position: Int, in text: InPlace
  ) -> Fault? {
    guard let id = ids.key(text.bytes, text.nodes[position].range) else { return .notAnID }
    switch shape {
    case .id:
      if !ids.insert(id, kind, in: text.bytes) { return .duplicateID(self.text(at: position)) }
    case .reference(let kinds), .references(let kinds):
      references.append(Reference(position: position, id: id, kinds: kinds))
    default: break
    }
    return nil
  }

  private func text(at position: Int) -> String {
    StringToken.text(source.bytes, tape.nodes[position].range)
  }

  /// Reports the references that lead nowhere; to be called when all has been read.
  mutating func reportDanglingReferences() {
    let dangling = inPlace { text in
      references.filter { !(ids.kind($0.id, in: text.bytes).map($0.kinds.contains) ?? false) }
    }
    for reference in dangling {
      report(.dangling(text(at: reference.position)), at: reference.position)
    }
  }
}
