// SPDX-License-Identifier: EUPL-1.2

import Words

extension Field {
  static let panel: FieldTable = [
    format, id,
    title("Waarover het panel werd gevraagd.", "What the panel was asked about."),
    Field(
      .opgave, .outside, "Opgave", "Opgave",
      help: "De opgave waarvoor het panel werd gevraagd.",
      "The opgave for which the panel was asked."),
    Field(
      .organisation, .text, "Organisatie", "Organisation",
      help: "Wie het panel vroeg.", "Who asked the panel."),
    Field(
      .on, .date(.past), "Datum", "Date",
      help: "Wanneer het panel werd gevraagd.", "When the panel was asked."),
    Field(
      .respondents, .whole(0...WholeNumber.largest), "Deelnemers", "Respondents",
      help: "Hoeveel mensen meededen.", "How many people took part."),
    Field(
      .invited, .whole(0...WholeNumber.largest), "Gevraagd", "Invited",
      help: "Hoeveel mensen werden gevraagd mee te doen.", "How many people were invited."),
    Field(
      .targetGroup, .text, "Doelgroep", "Target group",
      help: "Wie in het panel zitten.", "Who are in the panel."),
    Field(
      .method, .text, "Methode", "Method",
      help: "Hoe het panel werd gevraagd, bijvoorbeeld online.",
      "How the panel was asked, for example online."),
    Field(
      .link, .text, "Verwijzing", "Link",
      help: "Waar het verslag te vinden is.", "Where the report can be found."),
    note, tags,
    Field(
      .skipped, .texts, "Kolommen overgeslagen", "Columns passed over",
      help: "De kolommen van het bestand met antwoorden die geen vraag zijn.",
      "The columns of the file of answers that are no question."),
    Field(
      .questions, .items(.question), "Vragen", "Questions",
      help: "Wat het panel werd gevraagd en wat het antwoordde.",
      "What the panel was asked and what it answered."),
  ]

  static let question: FieldTable = [
    id, title("De vraag, zoals zij is gesteld.", "The question, as it was put."),
    Field(
      .kind, .choice(.questionKind), "Soort", "Kind",
      help: "Eén antwoord, meer antwoorden, eens of oneens, of open.",
      "One answer, more answers, an agreement scale, or open."),
    Field(
      .inferred, .flag, "Soort afgeleid", "Kind inferred",
      help: "Of de soort uit de cijfers is afgeleid en niet is gerapporteerd.",
      "Whether the kind was inferred from the figures and not reported."),
    Field(
      .base, .reference([.result]), "Gevraagd aan", "Asked of",
      help: "Het antwoord op een eerdere vraag waarna deze werd gesteld.",
      "The answer to an earlier question after which this one was put."),
    Field(
      .respondents, .whole(0...WholeNumber.largest), "Antwoorden", "Answers",
      help: "Hoeveel mensen de vraag beantwoordden.", "How many people answered the question."),
    Field(
      .themes, .whole(0...WholeNumber.largest), "Thema's", "Themes",
      help: "In hoeveel thema's de antwoorden vallen.",
      "Into how many themes the answers fall."),
    Field(
      .cited, .whole(0...WholeNumber.largest), "Aangehaald", "Cited",
      help: "Hoeveel antwoorden het verslag aanhaalt.", "How many answers the report cites."),
    Field(
      .examples, .texts, "Voorbeelden", "Examples",
      help: "Antwoorden die zijn aangehaald.", "Answers that were cited."),
    Field(
      .results, .items(.result), "Uitkomsten", "Results",
      help: "De antwoorden met hun aantal of percentage, zoals gerapporteerd.",
      "The answers with their number or percentage, as reported."),
    Field(
      .columns, .texts, "Kolommen", "Columns",
      help: "De kolommen van het bestand met antwoorden waar de vraag in staat.",
      "The columns of the file of answers that hold the question."),
    Field(
      .separator, .text, "Scheiding", "Separator",
      help: "Wat in een kolom tussen meer antwoorden staat, bijvoorbeeld een puntkomma.",
      "What stands between several answers in a column, for example a semicolon."),
    note,
  ]

  static let result: FieldTable = [
    id, title("Het antwoord, zoals gerapporteerd.", "The answer, as reported."),
    Field(
      .percent, .decimal(0...100), "Percentage", "Percentage",
      help: "Het percentage; leeg als het niet is gerapporteerd.",
      "The percentage; empty where it was not reported."),
    Field(
      .count, .whole(0...WholeNumber.largest), "Aantal", "Count",
      help: "Hoeveel mensen dit antwoordden.", "How many people gave this answer."),
    Field(
      .approximate, .flag, "Ongeveer", "Approximate",
      help: "Of het getal bij benadering is gerapporteerd.",
      "Whether the figure was reported as approximate."),
    Field(
      .wording, .text, "In woorden", "In words",
      help: "De uitkomst zoals zij er staat, bijvoorbeeld: een op de vijf.",
      "The result as it stands, for example: one in five."),
    Field(
      .answers, .texts, "Antwoorden samen", "Answers together",
      help: "De antwoorden die onder deze uitkomst zijn samengenomen.",
      "The answers that were taken together under this result."),
    Field(
      .overlaps, .flag, "Telt niet mee", "Does not count",
      help: "Of de uitkomst al in andere zit en niet meetelt in de som.",
      "Whether the result is part of others already and does not count in the sum."),
    note,
  ]
}
