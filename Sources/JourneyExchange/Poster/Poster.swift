// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import Words

/// A journey as a poster in the language of Graphviz, which plain `dot` draws.
///
/// Steps are columns under the arrows of their phases, with the hartslag drawn over them and a lane for each kind of thing.
/// A long journey becomes bands under each other. Everything has its place in the file, so that no machine lays it out
/// anew: the same journey gives the same bytes and the same picture.
public struct Poster {
  private let journey: Journey
  private let options: ExportOptions

  public init(_ journey: Journey, options: ExportOptions) {
    self.journey = journey
    self.options = options
  }

  /// The file, in UTF-8 with a newline at its end.
  public var dot: String {
    DotWriter.write(sheet)
  }

  /// The files with what the user should know about them.
  var exported: Exported { Exported(dot) }

  /// What stands where.
  var sheet: Sheet {
    let digest = Digest(journey, options: options)
    let terms = TermDigest.terms(of: journey, digest, language: options.language)
    let layout = PosterLayout.best(for: digest, terms: terms)
    var drawing = PosterDrawing(layout)
    return drawing.drawn()
  }
}
