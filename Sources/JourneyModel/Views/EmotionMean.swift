// SPDX-License-Identifier: EUPL-1.2

public import Words

extension Emotion {
  /// Returns the mean to one decimal, with a comma in Dutch; nil where there are none.
  public static func mean(of emotions: [Emotion]) -> Text? {
    if emotions.isEmpty { return nil }
    let total = emotions.reduce(0) { $0 + $1.value }
    let tenths = (abs(total) * 20 + emotions.count) / (2 * emotions.count)
    let sign = tenths == 0 ? "" : total < 0 ? "−" : "+"
    func number(_ point: String) -> String { "\(sign)\(tenths / 10)\(point)\(tenths % 10)" }
    return Text(nl: number(","), en: number("."))
  }
}
