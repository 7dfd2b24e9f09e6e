// SPDX-License-Identifier: EUPL-1.2

public import Words

/// An option that some forms of a journey know: its name on the command line, and what it does.
public enum ExportOption: String, CaseIterable, Hashable, Sendable {
  case width, ascii, phase, step, detail

  /// The option as it is typed.
  public var flag: String { "--\(rawValue)" }

  public var help: Text {
    switch self {
    case .width:
      Text(
        nl: "De breedte in tekens; anders die van het scherm, of 80.",
        en: "The width in characters; otherwise that of the screen, or 80.")
    case .ascii: Text(nl: "Alleen tekens van 7 bits.", en: "Only characters of 7 bits.")
    case .phase:
      Text(nl: "Alleen de fase met dit nummer.", en: "Only the phase with this number.")
    case .step:
      Text(
        nl: "Alleen deze stappen: een nummer of een reeks, zoals 4-7.",
        en: "Only these steps: a number or a range, such as 4-7.")
    case .detail:
      Text(
        nl: "full, of short voor alleen titel, duur, beleving en pijnpunten.",
        en: "full, or short for title, duration, emotion and pain points only.")
    }
  }
}
