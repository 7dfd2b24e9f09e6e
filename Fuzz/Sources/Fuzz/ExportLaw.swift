// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import Words

/// Every journey that opens can be written in every form, and none of them holds what a terminal would obey.
enum ExportLaw {
  static func holds(_ bytes: [UInt8]) -> Bool {
    guard let root = Parts(bytes).journey(0) else { return false }
    let journey = Journey(root)
    _ = Overview(journey)
    // The other forms are pictures of what dot says.
    for format in ExportFormat.all where ["text", "linear", "dot"].contains(format.name) {
      for (language, isASCII) in [(Language.dutch, false), (.english, true)] {
        var options = ExportOptions()
        options.language = language
        options.isASCII = isASCII
        options.width = 20 + bytes.count % 100
        // The options ask for nothing that a journey could lack.
        guard let exported = try? format.export(journey, options) else {
          fatalError("\(format.name) cannot be made.")
        }
        expectClean(exported.text)
      }
    }
    return true
  }
}

/// Stops the program when a text holds a control or a hidden sign.
func expectClean(_ text: String) {
  for scalar in text.unicodeScalars where scalar != "\n" && Invisible.contains(scalar) {
    fatalError("U+\(String(scalar.value, radix: 16)) in: \(text)")
  }
}
