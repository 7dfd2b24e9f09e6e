// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What is kept of a file to compare it with the other files of a folder: little, since there can be very many.
public struct FileFacts: Sendable {
  /// The path of the file, as the user gave it.
  public let path: String
  let root: Mention
  let isJourney: Bool
  /// The personas, with a number that differs where their descriptions do.
  let personas: [(mention: Mention, text: Int)]
  /// The parties as they are spelled, each spelling once, with what all its spellings have in common.
  let parties: [(mention: Mention, plain: String, name: String)]
  /// The service, the persona and the state of a journey that names all three.
  let subject: String?
  /// The ids of the opportunities of a journey.
  let opportunities: Set<String>
  /// What a desired journey realises of the one that it was derived from.
  let realised: [Realised]
  /// The sources that rest on a panel.
  let panelSources: [PanelSource]
  /// What a panel says of itself; nil for a file that is none.
  let panel: PanelFacts?

  /// What something in a desired journey realises.
  struct Realised: Sendable {
    let path: String
    let mention: Mention
    /// The id of the journey that it was derived from.
    let journey: String
    let opportunities: [String]
  }

  /// What a source says of the panel that it rests on.
  struct PanelSource: Sendable {
    let path: String
    let id: String
    /// What the source is called, in quotation marks.
    let name: String
    let place: ItemPath
    let panel: String
    let question: String?
    let respondents: Int?
    let on: String?
  }

  /// What the sources that rest on a panel are held against.
  struct PanelFacts: Sendable {
    let path: String
    let respondents: Int?
    let on: String?
    /// The questions by their ids.
    let questions: [String: Asked]

    /// How many were asked a question, and how many answered it.
    struct Asked: Sendable {
      let asked: Int?
      let answered: Int?
    }
  }

  /// Something in a file, without the item itself, which would keep the whole file in memory.
  struct Mention: Sendable {
    let id: String
    /// What it is called, in quotation marks.
    let name: String
    let spot: Spot
    /// Where it stands, if that is known already; to find it later takes reading the file again.
    private(set) var place: Diagnostic.Place?

    init(_ placed: Placed, _ key: FieldKey? = nil) {
      (id, name) = (placed.item.id, placed.name)
      spot = Spot(path: placed.path, key: key)
    }

    /// Takes all that a file holds.
    init(rootOf file: CheckedFile, _ content: Content) {
      self.init(content.root)
      place = Locator(file.bytes, file.tape)?.places(of: [spot]).first
    }

    init(_ source: PanelSource, _ key: FieldKey) {
      (id, name) = (source.id, source.name)
      spot = Spot(path: source.place, key: key)
    }
  }

  /// Returns the facts of a file; nil where it cannot be read.
  public init?(_ file: CheckedFile) {
    guard let content = file.content(on: nil), !content.isOfLaterVersion else { return nil }
    path = file.path
    root = Mention(rootOf: file, content)
    isJourney = content.journey != nil
    personas = content.all(.persona).filter { $0.slot == .persona }
      .map { (Mention($0), $0.item.describing.canonicalText.hashValue) }
    parties = Self.parties(content)
    opportunities = Set(content.all(.opportunity).map(\.item.id))
    realised = Self.realised(content, path)
    panelSources = content.all(.source).compactMap { PanelSource($0, in: file.path) }
    panel = PanelFacts(content.root.item, in: file.path)
    let journey = content.journey
    subject =
      if let service = journey?.service, let persona = journey?.persona {
        "\(Party.plain(service))\n\(persona.id)\n\(journey?.item.text(.state) ?? "")"
      } else {
        nil
      }
  }

  private static func realised(_ content: Content, _ path: String) -> [Realised] {
    guard let journey = content.root.filled(.derivedFrom) else { return [] }
    return ([content.root] + content.steps).compactMap { placed in
      let ids = placed.item.texts(.realises)
      return ids.isEmpty
        ? nil
        : Realised(
          path: path, mention: Mention(placed, .realises), journey: journey, opportunities: ids)
    }
  }

  private static func parties(_ content: Content) -> [(Mention, String, String)] {
    var seen: Set<String> = []
    var parties: [(Mention, String, String)] = []
    func add(_ placed: Placed, _ key: FieldKey) {
      guard !placed.item.says(key, "customer"), let name = placed.filled(key),
        seen.insert(name).inserted
      else { return }
      parties.append((Mention(placed, key), Party.plain(name), name))
    }
    for touchpoint in content.all(.touchpoint) {
      add(touchpoint, .from)
      add(touchpoint, .to)
    }
    for action in content.all(.backstage) { add(action, .actor) }
    for party in content.all(.party) { add(party, .title) }
    return parties
  }
}

extension FileFacts.PanelSource {
  /// Takes what a source says; nil where it names no panel.
  fileprivate init?(_ source: Placed, in path: String) {
    guard let panel = source.filled(.panel) else { return nil }
    let item = source.item
    (self.path, self.panel, id, name, place) = (path, panel, item.id, source.name, source.path)
    (question, on) = (source.filled(.question), source.filled(.on))
    respondents = item.whole(.respondents)
  }
}

extension FileFacts.PanelFacts {
  fileprivate init?(_ root: Item, in path: String) {
    guard root.kind == .panel else { return nil }
    let panel = Panel(root)
    (self.path, respondents, on) = (path, panel.respondents, root.text(.on))
    let asked = panel.questions.map {
      ($0.id, Asked(asked: panel.asked($0), answered: $0.respondents))
    }
    questions = Dictionary(asked) { first, _ in first }
  }
}

/// The names of parties.
enum Party {
  /// Returns a name without what spellings differ in: capitals, accents, spaces, hyphens and points.
  static func plain(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return Reading.joined(name) }
    return name.filter { $0.isLetter || $0.isNumber }.map { sign in
      // What has no letters in ASCII, such as Arabic writing, stays as it is.
      let folded = Reading.joined(String(sign))
      return folded.isEmpty ? sign.lowercased() : folded
    }.joined()
  }

  /// Tells whether two names are spellings of one.
  static func isOne(_ left: String, _ right: String) -> Bool {
    // Most begin with another letter, which no spelling changes.
    if let one = left.utf8.first, let other = right.utf8.first, Reading.isLetterOrDigit(one),
      Reading.isLetterOrDigit(other), one | 0x20 != other | 0x20
    {
      return false
    }
    return plain(left) == plain(right)
  }

  /// Tells whether two names differ in more than a first capital, which opgaven write and contacts do not.
  static func differ(_ left: String, _ right: String) -> Bool {
    left.dropFirst() != right.dropFirst()
      || left.prefix(1).lowercased() != right.prefix(1).lowercased()
  }
}

extension Item {
  /// The persona without the proof that a derived journey leaves behind.
  fileprivate var describing: Item {
    let kept = parts.filter { part in
      part.key.map { !Item.leftBehindInDeriving.contains($0) } ?? true
    }
    return Item(kind: kind, parts: kept)
  }
}
