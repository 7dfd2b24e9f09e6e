// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import Words

/// How a journey is to be written out.
public struct ExportOptions: Sendable {
  /// The language of the words around what stands in the file.
  public var language: Language = .dutch
  /// The columns that a line of text may take.
  public var width = 80
  /// Whether text is limited to 7 bits.
  public var isASCII = false
  /// The number of the one phase to write, from 1; nil for all of them.
  public var phase: Int?
  /// The numbers of the steps to write, from 1; nil for all of them.
  public var steps: ClosedRange<Int>?
  /// Whether only the essence of a step is written: its title, time, beleving and pain points.
  public var isShort = false

  /// The paper of a poster; nil for the smallest on which all can be read.
  public var paper: Paper?
  /// The lanes of a poster beside steps and hartslag; nil for all of them.
  var lanes: Set<Lane>?
  /// The paper of the sheets that a poster is cut into; nil for a poster in one piece.
  public var tiles: Paper?
  /// Whether the poster is an empty one, to be filled with sticky notes.
  public var isBlank = false
  /// What stands at the foot of a poster, such as a version and a date.
  public var stamp: String?
  /// Another journey whose hartslag is drawn as well.
  public var compared: Journey?
  /// What the opgave is called that the journey serves.
  public var opgave: String?
  /// The panels that can be read on which sources of the journey rest.
  public var panels: [Panel] = []

  /// Takes the usual options: the whole journey, in Dutch, in 80 columns.
  public init() {}

  /// Chooses lanes by their words; returns the first word that chooses none.
  public mutating func choose(lanes words: [String]) -> String? {
    var chosen: Set<Lane> = [.step, .heartbeat]
    for word in words {
      guard let lane = Lane.chosen(by: word) else { return word }
      chosen.insert(lane)
    }
    lanes = chosen
    return nil
  }

  /// The words by which lanes are chosen.
  public static var laneWords: Text { Lane.names }

  /// Whether a part of the journey is asked for.
  var isSelection: Bool { phase != nil || steps != nil }

  /// Finds what the options ask for that a journey does not have; nil when all is there.
  func fault(in journey: Journey) -> Text? {
    let phases = journey.phases.count
    if let phase, !(1...max(1, phases)).contains(phase) {
      return Text(
        nl: "Fase \(phase) is er niet; de reis heeft \(ItemKind.phase.noun.counted(phases).nl).",
        en: "There is no phase \(phase); the journey has \(ItemKind.phase.noun.counted(phases).en)."
      )
    }
    let count = journey.phases.reduce(0) { $0 + $1.item.items(.steps).count }
    if let steps, steps.lowerBound < 1 || steps.upperBound > count {
      let end = steps.upperBound > count ? steps.upperBound : steps.lowerBound
      return Text(
        nl: "Stap \(end) is er niet; de reis heeft \(ItemKind.step.noun.counted(count).nl).",
        en: "There is no step \(end); the journey has \(ItemKind.step.noun.counted(count).en).")
    }
    return nil
  }
}

/// The reason why a journey cannot be written as asked.
public struct ExportError: Error, Sendable {
  /// Why, and what to do, in sentences.
  public let text: Text

  init(_ text: Text) {
    self.text = text
  }
}
