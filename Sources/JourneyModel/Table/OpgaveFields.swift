// SPDX-License-Identifier: EUPL-1.2

import Words

extension Field {
  static let opgave: FieldTable = [
    format, id,
    title(
      "De opgave in een zin, bijvoorbeeld: Elk huishouden met schulden krijgt op tijd hulp.",
      "The opgave in a sentence, for example: Every household in debt gets help in time."),
    Field(
      .wanted, .text, "Gewenste situatie", "Wanted situation",
      help: "Hoe het in de samenleving moet worden.", "How things in society should become."),
    Field(
      .contribution, .text, "Onze bijdrage", "Our contribution",
      help: "Waartoe u zich verbindt om van vandaag naar de gewenste situatie te komen.",
      "What you commit to in order to get from today to the wanted situation."),
    Field(
      .urgency, .text, "Waarom nu", "Why now",
      help: "Waarom het buiten uw organisatie urgent is.",
      "Why it is urgent outside your organisation."),
    Field(
      .signals, .items(.signal), "Signalen", "Signals",
      help: "Waaruit de urgentie blijkt: Kamervragen, raadsvragen, klachten, burgerbrieven, media.",
      "What shows the urgency: parliamentary and council questions, complaints, letters, media."),
    Field(
      .reason, .text, "Waarom wij", "Why us",
      help: "Waarom juist uw organisatie wil en moet bijdragen.",
      "Why your organisation in particular wants to and must contribute."),
    Field(
      .role, .choice(.opgaveRole), "Rol", "Role",
      help: "De rol die uw organisatie neemt; agenderen is nog geen uitvoeren.",
      "The role that your organisation takes; setting the agenda is not carrying out."),
    Field(
      .field, .choice(.dossier), "Dossier", "Field",
      help: "Het terrein waar de opgave bij hoort, bijvoorbeeld werk en inkomen.",
      "The field that the opgave belongs to, for example work and income."),
    Field(
      .organisation, .text, "Organisatie", "Organisation",
      help: "De organisatie die de opgave op zich neemt.",
      "The organisation that takes the opgave on."),
    Field(
      .status, .choice(.status), "Status", "Status",
      help: "Hoe ver de opgave is.", "How far the opgave has come."),
    Field(
      .owner, .text, "Eigenaar", "Owner",
      help: "De rol die de opgave levend houdt.", "The role that keeps the opgave alive."),
    note, tags,
    Field(
      .customers, .items(.persona), "Klanten", "Customers",
      help: "Wie de opgave raakt: wie zij helpt en wie zij schaadt.",
      "Whom the opgave touches: whom it helps and whom it harms."),
    Field(
      .sources, .items(.source), "Bronnen", "Sources",
      help: "Waar u het van weet.", "How you know."),
    Field(
      .method, .choice(.askingMethod), "Hoe gevraagd", "How asked",
      help: "Hoe u de klant vroeg wat hij nodig heeft, bijvoorbeeld met een klantreis.",
      "How you asked the customers what they need, for example with a journey."),
    Field(
      .panels, .outsides, "Panels", "Panels",
      help: "De panels die zijn gevraagd.", "The panels that were asked."),
    Field(
      .parties, .items(.party), "Partijen", "Parties",
      help: "Iedereen die erbij hoort, ook buiten de keten.",
      "Everyone concerned, outside the chain too."),
    Field(
      .coreValues, .items(.coreValue), "Kernwaarden", "Core values",
      help: "De waarden waarover u het eens bent, vóór de oplossingen.",
      "The values that you agree on, before the solutions."),
    Field(
      .vision, .items(.visionElement), "Visie", "Vision",
      help: "Wat u samen wilt; elk deel dient een kernwaarde.",
      "What you want together; each element serves a core value."),
    Field(
      .approach, .text, "Aanpak", "Approach",
      help: "Het plan van aanpak, in het kort.", "The plan of approach, in short."),
    Field(
      .link, .text, "Plan van aanpak", "Plan of approach",
      help: "Waar het plan van aanpak te vinden is.", "Where the plan of approach can be found."),
    Field(
      .review, .item(.feedbackLoop), "Feedbackloop", "Feedback loop",
      help: "Het ritme waarin u nagaat of opgave, visie, omgeving en partijen nog kloppen.",
      "The rhythm in which you check opgave, vision, surroundings and parties again."),
    Field(
      .why, .item(.buildingBlock), "Waarom", "Why",
      help: "Hebt u buiten genoeg gevraagd welke opgaven er leven? "
        + "Hoe houdt uw organisatie contact met omgeving, betrokkenen en doelgroepen?",
      "Have you asked enough outside which opgaven people live with? "
        + "How does your organisation keep in touch with surroundings, stakeholders and target groups?"
    ),
    Field(
      .customer, .item(.buildingBlock), "Klant", "Customer",
      help: "Wat heeft de geraakte doelgroep nodig? Wat verwacht zij van uw organisatie? "
        + "Met welke methode komt u daarachter?",
      "What do the people concerned need? What do they expect of your organisation? "
        + "By which method do you find out?"),
    Field(
      .agility, .item(.buildingBlock), "Wendbare organisatie", "Agile organisation",
      help: "Met welke processen en structuren kunt u op veranderingen inspelen? "
        + "Is de bedrijfsvoering daarop afgestemd?",
      "With which processes and structures can you respond to changes? "
        + "Is the running of the organisation tuned to that?"),
    Field(
      .leadership, .item(.buildingBlock), "Leiderschap", "Leadership",
      help: "Past deze opgave bij de visie van uw organisatie? Is er genoeg steun van de leiding? "
        + "Wat hebt u van haar nodig?",
      "Does this opgave fit the vision of your organisation? Is there enough support of its leaders? "
        + "What do you need from them?"),
    Field(
      .talents, .item(.buildingBlock), "Talenten", "Talents",
      help: "Zitten de juiste mensen op deze opgave? "
        + "Hoe vraagt u in uw organisatie wie wil bijdragen?",
      "Are the right people on this opgave? "
        + "How do you ask in your organisation who wants to contribute?"),
    Field(
      .team, .items(.member), "Team", "Team",
      help: "De rollen; ieder schrijft zelf op wat hij of zij wil bijdragen.",
      "The roles; all write down themselves what they want to contribute."),
    Field(
      .lessons, .items(.lesson), "Lessen", "Lessons",
      help: "Wat u leerde en wat lukte, voor de volgende opgave.",
      "What you learned and what worked, for the next opgave."),
  ]

  static let format = Field(
    .format, .format, required: true, "Formaat", "Format",
    help: "De soort en de versie van het bestand.", "The kind and the version of the file.")

  static let signal: FieldTable = [
    id,
    title(
      "Wat er werd gevraagd of gezegd, in een zin.", "What was asked or said, in a sentence."),
    Field(
      .kind, .choice(.signalKind), "Soort", "Kind",
      help: "Waar het signaal vandaan komt; intern is alleen binnen gevoeld.",
      "Where the signal comes from; internal is felt inside only."),
    Field(
      .on, .date(.past), "Datum", "Date",
      help: "Van wanneer het signaal is.", "When the signal dates from."),
    Field(
      .source, .text, "Bron", "Source",
      help: "Wie het zei of waar het stond, bijvoorbeeld: Raadsvragen, nr. 2026-14.",
      "Who said it or where it stood, for example: Council questions, no. 2026-14."),
    Field(
      .link, .text, "Verwijzing", "Link",
      help: "Waar het te vinden is.", "Where it can be found."),
    note,
  ]

  static let party: FieldTable = [
    id, title("Hoe de partij heet.", "What the party is called."),
    Field(
      .kind, .choice(.partyKind), "Soort", "Kind",
      help: "Bijvoorbeeld ketenpartner, belangengroep of wijkraad.",
      "For example chain partner, interest group or neighbourhood council."),
    Field(
      .interest, .text, "Belang", "Interest",
      help: "Wat de partij bij de opgave te winnen of te verliezen heeft.",
      "What the party has to gain or to lose."),
    Field(
      .involved, .text, "Hoe betrokken", "How involved",
      help: "Hoe en wanneer de partij meepraat.", "How and when the party takes part."),
    note,
  ]

  static let coreValue: FieldTable = [
    id,
    title("De waarde, in een woord of een zin.", "The value, in a word or a sentence."),
    Field(
      .description, .text, "Betekenis", "Meaning",
      help: "Wat u er samen onder verstaat.", "What you mean by it together."),
    Field(
      .sharedBy, .references([.party, .persona]), "Gedeeld door", "Shared by",
      help: "De partijen en klanten die de waarde delen.",
      "The parties and customers that share the value."),
    note,
  ]

  static let visionElement: FieldTable = [
    id, title("Een deel van de visie, in een zin.", "An element of the vision, in a sentence."),
    Field(
      .values, .references([.coreValue]), "Dient waarde", "Serves value",
      help: "De kernwaarden die dit deel dient.", "The core values that this element serves."),
    Field(
      .differs, .references([.party, .persona]), "Wie verschilt", "Who differs",
      help: "De partijen en klanten die er anders over denken.",
      "The parties and customers that think otherwise."),
    Field(
      .difference, .text, "Hoe zij verschillen", "How they differ",
      help: "Wat zij anders zien; verschillen mogen blijven.",
      "What they see otherwise; differences may remain."),
    Field(
      .journeys, .outsides, "Reizen", "Journeys",
      help: "De reizen die dit laten zien.", "The journeys that show this."),
    note,
  ]

  static let feedbackLoop: FieldTable = [
    Field(
      .everyMonths, .whole(1...WholeNumber.largest), "Elke … maanden", "Every … months",
      help: "Om de hoeveel maanden u de opgave nagaat.",
      "After how many months you check the opgave again."),
    Field(
      .lastOn, .date(.past), "Laatst op", "Last on",
      help: "De dag waarop u de opgave het laatst hebt nagegaan.",
      "The day on which you last checked the opgave."),
    Field(
      .opgave, .text, "Klopt de opgave nog", "Does the opgave still hold",
      help: "Wat er aan de opgave veranderde, of dat zij nog klopt.",
      "What changed about the opgave, or that it still holds."),
    Field(
      .vision, .text, "Klopt de visie nog", "Does the vision still hold",
      help: "Wat er aan de visie veranderde, of dat zij nog klopt.",
      "What changed about the vision, or that it still holds."),
    Field(
      .surroundings, .text, "Wat gebeurt er buiten", "What happens outside",
      help: "Wat er in de omgeving veranderde.", "What changed in the surroundings."),
    Field(
      .parties, .text, "Zijn het nog de partijen", "Are these still the parties",
      help: "Wie erbij kwam, wegging of van mening veranderde.",
      "Who joined, left or changed their mind."),
  ]

  static let buildingBlock: FieldTable = [
    Field(
      .answer, .text, "Antwoord", "Answer",
      help: "Wat u nu kunt zeggen; niet alles hoeft de eerste keer.",
      "What you can say now; not everything is needed the first time."),
    Field(
      .missing, .text, "Wat is er nodig", "What is needed",
      help: "Wat er nog nodig is om verder te komen.", "What is still needed to get on."),
    Field(
      .needed, .choice(.yesNo), "Nodig voor het doel", "Needed for the goal",
      help: "Of u dit bouwblok nodig hebt om uw doel te bereiken.",
      "Whether you need this building block to reach your goal."),
  ]

  static let member: FieldTable = [
    id,
    title("De rol, geen naam: Opgavemanager.", "The role, no name: Opgave manager."),
    Field(
      .from, .date(.nearest), "Vanaf", "From", help: "De eerste dag.", "The first day."),
    Field(.until, .date(.after(.from)), "Tot", "Until", help: "De laatste dag.", "The last day."),
    Field(
      .contribution, .text, "Wil bijdragen", "Wants to contribute",
      help: "Wat iemand wil bijdragen, door hem of haar zelf opgeschreven.",
      "What somebody wants to contribute, in that person's own entry."),
  ]

  static let lesson: FieldTable = [
    id, title("Wat u leerde of wat lukte, in een zin.", "What you learned or what worked."),
    Field(
      .kind, .choice(.lessonKind), "Soort", "Kind",
      help: "Een les of een succes.", "A lesson or a success."),
    Field(
      .on, .date(.past), "Datum", "Date", help: "Van wanneer de les is.", "When it dates from."),
    Field(
      .trial, .outside, "Uit probeersel", "From trial",
      help: "Het probeersel waar de les uit kwam.", "The trial that the lesson came from."),
    Field(
      .opgave, .outside, "Uit opgave", "From opgave",
      help: "De opgave waarvan de les is overgenomen.",
      "The opgave from which the lesson was taken over."),
    Field(
      .lesson, .outside, "Les daar", "Lesson there",
      help: "De les in die opgave.", "The lesson in that opgave."),
    Field(
      .origin, .text, "Herkomst", "Origin",
      help: "Hoe de opgave heet waar de les vandaan komt.",
      "What the opgave is called that the lesson comes from."),
    note,
  ]
}
