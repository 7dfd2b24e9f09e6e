// SPDX-License-Identifier: EUPL-1.2

import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Compares text with the file that was kept of it.
enum Golden {
  /// Expects that text equals a file of the folder Golden; with `UPDATE_GOLDEN=1` the file is written instead.
  static func expect(
    _ text: String, isAs name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = "Tests/JourneyExchangeTests/Golden/\(name)"
    if let update = getenv("UPDATE_GOLDEN"), String(cString: update) == "1" {
      SourceTree.write(text, to: path)
      return
    }
    let kept = SourceTree.read(path).map { String(decoding: $0, as: UTF8.self) }
    guard kept != text else { return }
    Issue.record("\(name): \(difference(kept, text))", sourceLocation: sourceLocation)
  }

  private static func difference(_ kept: String?, _ text: String) -> String {
    let hint = "Accept with: UPDATE_GOLDEN=1 swift test --filter JourneyExchangeTests"
    guard let kept else { return "there is no such file yet. \(hint)" }
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func line(_ lines: [Substring]) -> String { index < lines.count ? "\(lines[index])" : "(end)" }
    return "line \(index + 1)\n  was \(line(old))\n  is  \(line(new))\n\(hint)"
  }
}
