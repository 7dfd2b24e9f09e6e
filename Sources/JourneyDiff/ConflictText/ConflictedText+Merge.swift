// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel

extension ConflictedText {
  /// Merges the versions of the text once more, this time by the ids of items.
  ///
  /// A base that the markers do not show, or that cannot be read, counts as unknown, so that whatever differs is a
  /// conflict.
  ///
  /// - Parameters:
  ///   - known: The common version as git keeps it. It counts before what the markers show: the style `zdiff3`
  ///     leaves lines out of the sides that it shows in the base.
  ///   - names: What the reasons of conflicts call the versions.
  /// - Throws: What is wrong with one of the sides, at the lines of the text with the markers.
  public func merged(
    base known: [UInt8]? = nil, calledAs names: SideNames = .usual
  ) throws(Refusal) -> Merge {
    let ours = try document(ours, .ours)
    let theirs = try document(theirs, .theirs)
    for bytes in [known, base].compactMap(\.self) {
      let isDoubled = { (remark: Diagnostic) in remark.code == "id.duplicate" }
      if let base = try? Document(reading: bytes).manageable(),
        !base.remarks.contains(where: isDoubled)
      {
        return merge(base: base.root, ours: ours.root, theirs: theirs.root, calledAs: names)
      }
    }
    return merge(withoutBase: ours.root, theirs.root, calledAs: names)
  }

  /// The sides that cannot be read, with why, at the lines of the text with the markers.
  public var unreadable: [(side: Side, refusal: Refusal)] {
    [(ours, Side.ours), (theirs, Side.theirs)].compactMap { bytes, side in
      do throws(Refusal) {
        _ = try document(bytes, side)
        return nil
      } catch {
        return (side, error)
      }
    }
  }

  private func document(_ bytes: [UInt8], _ side: Side) throws(Refusal) -> Document {
    do {
      return try Document(reading: bytes).manageable()
    } catch {
      throw Refusal(
        diagnostics: error.diagnostics.map { $0.moved(toLine: line($0.place.line, of: side)) })
    }
  }
}
