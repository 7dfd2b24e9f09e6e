// SPDX-License-Identifier: EUPL-1.2

/// Cuts the bytes that a program writes into letters and control sequences.
struct ControlParser: Sendable {
  enum Action: Sendable {
    case print(Unicode.Scalar)
    case control(UInt8)
    /// `ESC`, its intermediate bytes and a final byte.
    case escape(intermediates: String, final: Character)
    /// `ESC [`, a private sign, its numbers and a final byte.
    case sequence(mark: String, numbers: [Int], final: Character)
    /// `ESC ]` or `ESC k` with its text.
    case title(String)
    case unknown(String)
  }

  private enum State: Sendable {
    case ground
    case escape(String)
    case sequence(String)
    case text([UInt8], escaped: Bool)
    case letter([UInt8], count: Int)
  }

  private var state = State.ground

  mutating func feed(_ byte: UInt8) -> [Action] {
    switch state {
    case .ground: return ground(byte)
    case .letter(var bytes, let count):
      bytes.append(byte)
      guard bytes.count == count else {
        state = .letter(bytes, count: count)
        return []
      }
      state = .ground
      guard let text = String(validating: bytes, as: UTF8.self),
        let scalar = text.unicodeScalars.first
      else { return [.unknown("\(bytes)")] }
      return [.print(scalar)]
    case .escape(let intermediates): return escape(byte, after: intermediates)
    case .sequence(let text): return sequence(byte, after: text)
    case .text(var bytes, let escaped):
      if byte == 0x07 || (escaped && byte == UInt8(ascii: "\\")) {
        state = .ground
        return [.title(String(decoding: bytes, as: UTF8.self))]
      }
      if byte != 0x1B { bytes.append(byte) }
      state = .text(bytes, escaped: byte == 0x1B)
      return []
    }
  }

  private mutating func ground(_ byte: UInt8) -> [Action] {
    switch byte {
    case 0x1B: state = .escape("")
    case 0x00...0x1F, 0x7F: return [.control(byte)]
    case 0x20..<0x7F: return [.print(Unicode.Scalar(byte))]
    case 0xC2...0xDF: state = .letter([byte], count: 2)
    case 0xE0...0xEF: state = .letter([byte], count: 3)
    case 0xF0...0xF4: state = .letter([byte], count: 4)
    default: return [.unknown("byte \(byte)")]
    }
    return []
  }

  private mutating func escape(_ byte: UInt8, after intermediates: String) -> [Action] {
    let character = Character(Unicode.Scalar(byte))
    state = .ground
    switch byte {
    case 0x20...0x2F: state = .escape(intermediates + String(character))
    case UInt8(ascii: "[") where intermediates.isEmpty: state = .sequence("")
    case UInt8(ascii: "]"), UInt8(ascii: "k"), UInt8(ascii: "P"): state = .text([], escaped: false)
    default: return [.escape(intermediates: intermediates, final: character)]
    }
    return []
  }

  private mutating func sequence(_ byte: UInt8, after text: String) -> [Action] {
    let character = Character(Unicode.Scalar(byte))
    guard (0x40...0x7E).contains(byte) else {
      state = .sequence(text + String(character))
      return byte < 0x20 ? [.unknown("control in sequence \(text)")] : []
    }
    state = .ground
    let mark = text.prefix { "?>=<!".contains($0) }
    let numbers = text.dropFirst(mark.count).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ";" || $0 == ":" }
    ).map { Int($0) ?? 0 }
    return [.sequence(mark: String(mark), numbers: text == mark ? [] : numbers, final: character)]
  }
}
