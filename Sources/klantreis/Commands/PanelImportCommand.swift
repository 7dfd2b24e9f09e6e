// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc
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

  @Argument(help: help("Het bestand met antwoorden.", "The file of answers."), completion: .file())
  var file: String

  @Option(
    name: .shortAndLong,
    help: help(
      "Het panelbestand; bestaat het al, dan wordt het opnieuw geteld zoals het daar staat.",
      "The panel file; where it exists, it is counted anew in the way that it says."),
    completion: .file())
  var output: String

  @Option(help: help("De titel van het panel.", "The title of the panel."))
  var title: String?

  @Option(
    help: help(
      "Hoe een kolom gelezen wordt: NAAM=SOORT. Mag vaker.",
      "How a column is read: NAME=KIND. May be repeated."))
  var column: [String] = []

  @Option(
    help: help(
      "Wat tussen meer antwoorden in een kolom staat; anders een puntkomma.",
      "What stands between several answers in a column; otherwise a semicolon."))
  var separator = ";"

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
    let counted: (panel: Item, remarks: [PanelAnswers.Remark])
    do {
      counted = try answers.counted(into: panel, by: plans, using: &generator)
    } catch {
      throw Failure(error)
    }
    for remark in counted.remarks.sorted(by: { $0.line < $1.line }) {
      Output.error.write("\(file):\(remark.line): \(remark.text[Surroundings.language])\n")
    }
    do throws(StoreError) {
      let expected = old.map { Saver.Expected.bytes($0.bytes) } ?? .nothing
      try Saver.save(counted.panel.canonicalText, to: output, over: expected)
    } catch {
      throw Failure(error)
    }
    let questions = ItemKind.question.noun.counted(counted.panel.items(.questions).count)
    Output.error.write(
      says(
        "\(answers.count) deelnemers geteld, \(questions.nl): \(output)\n",
        "\(answers.count) respondents counted, \(questions.en): \(output)\n"))
    let skipped = counted.panel.texts(.skipped).filter(answers.columns.contains)
    if !skipped.isEmpty {
      let names = skipped.map { "“\($0)”" }.joined(separator: ", ")
      Output.error.write(
        says("Overgeslagen kolommen: \(names)\n", "Columns passed over: \(names)\n"))
    }
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
    let bytes: [UInt8]
    do {
      bytes = try Loaded.bytes(file)
    } catch {
      throw Failure(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        Text(
          nl: "\(file) is geen tekst in UTF-8. Sla het opnieuw op, bijvoorbeeld als “CSV UTF-8”.",
          en: "\(file) is no text in UTF-8. Save it again, for example as “CSV UTF-8”."))
    }
    guard let answers = PanelAnswers(csv: text) else {
      throw Failure(
        Text(
          nl:
            "In \(file) staat geen tabel: een kop met verschillende namen en daaronder een rij voor elke deelnemer.",
          en:
            "\(file) holds no table: a header of different names and under it a row for each respondent."
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
    guard isatty(STDIN_FILENO) == 1, Output.error.isTerminal else {
      let options = open.flatMap(\.columns).map { "--column '\($0)=…'" }.joined(separator: " ")
      throw .usage(
        "Zeg hoe deze kolommen gelezen worden: \(options). Of neem met --guess de voorstellen over.",
        "Say how these columns are read: \(options). Or take the proposals with --guess.")
    }
    for proposal in open { plans.append(try ask(proposal, answers)) }
    return plans
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
    return plan(name, Question.Kind(rawValue: word))
  }

  private func plan(_ column: String, _ kind: Question.Kind?) -> ColumnPlan {
    ColumnPlan(
      title: column, kind: kind, columns: [column], separator: kind == .more ? separator : nil)
  }

  /// Asks what kind of question a column holds.
  private func ask(_ proposal: ColumnPlan, _ answers: PanelAnswers) throws(Failure) -> ColumnPlan {
    let kinds: [(word: String, kind: Question.Kind?, name: Text)] =
      Question.Kind.allCases.enumerated().map { ("\($0.offset + 1)", $0.element, $0.element.name) }
      + [("5", nil, Text(nl: "overslaan", en: "pass over"))]
    let proposed = kinds.first { $0.kind == proposal.kind }?.word ?? "1"
    var text = "\n" + says("Kolom", "Column") + " “\(proposal.columns.joined(separator: "”, “"))”\n"
    text +=
      says("Bijvoorbeeld: ", "For example: ")
      + answers.examples(proposal.columns[0]).joined(separator: " | ") + "\n"
    text += kinds.map { "\($0.word) \($0.name[Surroundings.language])" }.joined(separator: "   ")
    while true {
      Output.error.write(
        text + "\n" + says("Wat is dit? [\(proposed)] ", "What is this? [\(proposed)] "))
      guard let typed = readLine() else {
        throw .usage("Er is niets opgeslagen.", "Nothing was saved.")
      }
      let word = typed.filter { !$0.isWhitespace }
      if word.isEmpty || word == proposed { return proposal }
      if let chosen = kinds.first(where: { $0.word == word }) {
        return proposal.columns.count > 1
          ? ColumnPlan(title: proposal.title, kind: chosen.kind, columns: proposal.columns)
          : plan(proposal.columns[0], chosen.kind)
      }
    }
  }
}
