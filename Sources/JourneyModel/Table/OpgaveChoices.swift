// SPDX-License-Identifier: EUPL-1.2

import Words

extension Choices {
  package static let opgaveRole = Choices(
    [
      ("agendaSetting", Text(nl: "agenderen", en: "setting the agenda")),
      ("connecting", Text(nl: "verbinden", en: "connecting")),
      ("facilitating", Text(nl: "mogelijk maken", en: "facilitating")),
      ("directing", Text(nl: "regie voeren", en: "directing")),
      ("carryingOut", Text(nl: "uitvoeren", en: "carrying out")),
      ("financing", Text(nl: "financieren", en: "financing")),
      ("supervising", Text(nl: "toezicht houden", en: "supervising")),
    ], others: .welcome)

  package static let dossier = Choices(
    [
      ("energyAndClimate", Text(nl: "energie en klimaat", en: "energy and climate")),
      ("areaDevelopment", Text(nl: "gebiedsgericht werken", en: "area development")),
      ("environmentalVision", Text(nl: "omgevingsvisie", en: "environmental vision")),
      ("traffic", Text(nl: "verkeer en vervoer", en: "traffic and transport")),
      ("safety", Text(nl: "veiligheid", en: "safety")),
      ("care", Text(nl: "zorg en ondersteuning", en: "care and support")),
      ("workAndIncome", Text(nl: "werk en inkomen", en: "work and income")),
      ("economy", Text(nl: "economie", en: "economy")),
      ("waste", Text(nl: "afval en onderhoud", en: "waste and maintenance")),
      ("education", Text(nl: "onderwijs", en: "education")),
      ("culture", Text(nl: "kunst en cultuur", en: "arts and culture")),
      ("other", Text(nl: "anders", en: "other")),
    ], others: .welcome)

  /// Where a signal of urgency comes from.
  public static let signalKind = Choices([
    ("parliamentaryQuestion", Text(nl: "Kamervraag", en: "parliamentary question")),
    ("councilQuestion", Text(nl: "raadsvraag", en: "council question")),
    ("complaints", Text(nl: "klachten", en: "complaints")),
    ("citizenLetter", Text(nl: "burgerbrief", en: "citizen's letter")),
    ("media", Text(nl: "media", en: "media")),
    ("panel", Text(nl: "panel", en: "panel")),
    ("figures", Text(nl: "cijfers", en: "figures")),
    ("court", Text(nl: "uitspraak of ombudsman", en: "ruling or ombudsman")),
    ("internal", Text(nl: "intern", en: "internal")),
    ("other", Text(nl: "anders", en: "other")),
  ])

  package static let partyKind = Choices(
    [
      ("ownOrganisation", Text(nl: "eigen organisatie", en: "own organisation")),
      ("chainPartner", Text(nl: "ketenpartner", en: "chain partner")),
      ("government", Text(nl: "andere overheid", en: "other government")),
      ("ngo", Text(nl: "ngo", en: "ngo")),
      ("interestGroup", Text(nl: "lokale belangengroep", en: "local interest group")),
      ("branchOrganisation", Text(nl: "brancheorganisatie", en: "branch organisation")),
      ("neighbourhoodCouncil", Text(nl: "wijkraad", en: "neighbourhood council")),
      ("residents", Text(nl: "inwoners", en: "residents")),
      ("company", Text(nl: "bedrijf", en: "company")),
      ("other", Text(nl: "anders", en: "other")),
    ], others: .welcome)

  package static let askingMethod = Choices(
    [
      ("journey", Text(nl: "klantreis", en: "journey")),
      ("panel", Text(nl: "burgerpanel", en: "citizens' panel")),
      ("journeyAndPanel", Text(nl: "klantreis en burgerpanel", en: "journey and panel")),
      ("interviews", Text(nl: "interviews", en: "interviews")),
      ("notYet", Text(nl: "nog niet gevraagd", en: "not asked yet")),
    ], others: .welcome)

  package static let yesNo = Choices([
    ("yes", Text(nl: "ja", en: "yes")),
    ("no", Text(nl: "nee", en: "no")),
  ])

  package static let lessonKind = Choices([
    ("lesson", Text(nl: "les", en: "lesson")),
    ("success", Text(nl: "succes", en: "success")),
  ])

  package static let questionKind = Choices(
    [
      ("one", Text(nl: "één antwoord", en: "one answer")),
      ("more", Text(nl: "meer antwoorden", en: "more answers")),
      ("scale", Text(nl: "eens of oneens", en: "agreement scale")),
      ("open", Text(nl: "open", en: "open")),
    ])
}
