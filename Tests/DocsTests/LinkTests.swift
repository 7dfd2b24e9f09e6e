// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import ProgramTesting
import Testing

@Suite("The links of a page")
struct LinkTests {
  @Test("lead to files and headings that are there", arguments: Page.all)
  func links(page: Page) throws {
    let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
    for (line, text) in page.prose {
      for target in Self.targets(in: text) where !target.contains("://") {
        let parts = target.split(
          separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].isEmpty ? page.path : Self.resolved(String(parts[0]), from: folder)
        let isThere = FileManager.default.fileExists(
          atPath: "\(JourneyFolder.project)/\(path)")
        #expect(isThere, "\(page.path):\(line) leads to \(target)")
        if isThere, parts.count == 2 {
          #expect(
            Self.anchors(of: path).contains(String(parts[1])),
            "\(page.path):\(line) leads to \(target), and \(path) has no such heading")
        }
      }
    }
  }

  @Test("lead to files that are installed with the page")
  func installed() throws {
    let list = try Program.run(
      ["-s", "--eval", "installed: ; @echo \"$$INSTALLED\"", "installed"], of: "/usr/bin/make",
      in: JourneyFolder.project)
    let rows = list.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let places = Set(rows.map { $0[1] })
    try #require(places.count > 30, "\(list.errorText)")
    for row in rows where row[0].hasSuffix(".md") {
      let folder = row[1].split(separator: "/").dropLast().joined(separator: "/")
      for (line, text) in Page(row[0]).prose {
        for target in Self.targets(in: text) where !target.contains("://") && target.first != "#" {
          let path = "/" + Self.resolved(String(target.prefix { $0 != "#" }), from: folder)
          #expect(places.contains(path), "\(row[0]):\(line) leads to \(target)")
        }
      }
    }
  }

  @Test("lead to every page of the docs, from the README on")
  func reachable() {
    var waiting = ["README.md", "README.nl.md"]
    var found: Set<String> = Set(waiting)
    while let path = waiting.popLast() {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      for (_, text) in Page(path).prose {
        for target in Self.targets(in: text) where !target.contains("://") {
          let path = Self.resolved(
            String(target.prefix { $0 != "#" }), from: folder)
          if path.hasSuffix(".md"), found.insert(path).inserted { waiting.append(path) }
        }
      }
    }
    for page in Page.all { #expect(found.contains(page.path), "nothing leads to \(page.path)") }
  }

  @Test("and the tests that it names are there", arguments: Page.all)
  func tests(page: Page) {
    for (line, text) in page.prose {
      for name in text.split(separator: "`") where name.hasSuffix("Tests") && !name.contains(" ") {
        let last = String(name.split(whereSeparator: { "./".contains($0) }).last ?? "")
        #expect(Self.testNames.contains(last), "\(page.path):\(line) names \(name)")
      }
    }
  }

  /// The names of all files and folders of tests, without what follows a point.
  private static let testNames: Set<String> = {
    let root = "\(JourneyFolder.project)/Tests"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return Set(
      paths.compactMap {
        $0.split(separator: "/").last?.split(separator: ".").first.map(String.init)
      })
  }()

  /// What stands in parentheses behind square brackets, in a line without code.
  private static func targets(in line: Substring) -> [String] {
    var found: [String] = []
    var rest = line
    while let start = rest.firstRange(of: "](") {
      rest = rest[start.upperBound...]
      found.append(String(rest.prefix { $0 != ")" && $0 != " " }))
    }
    return found
  }

  /// A path that is relative to a folder, from the folder of the project.
  private static func resolved(_ path: String, from folder: String) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// The names by which servers link to the headings of a page.
  private static func anchors(of path: String) -> Set<String> {
    var found: Set<String> = []
    for (_, text) in Page(path).prose where text.hasPrefix("#") {
      let title = text.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
      let name = String(
        title.compactMap { sign in
          sign == " " ? "-" : sign.isLetter || sign.isNumber || "-_".contains(sign) ? sign : nil
        })
      found.insert(
        found.contains(name)
          ? (1...99).map { "\(name)-\($0)" }.first { !found.contains($0) } ?? name : name)
    }
    return found
  }
}
