// SPDX-License-Identifier: EUPL-1.2

import JourneyStore
import JourneyTesting
import ProgramTesting

/// A program `dot` that never ends.
struct SlowDrawing {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // The number is there as soon as its file is.
    let script = """
      #!/bin/sh
      echo $$ > '\(folder.path)/number.new'
      mv '\(folder.path)/number.new' '\(folder.path)/number'
      exec sleep 600

      """
    try folder.write(Array(script.utf8), to: "dot")
    _ = try Program.run(["755", folder.file("dot")], of: "/bin/chmod")
  }

  /// What PATH must be so that this program is found first.
  var path: String { "\(folder.path):/usr/bin:/bin" }

  func waitForStart() throws {
    try Eventually.holds { (try? folder.names.contains("number")) == true }
  }

  /// Waits until the program is gone; what is left of it until somebody asks for its end has no words any more.
  func waitForEnd() throws {
    let number = String(decoding: try folder.read("number"), as: UTF8.self).filter(\.isNumber)
    try Eventually.holds { (try? Loaded.bytes("/proc/\(number)/cmdline"))?.isEmpty ?? true }
  }
}
