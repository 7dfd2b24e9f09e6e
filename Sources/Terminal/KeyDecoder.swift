// SPDX-License-Identifier: EUPL-1.2

import TextGrid

/// Turns the bytes that a terminal sends into keys and pastes.
///
/// An escape sequence that is not known is swallowed whole: it is never read as text or as Esc.
package struct KeyDecoder {
  private enum Step {
    case event(Event, length: Int)
    case nothing(length: Int)
    /// More bytes may follow that change the meaning.
    case incomplete
  }

  /// The sequences that the description of this terminal gives for keys.
  private let known: KnownKeys
  private var bytes: [UInt8] = []
  private var paste: PasteCollector?

  /// Creates a decoder that knows the sequences of one terminal beside the common ones.
  package init(known: KnownKeys = KnownKeys()) {
    self.known = known
  }

  /// Whether bytes wait for what follows them.
  package var isPending: Bool { !bytes.isEmpty }
  /// Whether the end of a paste has not come yet.
  package var isPasting: Bool { paste != nil }

  /// Takes bytes and returns the events that they complete.
  package mutating func feed(_ new: some Sequence<UInt8>) -> [Event] {
    bytes += new
    return decode(isFinal: false)
  }

  /// Returns what waiting bytes mean when nothing follows them, such as Esc by itself.
  package mutating func flush() -> [Event] {
    var events = decode(isFinal: true)
    if var paste {
      // The end of the paste was lost: what came is better than a keyboard that stays silent.
      paste.append(bytes[...])
      bytes = []
      self.paste = nil
      events.append(.paste(paste.text))
    }
    return events
  }

  private mutating func decode(isFinal: Bool) -> [Event] {
    var events: [Event] = []
    var position = 0
    while position < bytes.count {
      if paste != nil {
        guard let length = collect(bytes[position...], into: &events) else {
          position = bytes.count
          break
        }
        position += length
        continue
      }
      let step = step(at: position, isFinal: isFinal)
      guard case .incomplete = step else {
        position += take(step, into: &events)
        continue
      }
      break
    }
    bytes.removeFirst(position)
    return events
  }

  /// Adds bytes to the paste; returns the length of its rest when that is here.
  private mutating func collect(_ part: ArraySlice<UInt8>, into events: inout [Event]) -> Int? {
    guard var paste else { return nil }
    self.paste = nil
    let length = paste.append(part)
    if length != nil { events.append(.paste(paste.text)) } else { self.paste = paste }
    return length
  }

  private mutating func take(_ step: Step, into events: inout [Event]) -> Int {
    switch step {
    case .event(.paste, let length):
      paste = PasteCollector()
      return length
    case .event(let event, let length):
      events.append(event)
      return length
    case .nothing(let length): return length
    case .incomplete: return 0
    }
  }

  private func step(at start: Int, isFinal: Bool) -> Step {
    let byte = bytes[start]
    switch byte {
    case 0x1B: return escape(at: start, isFinal: isFinal)
    case 0x00: return .event(.key(.control(" ")), length: 1)
    case 0x09: return .event(.key(.tab), length: 1)
    case 0x0D: return .event(.key(.enter), length: 1)
    case 0x08, 0x7F: return .event(.key(.backspace), length: 1)
    case 0x01...0x1A: return control(byte + 0x60)
    case 0x1C...0x1F: return control(byte + 0x40)
    case 0x20..<0x7F: return .event(.key(.character(Character(Unicode.Scalar(byte)))), length: 1)
    default: return scalar(at: start, isFinal: isFinal)
    }
  }

  private func control(_ letter: UInt8) -> Step {
    .event(.key(.control(Character(Unicode.Scalar(letter)))), length: 1)
  }

  private func scalar(at start: Int, isFinal: Bool) -> Step {
    let length =
      switch bytes[start] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let part = bytes[start..<min(start + length, bytes.count)]
    let isWhole = part.count == length
    if !isWhole, !isFinal, part.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) { return .incomplete }
    guard isWhole, let text = String(validating: part, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return .event(.key(.character("\u{FFFD}")), length: 1) }
    // The controls above ASCII are no keys.
    if scalar.value < 0xA0 { return .nothing(length: length) }
    return .event(.key(.character(Character(scalar))), length: length)
  }
}

// MARK: - Escape sequences

extension KeyDecoder {
  private func escape(at start: Int, isFinal: Bool) -> Step {
    guard start + 1 < bytes.count else {
      return isFinal ? .event(.key(.escape), length: 1) : .incomplete
    }
    let step: Step? =
      switch bytes[start + 1] {
      case UInt8(ascii: "["): controlSequence(at: start)
      case UInt8(ascii: "O"): singleShift(at: start)
      case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "X"), UInt8(ascii: "^"),
        UInt8(ascii: "_"):
        string(at: start)
      default: alt(at: start, isFinal: isFinal)
      }
    if let step { return step }
    guard isFinal else { return .incomplete }
    // Two bytes and then nothing: Alt with a key. More is the start of a sequence that broke off.
    if start + 2 == bytes.count { return alt(at: start, isFinal: true) }
    return .nothing(length: bytes.count - start)
  }

  /// Reads Esc before another key as Alt.
  private func alt(at start: Int, isFinal: Bool) -> Step {
    switch step(at: start + 1, isFinal: isFinal) {
    case .event(.key(let key), let length):
      // Esc twice is twice Esc, and a key of several bytes after Esc may still be Alt with it.
      if key == .escape, length == 1 { return .event(.key(.escape), length: 1) }
      return .event(.key(.alt(key)), length: length + 1)
    case .event(_, _): return .event(.key(.escape), length: 1)
    case .nothing(let length): return .nothing(length: length + 1)
    case .incomplete: return .incomplete
    }
  }

  /// Reads `ESC [`, parameters and a final byte; nil when the end is not here yet.
  private func controlSequence(at start: Int) -> Step? {
    let first = start + 2
    guard first < bytes.count else { return nil }
    if bytes[first] == UInt8(ascii: "[") {
      guard first + 1 < bytes.count else { return nil }
      return key(KeySequences.console(bytes[first + 1]), from: start, to: first + 2)
    }
    var end = first
    while end < bytes.count {
      let byte = bytes[end]
      // Some terminals end a sequence in `$`, which is no final byte by the standard.
      if (0x40...0x7E).contains(byte) || known.key(bytes[start...end]) != nil { break }
      // A byte that cannot be part of it ends a broken sequence.
      guard (0x20...0x3F).contains(byte) else { return .nothing(length: end - start) }
      end += 1
    }
    guard end < bytes.count else { return nil }
    let parameters = bytes[first..<end]
    if bytes[end] == UInt8(ascii: "M"), parameters.isEmpty {
      // A report of the mouse has three bytes more.
      return end + 3 < bytes.count ? .nothing(length: end + 4 - start) : nil
    }
    if parameters.first == UInt8(ascii: "<") {
      let event = KeySequences.mouse(parameters.dropFirst(), final: bytes[end])
      let length = end + 1 - start
      return event.map { .event($0, length: length) } ?? .nothing(length: length)
    }
    if bytes[end] == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) {
      return .event(.paste(""), length: end + 1 - start)
    }
    return key(
      KeySequences.control(parameters, final: bytes[end]), from: start, to: end + 1)
  }

  private func singleShift(at start: Int) -> Step? {
    let first = start + 2
    guard
      let end = bytes[first...].firstIndex(where: {
        !(UInt8(ascii: "0")...UInt8(ascii: ";")).contains($0)
      })
    else { return nil }
    guard (0x21...0x7E).contains(bytes[end]) else { return .nothing(length: end - start) }
    return key(KeySequences.single(bytes[first..<end], final: bytes[end]), from: start, to: end + 1)
  }

  /// Skips an answer of the terminal that ends in BEL or `ESC \`; nil when the end is not here yet.
  private func string(at start: Int) -> Step? {
    for place in bytes.indices[(start + 2)...] {
      if bytes[place] == 0x07 { return .nothing(length: place + 1 - start) }
      if bytes[place] == UInt8(ascii: "\\"), bytes[place - 1] == 0x1B, place > start + 2 {
        return .nothing(length: place + 1 - start)
      }
    }
    return nil
  }

  private func key(_ common: Key?, from start: Int, to end: Int) -> Step {
    let key = known.key(bytes[start..<end]) ?? common
    return key.map { .event(.key($0), length: end - start) } ?? .nothing(length: end - start)
  }
}
