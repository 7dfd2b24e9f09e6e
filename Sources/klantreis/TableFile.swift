// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyStore
import Words

/// A file that a spreadsheet or a form saved.
enum TableFile {
  /// Reads the text of a file, and says so where it is not in UTF-8.
  static func text(_ file: String) throws(Failure) -> String {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try Loaded.bytes(file)
    } catch {
      throw Failure(error)
    }
    guard let table = TableText(bytes) else {
      throw Failure(
        Text(
          nl: "\(file) is geen tekst in UTF-8. Sla het opnieuw op, bijvoorbeeld als “CSV UTF-8”.",
          en: "\(file) is no text in UTF-8. Save it again, for example as “CSV UTF-8”."))
    }
    if table.encoding == .windows1252 {
      Output.error.write(
        says(
          "\(file) is geen UTF-8; het is gelezen als tekst van Windows (1252). Kijk of letters als é kloppen.\n",
          "\(file) is no UTF-8; it was read as text of Windows (1252). See whether letters such as é are right.\n"
        ))
    }
    return table.text
  }
}
