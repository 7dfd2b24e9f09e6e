// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@testable import klantreis

@Suite("The version")
struct VersionTests {
  @Test("is a semantic version, and the same wherever it stands")
  func same() throws {
    let version = Version.current
    let numbers = version.split(separator: "-")[0].split(separator: ".").map { Int($0) }
    #expect(numbers.count == 3 && !numbers.contains(nil), "\(version)")
    #expect(Kept.text("publiccode.yml").contains("\nsoftwareVersion: \"\(version)\"\n"))
    let heading = try #require(
      Kept.text("CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## ") })
    #expect(heading.hasPrefix("## \(version) ") || heading == "## Unreleased (\(version))")
    #expect(try Program.run(["--version"]).text == "klantreis \(version)\n")
  }
}
