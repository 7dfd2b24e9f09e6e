// SPDX-License-Identifier: EUPL-1.2

public import Words

/// One row of the table of settings, from which the file, the screen and the docs are made.
public struct Setting: Sendable {
  /// A value that a setting can have; the first of a setting is the usual one.
  public struct Choice: Sendable {
    /// The word for it in the file.
    public let word: String
    /// What people call it.
    public let name: Text

    init(_ word: String, _ nl: String, _ en: String) {
      self.word = word
      name = Text(nl: nl, en: en)
    }
  }

  /// The name in the file.
  public let key: String
  /// What people call it.
  public let title: Text
  /// What it does, in a sentence.
  public let help: Text
  /// What can be chosen; the first is the usual one.
  public let choices: [Choice]

  private init(_ key: String, _ title: Text, _ help: Text, _ choices: [Choice]) {
    self.key = key
    self.title = title
    self.help = help
    self.choices = choices
  }

  /// All settings, in the order of the screen and the file.
  public static let all: [Setting] = [language, view, signs, colour, mouse, letterKeys]

  static let language = Setting(
    "language", Text(nl: "Taal", en: "Language"),
    Text(
      nl: "De taal van de editor; anders die van de computer.",
      en: "The language of the editor; otherwise that of the computer."),
    [
      Choice("auto", "die van de computer", "that of the computer"),
      Choice("nl", "Nederlands", "Dutch"), Choice("en", "Engels", "English"),
    ])

  static let view = Setting(
    "view", Text(nl: "Weergave", en: "View"),
    Text(
      nl: "Hoe een reis opent: als kaart of als lijst van stappen, of regel voor regel.",
      en: "How a journey opens: as a map or as a list of steps, or line by line."),
    [
      Choice("auto", "naar de ruimte in het venster", "by the room in the window"),
      Choice("map", "kaart", "map"), Choice("outline", "lijst van stappen", "list of steps"),
      Choice("lines", "regel voor regel", "line by line"),
    ])

  static let signs = Setting(
    "signs", Text(nl: "Tekens", en: "Signs"),
    Text(
      nl: "Waarmee lijnen en merktekens worden getekend.",
      en: "What lines and marks are drawn with."),
    [
      Choice("auto", "wat de terminal kan", "what the terminal can do"),
      Choice("unicode", "Unicode", "Unicode"), Choice("ascii", "gewone letters", "plain letters"),
    ])

  static let colour = Setting(
    "colour", Text(nl: "Kleur", en: "Colour"),
    Text(
      nl: "Of kleur de woorden en tekens ondersteunt.",
      en: "Whether colour supports the words and signs."),
    [
      Choice("auto", "tenzij NO_COLOR gezet is", "unless NO_COLOR is set"),
      Choice("on", "aan", "on"), Choice("off", "uit", "off"),
    ])

  static let mouse = Setting(
    "mouse", Text(nl: "Muis", en: "Mouse"),
    Text(
      nl: "Of klikken en het wiel in het programma werken; tekst kiezen gaat dan met Shift erbij.",
      en: "Whether clicks and the wheel work in the program; choosing text then takes Shift."),
    [Choice("off", "uit", "off"), Choice("on", "aan", "on")])

  static let letterKeys = Setting(
    "letters", Text(nl: "Lettertoetsen", en: "Letter keys"),
    Text(
      nl:
        "Of een letter of teken alleen een opdracht geeft; het menu, F-toetsen en Ctrl werken altijd.",
      en: "Whether a letter or sign by itself gives a command; menu, F keys and Ctrl always work."),
    [Choice("on", "aan", "on"), Choice("off", "uit", "off")])
}

/// What the user chose of the settings; what was not chosen is as usual.
public struct Settings: Hashable, Sendable {
  private var words: [String: String] = [:]

  /// Creates the usual settings.
  public init() {}

  /// The word that was chosen for a setting.
  subscript(setting: Setting) -> String {
    get { words[setting.key] ?? setting.choices[0].word }
    set { words[setting.key] = newValue == setting.choices[0].word ? nil : newValue }
  }

  /// The language that was chosen; nil for that of the computer.
  public var language: Language? { Language(rawValue: self[.language]) }
  /// Whether colours were chosen; nil for what the environment says.
  public var colour: Bool? { ["on": true, "off": false][self[.colour]] }
  /// Whether clicks and the wheel are taken; selecting text is left to the terminal otherwise.
  public var mouse: Bool { self[.mouse] == "on" }

  // MARK: - The file

  /// Reads a file of settings: lines such as `language = nl`; what comes behind `#` is for people.
  ///
  /// - Throws: What is wrong, with the number of the line.
  public init(reading text: String) throws(SettingsError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let line = line.prefix { $0 != "#" }
      if line.allSatisfy(\.isWhitespace) { continue }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0).trimmed }
      guard parts.count == 2 else {
        throw SettingsError(line: index + 1, reason: Self.noPair)
      }
      guard let setting = Setting.all.first(where: { $0.key == parts[0] }) else {
        throw SettingsError(line: index + 1, reason: Self.unknown(parts[0]))
      }
      guard setting.choices.contains(where: { $0.word == parts[1] }) else {
        throw SettingsError(line: index + 1, reason: Self.unfit(parts[1], setting))
      }
      self[setting] = parts[1]
    }
  }

  /// Returns the settings as they stand in the file, explained in a language.
  public func text(_ language: Language) -> String {
    Setting.all.map { setting in
      let words = setting.choices.map(\.word).joined(separator: ", ")
      return "# \(setting.help[language]) (\(words))\n\(setting.key) = \(self[setting])\n"
    }.joined(separator: "\n")
  }

  private static let noPair = Text(
    nl: "hier hoort een naam, = en een woord", en: "here belongs a name, = and a word")

  private static func unknown(_ key: String) -> Text {
    let keys = Setting.all.map(\.key).joined(separator: ", ")
    return Text(
      nl: "er is geen instelling “\(key)”; wel: \(keys)",
      en: "there is no setting “\(key)”; there are: \(keys)")
  }

  private static func unfit(_ word: String, _ setting: Setting) -> Text {
    let words = setting.choices.map(\.word).joined(separator: ", ")
    return Text(
      nl: "\(setting.key) kan niet “\(word)” zijn; wel: \(words)",
      en: "\(setting.key) cannot be “\(word)”; it can be: \(words)")
  }
}

/// What is wrong with a file of settings.
public struct SettingsError: Error, Sendable {
  /// The number of the line, from 1.
  public let line: Int
  /// What is wrong with the line, in a sentence.
  public let reason: Text

  /// Says it, with the path of the file and what holds now.
  public func text(file: String) -> Text {
    Text("\(file):\(line): ") + reason
      + Text(
        nl: ". De instellingen in dit bestand gelden nu niet.",
        en: ". The settings in this file do not hold now.")
  }
}
