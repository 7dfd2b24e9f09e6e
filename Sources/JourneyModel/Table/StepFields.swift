// SPDX-License-Identifier: EUPL-1.2

import Words

extension Field {
  static let phase: FieldTable = [
    id,
    title(
      "Het deel van de reis, in de woorden van de klant.",
      "The part of the journey, in the customer's words."),
    note,
    Field(
      .steps, .items(.step), "Stappen", "Steps",
      help: "Wat de klant doet, stap voor stap.", "What the customer does, step by step."),
  ]

  static let step: FieldTable = [
    id,
    title(
      "Wat de klant doet, bijvoorbeeld: Belt het wijkteam.",
      "What the customer does, for example: Calls the neighbourhood team."),
    Field(
      .action, .text, "Doet", "Does",
      help: "Wat de klant precies doet.", "What exactly the customer does."),
    Field(
      .emotion, .whole(-2...2), "Beleving", "Emotion",
      help: "Van −2 (zeer negatief) tot +2 (zeer positief); leeg is onbekend.",
      "From −2 (very negative) to +2 (very positive); empty is not known."),
    Field(
      .feeling, .text, "Gevoel", "Feeling",
      help: "Eén woord voor hoe de klant zich voelt.", "One word for how the customer feels."),
    Field(
      .thought, .text, "Gedachte", "Thought",
      help: "Wat de klant denkt, in onze woorden.", "What the customer thinks, in our words."),
    quote,
    Field(
      .need, .text, "Behoefte", "Need",
      help: "Wat de klant hier nodig heeft.", "What the customer needs here."),
    Field(
      .expectation, .text, "Verwachting", "Expectation",
      help: "Wat de klant hier verwacht.", "What the customer expects here."),
    Field(
      .momentOfTruth, .flag, "Moment van de waarheid", "Moment of truth",
      help: "Of deze stap bepaalt hoe de klant op de reis terugkijkt.",
      "Whether this step decides how the customer looks back."),
    Field(
      .duration, .duration, "Duur", "Duration",
      help: "Hoe lang de stap duurt, bijvoorbeeld 3 weken.",
      "How long the step takes, for example 3 weeks."),
    Field(
      .waiting, .duration, "Waarvan wachten", "Of which waiting",
      help: "Het deel waarin de klant alleen wacht, bijvoorbeeld 26 dagen.",
      "The part in which the customer only waits, for example 26 days."),
    Field(
      .parallel, .flag, "Loopt gelijk op", "In parallel",
      help: "Ja: de stap loopt tegelijk met andere en telt niet mee in de doorlooptijd.",
      "Yes: the step runs beside others and does not count in the total time."),
    sources(
      "Waarop beleving, gedachte, citaat en behoefte berusten.",
      "What emotion, thought, quote and need rest on."),
    Field(
      .touchpoints, .items(.touchpoint), "Contact", "Contact",
      help: "Waar de klant en een organisatie elkaar raken.",
      "Where the customer and an organisation meet."),
    Field(
      .backstage, .items(.backstage), "Achter de schermen", "Backstage",
      help: "Wat de klant niet ziet.", "What the customer does not see."),
    painPoints,
    Field(
      .gains, .items(.gain), "Pluspunten", "Gains",
      help: "Wat hier goed gaat.", "What goes well here."),
    opportunities, realises,
    Field(
      .exits, .items(.exit), "Uitgangen", "Exits",
      help: "Waar de klant van de rechte weg af gaat.",
      "Where the customer leaves the straight way."),
    note, tags,
  ]

  static let touchpoint: FieldTable = [
    id, title("Waar het contact over gaat.", "What the contact is about."),
    Field(
      .channel, .choice(.channel), "Kanaal", "Channel",
      help: "Hoe het contact loopt, bijvoorbeeld brief of telefoon.",
      "How the contact goes, for example letter or phone."),
    Field(
      .from, .party, "Van", "From",
      help: "Wie het initiatief neemt; de persona heet inwoner of klant.",
      "Who takes the initiative; the persona is called resident or customer."),
    Field(.to, .party, "Naar", "To", help: "Met wie het contact is.", "With whom the contact is."),
    note,
  ]

  static let backstage: FieldTable = [
    id, title("Wat er gebeurt.", "What happens."),
    Field(
      .actor, .text, "Wie", "Actor", help: "De rol die het doet.", "The role that does it."),
    Field(
      .system, .text, "Systeem", "System",
      help: "Het systeem waarin het gebeurt.", "The system in which it happens."),
    Field(
      .handover, .flag, "Overdracht", "Handover",
      help: "Of het werk hier naar een ander gaat.", "Whether the work passes to someone else here."
    ),
    note,
  ]

  static let painPoint: FieldTable = [
    id, title("Wat er misgaat, gezien door de klant.", "What goes wrong, as the customer sees it."),
    Field(
      .severity, .whole(1...3), "Ernst", "Severity",
      help: "1 is licht, 2 is matig, 3 is ernstig.", "1 is slight, 2 is moderate, 3 is serious."),
    Field(.cause, .text, "Oorzaak", "Cause", help: "Waardoor het komt.", "What causes it."),
    Field(
      .evidence, .text, "Bewijs", "Evidence",
      help: "Het feit of cijfer dat het laat zien.", "The fact or figure that shows it."),
    Field(
      .mentions, .whole(0...WholeNumber.largest), "Genoemd door", "Mentions",
      help: "Hoeveel mensen het noemden, bijvoorbeeld 7; van hoeveel staat bij de bron.",
      "How many people named it, for example 7; of how many stands with the source."),
    votes,
    sources("Waar het pijnpunt uit blijkt.", "What shows the pain point."),
    Field(
      .accepted, .text, "Bewust zo gelaten", "Accepted",
      help: "Waarom u het zo laat.", "Why you leave it as it is."),
  ]

  static let votes = Field(
    .votes, .whole(0...WholeNumber.largest), "Stemmen", "Votes",
    help: "Het aantal stemmen aan de wand.", "The number of votes on the wall.")

  static let gain: FieldTable = [
    id, title("Wat de klant waardeert.", "What the customer appreciates."),
    sources("Waar het uit blijkt.", "What shows it."),
  ]

  static let opportunity: FieldTable = [
    id, title("Wat er beter kan.", "What could be better."),
    Field(
      .painPoints, .references([.painPoint]), "Voor pijnpunten", "For pain points",
      help: "De pijnpunten die dit oplost.", "The pain points that this solves."),
    Field(
      .owner, .text, "Eigenaar", "Owner",
      help: "De rol die dit oppakt.", "The role that takes this up."),
    Field(
      .value, .whole(1...5), "Waarde", "Value",
      help: "Van 1 (weinig) tot 5 (veel) voor de klant.",
      "From 1 (little) to 5 (much) for the customer."),
    Field(
      .effort, .whole(1...5), "Moeite", "Effort",
      help: "Van 1 (weinig) tot 5 (veel) moeite.", "From 1 (little) to 5 (much) effort."),
    votes,
    Field(
      .status, .choice(.opportunityStatus), "Status", "Status",
      help: "Hoe ver het is.", "How far it has come."),
    Field(
      .dueOn, .date(.coming), "Klaar op", "Due on", help: "Wanneer het klaar moet zijn.",
      "When it is due."),
    Field(
      .indicator, .text, "Meten aan", "Indicator",
      help: "Waaraan u ziet dat het werkt.", "By what you see that it works."),
    Field(
      .trials, .items(.trial), "Probeersels", "Trials",
      help: "Wat u in korte rondes probeert.", "What you try in short cycles."),
  ]

  static let trial: FieldTable = [
    id, title("Wat u probeert.", "What you try."),
    Field(.who, .text, "Wie", "Who", help: "Wie het probeert.", "Who tries it."),
    Field(.from, .date(.nearest), "Vanaf", "From", help: "De eerste dag.", "The first day."),
    Field(.until, .date(.after(.from)), "Tot", "Until", help: "De laatste dag.", "The last day."),
    Field(
      .expected, .text, "Verwacht", "Expected",
      help: "Wat u denkt dat eruit komt.", "What you think will come out."),
    Field(.outcome, .text, "Uitkomst", "Outcome", help: "Wat eruit kwam.", "What came out."),
  ]

  static let exit: FieldTable = [
    id, title("Hoe de klant van de weg af gaat.", "How the customer leaves the way."),
    Field(
      .kind, .choice(.exitKind), "Soort", "Kind",
      help: "Het soort uitgang.", "The kind of exit."),
    Field(
      .to, .outside, "Naar", "To",
      help: "De stap of de reis waar de klant verdergaat.",
      "The step or the journey where the customer goes on."),
    sources("Waar het uit blijkt.", "What shows it."),
  ]
}
