// SPDX-License-Identifier: EUPL-1.2

public import Words

/// An option that some forms of a journey know: its name on the command line, and what it does.
public enum ExportOption: String, CaseIterable, Hashable, Sendable {
  case width, ascii, phase, step, detail
  case paper, lanes, tiles, blank, stamp, compare
  case publicly = "public"

  /// The option as it is typed.
  public var flag: String { "--\(rawValue)" }

  /// What it does, in a sentence for `--help`.
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
    case .paper:
      Text(
        nl: "Het papier: a4, a3, a2, a1 of a0, staand als a3-portrait, of een maat als 900x600mm. "
          + "Anders het kleinste waarop alles te lezen is.",
        en: "The paper: a4, a3, a2, a1 or a0, upright as a3-portrait, or a size such as 900x600mm. "
          + "Otherwise the smallest on which all can be read.")
    case .lanes:
      Text(
        nl:
          "Alleen deze rijen, met komma's ertussen: \(Lane.names.nl). Stap en hartslag staan er altijd op.",
        en:
          "Only these lanes, with commas between them: \(Lane.names.en). Step and heartbeat are always there."
      )
    case .tiles:
      Text(
        nl: "Knip de poster in vellen van a3 of a4, met overlap en snijtekens.",
        en: "Cut the poster into sheets of a3 or a4, with overlap and crop marks.")
    case .blank:
      Text(
        nl: "Een lege poster, met kolommen van 80 mm voor plakbriefjes.",
        en: "An empty poster, with columns of 80 mm for sticky notes.")
    case .publicly:
      Text(
        nl:
          "Laat weg wat op personen wijst: citaten, gedachten, notities, bewijs, titels van bronnen, eigenaren en wie het werk doet.",
        en:
          "Leave out what points to persons: quotes, thoughts, notes, evidence, titles of sources, owners and who does the work."
      )
    case .stamp:
      Text(
        nl: "Een tekst onder aan de poster, zoals een versie en een datum.",
        en: "A text at the foot of the poster, such as a version and a date.")
    case .compare:
      Text(
        nl: "Een andere reis waarvan de hartslag meegetekend wordt, zoals de gewenste.",
        en: "Another journey whose heartbeat is drawn as well, such as the desired one.")
    }
  }
}
