// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Glibc
import Paths

extension Workspace {
  /// How the name of an opgave file ends.
  public static let opgaveEnding = ".opgave.json"

  /// Returns what an opgave is called, from its file in the folder of a journey.
  ///
  /// - Parameters:
  ///   - id: The id of the opgave.
  ///   - path: The path of a journey beside it.
  /// - Returns: The title; nil where no file there has it, since a journey is whole without its opgave.
  public static func opgaveTitle(_ id: String, beside path: String) -> String? {
    let folder = FilePath(path).folder
    let names = (folder.entries ?? []).map(\.name)
      .filter { $0.hasSuffix(opgaveEnding) && !$0.isHidden }
    return names.sorted().lazy.compactMap { title(of: id, in: (folder / $0).text) }.first
  }

  private static func title(of id: String, in path: String) -> String? {
    guard let bytes = try? Loaded.bytes(path), let tape = try? Tape(bytes),
      tape.nodes[0].kind == .object
    else { return nil }
    var members: [String: String] = [:]
    var key = ""
    for (index, child) in tape.children(of: 0).enumerated() {
      if index.isMultiple(of: 2) {
        key = StringToken.text(bytes, tape.nodes[child].range)
      } else if tape.nodes[child].kind == .string {
        members[key] = StringToken.text(bytes, tape.nodes[child].range)
      }
    }
    guard members["format"]?.hasPrefix("klantreis.opgave/") == true, members["id"] == id else {
      return nil
    }
    return members["title"]
  }
}
