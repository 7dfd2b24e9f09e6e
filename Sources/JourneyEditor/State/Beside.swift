// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import Words

/// Another journey beside the one that is open, such as the current one beside the desired one.
struct Beside: Sendable {
  /// Tells it from those that lay there before.
  let number: Int
  let root: Item
  let name: Text
  /// The beleving of each of its steps, by their ids; an inner nil where it is not known.
  private let emotions: [String: Emotion?]

  init(_ root: Item, _ name: Text, number: Int) {
    self.number = number
    self.root = root
    self.name = name
    var emotions: [String: Emotion?] = [:]
    for step in root.items(.phases).flatMap({ $0.items(.steps) }) {
      emotions[step.id] = .some(Step(step).emotion)
    }
    self.emotions = emotions
  }

  /// Whether it has a step.
  func has(_ step: Item) -> Bool { emotions[step.id] != nil }

  /// The beleving that a step has there.
  func emotion(of step: Item) -> Emotion? { emotions[step.id] ?? nil }

  /// What is different in another journey.
  ///
  /// What stays behind by rule when one is derived from the other does not count.
  func marks(of other: Item) -> ChangeMarks {
    var random = SystemRandomNumberGenerator()
    let (here, there) = (other.text(.derivedFrom), root.text(.derivedFrom))
    let isDerived = here == root.id && other.id != root.id
    let isSource = there == other.id && other.id != root.id
    return ChangeMarks(
      old: isDerived ? root.derived(using: &random) : root,
      new: isSource ? other.derived(using: &random) : other)
  }

  /// How many of its steps another journey lacks.
  func stepsMissing(in other: Item) -> Int {
    let there = Set(other.items(.phases).flatMap { $0.items(.steps) }.map(\.id))
    return emotions.keys.count { !there.contains($0) }
  }

  /// What it is called from another journey: by its title where that tells them apart, and otherwise by its state or its file.
  func called(from other: Item) -> Text { Self.called(root, name, from: other) }

  /// What a journey with a file or a version of some name is called from another one.
  static func called(_ root: Item, _ name: Text, from other: Item) -> Text {
    if root.id == other.id { return name }
    if !root.title.isEmpty, root.title != other.title { return Text("“\(root.title)”") }
    return state(of: root, from: other).map {
      Text(nl: "de \($0.nl)e reis", en: "the \($0.en) journey")
    }
      ?? name
  }

  /// The word for the state that a journey has and another one has not; nil where both have the same.
  static func state(of root: Item, from other: Item) -> Text? {
    let isDesired = Journey(root).isDesired
    if isDesired == Journey(other).isDesired { return nil }
    return isDesired ? Text(nl: "gewenst", en: "desired") : Text(nl: "huidig", en: "current")
  }

  /// In which order two numbers beside each other stand: that of another journey, then the one of this.
  func order(in other: Item) -> Text {
    guard let here = Self.state(of: other, from: root),
      let there = Self.state(of: root, from: other)
    else { return Text(nl: "hier/daar", en: "here/there") }
    return here + Text("/") + there
  }

  /// What it says of a step, where that differs.
  func words(of step: Item) -> Text? {
    guard has(step) else { return Text(nl: "staat daar niet", en: "is not there") }
    let there = emotion(of: step)
    guard there != Step(step).emotion else { return nil }
    return there.map { Text(nl: "daar ", en: "there ") + $0.name }
      ?? Text(nl: "daar onbekend", en: "not known there")
  }
}
