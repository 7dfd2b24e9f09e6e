// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Testing
import Words

@testable import JourneyExchange

/// A field of a kind of item.
private struct Cell: Hashable, Comparable, CustomStringConvertible {
  let kind: ItemKind
  let key: FieldKey

  var description: String { "\(kind.rawValue).\(key.rawValue)" }

  static func < (left: Cell, right: Cell) -> Bool { left.description < right.description }
}

@Suite("What is exported")
struct ExportedFieldsTests {
  /// A journey in which every field of every kind of item says something.
  private static func fullJourney() throws -> Item {
    var count = 0
    func item(_ kind: ItemKind) throws -> String {
      count += 1
      let number = count
      var members: [String] = []
      for field in kind.fields {
        let mark = "\"\(kind.rawValue) \(field.key.rawValue) \(number)\""
        let value: String
        switch field.shape {
        case .format: value = "\"klantreis.journey/1\""
        case .id: value = "\"\(ids[kind] ?? "x-\(number)")\""
        case .text, .party: value = mark
        case .choice(let choices): value = "\"\(choices.words.last?.word ?? "")\""
        case .whole(let range): value = "\(min(range.upperBound, 2))"
        case .decimal: value = "2"
        case .flag: value = "true"
        case .date: value = "\"2026-03-12\""
        case .duration: value = field.key == .waiting ? "\"P1W\"" : "\"P3W\""
        case .reference(let kinds): value = "\"\(ids[kinds[0]] ?? "")\""
        case .outside:
          value = field.key == .question ? "\"q-1\"" : field.key == .to ? "\"s-1\"" : "\"z-1\""
        case .texts: value = "[\(mark)]"
        case .references(let kinds): value = "[\"\(ids[kinds[0]] ?? "")\"]"
        case .outsides: value = "[\"z-1\"]"
        case .item(let kind): value = try item(kind)
        case .items(let kind): value = "[\(try item(kind))]"
        }
        members.append("\"\(field.key.rawValue)\":\(value)")
      }
      return "{\(members.joined(separator: ","))}"
    }
    return try Document(reading: Array(item(.journey).utf8)).root
  }

  /// The ids to which others refer.
  private static let ids: [ItemKind: String] = [
    .source: "b-1", .step: "s-1", .painPoint: "p-1", .persona: "c-1",
  ]

  private static var panel: Panel {
    get throws {
      let text = #"""
        {"format":"klantreis.panel/1","id":"z-1","title":"Het panel","questions":[
        {"id":"q-1","title":"Helpt het?","results":[{"id":"u-1","title":"ja","percent":71}]}]}
        """#
      return Panel(try Document(reading: Array(text.utf8)).root)
    }
  }

  private static func export(_ root: Item, _ form: String, width: Int) throws -> String {
    var options = ExportOptions()
    options.width = width
    options.panels = [try panel]
    options.opgave = root.text(.opgave).map { "Opgave \($0)" }
    return try #require(ExportFormat.named(form)).export(Journey(root), options).text
  }

  /// Returns the fields without which the export is the same.
  private static func missing(_ form: String, width: Int) throws -> [Cell] {
    let root = try fullJourney()
    let whole = try export(root, form, width: width)
    var found: Set<Cell> = []
    var missing: [Cell] = []
    root.visit { item, _ in
      for field in item.kind.fields where field.shape.held == nil {
        if ![.id, .format].contains(field.key) {
          found.insert(Cell(kind: item.kind, key: field.key))
        }
      }
      return true
    }
    for cell in found.sorted() {
      let path = try #require(root.path(ofFirst: cell.kind))
      let ref = try #require(root.ref(at: path))
      let isTitle = cell.key == cell.kind.titleKey
      let edit = Edit.set(ref, cell.key, isTitle ? .text("Anders") : nil)
      if try export(root.applying(edit), form, width: width) == whole { missing.append(cell) }
    }
    return missing
  }

  @Test(
    "is every field, or what is left out is said",
    arguments: [("text", 80), ("text", 120), ("linear", 80), ("markdown", 80)])
  func complete(form: String, width: Int) throws {
    let named = form == "markdown" ? LeftOut.markdown : LeftOut.text
    let missing = try Self.missing(form, width: width).filter { cell in
      // A title cannot go, and a question says of which panel it is.
      let isNamed = named.keys.contains { $0.kind == cell.kind && $0.keys.contains(cell.key) }
      return !isNamed && cell != Cell(kind: .source, key: .panel)
    }
    #expect(missing == [])
  }

  @Test("in other forms is known to leave fields out")
  func known() throws {
    let forms = ["csv", "outline", "mermaid", "dot", "table-dot"]
    let lines = try forms.map { form in
      try form + "\n" + Self.missing(form, width: 80).map { "  \($0)\n" }.joined()
    }
    Golden.expect(lines.joined(separator: "\n"), isAs: "fields-left-out.txt")
  }
}

extension Item {
  fileprivate func path(ofFirst kind: ItemKind) -> ItemPath? {
    var found: ItemPath?
    visit { item, path in
      if item.kind == kind, found == nil { found = path }
      return found == nil
    }
    return found
  }
}
