// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The list of all that can be done and gone to.
extension Editor {
  mutating func openPalette() -> [Effect] {
    var entries = Command.all.filter { $0.places.contains(place) && $0.id != "palette" }.map {
      Picker.Entry(
        .command($0.id), says($0.title), detail: keys(of: $0).first?.name(options.language) ?? "",
        about: says($0.help) + " " + says($0.otherWords))
    }
    entries += stepEntries + phaseEntries + fieldEntries
    let title =
      open == nil
      ? Text(nl: "Opdracht", en: "Command")
      : Text(
        nl: "Opdracht, of nummer of titel van een stap", en: "Command, or number or title of a step"
      )
    overlay = .picker(Picker(.palette, title, entries))
    return []
  }

  /// An entry for each step, with its number.
  var stepEntries: [Picker.Entry] {
    var entries: [Picker.Entry] = []
    for (phase, item) in (open?.root.items(.phases) ?? []).enumerated() {
      for (step, child) in item.items(.steps).enumerated() {
        let path = ItemPath([.init(.phases, phase), .init(.steps, step)])
        entries.append(
          Picker.Entry(
            .place(Focus(path)), "\(entries.count + 1) \(child.title)",
            detail: says(ItemKind.step.noun.one)))
      }
    }
    return entries
  }

  /// An entry for each phase, after the steps: a number means a step.
  private var phaseEntries: [Picker.Entry] {
    (open?.root.items(.phases) ?? []).enumerated().compactMap { phase, item in
      item.title.isEmpty
        ? nil
        : Picker.Entry(
          .place(Focus(ItemPath([.init(.phases, phase)]))), item.title,
          detail: says(ItemKind.phase.noun.one) + " \(phase + 1)")
    }
  }

  /// The owners of opportunities, and the votes of these and of pain points: fields that people look for by name.
  private var fieldEntries: [Picker.Entry] {
    guard let root = open?.root, root.kind == .journey else { return [] }
    var entries: [Picker.Entry] = []
    root.visit { item, path in
      guard item.kind == .opportunity || item.kind == .painPoint else { return true }
      for key in [FieldKey.owner, .votes] {
        guard let field = item.kind.field(key) else { continue }
        entries.append(
          Picker.Entry(
            .place(Focus(path, key)), says(field.name) + ": " + item.title,
            detail: says(item.kind.noun.one), isHidden: true))
      }
      return true
    }
    return entries
  }
}
