// SPDX-License-Identifier: EUPL-1.2

package import JourneyModel
import Words

/// A journey as a poster in the language of Graphviz, which plain `dot` draws.
///
/// Steps are columns under the arrows of their phases, with the hartslag drawn over them and a lane for each kind of thing.
/// A long journey becomes bands under each other. Everything has its place in the file, so that no machine lays it out
/// anew: the same journey gives the same bytes and the same picture.
package struct Poster {
  private let journey: Journey
  private let options: ExportOptions

  package init(_ journey: Journey, options: ExportOptions) {
    self.journey = journey
    self.options = options
  }

  /// The file, in UTF-8 with a newline at its end.
  package var dot: String {
    DotWriter.write(drawn.sheet)
  }

  /// The files with what the user should know about them.
  var exported: Exported {
    let drawn = drawn
    if let tile = options.tiles {
      let paper = drawn.sheet.paper ?? Paper(of: drawn.sheet)
      let tiling = Tiling(drawn.sheet, paper: paper, into: tile)
      return Exported(parts: tiling.pages, remarks: drawn.remarks + [tiling.remark])
    }
    let part = Exported.Part(text: DotWriter.write(drawn.sheet), blocks: drawn.sheet.visibleBlocks)
    return Exported(parts: [part], remarks: drawn.remarks)
  }

  /// The empty poster of the journey; nil where its steps are drawn.
  var blank: BlankPoster? {
    options.isBlank
      ? BlankPoster(subject, paper: options.paper ?? Paper.series[4], lanes: options.lanes) : nil
  }

  /// What is drawn, without what it is compared with.
  private var subject: PosterSubject {
    let digest = Digest(journey, options: options)
    var subject = PosterSubject(
      digest: digest,
      terms: TermDigest.terms(of: journey, digest, language: options.language))
    subject.stamp = options.stamp
    subject.opgave = options.opgave
    return subject
  }

  /// What stands where, and what the user should know about it.
  private var drawn: (sheet: Sheet, remarks: [Text]) {
    if let blank { return (blank.sheet, blank.remarks) }
    var subject = subject
    subject.comparison = options.compared.map { Comparison($0, with: subject.digest) }
    let shortened = Self.shortened(journey)
    subject.notes = [shortened].compactMap { $0?[options.language] }
    var search = PosterSearch(subject)
    let found = search.layout(paper: options.paper, lanes: options.lanes)
    var drawing = PosterDrawing(found.layout)
    return (drawing.drawn(), found.remarks + [shortened].compactMap(\.self))
  }

  /// Says how many texts of a journey are too long for a poster.
  private static func shortened(_ journey: Journey) -> Text? {
    var count = 0
    journey.item.visit { item, _ in
      for field in item.kind.fields {
        guard case .text = field.shape, let text = item.text(field.key) else { continue }
        let most =
          field.key != item.kind.titleKey
          ? Typesetter.longest : item.kind == .journey ? HeadLayout.longestTitle : 160
        if text.utf8.count > most, text.unicodeScalars.count > most { count += 1 }
      }
      return true
    }
    guard count > 0 else { return nil }
    return Text(
      nl:
        "\(count == 1 ? "Eén tekst is" : "\(count) teksten zijn") te lang voor een poster en ingekort (…). "
        + "Alles staat in: klantreis export --to linear.",
      en:
        "\(count == 1 ? "One text is" : "\(count) texts are") too long for a poster and shortened (…). "
        + "All of it stands in: klantreis export --to linear.")
  }
}
