// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What a journey comes to: its length, its waiting and its extremes.
struct Totals {
  let moments: Int
  let pains: Int
  let seriousPains: Int
  let gains: Int
  let opportunities: Int
  /// The steps that take part in the sums; those in parallel do not.
  let time: Text?
  let waiting: Text?
  let parallel: [Int]
  let withoutDuration: [Int]
  /// The number of steps that take part in the sums.
  private let counted: Int
  let withoutEmotion: [Int]
  let first: Emotion?
  let last: Emotion?
  /// The lowest emotion and the numbers of its steps; nil when none is known.
  let lowest: (emotion: Emotion, steps: [Int])?
  let highest: (emotion: Emotion, steps: [Int])?

  init(_ steps: [StepDigest], extraPains: [PainDigest], extraOpportunities: Int) {
    let severities = (steps.lazy.flatMap(\.painPoints).map(\.severity)) + extraPains.map(\.severity)
    moments = steps.count(where: \.isMoment)
    pains = severities.count
    seriousPains = severities.count { $0 == .serious }
    gains = steps.reduce(0) { $0 + $1.gains.count }
    opportunities = steps.reduce(extraOpportunities) { $0 + $1.opportunities.count }
    let counted = steps.filter { !$0.isParallel }
    self.counted = counted.count
    // Where only the waiting is known, the step takes at least that long.
    time = TimeSpan.total(counted.compactMap { $0.duration ?? $0.waiting })
    waiting = TimeSpan.total(counted.compactMap(\.waiting))
    parallel = steps.filter(\.isParallel).map(\.number)
    withoutDuration = counted.filter { $0.duration == nil && $0.waiting == nil }.map(\.number)
    withoutEmotion = steps.filter { $0.emotion == nil }.map(\.number)
    let known = steps.compactMap { step in step.emotion.map { (number: step.number, emotion: $0) } }
    first = known.first?.emotion
    last = known.last?.emotion
    func extreme(_ emotion: Emotion?) -> (emotion: Emotion, steps: [Int])? {
      emotion.map { emotion in (emotion, known.filter { $0.emotion == emotion }.map(\.number)) }
    }
    lowest = extreme(known.map(\.emotion).min())
    highest = extreme(known.map(\.emotion).max())
  }

  /// How long the journey takes and how much of that is waiting.
  var span: Text? {
    time.map { time in
      time
        + (waiting.map { Text(nl: ", waarvan wachten ", en: ", of which waiting ") + $0 }
          ?? Text(""))
    }
  }

  /// The same, with how many steps tell so where not all do.
  var basedSpan: Text? {
    span.map { $0 + Self.basis(known: counted - withoutDuration.count, of: counted) }
  }

  /// Says how many steps a sum stands on, where it is not all of them.
  static func basis(known: Int, of count: Int) -> Text {
    known == count
      ? Text("")
      : Text(
        nl: ", ingevuld bij \(known) van de \(count) stappen",
        en: ", filled in for \(known) of the \(count) steps")
  }
}

/// Steps by their numbers, as they are spoken.
enum StepNumbers {
  /// Returns "stap 1, 5 en 6", or how many there are where the list would grow too long to follow.
  static func words(_ numbers: [Int]) -> Text {
    guard numbers.count > 12, let first = numbers.first else {
      return Text(
        nl: "stap ", en: numbers.count == 1 ? "step " : "steps ")
        + .list(numbers.map { Text("\($0)") })
    }
    return ItemKind.step.noun.counted(numbers.count)
      + Text(nl: ", het eerst stap \(first)", en: ", first in step \(first)")
  }
}
