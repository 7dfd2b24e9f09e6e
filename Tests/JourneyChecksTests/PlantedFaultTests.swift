// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Testing
import Words

@Suite("The checks of content")
struct PlantedFaultTests {
  private static let today = CalendarDate(iso: "2026-11-22")

  private static func codes(_ text: String) -> [String] {
    let file = CheckedFile(path: "a.journey.json", bytes: Array(text.utf8))
    return Check.findings(in: file, on: today).map(\.code)
  }

  @Test("find the fault that was planted", arguments: PlantedFault.all)
  func finds(_ fault: PlantedFault) {
    let codes = Self.codes(fault.text)
    #expect(codes.contains(fault.code), "found \(codes)")
  }

  @Test("each have a planted fault")
  func complete() {
    let planted = Set(PlantedFault.all.map(\.code))
    let others: Set = ["file", "git", "id", "field", "folder"]
    for check in Check.all where !others.contains(check.subject) {
      #expect(planted.contains(check.code), "\(check.code)")
    }
    #expect(Check.all.count >= 30)
  }

  /// What looks like a fault and is none.
  static let harmless: [(code: String, text: String)] =
    [
      ("perspective.verb", "Ontvangt een besluit over de aanvraag"),
      ("perspective.verb", "Controleert de aanvraag nog een keer"),
      ("perspective.verb", "Krijgt een brief"),
      ("perspective.subject", "Belt de gemeente"),
      ("perspective.noun", "Wacht op de behandeling"),
      ("perspective.jargon", "Stuurt een PDF per SMS"),
      ("privacy.bsn", "Zaak 123456789 loopt nog"),
      ("privacy.bsn", "Een bedrag van € 123.456.782"),
      ("privacy.phone", "Bel 0800-1234 of 088 123 45 67"),
      ("privacy.phone", "Tussen 01-02-2026 en 03-04-2026"),
      ("privacy.iban", "NL91 ABNA 0417 1643 01"),
      ("privacy.phone", "NL91 ABNA 0417 1643 00"),
      ("privacy.email", "Mail info@voorbeeld.nl, of typ een @"),
      ("privacy.address", "In 2026 EU-breed, op weg 12, in de straat 3 keer"),
      ("privacy.birth", "Is in Utrecht geboren en getogen"),
      ("privacy.name", "Gesprekken (14) en Fase (18)"),
      ("privacy.name", "Mevrouw belt terug"),
      ("privacy.name", "Samira (34) belt terug"),
    ] + written.flatMap { code, texts in texts.map { (code, $0) } }

  /// Steps of three weeks of waiting, and what is said of them.
  static let waits: [(members: String, found: [String])] = [
    (#""emotion":-1"#, ["time.waiting", "time.silence"]),
    (#""quote":"Pff""#, ["time.waiting", "time.silence"]),
    (
      #""emotion":-1,"opportunities":[{"id":"k-1","title":"Sneller","status":"dropped"}]"#,
      ["time.waiting", "time.silence"]
    ),
    // Waiting that troubles nobody.
    (#""emotion":0"#, ["time.silence"]),
    (#""emotion":2"#, ["time.silence"]),
    // Waiting about which something is thought of.
    (#""emotion":-2,"opportunities":[{"id":"k-1","title":"Sneller"}]"#, []),
    (#""emotion":-2,"painPoints":[{"id":"p-1","title":"Wachten","accepted":"De wet"}]"#, []),
    (#""emotion":-1,"realises":["k-9"]"#, ["time.silence"]),
  ]

  @Test("tell of waiting what somebody can still do about it", arguments: waits)
  func waiting(members: String, found: [String]) {
    let fault = PlantedFault.step("", #""duration":"P3W","waiting":"P3W","# + members)
    #expect(Self.codes(fault.text).filter { $0.hasPrefix("time.") } == found)
  }

  private static let written: KeyValuePairs<String, [String]> = [
    "privacy.name": [
      "Ik kreeg een mevrouw. Ze vroeg", "Zegt: dag meneer. Fijne dag", "haar MS. Daardoor",
      "Belt met MW Delft", "Panel (24)", "Vragenlijst (36)", "Beleidsplan (24)", "in de Wmo (20)",
      "Wmo (20)", "De heer en mevrouw", "Cliëntondersteuner MEE, 30 jaar ervaring",
    ],
    "privacy.address": [
      "Onderweg 3 keer", "Rapport Woningmarkt 2025", "Arbeidsmarkt 2026",
      "De Supermarkt 3 straten verder", "Heeft sinds 2019 MS", "In 2025 AI gebruikt",
      "Krijgt 1200 en later 1500 op de rekening", "loopt 2 straten om", "Weegt 2000kg",
    ],
    "privacy.phone": [
      "12-03-2026 10.30 uur", "06-03-2026 10.30 uur", "open van 08.30-12.00 13.00-17.00",
      "open van 06.30-12.00 13.00-17.00", "2026-03-12 0612", "Bel 14 010", "Zaaknummer 202600123",
    ],
    "privacy.birth": ["Haar kind, geboren in 2024", "Is in 1981 geboren"],
    "perspective.verb": [
      "Registreert zich op MijnOverheid", "Verwerkt het slechte nieuws", "Beschikt over een DigiD",
      "Verwerken dat de aanvraag is afgewezen", "Verwerken van slecht nieuws", "Aanvraag invullen",
      "Melding doen en foto toetsen",
      "Ontvangt een melding op haar telefoon", "Ontvangt de melding dat het gelukt is",
      "Beoordeelt of ze het kan betalen", "Toetst haar pincode in",
      "Archiveert de brief in een map",
      "Handhaaft haar bezwaar", "Behandelt de wond", "Registers for the portal",
    ],
    "perspective.subject": ["Gemeente bellen", "Wij gaan verhuizen"],
  ]

  @Test("leave alone what only looks like a fault", arguments: harmless)
  func leavesAlone(code: String, text: String) {
    let file = PlantedFault.journey(
      code,
      #""persona":{"id":"c-1","name":"Samira (34)"},"phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"\#(text)"}]}]"#
    )
    let codes = Self.codes(file.text)
    #expect(!codes.contains(code), "\(text): \(codes)")
  }

  @Test("say nothing of what they found about a person")
  func discreet() {
    for fault in PlantedFault.all where fault.code.hasPrefix("privacy") {
      let file = CheckedFile(path: "a.journey.json", bytes: Array(fault.text.utf8))
      for finding in Check.findings(in: file) {
        let words = finding.line.nl + finding.line.en + finding.fingerprint
        for secret in ["123456782", "12345678", "Vries", "jansen", "ABNA", "Kerkstraat", "1981"] {
          #expect(!words.contains(secret), "\(finding.code)")
        }
      }
    }
  }

  @Test("name what points to a person by its number")
  func unnamed() {
    let fault = PlantedFault.journey(
      "action.owner",
      #""opportunities":[{"id":"k-1","title":"Sneller"},{"id":"k-2","title":"Bel mevrouw Jansen terug op 06-12345678"}]"#
    )
    let lines = Check.findings(in: CheckedFile(path: "a", bytes: Array(fault.text.utf8)))
      .map(\.line.nl)
    #expect(lines.contains { $0.contains("De kans nr. 2 heeft geen eigenaar.") }, "\(lines)")
    #expect(!lines.joined().contains("Jansen"))
  }

  @Test("tell several in one text apart")
  func several() {
    let text = PlantedFault.journey("", #""note":"Bel 06-12345678 of 06-87654321""#).text
    let causes = Check.findings(in: CheckedFile(path: "a", bytes: Array(text.utf8)))
      .filter { $0.code == "privacy.phone" }.map(\.cause.nl)
    #expect(
      causes == [1, 2].map { "Hier staat een telefoonnummer (\($0) van 2 in deze tekst)." })
  }

  @Test("find what was written where no field is, at its own line")
  func unknown() {
    let text = """
      {
        "format": "klantreis.journey/9",
        "id": "j-1",
        "title": "Reis",
        "mine": "Bel 06-12345678"
      }

      """
    let findings = Check.findings(in: CheckedFile(path: "a", bytes: Array(text.utf8)))
    #expect(
      findings.map { "\($0.code) \($0.place?.line ?? 0)" } == ["file.later 0", "privacy.phone 5"])
    #expect(findings[1].fingerprint.hasPrefix("privacy.phone/j-1.mine/"))
  }

  @Test("ask no proof of what is wanted, and no review of what is outdated")
  func wanted() {
    let pain = #""painPoints":[{"id":"p-1","title":"Pijn","severity":3}]"#
    let plan = #""opportunities":[{"id":"k-1","title":"Kans"}]"#
    let persona = #""persona":{"id":"c-1","name":"Els (40)"}"#
    let steps = PlantedFault.drawn("", last: #""emotion":-2"#, "\(pain),\(plan),\(persona)").text
    let asked: Set = ["evidence.painPoint", "evidence.persona", "emotion.drop", "action.owner"]
    #expect(asked.isSubset(of: Self.codes(steps)))
    let wanted = steps.replacing(#""title":"Titel","#, with: #""title":"Titel","state":"desired","#)
    #expect(asked.isDisjoint(with: Self.codes(wanted)))
    let review = #""review":{"everyMonths":6,"lastOn":"2026-05-22"}"#
    #expect(Self.codes(PlantedFault.journey("", review).text).contains("review.stale"))
    let outdated = PlantedFault.journey("", #""status":"outdated","# + review).text
    #expect(!Self.codes(outdated).contains("review.stale"))
    let trial = #""trials":[{"id":"r-1","title":"Proef","until":"2026-01-01"}]"#
    for (status, isOver) in [("trying", true), ("done", false), ("dropped", false)] {
      let kans = #""opportunities":[{"id":"k-1","title":"Kans","status":"\#(status)",\#(trial)}]"#
      let codes = Self.codes(PlantedFault.journey("", kans).text)
      #expect(codes.contains("action.trialOver") == isOver, "\(status)")
    }
  }

  @Test("take a day for one to come only where something must have happened on it")
  func daysToCome() {
    let plan =
      #""opportunities":[{"id":"k-1","title":"Kans","dueOn":"2027-01-01","trials":[{"id":"r-1","title":"Proef","from":"2026-12-01","until":"2027-01-01"}]}]"#
    #expect(!Self.codes(PlantedFault.journey("", plan).text).contains("time.future"))
    let today = #""sources":[{"id":"b-1","title":"Gesprek","on":"2026-11-22"}]"#
    #expect(!Self.codes(PlantedFault.journey("", today).text).contains("time.future"))
    let undated = CheckedFile(
      path: "a",
      bytes: Array(PlantedFault.journey("", today.replacing("2026", with: "2062")).text.utf8))
    #expect(!Check.findings(in: undated, on: nil).map(\.code).contains("time.future"))
  }

  @Test("are never more than a warning about method and privacy")
  func mild() {
    for check in Check.all where !["file", "git", "id"].contains(check.subject) {
      #expect(check.severity != .error, "\(check.code)")
    }
  }

  @Test("say in both languages what, why and what to do")
  func bilingual() {
    for check in Check.all {
      for text in [check.title, check.why, check.mend] {
        #expect(!text.nl.isEmpty && !text.en.isEmpty && text.nl != text.en, "\(check.code)")
      }
      for text in [check.why, check.mend] {
        #expect(text.nl.hasSuffix(".") || text.nl.hasSuffix("?"), "\(check.code)")
      }
    }
  }

  @Test("keep the fingerprint of a finding when the text is edited elsewhere, and not at its words")
  func fingerprint() {
    func prints(_ members: String) -> [String] {
      let text = PlantedFault.journey("", members).text
      let file = CheckedFile(path: "a", bytes: Array(text.utf8))
      return Check.findings(in: file).filter { $0.code == "privacy.phone" }.map(\.fingerprint)
    }
    let first = prints(#""note":"Bel 06-12345678""#)
    #expect(first.count == 1)
    #expect(
      first == prints(#""service":"Verhuizen","note":"Of bel na vijf uur 06-12345678 nog eens""#))
    #expect(first != prints(#""note":"Bel 06-12345679""#))
  }
}

@Suite("The checks of a folder")
struct FolderCheckTests {
  private static func facts(_ path: String, _ members: String) -> FileFacts? {
    FileFacts(
      CheckedFile(path: path, bytes: Array(PlantedFault.journey("", members).text.utf8)))
  }

  private static func codes(_ one: String, _ two: String) -> [String] {
    codes([facts("a", one), facts("b", two)].compactMap(\.self))
  }

  private static func codes(_ files: [FileFacts]) -> [String] {
    var comparison = FolderComparison()
    for file in files { comparison.add(file) }
    return comparison.findings.map { "\($0.path) \($0.code)" }
  }

  @Test(
    "find what a desired journey realises that the current one has no more",
    arguments: [true, false])
  func realised(isDesiredFirst: Bool) {
    let desired = #""state":"desired","derivedFrom":"j-9","realises":["k-1","k-2"]"#
    func found(_ current: String) -> [String] {
      let text = PlantedFault.journey("", current).text.replacing("\"j-1\"", with: "\"j-9\"")
      let other = FileFacts(CheckedFile(path: "b", bytes: Array(text.utf8)))
      let files = [Self.facts("a", desired), other].compactMap(\.self)
      return Self.codes(isDesiredFirst ? files : files.reversed())
    }
    #expect(found(#""opportunities":[{"id":"k-1","title":"Een"}]"#) == ["a folder.realises"])
    let all = #""opportunities":[{"id":"k-1","title":"Een"},{"id":"k-2","title":"Twee"}]"#
    #expect(found(all) == [])
    #expect(Self.codes(desired, #""title":"Andere""#) == [])
  }

  @Test("find one persona that is told in two ways")
  func persona() {
    let one = #""persona":{"id":"c-1","name":"Els (40)"}"#
    #expect(Self.codes(one, one) == [])
    #expect(Self.codes(one, #""persona":{"id":"c-1","name":"Els (41)"}"#) == ["b folder.persona"])
    #expect(Self.codes(one, #""persona":{"id":"c-2","name":"Els (41)"}"#) == [])
    let derived = #""persona":{"id":"c-1","name":"Els (40)","quote":"Nou.","sources":["b-1"]}"#
    #expect(Self.codes(one, derived) == [])
  }

  @Test("find two spellings of one party")
  func party() {
    func step(_ party: String) -> String {
      #""phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"Belt","touchpoints":[{"id":"t-1","title":"Bel","to":"\#(party)"}]}]}]"#
    }
    #expect(Self.codes(step("Wijk-team"), step("wijkteam")) == ["b folder.party"])
    #expect(Self.codes(step("wijkteam"), step("wijkteam")) == [])
    #expect(Self.codes(step("wijkteam"), step("wijkteams")) == [])
    #expect(Self.codes(step("جمعية"), step("مكتب")) == [])
    #expect(Self.codes(step("Wijkteam"), step("wijkteam")) == ["b folder.party"])
    let opgave = FileFacts(
      CheckedFile(
        path: "o",
        bytes: Array(
          PlantedFault.opgave("", #""parties":[{"id":"y-1","title":"Wijkteam"}]"#).text.utf8)))
    let contacts = [Self.facts("a", step("wijkteam")), opgave].compactMap(\.self)
    #expect(contacts.count == 2 && Self.codes(contacts) == [])
  }

  @Test("find the same journey twice")
  func journey() {
    let one = #""service":"Verhuizen","state":"current","persona":{"id":"c-1","name":"Els"}"#
    #expect(Self.codes(one, one) == ["b folder.journey"])
    let two = #""service":"Verhuizen","state":"desired","persona":{"id":"c-1","name":"Els"}"#
    #expect(Self.codes(one, two) == [])
  }
}
