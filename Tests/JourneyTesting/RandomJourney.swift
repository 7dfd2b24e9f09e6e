// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

/// Makes journeys, opgaven and panels by the table of fields, with text of every sort and keys that no version knows.
public struct RandomJourney {
  private var seed: Seed
  private var ids: [ItemKind: [String]] = [:]
  private var counter = 0
  private let size: Int

  /// Makes a journey, or another kind of file; the same seed and size give the same one.
  public static func make(_ root: ItemKind = .journey, seed: Seed, size: Int = 3) -> Node {
    var maker = RandomJourney(seed: seed, size: size)
    return maker.item(root)
  }

  private init(seed: Seed, size: Int) {
    self.seed = seed
    self.size = size
  }

  private mutating func item(_ kind: ItemKind) -> Node {
    var members: [Node.Member] = []
    for field in kind.fields where field.isRequired || !seed.oneIn(3) {
      if let value = value(field, kind) { members.append(.init(field.key.rawValue, value)) }
    }
    while seed.oneIn(6) {
      counter += 1
      members.append(
        .init("x-\(counter)\(seed.oneIn(2) ? "é" : "")", strange(depth: 3), isKnown: false))
    }
    return .object(members)
  }

  private mutating func value(_ field: Field, _ kind: ItemKind) -> Node? {
    switch field.shape {
    case .format: return Format.name(kind).map(Node.string)
    case .id: return .string(newID(kind))
    case .text, .party: return .string(text())
    case .choice(let choices):
      return choices.words.randomElement(using: &seed).map { .string($0.word) }
    case .whole(let range):
      let value = Int.random(in: range.clamped(to: -2...99), using: &seed)
      return .number(seed.oneIn(8) ? "\(value).0" : "\(value)")
    case .decimal:
      let spelled = ["47", "0.5", "1e1", "12.250"].randomElement(using: &seed)
      return spelled.map(Node.number)
    case .flag: return .literal(seed.oneIn(9) ? "false" : "true")
    case .date: return .string(["2026-03-12", "2024-02-29"].randomElement(using: &seed) ?? "")
    case .duration:
      return .string(["P26D", "PT20M", "P1Y6M", "P4W"].randomElement(using: &seed) ?? "")
    case .outside: return .string("x_\(Int.random(in: 0..<99, using: &seed))")
    case .outsides: return .array(seed.oneIn(3) ? [] : [.string("k-000000")])
    case .reference(let kinds): return known(kinds).map(Node.string)
    case .references(let kinds): return known(kinds).map { .array([.string($0)]) }
    case .texts:
      return .array((0..<Int.random(in: 0...2, using: &seed)).map { _ in .string(text()) })
    case .item(let kind): return item(kind)
    case .items(let kind):
      return .array((0..<Int.random(in: 0...size, using: &seed)).map { _ in item(kind) })
    }
  }

  private mutating func newID(_ kind: ItemKind) -> String {
    counter += 1
    let id = "\(kind.letter ?? "x")-\(seed.oneIn(9) ? "elders_" : "")\(100_000 + counter)"
    ids[kind, default: []].append(id)
    return id
  }

  private func known(_ kinds: [ItemKind]) -> String? {
    kinds.lazy.compactMap { ids[$0]?.first }.first
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 0...3, using: &seed))
      .map { _ in Self.words.randomElement(using: &seed) ?? "" }.joined(separator: " ")
  }

  private mutating func strange(depth: Int) -> Node {
    switch Int.random(in: depth > 0 ? 0...5 : 2...5, using: &seed) {
    case 0: .array((0..<Int.random(in: 0...3, using: &seed)).map { _ in strange(depth: depth - 1) })
    case 1:
      .object(
        (0..<Int.random(in: 0...3, using: &seed)).map {
          .init("k\($0)", strange(depth: depth - 1), isKnown: false)
        })
    case 2: .literal(["true", "false", "null"].randomElement(using: &seed) ?? "null")
    case 3: .number(Self.numbers.randomElement(using: &seed) ?? "0")
    default: .string(text())
    }
  }

  private static let numbers = [
    "0", "-0", "1.0", "1E-999", "10000000000000000999", "2e+2", "-1.50",
  ]
  private static let words = [
    "Wacht", "op", "de uitnodiging", "café", "cafe\u{301}", "€ 75", "東京", "👨‍👩‍👧", "שלום", "\"ja\"",
    "C:\\pad", "a/b", "\u{1B}[31m", "\u{202E}om", "\u{200B}", "\u{AD}", "regel\nregel", "\t",
    "\u{7F}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{E0041}", "<<<<<<< ours", "",
  ]
}
