// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import TextGrid
public import Words

/// How a journey was at one moment: its hartslag and its waiting.
public struct Measurement: Sendable {
  /// What the moment is called.
  public let name: String
  /// The day of the moment; nil where it is not known.
  public let date: CalendarDate?
  private let emotions: [Emotion?]
  private let waiting: Text?
  /// Whether there was a journey that could be read.
  private let isReadable: Bool

  /// Measures a journey; none where it could not be read.
  public init(name: String, date: CalendarDate?, _ root: Item?) {
    self.name = name
    self.date = date
    isReadable = root != nil
    let steps = root.map { Journey($0).steps } ?? []
    emotions = steps.map(\.emotion)
    waiting = TimeSpan.total(steps.filter { !$0.isParallel }.compactMap(\.waiting))
  }

  /// Returns a line for each measurement, in which the same stands in the same columns, safe to print.
  public static func table(
    _ measurements: [Measurement], language: Language, signs: Signs
  ) -> String {
    let cells = measurements.map { measurement in
      [
        Shown.text(measurement.name), measurement.date?.words[language] ?? "",
        measurement.bars(signs),
      ]
    }
    let widths = (0..<3).map { column in cells.map { Width.of($0[column]) }.max() ?? 0 }
    return zip(measurements, cells).map { measurement, cells in
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - Width.of(cell))
      }
      let words = signs.replacingSigns(in: measurement.words[language])
      return padded.joined(separator: "  ") + "  " + words + "\n"
    }.joined()
  }

  private func bars(_ signs: Signs) -> String {
    emotions.map { $0.map { signs.bar($0.value) } ?? "?" }.joined()
  }

  /// The hartslag, its lowest point and the waiting in words.
  private var words: Text {
    guard isReadable else { return Text(nl: "niet te lezen", en: "cannot be read") }
    let known = emotions.compactMap(\.self)
    var parts: [Text] = []
    if let mean = Emotion.mean(of: known), let first = emotions.first, let last = emotions.last {
      let unknown = Text(nl: "onbekend", en: "unknown")
      parts.append(
        Text(nl: "gemiddeld ", en: "mean ") + mean + Text(nl: ", begint ", en: ", starts ")
          + (first?.name ?? unknown) + Text(nl: " en eindigt ", en: " and ends ")
          + (last?.name ?? unknown))
    }
    parts.append(lowest(known) ?? Text(nl: "beleving onbekend", en: "emotion unknown"))
    parts.append(
      waiting.map { Text(nl: "wachten ", en: "waiting ") + $0 }
        ?? Text(nl: "wachten onbekend", en: "waiting unknown"))
    return parts.dropFirst().reduce(parts[0]) { $0 + Text("; ") + $1 }
  }

  private func lowest(_ known: [Emotion]) -> Text? {
    guard let lowest = known.min() else { return nil }
    let steps = emotions.indices.filter { emotions[$0] == lowest }.map { Text(String($0 + 1)) }
    let label = Text(nl: "laagste punt ", en: "lowest point ") + Text(lowest.sign)
    return label + Text(nl: " bij stap ", en: steps.count == 1 ? " at step " : " at steps ")
      + .list(steps)
  }
}
