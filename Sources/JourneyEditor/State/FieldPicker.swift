// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneySearch
import TextGrid
import Words

extension OpenJourney {
  /// Returns the list from which a field of the focused item is filled in; nil where its text is typed.
  func picker(for field: Field, _ options: Editor.Options) -> Picker? {
    guard let item = focused else { return nil }
    let language = options.language
    func picker(
      _ entries: [Picker.Entry], own: Picker.Own? = nil, text: String = "",
      ticked: [String], isMultiple: Bool = false
    ) -> Picker {
      let none = Picker.Entry(.nothing, Text(nl: "(leeg)", en: "(empty)")[language])
      return Picker(
        .value(field), field.name, isMultiple || field.isRequired ? entries : [none] + entries,
        text: text, ticked: ticked.map { .value($0) }, isMultiple: isMultiple, own: own)
    }
    func own(_ choice: Picker.Choice, _ label: Text, isFirst: Bool = false) -> Picker.Own {
      Picker.Own(choice: choice, label: label[language], isFirst: isFirst)
    }
    let current = [item.text(field.key)].compactMap(\.self)
    let other = Text(nl: "Anders: ", en: "Other: ")

    switch field.shape {
    case .choice(let choices):
      let words = choices.words.map(\.word)
      // A word of somebody's own stays unless another one is chosen.
      let used = (usedTexts(like: field, of: item.kind) + current).uniqued
        .filter { !words.contains($0) }
      let entries = (words + used).map { Picker.Entry(.value($0), choices.name(of: $0)[language]) }
      let takesOwn = choices.others == .welcome
      return picker(entries, own: takesOwn ? own(.typed, other) : nil, ticked: current)
    case .party:
      let used = [Touchpoint.customer] + usedTexts(like: field, of: item.kind)
      let entries = used.uniqued.map {
        Picker.Entry(.value($0), Touchpoint.name(of: $0, in: journey)[language])
      }
      return picker(
        entries, own: own(.typed, other, isFirst: true),
        text: field.typedText(in: item, of: journey)[language], ticked: current)
    case .whole:
      let names = field.numberNames.sorted { $0.key < $1.key }
      guard !names.isEmpty else { return nil }
      let entries = names.map { number, name in
        let sign = field.key == .emotion ? Emotion(number)?.sign(options.signs) : nil
        return Picker.Entry(.value(String(number)), "\(sign ?? String(number)) \(name[language])")
      }
      return picker(entries, ticked: [item.whole(field.key).map(String.init)].compactMap(\.self))
    case .reference(let kinds):
      return picker(entries(kinds, language), ticked: current)
    case .references(let kinds):
      let new = kinds.count == 1 && root.kind.slot(for: kinds[0]) != nil ? kinds[0] : nil
      return picker(
        entries(kinds, language),
        own: new.map {
          own(.new($0), Text(nl: "Nieuw (", en: "New (") + $0.noun.one + Text("): "))
        },
        ticked: item.texts(field.key), isMultiple: true)
    case .outside where item.kind == .exit:
      return picker(
        entries([.step], language), own: own(.typed, Text(nl: "Kenmerk: ", en: "Id: ")),
        ticked: current)
    case .text:
      let used = usedTexts(like: field, of: item.kind)
      guard used.contains(where: { $0 != current.first }) else { return nil }
      return picker(
        used.map { Picker.Entry(.value($0), $0) }, own: own(.typed, Text(""), isFirst: true),
        text: current.first ?? "", ticked: current)
    default: return nil
    }
  }

  /// Returns the list of the two values of a flag of the focused item; nil where nothing holds the focus.
  func flagPicker(for field: Field, _ options: Editor.Options) -> Picker? {
    guard let item = focused else { return nil }
    let entries = [Text(nl: "nee", en: "no"), Text(nl: "ja", en: "yes")].map {
      Picker.Entry(.value($0[options.language]), $0[options.language])
    }
    return Picker(
      .value(field), field.name, entries, ticked: [entries[item.flag(field.key) ? 1 : 0].choice])
  }

  /// Returns entries for the items of some kinds, in their order.
  private func entries(_ kinds: [ItemKind], _ language: Language) -> [Picker.Entry] {
    var entries: [Picker.Entry] = []
    var step = 0
    root.visit { item, path in
      if item.kind == .step { step += 1 }
      guard kinds.contains(item.kind) else { return true }
      let isInStep = path.steps.count > 2 && path.steps[1].key == .steps
      let title = item.line(in: journey)[language]
      entries.append(
        Picker.Entry(
          .value(item.id), item.kind == .step ? "\(step) \(title)" : title,
          detail: isInStep ? Text(nl: "stap \(step)", en: "step \(step)")[language] : ""))
      return true
    }
    return entries
  }

  /// The texts that fields of one meaning hold in the journey, without repetition, in alphabetical order.
  private func usedTexts(like field: Field, of kind: ItemKind) -> [String] {
    guard let pool = Self.pool(field, of: kind) else { return [] }
    var texts: Set<String> = []
    root.visit { item, _ in
      for field in item.kind.fields where Self.pool(field, of: item.kind) == pool {
        if let text = item.text(field.key), text != Touchpoint.customer, !text.isEmpty {
          texts.insert(text)
        }
      }
      return true
    }
    return texts.sorted { Finder.folded($0) < Finder.folded($1) }
  }

  /// Which fields hold texts of one meaning, so that a text of one is offered in the others.
  static func pool(_ field: Field, of kind: ItemKind) -> String? {
    switch (kind, field.key) {
    case (_, .channel): "channel"
    case (.touchpoint, .from), (.touchpoint, .to), (.journey, .organisation): "party"
    case (_, .owner), (_, .actor), (.trial, .who): "role"
    case (_, .system): "system"
    case (_, .feeling): "feeling"
    default: nil
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without those that were there before.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
