// SPDX-License-Identifier: EUPL-1.2

import JourneyStore
import Paths
import Words

/// Where exports go.
struct ExportTargets {
  /// A file, a folder with / behind it, or `-`.
  let output: String

  /// Refuses what cannot go there together, and pictures on a terminal.
  func check(count: Int, isPicture: Bool) throws(Failure) {
    if count > 1, !output.hasSuffix("/") {
      throw .usage(
        "Geef met -o een map (met / erachter) voor meer bestanden.",
        "Give a folder (with / behind it) with -o for several files.")
    }
    if output == "-", Output.standard.isTerminal, isPicture {
      throw .usage(
        "Geef met -o een bestand; een plaatje hoort niet op het scherm.",
        "Give a file with -o; a picture does not belong on the screen.")
    }
  }

  /// Returns where each file goes; in a folder each gets a name of its own.
  ///
  /// - Parameter endings: How the names of the exports end, file by file.
  func paths(_ files: [String], endings: [String]) throws(Failure) -> [String] {
    guard output.hasSuffix("/") else { return files.map { _ in output } }
    for count in [2, Int.max] {
      let names = zip(files, endings).map { output + Self.name($0, parts: count) + $1 }
      if Set(names).count == files.count { return names }
    }
    throw .usage(
      "Twee bestanden zouden dezelfde naam krijgen. Schrijf ze apart.",
      "Two files would get the same name. Write them one by one.")
  }

  /// The name of an export: `verhuizen-huidig` for `journeys/verhuizen/huidig.journey.json`, and `verhuizen` for
  /// `journeys/verhuizen/verhuizen.opgave.json`.
  private static func name(_ file: String, parts: Int) -> String {
    var words = FilePath(file).parts.map(\.text).filter { $0 != "." && $0 != ".." }
    guard var last = words.popLast() else { return file }
    if let ending = Workspace.endings.first(where: last.hasSuffix) {
      last.removeLast(ending.count)
    }
    // The name of the folder says nothing more then.
    let isNamedTwice = words.last == last
    if isNamedTwice { words.removeLast() }
    return (words + [last]).suffix(isNamedTwice ? parts - 1 : parts).joined(separator: "-")
  }

  /// Writes an export to a path, or to the output.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    if path != "-" {
      try Export.write(bytes, to: path)
    } else if Output.standard.isTerminal {
      // Forms that are read in again hold text as it is, which must not reach a terminal.
      Output.standard.write(String(decoding: bytes, as: UTF8.self))
    } else {
      Output.standard.write(bytes)
    }
  }
}
