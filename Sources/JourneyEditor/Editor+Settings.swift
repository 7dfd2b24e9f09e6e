// SPDX-License-Identifier: EUPL-1.2

import TextGrid
public import Words

extension Editor {
  /// What the user chose of the settings.
  public var settings: Settings { options.settings }

  /// Says what is wrong with the file of settings.
  public mutating func warn(_ text: Text) {
    notice = Notice(text, isWarning: true)
  }

  mutating func showSettings() -> [Effect] {
    showSettings(at: nil)
    return []
  }

  private mutating func showSettings(at setting: Setting?) {
    let entries = Setting.all.map { setting in
      let choice = setting.choices.first { $0.word == options.settings[setting] }
      return Picker.Entry(
        .setting(setting.key), says(setting.title), detail: choice.map { says($0.name) } ?? "")
    }
    overlay = .picker(
      Picker(
        .settings, Text(nl: "Instellingen", en: "Settings"), entries,
        ticked: setting.map { [.setting($0.key)] } ?? []))
  }

  /// Shows what a setting can be.
  mutating func choose(settingNamed key: String) {
    guard let setting = Setting.all.first(where: { $0.key == key }) else { return }
    let entries = setting.choices.map { Picker.Entry(.value($0.word), says($0.name)) }
    overlay = .picker(
      Picker(
        .setting(setting.key), setting.title, entries, ticked: [.value(options.settings[setting])]))
    notice = Notice(setting.help)
  }

  /// Gives a setting a value, which holds at once and is written down.
  mutating func set(settingNamed key: String, to word: String) -> [Effect] {
    guard let setting = Setting.all.first(where: { $0.key == key }) else { return [] }
    options.settings[setting] = word
    apply(setting)
    if linear == nil || setting.key != Setting.view.key { showSettings(at: setting) }
    return [request(.saveSettings(options.settings, options.language), for: .settings)]
  }

  /// Makes all settings hold, when the work begins.
  mutating func applySettings() {
    for setting in Setting.all
    where setting.key != Setting.language.key || !options.isLanguageAsked {
      apply(setting)
    }
  }

  private mutating func apply(_ setting: Setting) {
    switch setting.key {
    case Setting.language.key:
      options.language = options.settings.language ?? options.usualLanguage
    case Setting.signs.key:
      options.signs =
        ["unicode": .unicode, "ascii": .ascii][options.settings[.signs]] ?? options.usualSigns
    case Setting.view.key:
      outlook.asMap = ["map": true, "outline": false][options.settings[.view]]
      let isLinear = options.settings[.view] == "lines"
      if isLinear, linear == nil { workInLines(canShowScreen: options.canShowScreen) }
      if !isLinear, linear != nil, options.canShowScreen { linear = nil }
    // The terminal follows these two.
    default: break
    }
  }
}
