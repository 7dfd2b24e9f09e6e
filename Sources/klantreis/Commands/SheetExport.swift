// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import JourneyStore
import Words

/// Writes opgaven and panels in another form.
enum SheetExport {
  /// Writes the files where they are opgaven and panels by their names; returns whether they are.
  static func run(
    _ files: [String], _ form: String, _ output: String, _ options: ExportOptions,
    given: Set<ExportOption>
  ) throws(Failure) -> Bool {
    let endings = [ItemKind.opgave, .panel].map(Format.ending)
    let sheets = files.filter { file in endings.contains(where: file.hasSuffix) }
    if sheets.isEmpty { return false }
    guard sheets.count == files.count else {
      throw .usage(
        "Schrijf klantreizen apart van opgaven en panels.",
        "Write journeys apart from opgaven and panels.")
    }
    if files.count > 1, !output.hasSuffix("/") {
      throw .usage(
        "Geef met -o een map (met / erachter) voor meer bestanden.",
        "Give a folder (with / behind it) with -o for several files.")
    }
    if output == "-", Output.standard.isTerminal, form == "pdf" || form == "png" {
      throw .usage(
        "Geef met -o een bestand; een plaatje hoort niet op het scherm.",
        "Give a file with -o; a picture does not belong on the screen.")
    }
    for file in files {
      var sheet = try SheetFile(file)
      if given.contains(.publicly), let remark = sheet.leaveOut() {
        Output.error.write("\(file): \(remark[Surroundings.language])\n")
      }
      let bytes = try sheet.bytes(form, options, given: given.subtracting([.publicly]))
      if output != "-" {
        let name = output.hasSuffix("/") ? output + name(file, sheet.ending(form)) : output
        try Export.write(bytes, to: name)
      } else if Output.standard.isTerminal {
        Output.standard.write(String(decoding: bytes, as: UTF8.self))
      } else {
        Output.standard.write(bytes)
      }
    }
    return true
  }

  /// The name of an export: `verhuizen.html` for `journeys/verhuizen/verhuizen.opgave.json`.
  private static func name(_ file: String, _ ending: String) -> String {
    var name = file.split(separator: "/").last.map(String.init) ?? file
    if let old = Workspace.endings.first(where: name.hasSuffix) { name.removeLast(old.count) }
    return name + ending
  }
}
