// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import Words

/// Writes opgaven and panels in another form.
enum SheetExport {
  static func run(
    _ sheets: [SheetFile], _ form: String, _ output: String, _ options: ExportOptions,
    given: Set<ExportOption>
  ) throws(Failure) {
    let targets = ExportTargets(output: output)
    try targets.check(count: sheets.count, isPicture: form == "pdf" || form == "png")
    let paths = try targets.paths(sheets.map(\.path), endings: sheets.map { $0.ending(form) })
    var sheets = sheets
    if given.contains(.publicly) {
      for index in sheets.indices { try sheets[index].leaveOut() }
    }
    for (sheet, path) in zip(sheets, paths) {
      let bytes = try sheet.bytes(form, options, given: given.subtracting([.publicly]))
      try ExportTargets.write(bytes, to: path)
    }
  }
}
