// SPDX-License-Identifier: EUPL-1.2

import Foundation
import JourneyChecks
import JourneyModel
import Testing
import Words

@Suite("The forms for servers")
struct ReportFormTests {
  private static let report: CheckReport = {
    let hostile = #""title":"[a](http://b) {0}\u001b ]]>","phases":[{"id":"f-1","title":"{0}"},"#
    let faults =
      PlantedFault.all + [
        PlantedFault(code: "", text: "{\"a\u{1B}\": <&>"),
        PlantedFault(
          code: "",
          text: #"{"format":"klantreis.journey/1","id":"j-1",\#(hostile)"#
            + #"{"id":"f-1","title":"[a](1)"},{"id":"f-1","title":"[b](2)"}]}"#),
      ]
    let findings = faults.enumerated().flatMap { index, fault in
      Check.findings(
        in: CheckedFile(path: "map \(index)/é&<\">.journey.json", bytes: Array(fault.text.utf8)))
    }
    return CheckReport(
      paths: findings.map(\.path) + ["goed.journey.json"], findings: findings, language: .dutch)
  }()

  // MARK: - SARIF

  @Test("keep the rules of SARIF 2.1.0")
  func sarif() throws {
    let bytes = Self.report.sarif(version: "1.2")
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    try Self.only(log, ["$schema", "version", "runs"])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    try Self.only(run, ["tool", "language", "columnKind", "results"])
    #expect(run["language"] as? String == "nl")
    #expect(["utf16CodeUnits", "unicodeCodePoints"].contains(run["columnKind"] as? String ?? ""))
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    try Self.only(driver, ["name", "version", "language", "rules"])
    #expect((driver["name"] as? String)?.isEmpty == false)
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let codes = Set(rules.compactMap { $0["id"] as? String })
    #expect(codes.count == rules.count)
    for rule in rules { try Self.check(rule: rule) }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == Self.report.findings.count)
    for result in results {
      try Self.check(result: result)
      // Those of the reader too.
      #expect(codes.contains(result["ruleId"] as? String ?? ""))
    }
  }

  private static let levels = ["none", "note", "warning", "error"]

  private static func check(rule: [String: Any]) throws {
    try only(
      rule, ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"])
    for key in ["shortDescription", "fullDescription", "help"] {
      let text = (rule[key] as? [String: Any])?["text"] as? String
      #expect(text?.isEmpty == false)
    }
    let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String
    #expect(levels.contains(level ?? ""))
  }

  private static func check(result: [String: Any]) throws {
    try only(result, ["ruleId", "level", "message", "locations", "partialFingerprints"])
    #expect((result["ruleId"] as? String)?.isEmpty == false)
    #expect(levels.contains(result["level"] as? String ?? ""))
    let text = try #require((result["message"] as? [String: Any])?["text"] as? String)
    #expect(
      !text.isEmpty && !text.unicodeScalars.contains { $0.properties.generalCategory == .control })
    // Placeholders and links are no part of our messages, so nothing in a journey may look like one.
    #expect(!text.contains("]("))
    #expect(
      !text.replacing("{{", with: "").replacing("}}", with: "").contains(where: "{}".contains))
    let prints = try #require(result["partialFingerprints"] as? [String: String])
    #expect(prints.values.allSatisfy { !$0.isEmpty })
    for location in try #require(result["locations"] as? [[String: Any]]) {
      let place = try #require(location["physicalLocation"] as? [String: Any])
      let artifact = try #require(place["artifactLocation"] as? [String: Any])
      // A reference of RFC 3986 has no spaces, quotes, brackets or letters beyond ASCII.
      let uri = try #require(artifact["uri"] as? String)
      #expect(
        uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !uri.contains(where: "<>\" ".contains))
      guard let region = place["region"] as? [String: Any] else { continue }
      try only(region, ["startLine", "startColumn"])
      #expect(region["startLine"] as? Int ?? 0 >= 1)
      #expect(region["startColumn"] as? Int ?? 0 >= 1)
    }
  }

  @Test(
    "name a file by a reference",
    arguments: [
      ("a b.json", "a%20b.json"), ("./a.json", "a.json"), (".//a.json", "a.json"),
      ("/a/é.json", "file:///a/%C3%A9.json"), ("//a/b.json", "file:///a/b.json"),
      ("../a:b.json", "../a%3Ab.json"),
    ])
  func references(path: String, reference: String) throws {
    let report = CheckReport(
      paths: [path], findings: [Finding(unopened: path, reason: Text("?"))], language: .english)
    let text = String(decoding: report.sarif(version: "1"), as: UTF8.self)
    #expect(text.contains("\"uri\": \"\(reference)\""))
  }

  /// Expects no keys that the schema, which allows no others, does not have.
  private static func only(_ object: [String: Any], _ keys: Set<String>) throws {
    #expect(Set(object.keys).subtracting(keys).isEmpty)
  }

  // MARK: - JUnit

  @Test("are well-formed XML, in which the counts are right")
  func junit() throws {
    let text = Self.report.junit(failOn: .warning)
    let failing = Self.report.findings.count { $0.severity != .info }
    var elements: [String] = []
    var names: Set<Substring> = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      Self.expectText(rest[..<open])
      let close = try #require(rest[open...].firstIndex(of: ">"))
      let tag = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        #expect(elements.popLast() == String(tag.dropFirst()))
        continue
      }
      Self.expectText(tag)
      #expect(tag.count { $0 == "\"" }.isMultiple(of: 2))
      // What servers ask of each, and by which two they tell tests apart.
      let kind = tag.prefix { $0 != " " }
      let needed = [
        "testsuite": ["name", "tests", "failures", "errors", "skipped"],
        "testcase": ["classname", "name", "time"], "failure": ["type", "message"],
      ]
      for name in needed[String(kind)] ?? [] { #expect(tag.contains(" \(name)=\"")) }
      if kind == "testcase" { #expect(names.insert(tag).inserted) }
      if !tag.hasSuffix("/") { elements.append(String(tag.prefix { $0 != " " })) }
    }
    #expect(elements.isEmpty)
    #expect(text.contains("failures=\"\(failing)\""))
    let cases = text.split(separator: "<testcase ").count - 1
    #expect(text.contains("tests=\"\(cases)\""))
    #expect(text.split(separator: "<failure ").count - 1 == failing)
  }

  /// Expects no bare ampersand and no controls.
  private static func expectText(_ text: Substring) {
    #expect(!text.contains("<"))
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      #expect(["amp;", "lt;", "gt;", "quot;"].contains { part.hasPrefix($0) })
    }
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
