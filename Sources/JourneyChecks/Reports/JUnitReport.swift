// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
import Words

extension CheckReport {
  /// The findings as the XML of JUnit, in which each finding and each file without any is a test.
  ///
  /// - Parameter severity: From how serious on a finding is a failure.
  public func junit(failOn severity: Diagnostic.Severity) -> String {
    let failures = findings.count { $0.severity.weight >= severity.weight }
    let found = Set(findings.map(\.path))
    let clean = paths.filter { !found.contains($0) }
    let cases =
      clean.map { testcase("klantreis", $0) + "/>" }
      + findings.map { finding in
        let text = Self.escaped(finding.line[language])
        let isFailure = finding.severity.weight >= severity.weight
        let content =
          isFailure
          ? "<failure type=\"\(Self.escaped(finding.code))\" message=\"\(text)\">\(text)</failure>"
          : "<system-out>\(text)</system-out>"
        return testcase(finding.code, finding.path) + ">\(content)</testcase>"
      }
    let counts = "tests=\"\(cases.count)\" failures=\"\(failures)\""
    let lines =
      [
        #"<?xml version="1.0" encoding="UTF-8"?>"#,
        "<testsuites \(counts)>", "<testsuite name=\"klantreis check\" \(counts)>",
      ] + cases + ["</testsuite>", "</testsuites>"]
    return lines.map { $0 + "\n" }.joined()
  }

  private func testcase(_ name: String, _ path: String) -> String {
    "<testcase classname=\"\(Self.escaped(path))\" name=\"\(Self.escaped(name))\""
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Shown.text(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // XML has no place for these two.
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
