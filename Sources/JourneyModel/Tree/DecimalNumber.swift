// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A number with at most three digits behind the point, such as a percentage: 47 or 0.5.
public struct DecimalNumber: Hashable, Comparable, Sendable {
  /// The number in thousandths.
  public let thousandths: Int

  /// Takes a number in thousandths: 500 is 0.5.
  public init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// Reads the token of a number of JSON; nil when it is too large to count with.
  init?(_ token: String) {
    guard let value = Double(token), value.magnitude < 1e12 else { return nil }
    thousandths = Int((value * 1000).rounded())
  }

  /// Reads a number as people type it, with a comma or a point and perhaps a percent sign behind it.
  init?(typed text: String) {
    var text = text
    if text.hasSuffix("%") { text.removeLast() }
    let plain = text.filter { !$0.isWhitespace }.map { $0 == "," ? "." : $0 }
    guard !plain.isEmpty, plain.allSatisfy({ "-.0123456789".contains($0) }) else { return nil }
    self.init(String(plain))
  }

  /// The number as JSON writes it: `47`, `0.5`.
  var token: String { spelled(point: ".") }

  /// The number as people write it: "0,5" in Dutch, "0.5" in English.
  public var words: Text { Text(nl: spelled(point: ","), en: spelled(point: ".")) }

  private func spelled(point: String) -> String {
    let sign = thousandths < 0 ? "-" : ""
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    if rest == 0 { return "\(sign)\(whole)" }
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole)\(point)\(digits)"
  }

  func isIn(_ range: ClosedRange<Int>) -> Bool {
    (range.lowerBound * 1000...range.upperBound * 1000).contains(thousandths)
  }

  /// Tells whether one number is less than the other.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.thousandths < right.thousandths
  }

  static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    DecimalNumber(thousandths: left.thousandths + right.thousandths)
  }
}
