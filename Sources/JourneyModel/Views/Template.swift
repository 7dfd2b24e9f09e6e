// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A start for a new journey: phases and steps that most journeys of a sort have, to be put in the customer's own words.
public struct Template: Sendable {
  /// A name that does not change, for the command line.
  public let id: String
  /// What people call it.
  public let name: Text
  /// What it is for, in a sentence.
  public let help: Text
  let phases: [Phase]

  struct Phase: Sendable {
    let title: Text
    let steps: [Text]
  }

  init(
    _ id: String, _ name: Text, help: Text, _ phases: [(Text, [Text])]
  ) {
    self.id = id
    self.name = name
    self.help = help
    self.phases = phases.map { Phase(title: $0, steps: $1) }
  }

  /// Returns the template that a word names: its id, or its name in one of the languages.
  public static func named(_ word: String) -> Template? {
    all.first { template in
      [template.id, template.name.nl, template.name.en].contains {
        $0.lowercased() == word.lowercased()
      }
    }
  }

  /// All templates; the first has nothing but a place to start.
  public static let all = [empty, service, application, report, lifeEvent]

  /// A phase and a step without a title.
  public static let empty = Template(
    "empty", Text(nl: "leeg", en: "empty"),
    help: Text(nl: "Een fase en een stap zonder titel.", en: "A phase and a step without a title."),
    [(Text(""), [Text("")])])

  static let service = Template(
    "service", Text(nl: "dienst", en: "service"),
    help: Text(nl: "Van behoefte tot resultaat.", en: "From need to result."),
    [
      (
        Text(nl: "Ontdekken", en: "Discovering"),
        [
          Text(nl: "Merkt dat er iets nodig is", en: "Notices that something is needed"),
          Text(nl: "Zoekt uit waar dat kan", en: "Finds out where to get it"),
        ]
      ),
      (
        Text(nl: "Vragen", en: "Asking"),
        [
          Text(nl: "Neemt contact op", en: "Makes contact"),
          Text(nl: "Geeft de gegevens die nodig zijn", en: "Gives the details that are needed"),
        ]
      ),
      (
        Text(nl: "Wachten", en: "Waiting"),
        [Text(nl: "Wacht op antwoord", en: "Waits for an answer")]
      ),
      (
        Text(nl: "Krijgen", en: "Getting"),
        [Text(nl: "Krijgt het antwoord", en: "Gets the answer")]
      ),
      (
        Text(nl: "Daarna", en: "Afterwards"),
        [Text(nl: "Gaat verder met wat het opleverde", en: "Goes on with what came of it")]
      ),
    ])

  static let application = Template(
    "application", Text(nl: "aanvraag", en: "application"),
    help: Text(
      nl: "Een vergunning, een uitkering of een document.",
      en: "A permit, a benefit or a document."),
    [
      (
        Text(nl: "Aanleiding", en: "Occasion"),
        [
          Text(nl: "Ontdekt dat een aanvraag nodig is", en: "Finds that an application is needed"),
          Text(nl: "Zoekt uit wat er nodig is", en: "Finds out what is needed"),
        ]
      ),
      (
        Text(nl: "Aanvragen", en: "Applying"),
        [
          Text(nl: "Vult de aanvraag in", en: "Fills in the application"),
          Text(nl: "Levert bewijs aan", en: "Hands in evidence"),
        ]
      ),
      (
        Text(nl: "Behandeling", en: "Handling"),
        [
          Text(nl: "Wacht op de beslissing", en: "Waits for the decision"),
          Text(nl: "Beantwoordt vragen van de behandelaar", en: "Answers the handler's questions"),
        ]
      ),
      (
        Text(nl: "Besluit", en: "Decision"),
        [
          Text(nl: "Krijgt het besluit", en: "Gets the decision"),
          Text(nl: "Gaat na wat het besluit betekent", en: "Works out what the decision means"),
        ]
      ),
      (
        Text(nl: "Gebruik", en: "Use"),
        [Text(nl: "Gebruikt wat is toegekend", en: "Uses what was granted")]
      ),
    ])

  static let report = Template(
    "report", Text(nl: "melding", en: "report"),
    help: Text(
      nl: "Iemand ziet dat iets niet in orde is.", en: "Somebody sees that something is wrong."),
    [
      (
        Text(nl: "Opmerken", en: "Noticing"),
        [Text(nl: "Ziet dat er iets niet in orde is", en: "Sees that something is wrong")]
      ),
      (
        Text(nl: "Melden", en: "Reporting"),
        [
          Text(nl: "Zoekt waar de melding naartoe kan", en: "Looks for where to report it"),
          Text(nl: "Doet de melding", en: "Makes the report"),
          Text(nl: "Krijgt een bevestiging", en: "Gets a confirmation"),
        ]
      ),
      (
        Text(nl: "Wachten", en: "Waiting"),
        [Text(nl: "Vraagt zich af wat ermee gebeurt", en: "Wonders what is done about it")]
      ),
      (
        Text(nl: "Afloop", en: "Outcome"),
        [Text(nl: "Ziet of hoort wat er is gedaan", en: "Sees or hears what was done")]
      ),
    ])

  static let lifeEvent = Template(
    "lifeEvent", Text(nl: "levensgebeurtenis", en: "life event"),
    help: Text(nl: "Met meer dan één organisatie.", en: "With more than one organisation."),
    [
      (
        Text(nl: "Het gebeurt", en: "It happens"),
        [Text(nl: "Merkt dat het leven verandert", en: "Notices that life is changing")]
      ),
      (
        Text(nl: "Uitzoeken", en: "Finding out"),
        [
          Text(nl: "Vraagt raad aan wie dichtbij is", en: "Asks those nearby for advice"),
          Text(nl: "Zoekt uit wat er te regelen is", en: "Finds out what is to be arranged"),
        ]
      ),
      (
        Text(nl: "Regelen", en: "Arranging"),
        [
          Text(
            nl: "Regelt het eerste bij de gemeente", en: "Arranges the first with the municipality"),
          Text(
            nl: "Regelt de rest bij andere organisaties",
            en: "Arranges the rest with other organisations"),
        ]
      ),
      (
        Text(nl: "Verder", en: "Going on"),
        [Text(nl: "Pakt het leven weer op", en: "Takes up life again")]
      ),
    ])
}
