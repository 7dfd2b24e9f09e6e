// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneySearch
import JourneyTesting
import Testing
import Words

@testable import JourneyEditor

@Suite("A search in a journey")
struct FinderTests {
  static let journey: Journey? = {
    guard let bytes = try? Sample.bytes("kort"), let document = try? Document(reading: bytes)
    else { return nil }
    return Journey(document.root)
  }()

  static func found(_ text: String) -> [String] {
    guard let journey else { return [] }
    return Finder(text).matches(in: journey, .dutch).map {
      "\($0.step.map(String.init) ?? "-") \($0.label.nl): \($0.text)"
    }
  }

  @Test(
    "finds what somebody means by a text",
    arguments: [
      ("AÀNMANING", ["- Klantreis", "1 Stap", "1 Contactmoment"]),
      ("brief begrijpen", ["1 Pijnpunt"]),
      ("dossier", ["3 Actie achter de schermen"]),
      ("ernstig", []),
      ("interviews", ["- Soort"]),
      ("kanaal:brief telefoon", ["1 Pijnpunt"]),
      ("channel:letter lane:pain", ["1 Pijnpunt", "1 Pijnpunt"]),
      ("beleving:+1 dossier", ["3 Actie achter de schermen"]),
      ("beleving:-2 dossier", []),
      ("rij:kans", ["3 Kans", "3 Eigenaar", "3 Status"]),
      ("", []),
      ("   ", []),
    ])
  func finds(text: String, labels: [String]) {
    let found = Self.found(text)
    #expect(found.map { String($0.prefix { $0 != ":" }) } == labels, "\(found)")
  }

  @Test(
    "finds what reading every field finds",
    arguments: [
      "e", "É", "brief", "klant", "customer", "maart", "jan", "dag", "weken", "uur,", "en", "12",
      "2026", "-", ";", ".", "loket", "desk", "interview", "€", "eur", "“", "'", "ontbreekt",
    ])
  func findsAll(word: String) throws {
    let journey = try #require(Self.journey)
    let folded = Finder.folded(word)
    var texts: [String] = []
    journey.item.visit { item, _ in
      for field in item.kind.fields {
        switch field.shape {
        case .text, .texts, .choice, .party, .date, .duration:
          guard item.has(field.key), let text = field.words(in: item, of: journey)?.nl,
            folded.isEmpty || Finder.folded(text).contains(folded)
          else { continue }
          texts.append(text)
        default: continue
        }
      }
      return true
    }
    #expect(Finder(word).matches(in: journey, .dutch).map(\.text) == texts)
  }

  @Test("goes round at the end, forward and back")
  func goesRound() throws {
    let journey = try #require(Self.journey)
    let matches = Finder("brief").matches(in: journey, .dutch)
    try #require(matches.count > 2)
    for forward in [true, false] {
      var focus = Focus(ItemPath())
      var visited: [Finder.Match] = []
      for _ in matches {
        let next = Finder.next(of: matches, after: focus, in: journey.item, forward: forward)
        let match = try #require(next)
        visited.append(match)
        focus = match.focus
      }
      #expect(visited == (forward ? matches : matches.reversed()))
      let first = Finder.next(of: matches, after: focus, in: journey.item, forward: forward)
      #expect(first == visited.first)
    }
  }
}
