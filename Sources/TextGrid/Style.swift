// SPDX-License-Identifier: EUPL-1.2

/// What a piece of text stands for; a terminal turns it into a colour or leaves it out.
///
/// A tone never carries meaning alone, since many screens and readers have no colours.
public enum Tone: UInt8, CaseIterable, Hashable, Sendable {
  case plain
  case faint
  case accent
  case good
  case bad
  case warning
}

/// The ways to stress text that a terminal without colours has too.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit for each way.
  public let rawValue: UInt8

  /// Creates a set of attributes from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Attributes(rawValue: 1)
  package static let reverse = Attributes(rawValue: 2)
  package static let underline = Attributes(rawValue: 4)
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// Its colour, or its shade where there is none.
  public var tone: Tone
  /// How it is stressed.
  public var attributes: Attributes

  /// Creates a style from a tone and attributes.
  public init(_ tone: Tone = .plain, _ attributes: Attributes = []) {
    self.tone = tone
    self.attributes = attributes
  }

  /// Nothing special: the colour of the terminal, without stress.
  public static let plain = Style()
  package static let faint = Style(.faint)
  package static let accent = Style(.accent)
  package static let bold = Style(.plain, .bold)
  package static let reverse = Style(.plain, .reverse)
  package static let underline = Style(.plain, .underline)
}
