// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
import TextGrid
import Words

extension CheckReport {
  /// The findings as the XML of JUnit, in which each finding and each file without any is a test.
  ///
  /// A test is called by the fingerprint of its finding, since servers tell tests of one file apart by their names only, and
  /// compare them with those of the run before.
  ///
  /// - Parameter severity: From how serious on a finding is a failure.
  public func junit(failOn severity: Diagnostic.Severity) -> String {
    let failures = findings.count { $0.severity.weight >= severity.weight }
    let found = Set(findings.map(\.path))
    let clean = paths.filter { !found.contains($0) }
    var names = TestNames()
    let cases =
      clean.map { testcase("klantreis", $0) + "/>" }
      + findings.map { finding in
        let text = Self.escaped(finding.line[language])
        let isFailure = finding.severity.weight >= severity.weight
        let content =
          isFailure
          ? "<failure type=\"\(Self.escaped(finding.code))\" message=\"\(text)\">\(text)</failure>"
          : "<system-out>\(text)</system-out>"
        return testcase(names.name(of: finding), finding.path) + ">\(content)</testcase>"
      }
    let counts = "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\""
    let lines =
      [
        #"<?xml version="1.0" encoding="UTF-8"?>"#,
        "<testsuites \(counts)>", "<testsuite name=\"klantreis check\" \(counts) skipped=\"0\">",
      ] + cases + ["</testsuite>", "</testsuites>"]
    return lines.map { $0 + "\n" }.joined()
  }

  private func testcase(_ name: String, _ path: String) -> String {
    "<testcase classname=\"\(Self.escaped(path))\" name=\"\(Self.escaped(name))\" time=\"0\""
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

/// Names of tests, of which no two in one file are the same.
private struct TestNames {
  private var counts: [String: [String: Int]] = [:]

  mutating func name(of finding: Finding) -> String {
    let count = counts[finding.path, default: [:]][finding.fingerprint, default: 0] + 1
    counts[finding.path, default: [:]][finding.fingerprint] = count
    return finding.fingerprint + (count > 1 ? " (\(count))" : "")
  }
}
