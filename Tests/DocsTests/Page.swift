// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import ProgramTesting
import Testing

/// A page of the docs in Markdown.
struct Page: CustomTestStringConvertible, Sendable {
  let path: String
  let lines: [Substring]

  init(_ path: String) {
    self.path = path
    lines = Kept.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  var testDescription: String { path }

  /// All pages of the project, in order.
  static let all: [Page] = {
    let root = names(in: ".").filter { $0.hasSuffix(".md") }
    let docs = names(in: "docs").filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    return (root + docs).map(Page.init)
  }()

  private static func names(in folder: String) -> [String] {
    let path = "\(JourneyFolder.project)/\(folder)"
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// A part of the page that the program writes: from a comment that says how, to one that says `end`.
  struct Generated {
    /// What the comment says.
    let recipe: String
    /// The lines between the two comments.
    let content: Range<Int>
  }

  /// The parts that begin with a word, such as `screen`.
  func generated(_ word: String) -> [Generated] {
    var found: [Generated] = []
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("<!-- \(word) "), line.hasSuffix(" -->"),
        let end = lines[index...].firstIndex(of: "<!-- end -->")
      else { continue }
      found.append(
        Generated(
          recipe: String(line.dropFirst(6 + word.count).dropLast(4)), content: index + 1..<end))
    }
    return found
  }

  /// A block of code with the word behind its fence and the number of its first line.
  struct Block {
    let kind: String
    let line: Int
    let lines: [Substring]
  }

  /// The blocks of code, in order.
  var blocks: [Block] {
    var found: [Block] = []
    var start: Int?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let open = start {
        found.append(
          Block(
            kind: String(lines[open].dropFirst(3)), line: open + 2,
            lines: Array(lines[(open + 1)..<index])))
        start = nil
      } else {
        start = index
      }
    }
    return found
  }

  /// The lines outside blocks of code.
  var prose: [(line: Int, text: Substring)] {
    var isCode = false
    return lines.enumerated().compactMap { index, line in
      if line.hasPrefix("```") {
        isCode.toggle()
        return nil
      }
      return isCode || line.hasPrefix("    ") ? nil : (index + 1, line)
    }
  }
}
