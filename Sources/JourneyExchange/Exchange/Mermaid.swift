// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// A journey as a `journey` diagram of Mermaid: phases are sections, steps are tasks, and the beleving is a score from 1 to 5.
enum Mermaid {
  static func text(of journey: Journey, _ language: Language) -> String {
    let digest = journey.customerNoun[language]
    let customer = journey.persona.map { $0.name.isEmpty ? digest : $0.name } ?? digest
    var text = "journey\n    title \(field(journey.title))\n"
    for phase in journey.phases {
      text += "    section \(field(phase.title))\n"
      for step in phase.steps {
        // Without a score the task is there, but says nothing of the beleving.
        let score = step.emotion.map { " \($0.value + 3)" } ?? " "
        text +=
          "      \(field(step.title)):\(score): \(actors(of: step, customer).joined(separator: ", "))\n"
      }
    }
    return text
  }

  /// Returns the customer and the parties of the touchpoints.
  private static func actors(of step: Step, _ customer: String) -> [String] {
    var actors = [customer]
    for contact in step.touchpoints {
      for party in [contact.from, contact.to].compactMap(\.self)
      where party != Touchpoint.customer && !party.isEmpty && !actors.contains(party) {
        actors.append(party)
      }
    }
    return actors.map { field($0, isActor: true) }
  }

  private static let keywords = ["journey", "title", "section", "acctitle", "accdescr"]

  /// Returns text in which nothing is taken for a sign of the language; such signs become entities.
  private static func field(_ text: String, isActor: Bool = false) -> String {
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
      .joined(separator: " ")
    if words.isEmpty { return "#32;" }
    let isKeyword = keywords.contains { words.lowercased().hasPrefix($0) }
    var field = ""
    for (index, scalar) in words.unicodeScalars.enumerated() {
      let isSign = ":;#%<>&\"{}\\`".unicodeScalars.contains(scalar) || (isActor && scalar == ",")
      if isSign || Invisible.contains(scalar) || (index == 0 && isKeyword) {
        field += "#\(scalar.value);"
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    return field
  }

  // MARK: - In

  static func read<G>(_ text: String, into reader: inout SheetReader<G>) {
    var actors: [String: [Int]] = [:]
    var order: [String] = []
    var (hasBegun, isFenced, isDone, inDescription, inFrontMatter) = (
      false, false, false, false, false
    )
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let hasFence = lines.contains { isFence($0, "mermaid") }
    for (index, raw) in lines.enumerated() where !isDone {
      let number = index + 1
      let line = trimmed(raw)
      if hasFence, !isFenced {
        isFenced = isFence(line, "mermaid")
        continue
      }
      if isFenced, line.hasPrefix("```") || line.hasPrefix("~~~") {
        // Of several diagrams in one text the first journey counts.
        if hasBegun { isDone = true }
        isFenced = false
        continue
      }
      if inDescription {
        inDescription = !line.contains("}")
        continue
      }
      if line == "---", !hasBegun { inFrontMatter.toggle(); continue }
      if inFrontMatter {
        if line.hasPrefix("title:") { reader.name(decoded(trimmed(line.dropFirst(6)))) }
        continue
      }
      if line.isEmpty || line.hasPrefix("%%") || line.hasPrefix("#") && !line.contains(":") {
        continue
      }
      let lower = line.lowercased()
      if !hasBegun {
        hasBegun = lower == "journey" || lower.hasPrefix("journey ")
        if !hasBegun, !hasFence {
          reader.remark(
            number, "Dit is geen journey-diagram van Mermaid.",
            "This is no journey diagram of Mermaid.")
          return
        }
        if !hasBegun { isFenced = false }
        continue
      }
      // A semicolon or a hash, other than in an entity, ends what Mermaid reads of a line.
      if lower.hasPrefix("title ") {
        reader.name(decoded(trimmed(line.dropFirst(6))))
      } else if lower.hasPrefix("section ") {
        reader.beginPhase(decoded(trimmed(line.dropFirst(8))))
      } else if lower == "section" {
        reader.beginPhase("")
      } else if lower.hasPrefix("acctitle") || lower.hasPrefix("accdescr") {
        inDescription = line.contains("{") && !line.contains("}")
        reader.remark(
          number, "De beschrijving voor schermlezers is weggelaten; klantreis maakt er zelf een.",
          "The description for screen readers was left out; klantreis makes its own.")
      } else {
        for actor in task(line, number, &reader) {
          if actors[actor] == nil { order.append(actor) }
          actors[actor, default: []].append(number)
        }
      }
    }
    if !hasBegun {
      reader.remark(
        1, "Hier staat geen journey-diagram van Mermaid in.",
        "There is no journey diagram of Mermaid in this.")
    }
    if let first = order.first.flatMap({ actors[$0]?.first }) {
      let names = Text.list(order.map { Text("“\($0)”") })
      reader.remark(
        first,
        "Wie er meedoet (\(names.nl)) heeft geen plaats bij een stap en is weggelaten; leg het vast als contactmoment of persona.",
        "Who takes part (\(names.en)) has no place in a step and was left out; record it as a touchpoint or the persona."
      )
    }
  }

  private static func isFence(_ line: Substring, _ word: String) -> Bool {
    let line = trimmed(line)
    return (line.hasPrefix("```") || line.hasPrefix("~~~"))
      && line.dropFirst(3).lowercased().contains(word)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Reads a task, and returns who takes part in it.
  private static func task<G>(
    _ line: Substring, _ number: Int, _ reader: inout SheetReader<G>
  ) -> [String] {
    let parts = line.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2 else {
      reader.remark(
        number, "“\(line.prefix(40))” heeft geen dubbele punt met een score en is weggelaten.",
        "“\(line.prefix(40))” has no colon with a score and was left out.")
      return []
    }
    reader.beginStep(decoded(trimmed(parts[0])))
    let score = trimmed(parts[1])
    if let value = Int(score), (1...5).contains(value) {
      if let column = SheetColumn.named("emotion") {
        reader.set(column, String(value - 3), line: number)
      }
    } else if !score.isEmpty {
      reader.remark(
        number,
        "De score “\(score.prefix(20))” ligt niet tussen 1 en 5; de beleving blijft onbekend.",
        "The score “\(score.prefix(20))” does not lie between 1 and 5; the emotion stays unknown.")
    }
    if parts.count > 3 {
      reader.remark(
        number, "Wat na de derde dubbele punt staat is weggelaten.",
        "What stands behind the third colon was left out.")
    }
    guard parts.count > 2 else { return [] }
    return parts[2].split(separator: ",").map { decoded(trimmed($0)) }.filter { !$0.isEmpty }
  }

  /// Returns text with its entities as the signs that they stand for: `#58;` and `#colon;`-like numbers, `#quot;` and such.
  private static func decoded(_ text: Substring) -> String {
    var decoded = ""
    var rest = text
    while let start = rest.firstIndex(of: "#") {
      decoded += rest[..<start]
      let after = rest[rest.index(after: start)...]
      if let end = after.firstIndex(of: ";"), let scalar = entity(after[..<end]) {
        decoded.unicodeScalars.append(scalar)
        rest = after[after.index(after: end)...]
      } else {
        decoded += "#"
        rest = after
      }
    }
    decoded += rest
    let words = trimmed(decoded[...])
    return String(words)
  }

  private static func entity(_ name: Substring) -> Unicode.Scalar? {
    let names: [Substring: Unicode.Scalar] = [
      "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "apos": "'",
    ]
    if let named = names[name] { return named }
    return UInt32(name).flatMap(Unicode.Scalar.init)
  }
}
