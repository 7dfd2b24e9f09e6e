// SPDX-License-Identifier: EUPL-1.2

public import Words

/// The opgave: the wanted situation in society and what an organisation commits to.
public struct Opgave: ItemView, Sendable {
  /// The item itself, for all that has no property here.
  public let item: Item

  /// Sees an item as an opgave; its kind is not looked at.
  public init(_ item: Item) {
    self.item = item
  }

  /// The dossier that it belongs to, in words.
  public var field: Text? { item.text(.field).map(Choices.dossier.name(of:)) }
  /// What the organisation does in it, such as directing or carrying out, in words.
  public var role: Text? { item.text(.role).map(Choices.opgaveRole.name(of:)) }
  /// How far it has come, in words.
  public var status: Text? { item.text(.status).map(Choices.status.name(of:)) }
  /// How customers are asked, in words.
  public var method: Text? { item.text(.method).map(Choices.askingMethod.name(of:)) }
  /// What shows the urgency, from outside the organisation or from inside.
  public var signals: [Item] { item.items(.signals) }
  /// Whom the opgave touches, those that it harms included.
  public var customers: [Persona] { views(.customers) }
  /// Everyone concerned, outside the chain too.
  public var parties: [Item] { item.items(.parties) }
  /// The values that the parties agree on, before the solutions.
  public var coreValues: [Item] { item.items(.coreValues) }
  /// What the parties want together; each element serves a core value.
  public var vision: [Item] { item.items(.vision) }
  /// The roles, with what each wants to contribute.
  public var team: [Item] { item.items(.team) }
  /// What was learnt and what worked, for the next opgave.
  public var lessons: [Item] { item.items(.lessons) }

  /// The signals that come from outside the organisation; urgency that is felt inside only is a warning sign.
  ///
  /// Where nobody said what kind a signal is, nobody knows that it came from outside.
  public var outsideSignals: [Item] {
    signals.filter { signal in
      signal.text(.kind).map { !$0.isEmpty && $0 != "internal" } ?? false
    }
  }
  /// The signals of which nobody said what kind they are.
  public var unknownSignals: [Item] { signals.filter { $0.text(.kind)?.isEmpty ?? true } }

  /// What the items with these ids are called; ids that lead nowhere are left out.
  public func titles(_ ids: [String]) -> [String] {
    ids.compactMap { item.item(ItemRef($0))?.title }
  }

  /// The building blocks that working on the opgave rests on.
  public static let blocks: [FieldKey] = [.why, .customer, .agility, .leadership, .talents]

  /// The number of building blocks that are needed, and of those of which that is still open.
  public var scan: (needed: Int, open: Int) {
    let answers = Self.blocks.map { item.item($0)?.text(.needed) }
    return (answers.count { $0 == "yes" }, answers.count { $0 == nil })
  }

  /// What the self-scan comes to by the rule of thumb, with its source.
  public var scanOutcome: Text {
    let (needed, open) = scan
    let rule = Text(
      nl: "Vuistregel: zijn ten minste vier van de vijf bouwblokken nodig, dan kan opgavegericht "
        + "werken helpen (Morgens, Succesvol opgavegericht werken bij de overheid).",
      en: "Rule of thumb: when at least four of the five building blocks are needed, working "
        + "opgavegericht may help (Morgens, Succesvol opgavegericht werken bij de overheid).")
    let count = Text(
      nl: "\(needed) van de 5 nodig" + (open > 0 ? ", \(open) nog open" : "") + ". ",
      en: "\(needed) of the 5 needed" + (open > 0 ? ", \(open) still open" : "") + ". ")
    let verdict: Text =
      if needed >= Self.rule {
        Text(nl: "Opgavegericht werken kan hier helpen. ", en: "It may help here. ")
      } else if needed + open >= Self.rule {
        Text(
          nl: "Of opgavegericht werken hier past, is nog niet te zeggen. ",
          en: "Whether working opgavegericht fits here cannot be told yet. ")
      } else {
        Text(
          nl: "Misschien past een andere aanpak beter. ",
          en: "Another approach may fit better. ")
      }
    return count + verdict + rule
  }

  /// The number of building blocks from which the rule of thumb speaks.
  private static let rule = 4
}
