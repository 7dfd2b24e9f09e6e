// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyExchange
import JourneyModel
import Words

/// Makes what everybody may read, and keeps back what still points to a person.
enum PublicGate {
  /// Returns the public edition of a file, and says what was left out.
  ///
  /// - Throws: When the checks of privacy still find something that nobody set aside; each finding is told first.
  static func edition(of root: Item, path: String) throws(Failure) -> PublicEdition {
    let edition = PublicEdition(
      of: root, language: Surroundings.language, isPersonal: Check.pointsToPerson)
    let left = try Set(findings(in: edition.item, path).map(\.fingerprint))
    guard !left.isEmpty else { return edition }
    // Told with the lines of the file itself, where they can be mended.
    for finding in try findings(in: root, path) where left.contains(finding.fingerprint) {
      Output.error.write(finding.line[Surroundings.language] + "\n")
    }
    throw Failure(
      Text(
        nl:
          "\(path): hier staat nog iets dat op een persoon wijst; er is niets geschreven. Haal het weg, "
          + "of zet het opzij met klantreis check --set-aside.",
        en: "\(path): something here still points to a person; nothing was written. Remove it, "
          + "or set it aside with klantreis check --set-aside."),
      code: ExitCode.findings)
  }

  private static func findings(in root: Item, _ path: String) throws(Failure) -> [Finding] {
    let file = CheckedFile(path: path, bytes: root.canonicalText)
    let found = Check.findings(in: file).filter { $0.code.hasPrefix("privacy.") }
    let settings = FolderSettings()
    return Sifted(found, try settings.settings(for: path)).findings
  }
}

extension PublicEdition {
  /// Says what was left out of a file.
  func tell(_ path: String) {
    guard let remark else { return }
    Output.error.write("\(path): \(remark[Surroundings.language])\n")
  }
}
