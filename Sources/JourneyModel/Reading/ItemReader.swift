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
  /// The kind of the first item with each id.
  private var ids: IDTable
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
    ids = IDTable(source)
  }

  /// Reads the object at a position on the tape.
  mutating func item(_ kind: ItemKind, at position: Int) -> Item {
    let table = FieldTable.of(kind)
    itemCount += 1
    var members: [Member] = []
    // As much room as it takes, and no more: a file may hold very many items.
    members.reserveCapacity(
      tape.children(of: position).reduce(into: 0) { count, _ in count += 1 } / 2)
    var hint = 0
    var lastRank = 0
    var isSorted = true
    /// The required fields that were not seen yet, one bit each.
    var missing = table.requiredBits
    var key: Int?
    for child in tape.children(of: position) {
      guard let name = key else {
        key = child
        continue
      }
      key = nil
      var read: (rank: Int, member: Member)?
      if let index = fieldIndex(table, name: name, hint: hint) {
        hint = index + 1
        missing &= ~(1 << UInt64(index))
        if let value = value(table.shapes[index], of: kind, at: child) {
          read = (index, Member(.known(table.keys[index]), value))
        }
      }
      let (rank, member) =
        read
        ?? (
          Int.max,
          Member(.other(Slice(tape.nodes[name].range)), .other(Slice(tape.nodes[child].range)))
        )
      if rank < lastRank { isSorted = false }
      lastRank = rank
      members.append(member)
    }
    if !isSorted { members = Self.sorted(members, by: table) }
    for index in table.required where missing & 1 << UInt64(index) != 0 {
      report(.missing(table.keys[index]), at: position)
    }
    return Item(kind: kind, source: source, members: members)
  }

  private static func sorted(_ members: [Member], by table: FieldTable) -> [Member] {
    let ranks = members.map { member in
      if case .known(let key) = member.name { table.rank(of: key) } else { Int.max }
    }
    return members.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { members[$0] }
  }

  private func fieldIndex(_ table: FieldTable, name: Int, hint: Int) -> Int? {
    let range = tape.nodes[name].range
    let inner = source.bytes[range.lowerBound + 1..<range.upperBound - 1]
    if let index = table.index(of: inner, from: hint) { return index }
    guard inner.contains(UInt8(ascii: "\\")) else { return nil }
    return table.index(of: StringToken.decoded(source.bytes, range)[...], from: hint)
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
    _ shape: Shape, of kind: ItemKind, at position: Int
  ) -> Member.Value? {
    let node = tape.nodes[position]
    switch shape {
    case .item(let held):
      guard node.kind == .object else { return misfit(shape, position) }
      return .item(item(held, at: position))
    case .items(let held):
      guard node.kind == .array else { return misfit(shape, position) }
      var items: [Item] = []
      for child in tape.children(of: position) {
        guard tape.nodes[child].kind == .object else { return misfit(shape, child) }
        items.append(item(held, at: child))
      }
      return .items(items)
    case .texts, .references, .outsides:
      guard node.kind == .array else { return misfit(shape, position) }
      var scalars: [Scalar] = []
      for child in tape.children(of: position) {
        guard let scalar = scalar(shape, of: kind, at: child) else { return nil }
        scalars.append(scalar)
      }
      return .scalars(scalars)
    default:
      return scalar(shape, of: kind, at: position).map(Member.Value.scalar)
    }
  }

  private mutating func scalar(
    _ shape: Shape, of kind: ItemKind, at position: Int
  ) -> Scalar? {
    let node = tape.nodes[position]
    if let fault = fault(shape, of: kind, at: position) {
      report(fault, at: position)
      if fault.isRefused { return nil }
    }
    return .slice(Slice(node.range))
  }

  private mutating func misfit(_ shape: Shape, _ position: Int) -> Member.Value? {
    report(.misfit(shape), at: position)
    return nil
  }

  /// Finds what is wrong with a string, number or flag, and notes ids on the way.
  private mutating func fault(
    _ shape: Shape, of kind: ItemKind, at position: Int
  ) -> Fault? {
    let node = tape.nodes[position]
    switch shape {
    case .whole(let range):
      guard node.kind == .number else { return .misfit(shape) }
      guard let value = WholeNumber.value(of: source.bytes[node.range]), range.contains(value)
      else { return .outOfRange(range) }
      return nil
    case .decimal(let range):
      guard node.kind == .number else { return .misfit(shape) }
      let token = String(decoding: source.bytes[node.range], as: UTF8.self)
      return DecimalNumber(token)?.isIn(range) == true ? nil : .outOfDecimalRange(range)
    case .flag:
      return node.kind == .true || node.kind == .false ? nil : .misfit(shape)
    default: break
    }
    guard node.kind == .string else { return .misfit(shape) }
    if case .text = shape { return nil }
    if case .party = shape { return nil }
    if case .texts = shape { return nil }
    switch shape {
    case .id, .reference, .references, .outside, .outsides: return named(shape, kind, at: position)
    case .choice(let choices) where choices.holds(source.bytes, node.range): return nil
    default: return Fault(StringToken.text(source.bytes, node.range), in: shape)
    }
  }

  /// Finds what is wrong with an id, and notes what has it or refers to it.
  private mutating func named(
    _ shape: Shape, _ kind: ItemKind, at position: Int
  ) -> Fault? {
    guard let id = ids.key(tape.nodes[position].range) else { return .notAnID }
    switch shape {
    case .id:
      if !ids.insert(id, kind) { return .duplicateID(text(at: position)) }
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
    for reference in references
    where !(ids.kind(reference.id).map(reference.kinds.contains) ?? false) {
      report(.dangling(text(at: reference.position)), at: reference.position)
    }
  }
}
