// SPDX-License-Identifier: EUPL-1.2

/// A key of the keyboard with the modifiers that were held.
///
/// With Ctrl or Alt a letter is in lower case; Alt with a capital has Shift as well.
public struct Key: Hashable, Sendable {
  /// What is on the key.
  public enum Code: Hashable, Sendable {
    case character(Character)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right
    case pageUp, pageDown, home, end
    case function(Int)
  }

  /// The keys held along with it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit for each key.
    public let rawValue: UInt8

    /// Creates a set of modifiers from its bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let control = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let shift = Modifiers(rawValue: 4)
  }

  /// What the key is, without the keys held along with it.
  public var code: Code
  /// The keys held along with it.
  public var modifiers: Modifiers

  /// Creates a key from its code and modifiers.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  package static let enter = Key(.enter)
  package static let tab = Key(.tab)
  package static let escape = Key(.escape)
  package static let backspace = Key(.backspace)
  package static let delete = Key(.delete)
  package static let insert = Key(.insert)
  package static let up = Key(.up)
  package static let down = Key(.down)
  package static let left = Key(.left)
  package static let right = Key(.right)
  package static let pageUp = Key(.pageUp)
  package static let pageDown = Key(.pageDown)
  package static let home = Key(.home)
  package static let end = Key(.end)
  package static let space = Key(.character(" "))
  package static let shiftTab = Key(.tab, .shift)

  /// Whether it is a character, as in a text that is being typed.
  public var isText: Bool {
    guard case .character = code else { return false }
    return modifiers.isDisjoint(with: [.control, .alt])
  }

  /// Returns the key that types a character.
  public static func character(_ character: Character) -> Key {
    Key(.character(character))
  }

  /// Returns a letter with Ctrl.
  public static func control(_ letter: Character) -> Key {
    Key(.character(lowercase(letter)), .control)
  }

  /// Returns a key with Alt; a capital becomes its small letter with Shift.
  public static func alt(_ key: Key) -> Key {
    var key = key
    if case .character(let letter) = key.code, letter.isUppercase {
      key.code = .character(lowercase(letter))
      key.modifiers.insert(.shift)
    }
    key.modifiers.insert(.alt)
    return key
  }

  /// Returns a function key, such as F10.
  public static func function(_ number: Int) -> Key {
    Key(.function(number))
  }

  static func lowercase(_ letter: Character) -> Character {
    letter.lowercased().first ?? letter
  }
}
