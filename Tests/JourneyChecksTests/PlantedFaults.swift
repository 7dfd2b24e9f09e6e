// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Testing
import Words

/// A file with one fault in it, and the check that must find it.
struct PlantedFault: CustomTestStringConvertible {
  let code: String
  let text: String

  var testDescription: String { code }

  static func journey(_ code: String, _ members: String) -> PlantedFault {
    file(code, "journey", members)
  }

  /// A journey of four steps that say how they feel, of which the members of the last follow.
  static func drawn(_ code: String, last: String, _ members: String = "") -> PlantedFault {
    let steps = (1...3).map { #"{"id":"s-\#($0)","title":"Doet iets","emotion":1}"# }
    let all = steps.joined(separator: ",") + #",{"id":"s-4","title":"Doet nog iets",\#(last)}"#
    let more = members.isEmpty ? "" : "," + members
    return journey(
      code, #""phases":[{"id":"f-1","title":"Fase","steps":[\#(all)]}]"# + more)
  }

  static func step(_ code: String, _ members: String) -> PlantedFault {
    journey(
      code,
      #""phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"Doet iets",\#(members)}]}]"#
    )
  }

  static func titled(_ code: String, _ title: String) -> PlantedFault {
    journey(
      code,
      #""phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"\#(title)"}]}]"#)
  }

  static func note(_ code: String, _ note: String) -> PlantedFault {
    journey(code, #""note":"\#(note)""#)
  }

  static func opgave(_ code: String, _ members: String) -> PlantedFault {
    file(code, "opgave", members)
  }

  static func file(_ code: String, _ kind: String, _ members: String) -> PlantedFault {
    PlantedFault(
      code: code,
      text:
        #"{"format":"klantreis.\#(kind)/1","id":"j-1","title":"Titel","organisation":"Gemeente Waterstad","#
        .replacingPanel(kind) + members + "}")
  }
}

extension String {
  /// A panel has no organisation.
  fileprivate func replacingPanel(_ kind: String) -> String {
    kind == "panel"
      ? split(separator: #""organisation":"Gemeente Waterstad","#).joined() : self
  }
}

extension PlantedFault {
  static let pain = #""painPoints":[{"id":"p-1","title":"Pijn","severity":3}]"#

  static let all = listed + written

  private static let listed: [PlantedFault] = [
    .titled("structure.title", ""),
    .journey("structure.trigger", #""goal":"x""#),
    .journey("structure.goal", #""trigger":"x""#),
    .journey("structure.persona", #""goal":"x""#),
    .journey(
      "structure.phases",
      #""phases":["# + (1...8).map { #"{"id":"f-\#($0)","title":"Fase"}"# }.joined(separator: ",")
        + "]"),
    .journey(
      "structure.steps",
      #""phases":[{"id":"f-1","title":"Fase","steps":["#
        + (1...26).map { #"{"id":"s-\#($0)","title":"Doet iets"}"# }.joined(separator: ",") + "]}]"),
    .journey("structure.emptyPhase", #""phases":[{"id":"f-1","title":"Fase"}]"#),
    .journey(
      "structure.ending",
      #""phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"Belt"},{"id":"s-2","title":"Wacht"},{"id":"s-3","title":"Krijgt het besluit"}]}]"#
    ),
    .drawn(
      "structure.happyPath", last: #""emotion":0},{"id":"s-5","title":"Gaat door","emotion":0"#),
    .step("structure.wayBack", #""exits":[{"id":"e-1","title":"Opnieuw","kind":"back"}]"#),
    .journey(
      "structure.emptyStep",
      #""phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"Bericht van de gemeente","emotion":1},{"id":"s-2","title":"Intakegesprek","emotion":1}]}]"#
    ),
    .titled("perspective.verb", "Beoordeelt de aanvraag"),
    .titled("perspective.verb", "Ontvangt de aanvraag van de inwoner"),
    .titled("perspective.verb", "Verwerken van de aanvraag"),
    .titled("perspective.verb", "Bezwaar opnieuw beoordelen"),
    .titled("perspective.noun", "Registratie van de melding"),
    .titled("perspective.subject", "De gemeente stuurt een brief"),
    .titled("perspective.subject", "Gemeente Waterstad stuurt een brief"),
    .journey("perspective.phase", #""phases":[{"id":"f-1","title":"Burgerzaken"}]"#),
    .titled("perspective.jargon", "Levert de SVWI in"),
    .drawn(
      "perspective.onePartner",
      last: #""emotion":1,"touchpoints":["#
        + (1...5).map { #"{"id":"t-\#($0)","title":"Bel","from":"customer","to":"gemeente"}"# }
        .joined(separator: ",") + "]"),
    .drawn("evidence.share", last: #""emotion":1"#),
    .step("evidence.painPoint", pain),
    .step("evidence.quote", #""quote":"Nou ja.""#),
    .drawn(
      "evidence.persona", last: #""emotion":1"#, #""persona":{"id":"c-1","name":"Els (40)"}"#),
    .journey(
      "evidence.respondents",
      #""sources":[{"id":"b-1","title":"Gesprekken","kind":"interview","respondents":3}]"#),
    .journey(
      "evidence.staffOnly", #""sources":[{"id":"b-1","title":"Gesprekken","kind":"staff"}]"#),
    .journey(
      "evidence.old", #""sources":[{"id":"b-1","title":"Gesprekken","on":"2022-01-01"}]"#),
    .journey(
      "evidence.mentions",
      #""sources":[{"id":"b-1","title":"Gesprekken","respondents":8}],"painPoints":[{"id":"p-1","title":"Pijn","mentions":9,"sources":["b-1"]}]"#
    ),
    .drawn(
      "evidence.unused", last: #""emotion":1"#, #""sources":[{"id":"b-1","title":"Gesprekken"}]"#),
    .journey(
      "evidence.desired",
      #""state":"desired","phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"Belt","quote":"Fijn."}]}]"#
    ),
    .drawn("emotion.unknown", last: #""action":"Wacht""#),
    .drawn("emotion.flat", last: #""emotion":1"#),
    .drawn("emotion.dip", last: #""emotion":-2"#),
    .step("emotion.painAtPeak", #""emotion":1,\#(pain)"#),
    .drawn("emotion.end", last: #""emotion":-1"#),
    .drawn("emotion.drop", last: #""emotion":-2"#),
    .step("emotion.truth", #""momentOfTruth":true"#),
    .step("contact.channel", #""touchpoints":[{"id":"t-1","title":"Bel","from":"customer"}]"#),
    .step("contact.initiative", #""touchpoints":[{"id":"t-1","title":"Bel","channel":"phone"}]"#),
    .step(
      "contact.self",
      #""touchpoints":[{"id":"t-1","title":"Bel","channel":"phone","from":"Wijkteam","to":"wijkteam"}]"#
    ),
    .drawn(
      "contact.digitalOnly",
      last: #""emotion":1,"touchpoints":["#
        + (1...3).map { #"{"id":"t-\#($0)","title":"Kijkt","channel":"website"}"# }
        .joined(separator: ",") + "]"),
    .step("contact.handover", #""backstage":[{"id":"a-1","title":"Naar buiten","handover":true}]"#),
    .step("contact.backstage", #""backstage":[{"id":"a-1","title":"Controle"}]"#),
    .journey("action.owner", #""opportunities":[{"id":"k-1","title":"Sneller"}]"#),
    .journey(
      "action.due", #""opportunities":[{"id":"k-1","title":"Sneller","owner":"Teamleider"}]"#),
    .journey(
      "action.indicator",
      #""opportunities":[{"id":"k-1","title":"Sneller","owner":"Teamleider"}]"#),
    .journey(
      "action.trial", #""opportunities":[{"id":"k-1","title":"Sneller","status":"trying"}]"#),
    .journey(
      "action.trialPlan",
      #""opportunities":[{"id":"k-1","title":"Sneller","trials":[{"id":"r-1","title":"Proef"}]}]"#),
    .journey(
      "action.trialOver",
      #""opportunities":[{"id":"k-1","title":"Sneller","trials":[{"id":"r-1","title":"Proef","until":"2026-01-01"}]}]"#
    ),
    .journey(
      "action.overdue", #""opportunities":[{"id":"k-1","title":"Sneller","dueOn":"2026-01-01"}]"#),
    .step("action.painPoint", pain),
    .step("action.painless", pain + #","opportunities":[{"id":"k-1","title":"Sneller"}]"#),
    .journey("action.solution", #""opportunities":[{"id":"k-1","title":"Bouw een app"}]"#),
    .drawn("action.journeyOwner", last: #""emotion":1"#),
    .drawn("action.opgave", last: #""emotion":1"#),
    .drawn("action.realises", last: #""emotion":1"#, #""state":"desired","derivedFrom":"j-0""#),
    .drawn("time.none", last: #""emotion":1"#),
    .step("time.waiting", #""duration":"P4D","waiting":"P3D""#),
    .step("time.longer", #""duration":"P3D","waiting":"P4D""#),
    .journey(
      "time.term",
      #""terms":[{"id":"w-1","title":"Norm","length":"P2W"}],"phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"Wacht","duration":"P3W"}]}]"#
    ),
    .journey(
      "time.backwards",
      #""terms":[{"id":"w-1","title":"Norm","from":"s-2","to":"s-1"}],"phases":[{"id":"f-1","title":"Fase","steps":[{"id":"s-1","title":"Belt"},{"id":"s-2","title":"Wacht"}]}]"#
    ),
    .opgave(
      "time.dates",
      #""team":[{"id":"m-1","title":"Adviseur","from":"2026-12-21","until":"2026-12-01"}]"#),
    .step(
      "time.dates",
      #""opportunities":[{"id":"k-1","title":"Bellen","trials":[{"id":"t-1","title":"Bellen","from":"2026-12-21","until":"2026-12-01"}]}]"#
    ),
    .opgave("time.future", #""signals":[{"id":"d-1","title":"Brief","on":"2062-03-01"}]"#),
    .journey("time.future", #""sources":[{"id":"b-1","title":"Gesprek","on":"2026-11-23"}]"#),
    .journey("time.future", #""review":{"everyMonths":6,"lastOn":"2027-01-01"}"#),
    .file("time.future", "panel", #""on":"2027-01-01""#),
    .step(
      "time.future",
      #""opportunities":[{"id":"k-1","title":"Bellen","trials":[{"id":"t-1","title":"Bellen","from":"2026-12-21","outcome":"Lukte"}]}]"#
    ),
    .step("time.silence", #""duration":"P4W","waiting":"P4W""#),
    .journey("review.stale", #""review":{"everyMonths":6,"lastOn":"2026-01-01"}"#),
    .drawn("review.none", last: #""emotion":1"#),
    .opgave("opgave.outside", #""signals":[{"id":"d-1","title":"Druk","kind":"internal"}]"#),
    .opgave("opgave.outside", #""signals":[{"id":"d-1","title":"Veel klachten"}]"#),
    .opgave("opgave.signal", #""signals":[{"id":"d-1","title":"Druk","kind":"media"}]"#),
    .opgave("opgave.vision", #""vision":[{"id":"z-1","title":"Eén loket"}]"#),
    .opgave("opgave.value", #""coreValues":[{"id":"v-1","title":"Rust"}]"#),
    .opgave(
      "opgave.difference",
      #""parties":[{"id":"y-1","title":"Wijkraad"}],"vision":[{"id":"z-1","title":"Eén loket","differs":["y-1"]}]"#
    ),
    .opgave("opgave.customers", #""role":"directing""#),
    .opgave("opgave.reason", #""reason":"Omdat wij de overheid zijn""#),
    .opgave(
      "opgave.parties",
      #""parties":[{"id":"y-1","title":"A","kind":"chainPartner"},{"id":"y-2","title":"B","kind":"government"}]"#
    ),
    .file(
      "panel.respondents", "panel",
      #""questions":[{"id":"q-1","title":"Kent u het?","kind":"one"}]"#),
    .file(
      "panel.sum", "panel",
      #""questions":[{"id":"q-1","title":"Kent u het?","kind":"one","results":[{"id":"u-1","title":"Ja","percent":70},{"id":"u-2","title":"Nee","percent":50}]}]"#
    ),
    .note("privacy.bsn", "Het nummer is 123456782."),
    .note("privacy.bsn", "BSN 1234.56.782"),
    .note("privacy.phone", "Bel 06-12345678 na vijf uur"),
    .note("privacy.phone", "Bel +31 (0)6 1234 5678"),
    .note("privacy.phone", "Bel 030 - 123 45 67 of 030-1234567"),
    .note("privacy.email", "Mail els.jansen@voorbeeld.nl"),
    .note("privacy.iban", "Rekening NL91 ABNA 0417 1643 00"),
    .note("privacy.address", "Woont op Kerkstraat 12a"),
    .note("privacy.address", "Woont op 1234 AB 5"),
    .note("privacy.birth", "Geboren op 3 april 1981"),
    .note("privacy.name", "Mevrouw De Vries belde"),
    .note("privacy.name", "dhr. J. van den Berg belde"),
    .note("privacy.name", "Fatima Yilmaz (43) belde"),
    .note("privacy.name", "Karel, 52 jaar, belde"),
    .note("text.hidden", #"Een\u200btekst"#),
    .journey("privacy.phone", #""mine":{"deep":["Bel 06-12345678"]}"#),
    .journey("privacy.phone", #""06-12345678":true"#),
    .journey("privacy.bsn", #""mine":123456782"#),
    .journey(
      "privacy.email",
      #""sources":[{"id":"b-1","title":"Mail","link":"mailto:els@voorbeeld.nl"}]"#),
    .journey("text.hidden", #""mine":"Een\u200btekst""#),
    PlantedFault(
      code: "privacy.phone",
      text:
        #"{"format":"klantreis.journey/9","id":"j-1","title":"Reis","new":[{"word":"06-12345678"}]}"#
    ),
    .journey("privacy.name", persona + #""note":"Mevrouw de Boer belde""#),
    .journey("privacy.name", persona + #""note":"Mehmet Yilmaz (43) belde""#),
  ]

  private static let persona = #""persona":{"id":"c-1","name":"Mehmet de Vries (40)"},"#

  /// What points to a person, in the ways in which people write it.
  private static let written: [PlantedFault] = [
    "privacy.phone": [
      "06 - 12345678", "(06) 12345678", "(020) 624 11 11", "06/12345678", "06–12345678",
      "06‑12345678", "0612345678 3x gebeld", "06 12345678 2e poging", "+31612345678",
      "tel:0031612345678", "+31 (0)6-1234 5678", "06.12.34.56.78", "06 12 34 56 78", "010-267 1625",
      "op 12-03-2026 gebeld via 06-12345678",
    ],
    "privacy.address": [
      "kerkstraat 12", "Kerkstraat nr 12", "Kerkstraat nr. 12a", "1234ab", "1234 ab Waterstad",
      "Keizersgracht 123, 2015 AB Waterstad", "Lange Voorhout 3, 2514 EA", "Korte Kade 4",
    ],
    "privacy.iban": ["nl91abna0417164300", "NL91.ABNA.0417.1643.00", "nl91 abna 0417 1643 00"],
    "privacy.bsn": ["bsn 12 34 56 782", "BSN:123456782", "123.456.782"],
    "privacy.name": [
      "mw.Jansen belt", "Beste heer/mevrouw Jansen", "mevr. Jansen", "Ms Jansen",
      "(mevrouw Jansen)",
      "Fatima Yilmaz (43 jr)", "De heer P. Jansen",
    ],
    "privacy.birth": ["geboren 3-4-1980", "geb. 03-04-80", "Geboortedatum: 3 april"],
  ].sorted { $0.key < $1.key }.flatMap { code, notes in notes.map { .note(code, $0) } }
}
