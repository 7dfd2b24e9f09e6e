// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Inquiry {
  static func asks(_ subject: Subject, _ root: Item) -> [Ask] {
    switch subject {
    case .conversation: conversation(root)
    case .scan: scan(root)
    case .feedback: feedback(root)
    }
  }

  private static func field(_ key: FieldKey, _ kind: ItemKind = .opgave) -> Text {
    guard let field = kind.field(key) else { return Text("") }
    return field.name + Text(": ") + field.help
  }

  /// The parts of the conversation: what it is about, and then its four steps.
  private static let conversation: [(name: Text, asks: @Sendable (Item) -> [Ask])] = [
    (Text(nl: "Gesprek, vooraf: de opgave", en: "Conversation, first: the opgave"), { opgave($0) }),
    (
      Text(
        nl: "Gesprek, stap 1 van 4: wie horen erbij", en: "Conversation, step 1 of 4: all concerned"
      ), { parties($0) }
    ),
    (
      Text(nl: "Gesprek, stap 2 van 4: kernwaarden", en: "Conversation, step 2 of 4: core values"),
      { values($0) }
    ),
    (
      Text(
        nl: "Gesprek, stap 3 van 4: visie en aanpak",
        en: "Conversation, step 3 of 4: vision and approach"), { vision($0) }
    ),
    (
      Text(
        nl: "Gesprek, stap 4 van 4: feedbackloop", en: "Conversation, step 4 of 4: feedback loop"),
      { loop($0) }
    ),
  ]

  private static func conversation(_ root: Item) -> [Ask] {
    conversation.flatMap { part in
      part.asks(root).map { Ask(target: $0.target, words: $0.words, part: part.name) }
    }
  }

  private static func opgave(_ root: Item) -> [Ask] {
    var asks = [FieldKey.wanted, .contribution, .urgency].map {
      Ask(target: .field(ItemPath(), $0), words: field($0))
    }
    asks.append(
      Ask(
        target: .items(.signals),
        words: Text(
          nl: "Welke signalen van buiten zijn er? Denk aan raadsvragen, klachten, brieven, media.",
          en: "Which signals from outside are there? Think of council questions, complaints, media."
        )))
    asks += each(.signals, [.kind, .source, .on], in: root)
    asks += [FieldKey.reason, .role, .field].map {
      Ask(target: .field(ItemPath(), $0), words: field($0))
    }
    asks.append(
      Ask(
        target: .items(.customers),
        words: Text(
          nl: "Welke klanten raakt de opgave? Noem ook wie er nadeel van heeft.",
          en: "Which customers does the opgave touch? Name also whom the opgave harms.")))
    return asks + each(.customers, [.effect], in: root)
  }

  private static func parties(_ root: Item) -> [Ask] {
    let ask = Ask(
      target: .items(.parties),
      words: Text(
        nl: "Welke partijen horen bij de opgave? Ook ngo's, belangengroepen, brancheorganisaties "
          + "en wijkraden.",
        en: "Which parties belong to the opgave? Also ngo's, interest groups, branch organisations "
          + "and neighbourhood councils."))
    return [ask] + each(.parties, [.kind], in: root)
  }

  private static func values(_ root: Item) -> [Ask] {
    let ask = Ask(
      target: .items(.coreValues),
      words: Text(
        nl: "Welke kernwaarden delen de partijen en klanten? Oplossingen komen later.",
        en: "Which core values do the parties and customers share? Solutions come later."))
    return [ask]
      + each(.coreValues, .sharedBy, in: root) { value in
        Text(nl: "Wie delen de waarde “\(value)”?", en: "Who share the value “\(value)”?")
      }
  }

  private static func vision(_ root: Item) -> [Ask] {
    let ask = Ask(
      target: .items(.vision),
      words: Text(
        nl: "Wat wilt u samen met de partijen? Elk deel van de visie dient straks een kernwaarde.",
        en: "What do you want together with the parties? Each element of the vision will serve a "
          + "core value."))
    let elements = root.items(.vision).enumerated().flatMap { index, element in
      questions(about: element, at: ItemPath([.init(.vision, index)]), in: root)
    }
    return [ask] + elements + [Ask(target: .field(ItemPath(), .approach), words: field(.approach))]
  }

  private static func questions(about element: Item, at path: ItemPath, in root: Item) -> [Ask] {
    let title = element.title
    var asks = [
      Ask(
        target: .field(path, .values),
        words: Text(
          nl: "Welke kernwaarde dient “\(title)”?", en: "Which core value does “\(title)” serve?")),
      Ask(
        target: .field(path, .differs),
        words: Text(
          nl: "Wie denken anders over “\(title)”? Verschillen mogen blijven.",
          en: "Who think otherwise of “\(title)”? Differences may remain.")),
    ]
    let names = Opgave(root).titles(element.texts(.differs)).map { Text($0) }
    // Where nobody thinks otherwise there is nothing to ask about it.
    guard !names.isEmpty || element.has(.difference) else { return asks }
    asks.append(
      Ask(
        target: .field(path, .difference),
        words: names.isEmpty
          ? Text(
            nl: "Wat is het verschil van mening over “\(title)”?",
            en: "What is the difference of opinion about “\(title)”?")
          : Text(nl: "Wat is het verschil van mening met ", en: "What is the difference with ")
            + .list(names)
            + Text(nl: " over “\(title)”?", en: " about “\(title)”?")))
    return asks
  }

  private static func loop(_ root: Item) -> [Ask] {
    [
      Ask(
        target: .slot(.review, .everyMonths),
        words: Text(
          nl: "Om de hoeveel maanden gaat u na of opgave, visie, omgeving en partijen nog kloppen?",
          en: "After how many months do you check opgave, vision, surroundings and parties again?"))
    ]
  }

  private static func each(
    _ slot: FieldKey, _ key: FieldKey, in root: Item, _ words: (String) -> Text
  ) -> [Ask] {
    root.items(slot).enumerated().map { index, item in
      Ask(target: .field(ItemPath([.init(slot, index)]), key), words: words(item.title))
    }
  }

  /// Asks some fields of each item under a key.
  private static func each(_ slot: FieldKey, _ keys: [FieldKey], in root: Item) -> [Ask] {
    root.items(slot).enumerated().flatMap { index, item in
      keys.compactMap { key in
        item.kind.field(key).map { field in
          let date: Text =
            if case .date = field.shape {
              Text(nl: " Bijvoorbeeld 12 maart 2026.", en: " For example 12 March 2026.")
            } else {
              Text("")
            }
          return Ask(
            target: .field(ItemPath([.init(slot, index)]), key),
            words: Text("“\(item.title)”. ") + field.name + Text(": ") + field.help + date)
        }
      }
    }
  }

  private static func scan(_ root: Item) -> [Ask] {
    Opgave.blocks.enumerated().flatMap { index, slot -> [Ask] in
      guard let field = ItemKind.opgave.field(slot) else { return [] }
      let place = "\(index + 1)"
      let part =
        Text(
          nl: "Zelfscan, bouwblok \(place) van \(Opgave.blocks.count): ",
          en: "Self-scan, building block \(place) of \(Opgave.blocks.count): ") + field.name
      let name = field.name
      return [
        Ask(target: .slot(slot, .answer), words: field.help, part: part),
        Ask(
          target: .slot(slot, .missing),
          words: Text(
            nl: "Wat is er nog nodig voor het bouwblok ",
            en: "What is still needed for the building block ")
            + name + Text("?"), part: part),
        Ask(
          target: .slot(slot, .needed),
          words: Text(nl: "Hebt u het bouwblok ", en: "Do you need the building block ") + name
            + Text(nl: " nodig om uw doel te bereiken?", en: " to reach your goal?"), part: part),
      ]
    }
  }

  private static func feedback(_ root: Item) -> [Ask] {
    ItemKind.feedbackLoop.fields.map { field in
      let hint =
        field.key == .lastOn
        ? Text(nl: " Bijvoorbeeld 22 november 2026.", en: " For example 22 November 2026.")
        : Text("")
      return Ask(
        target: .slot(.review, field.key), words: field.name + Text("? ") + field.help + hint,
        part: Subject.feedback.title)
    }
  }
}
