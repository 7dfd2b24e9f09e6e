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

  private static func conversation(_ root: Item) -> [Ask] {
    func step(_ number: Int, _ words: Text) -> Text {
      Text(nl: "Stap \(number). ", en: "Step \(number). ") + words
    }
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
          nl: "Welke klanten raakt de opgave: wie helpt zij, en wie schaadt zij?",
          en: "Which customers does the opgave touch: whom does it help, and whom does it harm?")))
    asks += each(.customers, [.effect], in: root)
    asks.append(
      Ask(
        target: .items(.parties),
        words: step(
          1,
          Text(
            nl: "Wie horen erbij? Ook ngo's, belangengroepen, brancheorganisaties en wijkraden.",
            en:
              "Who are concerned? Also ngo's, interest groups, branch organisations and neighbourhood councils."
          ))))
    asks += each(.parties, [.kind], in: root)
    asks.append(
      Ask(
        target: .items(.coreValues),
        words: step(
          2,
          Text(
            nl: "Welke kernwaarden delen zij, voordat het over oplossingen gaat?",
            en: "Which core values do they share, before it is about solutions?"))))
    asks += each(.coreValues, .sharedBy, in: root) { value in
      Text(nl: "Wie delen “\(value)”?", en: "Who share “\(value)”?")
    }
    asks.append(
      Ask(
        target: .items(.vision),
        words: step(
          3,
          Text(
            nl: "Wat wilt u samen? Elk deel van de visie dient straks een kernwaarde.",
            en: "What do you want together? Each element of the vision will serve a core value."))))
    for index in root.items(.vision).indices {
      let title = root.items(.vision)[index].title
      let path = ItemPath([.init(.vision, index)])
      asks += [
        Ask(
          target: .field(path, .values),
          words: Text(
            nl: "Welke kernwaarde dient “\(title)”?", en: "Which core value does “\(title)” serve?")
        ),
        Ask(
          target: .field(path, .differs),
          words: Text(
            nl: "Wie denken anders over “\(title)”? Verschillen mogen blijven.",
            en: "Who think otherwise of “\(title)”? Differences may remain.")),
        Ask(
          target: .field(path, .difference),
          words: Text(nl: "Hoe denken zij erover?", en: "What do they think of it?")),
      ]
    }
    asks.append(Ask(target: .field(ItemPath(), .approach), words: step(3, field(.approach))))
    asks.append(
      Ask(
        target: .slot(.review, .everyMonths),
        words: step(
          4,
          Text(
            nl: "Om de hoeveel maanden gaat u na of alles nog klopt?",
            en: "After how many months do you check that all still holds?"))))
    return asks
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
    Opgave.blocks.flatMap { slot -> [Ask] in
      guard let field = ItemKind.opgave.field(slot) else { return [] }
      return [
        Ask(target: .slot(slot, .answer), words: field.name + Text(": ") + field.help),
        Ask(
          target: .slot(slot, .missing),
          words: field.name + Text(nl: ": wat is er nog nodig?", en: ": what is still needed?")),
        Ask(
          target: .slot(slot, .needed),
          words: field.name
            + Text(
              nl: ": hebt u dit nodig om uw doel te bereiken?",
              en: ": do you need this to reach your goal?")),
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
        target: .slot(.review, field.key), words: field.name + Text("? ") + field.help + hint)
    }
  }
}
