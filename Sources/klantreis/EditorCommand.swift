// SPDX-License-Identifier: EUPL-1.2

/// Opens the editor.
enum EditorCommand {
  static func run(path: String?) -> Int32 { 0 }
}
