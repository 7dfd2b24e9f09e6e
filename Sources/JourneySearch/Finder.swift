// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import TextGrid
public import Words

/// Finds where a text stands in a journey; accents and capitals do not matter.
///
/// Words of the form `kanaal:brief`, `baan:pijnpunt` and `beleving:-2` narrow the search down to steps with that channel,
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

  /// Reads what somebody typed.
  public init(_ text: String) {
    for word in text.split(separator: " ") {
      let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
      let value = parts.count == 2 ? Self.folded(parts[1]) : ""
      switch value.isEmpty ? "" : Self.folded(parts[0]) {
      case "kanaal", "channel": channel = value
      case "baan", "lane": lane = value
      case "beleving", "emotion": emotion = Int(value.drop { $0 == "+" })
      default: words.append(Self.folded(String(word)))
      }
    }
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
      for field in item.kind.fields where holdsText(field) && isLane(field, of: item) {
        guard item.has(field.key), mayHold(field, item),
          let text = field.words(in: item, of: journey)?[language],
          holds(text)
        else { continue }
        let isTitle = field.key == item.kind.titleKey
        matches.append(
          Match(
            path: path, key: isTitle ? nil : field.key, step: step?.number,
            label: isTitle ? Self.capitalised(item.kind.noun.one) : field.name, text: text))
        if matches.count == most { return false }
      }
      return true
    }
    return matches
  }

  private static func capitalised(_ text: Text) -> Text {
    text.map { $0.prefix(1).uppercased() + $0.dropFirst() }
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

  private func isLane(_ field: Field, of item: Item) -> Bool {
    guard let lane else { return true }
    let isTitle = field.key == item.kind.titleKey
    let name = isTitle ? item.kind.noun.one : field.name
    return [name.nl, name.en].contains { Self.folded($0).hasPrefix(lane) }
      || [item.kind.noun.one.nl, item.kind.noun.one.en].contains { Self.folded($0).hasPrefix(lane) }
  }

  private func holdsText(_ field: Field) -> Bool {
    switch field.shape {
    case .text, .texts, .choice, .party, .date, .duration: true
    default: false
    }
  }

  private func holds(_ text: String) -> Bool {
    if words.isEmpty { return true }
    let folded = Self.folded(text)
    return words.allSatisfy { Self.holds(folded, $0) }
  }

  /// Tells quickly that a text of plain letters does not hold what is looked for; most texts do not.
  private func mayHold(_ field: Field, _ item: Item) -> Bool {
    guard let word = words.first else { return true }
    switch field.shape {
    case .text: return item.text(field.key).map { Self.mayHold($0, word) } ?? true
    default: return true
    }
  }

  private static func mayHold(_ text: String, _ word: String) -> Bool {
    // What folding makes longer or shorter takes a closer look.
    text.utf8.contains { $0 >= 0x80 } || holds(text, word)
  }

  /// Tells whether a text holds a folded word, whatever its capitals.
  private static func holds(_ text: String, _ word: String) -> Bool {
    var (text, word) = (text, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first, text.count >= word.count else { return word.isEmpty }
        for start in 0...text.count - word.count where small(text[start]) == first {
          if word.indices.allSatisfy({ small(text[start + $0]) == word[$0] }) { return true }
        }
        return false
      }
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  // MARK: - What is shown

  /// Returns the part of a text around the first word that is looked for.
  public func excerpt(of text: String, length: Int, _ signs: Signs) -> String {
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
}
