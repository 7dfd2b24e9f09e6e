// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Glibc
import JourneyModel
import JourneyTesting

/// What the fuzzer starts from: journeys made by the table of fields, whole and damaged, and the words of the format.
enum Seeds {
  /// Writes the seeds to a folder, and the words to the file `dictionary` beside it.
  static func write(to folder: String) {
    for number in 0..<200 as Range<UInt64> {
      var seed = Seed(number)
      let node = RandomJourney.make(seed: Seed(number), size: Int(number % 3))
      var bytes = Array((number % 4 == 3 ? node.messy(using: &seed) : node.canonical).utf8)
      guard bytes.count < 6000 else { continue }
      if number % 5 == 4 { bytes = Damage.damaged(bytes, using: &seed) }
      // Behind the journey: two scripts of edits.
      for _ in 0..<2 {
        bytes += [0] + (0..<40).map { _ in UInt8.random(in: 1...255, using: &seed) }
      }
      save(bytes, "\(folder)/\(number)")
      save(edit(using: &seed) + [0] + bytes, "\(folder)/edit-\(number)")
    }
    let words =
      FieldKey.allCases.map { "\"\($0.rawValue)\":" }
      + ItemKind.allCases.flatMap(\.fields).flatMap { field -> [String] in
        guard case .choice(let choices) = field.shape else { return [] }
        return choices.words.map { "\"\($0.word)\"" }
      } + [
        "{\"id\":\"s-1\",\"title\":\"\"}", "\"klantreis.journey/1\"", "\"klantreis.journey/2\"",
        "\\ud83d\\ude00", "\\u0000", "\u{202E}", "<<<<<<< ", "=======", ">>>>>>> ", "||||||| ",
        "null", "true", "1e400", "-0.0", "\"2026-03-12\"", "\"P26D\"",
      ]
    let lines = Set(words).sorted().map { word in
      "\""
        + word.utf8.map { byte in
          let digits = String(byte, radix: 16, uppercase: true)
          return "\\x" + (digits.count < 2 ? "0" : "") + digits
        }.joined() + "\"\n"
    }
    save(Array(lines.joined().utf8), "\(folder)/../dictionary")
  }

  /// An edit of an empty journey, as the journal of unsaved work writes it.
  private static func edit(using seed: inout Seed) -> [UInt8] {
    var script = Script((0..<60).map { _ in UInt8.random(in: 1...255, using: &seed) })
    var writer = CanonicalWriter()
    script.edit(of: Item(kind: .journey, id: "j-1", title: "")).write(to: &writer)
    return writer.finished()
  }

  private static func save(_ bytes: [UInt8], _ path: String) {
    guard let file = fopen(path, "w") else {
      perror(path)
      exit(2)
    }
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
  }
}
