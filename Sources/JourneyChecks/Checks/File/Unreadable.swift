// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// A file that is no journey, for every reason that the reader gives.
  static let unreadable = Check(
    "file.unreadable", .error,
    Text(nl: "Bestanden die niet te lezen zijn", en: "Files that cannot be read"),
    why: Text(
      nl: "Wat niet te lezen is, is niet te openen, te vergelijken of samen te voegen.",
      en: "What cannot be read cannot be opened, compared or merged."),
    mend: Text(
      nl: "Doe wat de melding zegt; elke melding noemt regel en kolom.",
      en: "Do what the message says; each names a line and a column."),
    search: .file(refusals))

  private static let refusals: @Sendable (CheckedFile, Check) -> [Finding] = { file, check in
    var refusal = file.isUnreadable ? file.refusal : nil
    // What holds too much can be read, but nobody may take its content for checked.
    do throws(Refusal) { _ = try file.document?.manageable() } catch { refusal = error }
    return refusal?.diagnostics.map { Finding(check, in: file, $0, mend: mend($0, file)) } ?? []
  }

  /// What to do, with the name of the file where a command does it; nil where the reader says it all.
  private static func mend(_ diagnostic: Diagnostic, _ file: CheckedFile) -> Text? {
    guard diagnostic.code == "json.byteOrderMark" else { return nil }
    let name = Text("klantreis fmt \(ShellWord.quoted(file.path))")
    return name + Text(nl: " haalt hem weg.", en: " takes it away.")
  }
}

extension Finding {
  /// Creates a finding from what the reader noticed.
  ///
  /// - Parameter mend: What to do, where more can be said than the reader knows.
  init(_ check: Check, in file: CheckedFile, _ diagnostic: Diagnostic, mend: Text? = nil) {
    self.init(
      check, in: file, at: diagnostic.place, severity: diagnostic.severity, code: diagnostic.code,
      about: file.subject(at: diagnostic.place.path), cause: diagnostic.cause,
      mend: mend ?? diagnostic.mend, spot: file.spot(at: diagnostic.place.path))
  }
}
