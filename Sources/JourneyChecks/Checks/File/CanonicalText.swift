// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// A text that is not written as the program writes it, so that the next save would change other lines too.
  static let canonicalText = Check(
    "file.canonical", .error,
    Text(nl: "Bestanden buiten de vaste vorm", en: "Files that are not in the canonical form"),
    why: Text(
      nl: "De volgende keer opslaan zou ook regels veranderen die niemand heeft aangeraakt.",
      en: "The next save would also change lines that nobody touched."),
    mend: Text(nl: "Gebruik klantreis fmt.", en: "Use klantreis fmt."),
    search: .file(misfits))

  private static let misfits: @Sendable (CheckedFile, Check) -> [Finding] = { file, check in
    guard let document = file.document, !document.isKnownCanonical else { return [] }
    let canonical = document.root.canonicalText
    if document.isReadOnly || canonical == file.bytes { return [] }
    return [
      Finding(
        check, in: file, at: place(file.bytes, canonical),
        cause: Text(
          nl: "Het bestand staat niet in de vaste vorm.",
          en: "The file is not in the canonical form."),
        mend: Text(nl: "Gebruik: klantreis fmt ", en: "Use: klantreis fmt ")
          + Text(ShellWord.quoted(file.path)))
    ]
  }

  /// The place from which the text is another one.
  private static func place(_ bytes: [UInt8], _ canonical: [UInt8]) -> Diagnostic.Place {
    let same = zip(bytes, canonical).prefix { $0 == $1 }.count
    var line = 1
    var column = 1
    for byte in bytes.prefix(same) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Diagnostic.Place(line: line, column: column, path: "")
  }
}
