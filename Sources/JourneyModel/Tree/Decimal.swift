// SPDX-License-Identifier: EUPL-1.2

/// A number of JSON by its value, however it is spelled and however large it is.
struct Decimal: Equatable {
  private let isNegative: Bool
  /// The digits from the first to the last that is not a zero.
  private let digits: ArraySlice<UInt8>
  /// The power of ten of the last digit.
  private let exponent: Int

  /// Reads the token of a number; nil when its exponent is too large to compare.
  init?(_ token: some Collection<UInt8>) {
    let isE = { (byte: UInt8) in byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") }
    let parts = token.split(maxSplits: 1, whereSeparator: isE)
    guard let mantissa = parts.first else { return nil }
    var power = 0
    if parts.count == 2 {
      guard let value = Int(String(decoding: parts[1], as: UTF8.self)),
        (-1_000_000_000...1_000_000_000).contains(value)
      else { return nil }
      power = value
    }
    var digits: ArraySlice<UInt8> = []
    var isFraction = false
    for byte in mantissa where byte != UInt8(ascii: "-") {
      if byte == UInt8(ascii: ".") {
        isFraction = true
        continue
      }
      if isFraction { power -= 1 }
      digits.append(byte)
    }
    digits = digits.drop { $0 == UInt8(ascii: "0") }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      power += 1
    }
    self.digits = digits
    isNegative = !digits.isEmpty && mantissa.first == UInt8(ascii: "-")
    exponent = digits.isEmpty ? 0 : power
  }

  /// Tells whether two tokens spell one number.
  static func same(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    if left.elementsEqual(right) { return true }
    guard let left = Decimal(left), let right = Decimal(right) else { return false }
    return left == right
  }
}
