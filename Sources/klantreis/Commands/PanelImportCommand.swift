// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc
import JourneyChecks
import JourneyExchange
import JourneyModel
import JourneyStore
import Paths
import Words

/// Counts raw answers into a panel.
struct PanelImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: says(
      "Tel antwoorden uit een CSV-bestand, met een deelnemer op elke rij.",
      "Count answers of a CSV file, with one respondent on each row."),
    discussion: says(
      "Bij elke kolom vraagt het programma één keer wat voor vraag het is, en bewaart dat in het panelbestand. "
        + "Zonder terminal zegt u het met --column NAAM=SOORT, of neemt u met --guess de voorstellen over. "
        + "De soorten: one (één antwoord), more (meer antwoorden), scale (eens of oneens), open, skip (overslaan).",
      "For each column the program asks once what kind of question it is, and keeps that in the panel file. "
        + "Without a terminal say so with --column NAME=KIND, or take the proposals with --guess. "
        + "The kinds: one (one answer), more (more answers), scale (agreement), open, skip."))

  @Argument(
    help: help("Het bestand met antwoorden.", "The file of answers.", .file), completion: .file())
  var file: String

  @Option(
    name: .shortAndLong,
    help: help(
      "Het panelbestand; bestaat het al, dan wordt het opnieuw geteld zoals het daar staat.",
      "The panel file; where it exists, it is counted anew in the way that it says.", .file),
    completion: .file())
  var output: String

  @Option(help: help("De titel van het panel.", "The title of the panel.", .title))
  var title: String?

  @Option(
    help: help(
      "Hoe een kolom gelezen wordt: NAAM=SOORT. Mag vaker.",
      "How a column is read: NAME=KIND. May be repeated.", .column))
  var column: [String] = []

  @Option(
    help: help(
      "Wat in een cel tussen meer antwoorden staat; anders wat het programma vindt, of een puntkomma.",
      "What stands between several answers in a cell; otherwise what the program finds, or a semicolon.",
      .sign))
  var separator: String?

  @Flag(
    help: help("Neem over wat het programma voorstelt.", "Take over what the program proposes."))
  var guess = false

  func run() throws {
    let ending = Format.ending(.panel)
    guard output.hasSuffix(ending) else {
      throw Failure.usage(
        "Geef met -o een naam die eindigt op \(ending).",
        "Give a name that ends in \(ending) with -o.")
    }
    let answers = try Self.answers(file)
    let old = try existing()
    var generator = SystemRandomNumberGenerator()
    let panel =
      old?.root
      ?? Item(
        kind: .panel, id: ItemID.make(.panel, notIn: nil, using: &generator),
        title: title ?? Self.name(file))
    let plans = try plans(for: answers, of: panel)
    let counted: (panel: Item, remarks: [PanelAnswers.Remark], notes: [Text])
    do {
      counted = try answers.counted(into: panel, by: plans, using: &generator)
    } catch {
      throw Failure(error)
    }
    for remark in counted.remarks.sorted(by: { $0.line < $1.line }) {
      Output.error.tell("\(file):\(remark.line): \(remark.text[Surroundings.language])")
    }
    for note in counted.notes { Output.error.tell(note[Surroundings.language]) }
    var made = counted.panel
    if old == nil, title == nil, Self.isAtTerminal, !guess {
      made = try PanelDialogue(answers: answers, separator: separator)
        .describe(made, today: Today.date)
    }
    let expected = old.map { Saver.Expected.bytes($0.bytes) } ?? .nothing
    try MadeFile.save(made.canonicalText, to: output, over: expected)
    tell(made, answers)
  }

  /// Whether the user can be asked.
  private static var isAtTerminal: Bool { isatty(STDIN_FILENO) == 1 && Output.error.isTerminal }

  /// Says what was counted, what stays in the file of answers, and how to see the results.
  private func tell(_ panel: Item, _ answers: PanelAnswers) {
    let questions = ItemKind.question.noun.counted(panel.items(.questions).count)
    var lines = [
      Text(
        nl: "\(answers.count) deelnemers geteld, \(questions.nl): \(output)",
        en: "\(answers.count) respondents counted, \(questions.en): \(output)")
    ]
    let open = Panel(panel).questions.filter { question in
      question.kind == .open && question.columns.contains(where: answers.columns.contains)
    }
    if !open.isEmpty {
      let names = Text.list(open.map { Text("“\($0.title)” (\($0.respondents ?? 0))") })
      lines.append(
        Text(
          nl: "Van open vragen telt alleen het aantal: ",
          en: "Of open questions only the number counts: ")
          + names
          + Text(
            nl: ". Wat mensen schreven, blijft in \(file): het kan over personen gaan.",
            en: ". What people wrote stays in \(file), since it may be about persons."))
    }
    let coded = Panel(panel).questions.filter { question in
      question.columns.contains(where: answers.columns.contains) && question.results.count > 1
        && question.results.allSatisfy { Self.isCode($0.title) }
    }
    if let first = coded.first {
      lines.append(
        Text(
          nl:
            "De antwoorden op “\(first.title)” zijn codes, zoals \(first.results[0].title). Voer ze voluit uit en tel "
            + "opnieuw, of geef de uitkomsten een naam.",
          en:
            "The answers to “\(first.title)” are codes, such as \(first.results[0].title). Export them in full and count "
            + "again, or give the results a name."))
    }
    let skipped = panel.texts(.skipped).filter(answers.columns.contains)
    if !skipped.isEmpty {
      let names = skipped.map { "“\($0)”" }.joined(separator: ", ")
      lines.append(Text(nl: "Overgeslagen kolommen: \(names)", en: "Columns passed over: \(names)"))
    }
    lines.append(
      Text(nl: "De uitkomsten: klantreis panel show ", en: "The results: klantreis panel show ")
        + Text(ShellWord.quoted(output)))
    for line in lines { Output.error.tell(line[Surroundings.language]) }
  }

  /// Tells whether an answer is what a form calls it inside, such as A1 or AO12.
  private static func isCode(_ answer: String) -> Bool {
    let letters = answer.prefix { $0.isUppercase && $0.isASCII }
    let digits = answer.dropFirst(letters.count)
    return (1...2).contains(letters.count) && !digits.isEmpty && digits.allSatisfy(\.isNumber)
  }

  private func existing() throws(Failure) -> (root: Item, bytes: [UInt8])? {
    guard FilePath(output).isThere else { return nil }
    let file = try EditableFile(output)
    guard file.root.kind == .panel else {
      throw Failure(Text(nl: "\(output) is geen panel.", en: "\(output) is no panel."))
    }
    return (file.root, file.loaded.bytes)
  }

  private static func answers(_ file: String) throws(Failure) -> PanelAnswers {
    let text = try TableFile.text(file)
    guard let answers = PanelAnswers(csv: text) else {
      throw Failure(
        Text(
          nl:
            "In \(file) staat geen tabel: een kop met namen en daaronder een rij voor elke deelnemer.",
          en:
            "\(file) holds no table: a header of names and under it a row for each respondent."
        ))
    }
    return answers
  }

  private static func name(_ file: String) -> String {
    var name = FilePath(file).parts.last?.text ?? file
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = String(name[..<dot]) }
    return name
  }

  // MARK: - How columns are read

  private func plans(for answers: PanelAnswers, of panel: Item) throws(Failure) -> [ColumnPlan] {
    var plans = Panel(panel).plans
    let missing = plans.flatMap(\.columns).filter { !answers.columns.contains($0) }
    guard missing.isEmpty else {
      let names = missing.map { "“\($0)”" }.joined(separator: ", ")
      throw .usage(
        "In \(file) ontbreken kolommen van vragen die al in \(output) staan: \(names). Die vragen zouden hun oude "
          + "tellingen houden. Tel deze ronde in een eigen panelbestand, of zet de kolommen erbij.",
        "\(file) lacks columns of questions that are in \(output) already: \(names). Those questions would keep their "
          + "old counts. Count this round into a panel file of its own, or add the columns.")
    }
    let asked = try asked(answers, of: panel)
    let skipped = panel.texts(.skipped).filter { asked[$0] == nil }
    let known = Set(plans.flatMap(\.columns) + skipped)
    var open: [ColumnPlan] = []
    for var proposal in answers.proposal {
      proposal.columns.removeAll(where: known.contains)
      if proposal.separator != nil, let separator { proposal.separator = separator }
      // One of several columns can be read otherwise than the rest.
      let isGroup = proposal.columns.count > 1
      let apart = proposal.columns.compactMap { asked[$0] }.filter { !isGroup || $0.kind != .more }
      plans += apart
      proposal.columns.removeAll { column in apart.contains { $0.columns == [column] } }
      if proposal.columns.isEmpty { continue }
      if guess || proposal.columns.allSatisfy({ asked[$0] != nil }) {
        plans.append(proposal)
      } else {
        open.append(proposal)
      }
    }
    guard !open.isEmpty else { return plans }
    guard Self.isAtTerminal else {
      let options = open.flatMap(\.columns).map { "--column '\($0)=…'" }.joined(separator: " ")
      throw .usage(
        "Zeg hoe deze kolommen gelezen worden: \(options). Of neem met --guess de voorstellen over.",
        "Say how these columns are read: \(options). Or take the proposals with --guess.")
    }
    return plans + (try PanelDialogue(answers: answers, separator: separator).ask(open))
  }

  /// How columns are to be read that were named, by their names.
  private func asked(
    _ answers: PanelAnswers, of panel: Item
  ) throws(Failure) -> [String: ColumnPlan] {
    var asked: [String: ColumnPlan] = [:]
    for option in column {
      guard let plan = plan(option, answers) else {
        throw .usage(
          "“\(option)” klopt niet. Schrijf NAAM=SOORT, met als soort one, more, scale, open of skip, "
            + "en als naam een kolom: \(answers.columns.joined(separator: ", ")).",
          "“\(option)” does not fit. Write NAME=KIND, with the kind one, more, scale, open or skip, "
            + "and a column as name: \(answers.columns.joined(separator: ", ")).")
      }
      let name = plan.columns[0]
      if let question = Panel(panel).questions.first(where: { $0.columns.contains(name) }),
        question.kind != plan.kind
      {
        throw .usage(
          "De kolom “\(name)” is al geteld als vraag “\(question.title)”. Verwijder die vraag eerst, met "
            + "klantreis remove \(output) \(question.id).",
          "The column “\(name)” was counted as the question “\(question.title)” already. Remove it first, with "
            + "klantreis remove \(output) \(question.id).")
      }
      asked[name] = plan
    }
    return asked
  }

  private func plan(_ option: String, _ answers: PanelAnswers) -> ColumnPlan? {
    guard let sign = option.lastIndex(of: "=") else { return nil }
    let name = String(option[..<sign])
    let word = String(option[option.index(after: sign)...])
    guard answers.columns.contains(name), word == "skip" || Question.Kind(rawValue: word) != nil
    else { return nil }
    let kind = Question.Kind(rawValue: word)
    let parting = kind == .more ? separator ?? answers.separator(in: name) ?? ";" : nil
    return ColumnPlan(title: name, kind: kind, columns: [name], separator: parting)
  }
}
