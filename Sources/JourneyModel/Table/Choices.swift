// SPDX-License-Identifier: EUPL-1.2

import Words

extension Choices {
  package static let state = Choices(
    [
      ("current", Text(nl: "huidig", en: "current")),
      ("desired", Text(nl: "gewenst", en: "desired")),
    ], others: .refused)

  package static let status = Choices([
    ("idea", Text(nl: "idee", en: "idea")),
    ("research", Text(nl: "onderzoek", en: "research")),
    ("draft", Text(nl: "concept", en: "draft")),
    ("adopted", Text(nl: "vastgesteld", en: "adopted")),
    ("inProgress", Text(nl: "in uitvoering", en: "in progress")),
    ("outdated", Text(nl: "verouderd", en: "outdated")),
  ])

  package static let customer = Choices([
    ("citizen", Text(nl: "inwoner", en: "citizen")),
    ("company", Text(nl: "bedrijf", en: "company")),
    ("coalition", Text(nl: "samenwerking", en: "coalition")),
    ("organisation", Text(nl: "organisatie", en: "organisation")),
  ])

  package static let effect = Choices([
    ("helped", Text(nl: "geholpen", en: "helped")),
    ("harmed", Text(nl: "geschaad", en: "harmed")),
    ("both", Text(nl: "allebei", en: "both")),
  ])

  package static let sourceKind = Choices([
    ("interview", Text(nl: "interviews", en: "interviews")),
    ("panel", Text(nl: "panel", en: "panel")),
    ("observation", Text(nl: "observatie", en: "observation")),
    ("complaints", Text(nl: "klachten", en: "complaints")),
    ("citizenLetter", Text(nl: "burgerbrief", en: "citizen's letter")),
    ("parliamentaryQuestion", Text(nl: "Kamervraag", en: "parliamentary question")),
    ("councilQuestion", Text(nl: "raadsvraag", en: "council question")),
    ("media", Text(nl: "media", en: "media")),
    ("figures", Text(nl: "cijfers", en: "figures")),
    ("test", Text(nl: "test", en: "test")),
    ("staff", Text(nl: "medewerkers", en: "staff")),
    ("other", Text(nl: "anders", en: "other")),
  ])

  package static let termKind = Choices([
    ("legal", Text(nl: "wettelijke termijn", en: "statutory term")),
    ("serviceNorm", Text(nl: "servicenorm", en: "service norm")),
  ])

  package static let channel = Choices(
    [
      ("desk", Text(nl: "balie", en: "desk")),
      ("phone", Text(nl: "telefoon", en: "phone")),
      ("website", Text(nl: "website", en: "website")),
      ("email", Text(nl: "e-mail", en: "e-mail")),
      ("letter", Text(nl: "brief", en: "letter")),
      ("app", Text(nl: "app", en: "app")),
      ("chat", Text(nl: "chat", en: "chat")),
      ("sms", Text(nl: "sms", en: "text message")),
      ("socialMedia", Text(nl: "sociale media", en: "social media")),
      ("homeVisit", Text(nl: "huisbezoek", en: "home visit")),
      ("neighbourhoodTeam", Text(nl: "wijkteam", en: "neighbourhood team")),
      ("meeting", Text(nl: "bijeenkomst", en: "meeting")),
      ("portal", Text(nl: "portaal", en: "portal")),
      ("selfService", Text(nl: "zuil", en: "self-service")),
      ("chainPartner", Text(nl: "ketenpartner", en: "chain partner")),
      ("relative", Text(nl: "naaste", en: "relative")),
      ("payment", Text(nl: "betaling", en: "payment")),
      ("other", Text(nl: "anders", en: "other")),
    ], others: .welcome)

  package static let opportunityStatus = Choices([
    ("open", Text(nl: "open", en: "open")),
    ("trying", Text(nl: "wordt geprobeerd", en: "being tried")),
    ("done", Text(nl: "gedaan", en: "done")),
    ("dropped", Text(nl: "vervallen", en: "dropped")),
  ])

  package static let exitKind = Choices([
    ("exception", Text(nl: "uitzondering", en: "exception")),
    ("dropOut", Text(nl: "haakt af", en: "drops out")),
    ("back", Text(nl: "terug", en: "back")),
    ("otherJourney", Text(nl: "andere reis", en: "other journey")),
  ])
}
