// SPDX-License-Identifier: EUPL-1.2

internal import Glibc
internal import TextGrid

/// What the environment says about the terminal.
enum Environment {
  static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// How long to wait, in milliseconds, for what may follow Esc.
  static var escapeDelay: Int32 {
    guard let value = self["ESCDELAY"].flatMap({ Int32($0) }), value > 0 else { return 50 }
    return min(value, 5_000)
  }

  /// Whether the terminal says that its background is white, as rxvt and konsole do.
  static var hasLightBackground: Bool {
    guard let background = self["COLORFGBG"]?.split(separator: ";").last else { return false }
    return background == "7" || background == "15"
  }

  /// Whether the terminal brackets what is pasted.
  static var bracketsPastes: Bool {
    guard let name = self["TERM"] else { return false }
    return pasting.contains { name.hasPrefix($0) } || name.hasSuffix("-direct")
  }

  /// The beginnings of the names of the terminals that do.
  private static let pasting = [
    "xterm", "screen", "tmux", "putty", "rxvt", "konsole", "gnome", "vte", "alacritty", "foot",
    "kitty", "st-", "mintty", "iterm", "iTerm", "wezterm", "contour", "ghostty",
  ]
}
