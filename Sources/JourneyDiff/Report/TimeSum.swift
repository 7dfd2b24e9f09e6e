// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

/// What two versions of a journey come to in time: how long all of it takes, and how much of that is waiting.
struct TimeSum {
  private let old: [Step]
  private let new: [Step]

  init(_ old: [Step], _ new: [Step]) {
    (self.old, self.new) = (old, new)
  }

  /// Whether all of it takes as long as it did, and as much of it is waiting.
  var isSteady: Bool {
    [Self.length, Self.waiting].allSatisfy { Self.seconds(old, $0) == Self.seconds(new, $0) }
  }

  /// How long all of it takes, where that changed.
  var total: Text? {
    let (before, after) = (Self.spans(old, Self.length), Self.spans(new, Self.length))
    let difference = seconds(after) - seconds(before)
    if difference == 0 { return nil }
    let label = Text(nl: "Doorlooptijd: ", en: "Total time: ")
    let unknown = Text(nl: "niet bekend", en: "not known")
    let (left, right) = (TimeSpan.total(before) ?? unknown, TimeSpan.total(after) ?? unknown)
    guard left == right else { return label + left + Text(" → ") + right }
    // The words are too coarse for what changed.
    let former = Self.byID(old)
    let isRounded = new.contains { step in
      let lengths = [former[step.id].flatMap(Self.length), Self.length(step)]
      return lengths[0]?.seconds != lengths[1]?.seconds
        && lengths.contains { $0?.isApproximate == true }
    }
    let changed = Self.words(abs(difference), isRounded: isRounded)
    return label + changed
      + (difference > 0
        ? Text(nl: " langer, ", en: " longer, ") : Text(nl: " korter, ", en: " shorter, "))
      + right
  }

  /// How much of it is waiting, and what became of that; nil where nobody waits.
  var waits: Text? {
    let (before, after) = (Self.spans(old, Self.waiting), Self.spans(new, Self.waiting))
    guard let total = TimeSpan.total(after) ?? TimeSpan.total(before) else { return nil }
    let label = Text(nl: "Wachttijd: ", en: "Waiting time: ")
    let fates = fates
    let none = Text(nl: "geen", en: "none")
    let (left, right) = (TimeSpan.total(before) ?? none, TimeSpan.total(after) ?? none)
    guard let first = fates.first else {
      // Where ids are doubled nobody knows what became of which.
      return left == right
        ? label + Text(nl: "onveranderd, ", en: "unchanged, ") + total
        : label + left + Text(" → ") + right
    }
    let what = fates.dropFirst().reduce(first) { $0 + Text("; ") + $1 }
    return left == right
      ? label + what + Text(nl: "; in totaal ", en: "; in all ") + right
      : label + left + Text(" → ") + right + Text(" (") + what + Text(")")
  }

  // MARK: - What became of the waiting

  /// What became of the waiting, what is no gain and no loss first.
  ///
  /// Only what takes shorter than it did was won: what is no longer told, or went with its step, customers may still wait.
  private var fates: [Text] {
    var (gone, emptied, uncounted): ([TimeSpan], [TimeSpan], [TimeSpan]) = ([], [], [])
    var (come, filled, counted): ([TimeSpan], [TimeSpan], [TimeSpan]) = ([], [], [])
    var won = 0
    var isRounded = false
    let (before, after) = (Self.byID(old), Self.byID(new))
    for step in old {
      guard let time = Self.waiting(step) else { continue }
      guard let now = after[step.id] else {
        gone.append(time)
        continue
      }
      guard let left = now.waiting else {
        emptied.append(time)
        continue
      }
      if now.isParallel {
        uncounted.append(time)
      } else if left.seconds != time.seconds {
        won += time.seconds - left.seconds
        if left.isApproximate || time.isApproximate { isRounded = true }
      }
    }
    for step in new {
      guard let time = Self.waiting(step) else { continue }
      guard let then = before[step.id] else {
        come.append(time)
        continue
      }
      if then.waiting == nil {
        filled.append(time)
      } else if then.isParallel {
        counted.append(time)
      }
    }
    var told: [Text] = []
    func tell(_ spans: [TimeSpan], _ one: Text, _ many: Text? = nil) {
      guard let time = TimeSpan.total(spans) else { return }
      told.append(time + Text(" ") + (spans.count == 1 ? one : many ?? one))
    }
    tell(
      gone, Text(nl: "vervallen met de stap", en: "removed with the step"),
      Text(nl: "vervallen met de stappen", en: "removed with the steps"))
    tell(emptied, Text(nl: "niet meer ingevuld", en: "no longer filled in"))
    tell(
      uncounted, Text(nl: "telt niet meer mee, loopt gelijk op", en: "not counted now, in parallel")
    )
    tell(
      come, Text(nl: "erbij met de nieuwe stap", en: "added with the new step"),
      Text(nl: "erbij met de nieuwe stappen", en: "added with the new steps"))
    tell(filled, Text(nl: "nu ingevuld", en: "filled in now"))
    tell(
      counted,
      Text(nl: "telt nu mee, loopt niet meer gelijk op", en: "counted now, not in parallel"))
    if won == 0 { return told }
    let outcome =
      won > 0 ? Text(nl: " gewonnen", en: " won") : Text(nl: " verloren", en: " lost")
    return told + [Self.words(abs(won), isRounded: isRounded) + outcome]
  }

  // MARK: - Sums

  private static func byID(_ steps: [Step]) -> [String: Step] {
    Dictionary(steps.map { ($0.id, $0) }) { first, _ in first }
  }

  /// What a step adds to how long it all takes: where only the waiting is known, it takes at least that long.
  private static func length(_ step: Step) -> TimeSpan? {
    step.isParallel ? nil : step.duration ?? step.waiting
  }

  private static func waiting(_ step: Step) -> TimeSpan? { step.isParallel ? nil : step.waiting }

  private static func spans(_ steps: [Step], _ part: (Step) -> TimeSpan?) -> [TimeSpan] {
    steps.compactMap(part)
  }

  private static func seconds(_ steps: [Step], _ part: (Step) -> TimeSpan?) -> Int {
    steps.reduce(0) { $0 + (part($1)?.seconds ?? 0) }
  }

  private func seconds(_ spans: [TimeSpan]) -> Int { spans.reduce(0) { $0 + $1.seconds } }

  private static func words(_ seconds: Int, isRounded: Bool) -> Text {
    let (hours, rest) = (seconds / 3_600, seconds % 3_600)
    let span = TimeSpan(iso: "P\(hours / 24)DT\(hours % 24)H\(rest / 60)M\(rest % 60)S")
    return (isRounded ? Text(nl: "ongeveer ", en: "about ") : Text(""))
      + (span.flatMap { TimeSpan.total([$0]) } ?? Text(nl: "geen", en: "none"))
  }
}
