// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import TextGrid
public import Words

/// Finds where a text stands in a journey; accents and capitals do not matter.
///
/// Words of the form `kanaal:brief`, `rij:pijnpunt` and `beleving:-2` narrow the search down to steps with that channel,
/// to one lane, and to steps with that emotion.
public struct Finder: Sendable {
  /// A place where the text stands.
  public struct Match: Hashable, Sendable {
    /// The item in which it stands.
    public let path: ItemPath
    /// The field of the item; nil for its title.
    public let key: FieldKey?
    /// The number of the step; nil outside the steps.
    public let step: Int?
    /// What the place is called: the field, or the kind of item for its title.
    public let label: Text
    /// The whole text of the place.
    public let text: String
  }

  private var words: [String] = []
  private var channel: String?
  private var lane: String?
  private var emotion: Int?
  /// The fields in which the words may stand, by the kinds of items that have them.
  private var candidates: [(kind: ItemKind, fields: [Candidate])] = []

  /// Reads what somebody typed.
  public init(_ text: String) {
    for word in text.split(separator: " ") {
      let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
      let value = parts.count == 2 ? Self.folded(parts[1]) : ""
      switch value.isEmpty ? "" : Self.folded(parts[0]) {
      case "kanaal", "channel": channel = value
      case "rij", "baan", "lane": lane = value
      case "beleving", "emotion": emotion = Int(value.drop { $0 == "+" })
      default: words.append(Self.folded(String(word)))
      }
    }
    let word = FoundWord(words.first ?? "")
    for kind in ItemKind.allCases {
      let fields = kind.fields.filter { isLane($0, of: kind) }
        .compactMap { Candidate($0, isTitle: $0.key == kind.titleKey, word) }
      candidates.append((kind, fields))
    }
  }

  private func candidates(of kind: ItemKind) -> [Candidate] {
    for (other, fields) in candidates where other == kind { return fields }
    return []
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { words.isEmpty && channel == nil && lane == nil && emotion == nil }

  /// The text without accents and capitals.
  public static func folded(_ text: String) -> String { Signs.ascii(fold: text).lowercased() }

  /// Returns the places where all the words stand together, in the order of the journey.
  ///
  /// - Parameter most: The number of places after which the search ends.
  public func matches(in journey: Journey, _ language: Language, most: Int = .max) -> [Match] {
    guard !isEmpty else { return [] }
    var matches: [Match] = []
    var step: (number: Int, path: ItemPath, fits: Bool)?
    var count = 0
    journey.item.visit { item, path in
      if item.kind == .step {
        count += 1
        step = (count, path, fits(Step(item)))
      } else if let current = step, !path.steps.starts(with: current.path.steps) {
        step = nil
      }
      guard step?.fits ?? (channel == nil && emotion == nil) else { return true }
      for candidate in candidates(of: item.kind) where candidate.mayHold(item) {
        let field = candidate.field
        guard let text = field.words(in: item, of: journey)?[language], holds(text)
        else { continue }
        let isTitle = candidate.isTitle
        matches.append(
          Match(
            path: path, key: isTitle ? nil : field.key, step: step?.number,
            label: isTitle ? item.kind.noun.one.capitalised : field.name, text: text))
        if matches.count == most { return false }
      }
      return true
    }
    return matches
  }

  // MARK: - What fits

  private func fits(_ step: Step) -> Bool {
    if let emotion, step.emotion?.value != emotion { return false }
    guard let channel else { return true }
    return step.touchpoints.contains { touchpoint in
      guard let word = touchpoint.item.text(.channel) else { return false }
      let name = touchpoint.channel ?? Text(word)
      return [word, name.nl, name.en].contains { Self.folded($0).hasPrefix(channel) }
    }
  }

  private func isLane(_ field: Field, of kind: ItemKind) -> Bool {
    guard let lane else { return true }
    let isTitle = field.key == kind.titleKey
    let name = isTitle ? kind.noun.one : field.name
    return [name.nl, name.en].contains { Self.folded($0).hasPrefix(lane) }
      || [kind.noun.one.nl, kind.noun.one.en].contains { Self.folded($0).hasPrefix(lane) }
  }

  private func holds(_ text: String) -> Bool {
    if words.isEmpty { return true }
    let folded = Self.folded(text)
    return words.allSatisfy { FoundWord($0).isIn(folded) }
  }

  // MARK: - What is shown

  /// Returns the part of a text around the first word that is looked for.
  public func excerpt(of text: String, length: Int, _ signs: Signs) -> String {
    if text.utf8.count <= length, text.utf8.allSatisfy(Self.isNoBreak) { return text }
    let characters = Array(text.map { $0.isNewline ? " " : $0 })
    guard characters.count > length, let word = words.first else { return String(characters) }
    var folded = ""
    let start = characters.indices.first { index in
      folded += Self.folded(String(characters[index]))
      return folded.hasSuffix(word)
    }
    let from = max(0, min((start ?? 0) - length / 2, characters.count - length))
    return (from > 0 ? signs.ellipsis : "") + String(characters[from...])
  }

  /// Tells whether a byte cannot be part of a sign that begins a line.
  private static func isNoBreak(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0xC2 && byte != 0xE2
  }
}

extension Finder.Match {
  /// The step and what the place is called, as in "stap 3, Doet".
  public var place: Text {
    Finder.place(step, label)
  }
}

extension Finder {
  static func place(_ step: Int?, _ label: Text) -> Text {
    step.map { Text(nl: "stap \($0), ", en: "step \($0), ") + label } ?? label
  }
}
