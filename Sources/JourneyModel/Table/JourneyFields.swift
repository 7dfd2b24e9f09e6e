// SPDX-License-Identifier: EUPL-1.2

import Words

extension Field {
  static let id = Field(
    .id, .id, required: true, "Kenmerk", "Id",
    help: "Het vaste kenmerk; het verandert nooit.", "The fixed id; it never changes.")

  static let tags = Field(
    .tags, .texts, "Labels", "Tags",
    help: "Woorden waarop u later zoekt.", "Words by which you search later.")

  static let note = Field(
    .note, .text, "Notitie", "Note",
    help: "Wat verder van belang is.", "Anything else that matters.")

  static func title(_ nl: String, _ en: String) -> Field {
    Field(
      .title, .text, required: true, "Titel", "Title", help: nl, en)
  }

  static func sources(_ nl: String, _ en: String) -> Field {
    Field(.sources, .references([.source]), "Bronnen", "Sources", help: nl, en)
  }

  static let painPoints = Field(
    .painPoints, .items(.painPoint), "Pijnpunten", "Pain points",
    help: "Wat de klant hier dwarszit.", "What troubles the customer here.")

  static let opportunities = Field(
    .opportunities, .items(.opportunity), "Kansen", "Opportunities",
    help: "Wat hier beter kan.", "What could be better here.")

  static let realises = Field(
    .realises, .outsides, "Maakt waar", "Realises",
    help: "De kansen uit de huidige reis die hiermee gedaan zijn.",
    "The opportunities of the current journey that this carries out.")

  static let journey: FieldTable = [
    format, id,
    title(
      "Van waar tot waar de reis loopt, bijvoorbeeld: Van aanmaning tot schuldenvrij.",
      "From where to where the journey runs, for example: From reminder to debt-free."),
    Field(
      .service, .text, "Dienst", "Service",
      help: "De dienst waar het om gaat.", "The service that the journey is about."),
    Field(
      .organisation, .text, "Organisatie", "Organisation",
      help: "De organisatie die de reis in kaart brengt.", "The organisation that maps the journey."
    ),
    Field(
      .state, .choice(.state), "Soort", "State",
      help: "Huidig is hoe het nu gaat, gewenst is hoe het moet worden.",
      "Current is how it goes now, desired is how it should become."),
    Field(
      .opgave, .outside, "Opgave", "Opgave",
      help: "De opgave waaraan deze reis bijdraagt.", "The opgave that this journey serves."),
    Field(
      .derivedFrom, .outside, "Afgeleid van", "Derived from",
      help: "De reis waar deze van is gemaakt.", "The journey from which this one was made."),
    Field(
      .status, .choice(.status), "Status", "Status",
      help: "Hoe ver de kaart is.", "How far the map has come."),
    Field(
      .owner, .text, "Eigenaar", "Owner",
      help: "De rol die de kaart na de werksessie levend houdt.",
      "The role that keeps the map alive after the workshop."),
    note,
    Field(
      .trigger, .text, "Aanleiding", "Trigger",
      help: "Wat de reis in gang zet.", "What sets the journey off."),
    Field(
      .scenario, .text, "Situatie", "Scenario",
      help: "Wat er speelt, in een of twee zinnen.", "What is going on, in a sentence or two."),
    Field(
      .goal, .text, "Doel", "Goal",
      help: "Wat de klant bereikt wil hebben.", "What the customer wants to have reached."),
    Field(
      .product, .text, "Product", "Product",
      help: "De naam uit de uniforme productnamenlijst.", "The name from the list of products."),
    Field(
      .caseType, .text, "Zaaktype", "Case type",
      help: "Het zaaktype waarmee u werkt.", "The type of case that you work with."),
    Field(
      .lifeEvent, .text, "Levensgebeurtenis", "Life event",
      help: "De gebeurtenis in het leven van de klant.", "The event in the customer's life."),
    Field(
      .review, .item(.review), "Herziening", "Review",
      help: "Hoe vaak u nagaat of de reis nog klopt.",
      "How often you check that the journey still holds."),
    tags,
    Field(
      .persona, .item(.persona), "Persona", "Persona",
      help: "De klant wiens reis dit is.", "The customer whose journey this is."),
    Field(
      .sources, .items(.source), "Bronnen", "Sources",
      help: "Waar u het van weet.", "How you know."),
    Field(
      .terms, .items(.term), "Termijnen", "Terms",
      help: "Wettelijke termijnen en servicenormen.", "Statutory terms and service norms."),
    Field(
      .phases, .items(.phase), "Fasen", "Phases",
      help: "De delen van de reis, op volgorde.", "The parts of the journey, in order."),
    painPoints, opportunities, realises,
    Field(
      .parked, .items(.parked), "Parkeerplaats", "Parked",
      help: "Notities waarvan de plaats nog niet bekend is.",
      "Notes whose place is not known yet."),
  ]

  static let review: FieldTable = [
    Field(
      .everyMonths, .whole(1...WholeNumber.largest), "Elke … maanden", "Every … months",
      help: "Om de hoeveel maanden u de reis nagaat.", "After how many months you check it again."),
    Field(
      .lastOn, .date(.past), "Laatst op", "Last on",
      help: "De dag waarop u de reis het laatst hebt nagegaan.",
      "The day on which you last checked the journey."),
  ]

  static let persona: FieldTable = [
    id,
    Field(
      .name, .text, required: true, "Naam", "Name",
      help: "Een verzonnen naam, eventueel met leeftijd.",
      "A made-up name, with an age if you like."),
    Field(
      .customer, .choice(.customer), "Soort klant", "Kind of customer",
      help: "Inwoner, bedrijf, samenwerking of organisatie.",
      "Citizen, company, coalition or organisation."),
    Field(
      .targetGroup, .text, "Doelgroep", "Target group",
      help: "De groep waar deze persoon bij hoort.", "The group that this person belongs to."),
    Field(
      .effect, .choice(.effect), "Gevolg", "Effect",
      help: "Of de opgave deze klant helpt of schaadt.",
      "Whether the opgave helps or harms this customer."),
    Field(
      .description, .text, "Beschrijving", "Description",
      help: "Wie het is, in een paar woorden.", "Who it is, in a few words."),
    Field(
      .needs, .texts, "Behoeften", "Needs",
      help: "Wat de klant nodig heeft.", "What the customer needs."),
    Field(
      .expectations, .texts, "Verwachtingen", "Expectations",
      help: "Wat de klant verwacht.", "What the customer expects."),
    quote,
    sources("Waarop de persona berust.", "What the persona rests on."),
  ]

  static let quote = Field(
    .quote, .text, "Citaat", "Quote",
    help: "Letterlijk wat een klant zei, zonder aanhalingstekens.",
    "Word for word what a customer said, without quotation marks.")

  static let source: FieldTable = [
    id, title("Hoe de bron heet.", "What the source is called."),
    Field(
      .kind, .choice(.sourceKind), "Soort", "Kind",
      help: "Het soort onderzoek of signaal.", "The kind of research or signal."),
    Field(
      .on, .date(.past), "Datum", "Date", help: "Van wanneer de bron is.",
      "When the source dates from."),
    Field(
      .respondents, .whole(0...WholeNumber.largest), "Aantal ondervraagden", "Respondents",
      help: "Hoeveel mensen meededen, of hoeveel dossiers er waren.",
      "How many people took part, or how many files there were."),
    Field(
      .panel, .outside, "Panel", "Panel",
      help: "De raadpleging van een panel.", "A panel's consultation."),
    Field(
      .question, .outside, "Vraag", "Question",
      help: "De vraag aan het panel.", "The question to the panel."),
    Field(
      .link, .text, "Verwijzing", "Link",
      help: "Waar de bron te vinden is.", "Where the source can be found."),
  ]

  static let term: FieldTable = [
    id, title("Wat binnen de termijn moet gebeuren.", "What must happen within the term."),
    Field(
      .kind, .choice(.termKind), "Soort", "Kind",
      help: "Een wettelijke termijn of een eigen norm.", "A statutory term or a norm of your own."),
    Field(
      .length, .duration, "Lengte", "Length",
      help: "Hoe lang het mag duren, bijvoorbeeld 8 weken.",
      "How long it may take, for example 8 weeks."),
    Field(
      .from, .reference([.step]), "Vanaf", "From",
      help: "De stap waarmee de termijn begint.", "The step with which the term starts."),
    Field(
      .to, .reference([.step]), "Tot en met", "To",
      help: "De stap waarmee de termijn eindigt.", "The step with which the term ends."),
    Field(
      .basis, .text, "Grondslag", "Basis",
      help: "De wet of afspraak waarin het staat.", "The law or agreement that says so."),
  ]

  static let parked: FieldTable = [
    id, title("De notitie, in een zin.", "The note, in a sentence."), note,
  ]
}
