// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyExchange
import JourneyModel
import Words

extension ArgumentHelp {
  /// The help of an option of the table of options.
  fileprivate init(_ option: ExportOption, _ placeholder: Placeholder? = nil) {
    let help = option.help
    self = klantreis.help(help.nl, help.en, placeholder)
  }
}

/// The options that decide how text is laid out.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp(ExportOption.width, .width))
  var width: Int?

  @Flag(help: ArgumentHelp(ExportOption.ascii))
  var ascii = false

  /// The smallest and largest width that can be asked for.
  private static let widths = 20...1000

  /// The options that were typed.
  var given: Set<ExportOption> {
    Set([width == nil ? nil : .width, ascii ? .ascii : nil].compactMap(\.self))
  }

  func options() throws(Failure) -> ExportOptions {
    if let width, !Self.widths.contains(width) {
      throw .usage(
        "De breedte ligt tussen \(Self.widths.lowerBound) en \(Self.widths.upperBound).",
        "The width lies between \(Self.widths.lowerBound) and \(Self.widths.upperBound).")
    }
    var options = ExportOptions()
    options.language = Surroundings.language
    options.isASCII = ascii
    options.width = width ?? Self.widths.clamp(Output.standard.columns ?? 80)
    return options
  }
}

extension ClosedRange {
  fileprivate func clamp(_ value: Bound) -> Bound {
    Swift.min(Swift.max(value, lowerBound), upperBound)
  }
}

/// The options that decide how much of a journey is written.
struct PartOptions: ParsableArguments {
  @Option(help: ArgumentHelp(ExportOption.phase, .number))
  var phase: Int?

  @Option(help: ArgumentHelp(ExportOption.step, .steps))
  var step: String?

  @Option(help: ArgumentHelp(ExportOption.detail, .detail))
  var detail: String?

  var given: Set<ExportOption> {
    Set(
      [phase == nil ? nil : .phase, step == nil ? nil : .step, detail == nil ? nil : .detail]
        .compactMap(\.self))
  }

  func apply(to options: inout ExportOptions) throws(Failure) {
    options.phase = phase
    if let step {
      let ends = step.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first > 0, first <= last
      else {
        throw .usage(
          "“\(step)” is geen nummer of reeks van stappen. Geef bijvoorbeeld --step 4 of --step 4-7.",
          "“\(step)” is no number or range of steps. Give for example --step 4 or --step 4-7.")
      }
      options.steps = first...last
    }
    switch detail {
    case nil, "full": options.isShort = false
    case "short": options.isShort = true
    default:
      throw .usage("Kies bij --detail uit: full, short.", "With --detail choose from: full, short.")
    }
  }
}

/// The options of a poster.
struct PosterOptions: ParsableArguments {
  @Option(help: ArgumentHelp(ExportOption.paper, .paper))
  var paper: String?

  @Option(help: ArgumentHelp(ExportOption.lanes, .lanes))
  var lanes: String?

  @Option(help: ArgumentHelp(ExportOption.tiles, .paper))
  var tiles: String?

  @Flag(help: ArgumentHelp(ExportOption.blank))
  var blank = false

  @Option(help: ArgumentHelp(ExportOption.stamp, .text))
  var stamp: String?

  @Option(help: ArgumentHelp(ExportOption.compare, .file), completion: .file())
  var compare: String?

  @Flag(name: .customLong("public"), help: ArgumentHelp(ExportOption.publicly))
  var publicly = false

  var given: Set<ExportOption> {
    Set(
      [
        paper == nil ? nil : .paper, lanes == nil ? nil : .lanes, tiles == nil ? nil : .tiles,
        blank ? .blank : nil, stamp == nil ? nil : .stamp,
        compare == nil ? nil : .compare, publicly ? .publicly : nil,
      ].compactMap(\.self))
  }

  func apply(to options: inout ExportOptions) throws(Failure) {
    if let paper {
      guard let known = Paper(paper) else {
        throw .usage(
          "Het papier “\(paper)” is er niet. Kies a4, a3, a2, a1 of a0, staand als a3-portrait, of een maat "
            + "van 100 tot 20000 mm als 900x600mm.",
          "There is no paper “\(paper)”. Choose a4, a3, a2, a1 or a0, upright as a3-portrait, or a size "
            + "from 100 to 20000 mm such as 900x600mm.")
      }
      options.paper = known
    }
    if let lanes {
      let words = lanes.split(separator: ",").map { String($0.trimmed) }
      if let unknown = options.choose(lanes: words) {
        let all = ExportOptions.laneWords
        throw .usage(
          "De rij “\(unknown)” is er niet. Kies uit: \(all.nl).",
          "There is no lane “\(unknown)”. Choose from: \(all.en).")
      }
    }
    if let tiles {
      guard ["a3", "a4"].contains(tiles.lowercased()), let known = Paper(tiles) else {
        throw .usage("Kies bij --tiles uit: a3, a4.", "With --tiles choose from: a3, a4.")
      }
      options.tiles = known
    }
    options.isBlank = blank
    options.stamp = stamp
    if let compare {
      var other = try Export(compare)
      if publicly { try other.leaveOut() }
      options.compared = other.journey
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
