// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

extension ConflictedText {
  /// Merges the versions of the text once more, this time by the ids of items.
  ///
  /// A base that the markers do not show, or that cannot be read, counts as unknown, so that whatever differs is a
  /// conflict.
  ///
  /// - Throws: What is wrong with one of the sides, at the lines of the text with the markers.
  public func merged() throws(Refusal) -> Merge {
    let ours = try document(ours, .ours)
    let theirs = try document(theirs, .theirs)
    guard let base = base.flatMap({ try? Document(reading: $0) }),
      !base.remarks.contains(where: { $0.code == "id.duplicate" })
    else { return merge(withoutBase: ours.root, theirs.root) }
    return merge(base: base.root, ours: ours.root, theirs: theirs.root)
  }

  private func document(_ bytes: [UInt8], _ side: Side) throws(Refusal) -> Document {
    do {
      return try Document(reading: bytes)
    } catch {
      throw Refusal(
        diagnostics: error.diagnostics.map { $0.moved(toLine: line($0.place.line, of: side)) })
    }
  }
}
