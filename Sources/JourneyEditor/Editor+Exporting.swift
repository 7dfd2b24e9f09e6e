// SPDX-License-Identifier: EUPL-1.2

import JourneyExchange
import JourneyModel
import TextGrid
import Words

/// Writing what is open in another form, such as a poster; the work goes on beside the editor.
extension Editor {
  /// Why nothing can be written in another form now.
  var exportObstacle: Text? {
    isPending(.export)
      ? Text(
        nl: "Er wordt al iets gemaakt. Wacht even, of stop het met Esc.",
        en: "Something is being made already. Wait a moment, or stop it with Esc.") : nil
  }

  mutating func askExport() -> [Effect] {
    guard let kind = open?.root.kind else { return [] }
    let entries = ExportChoice.all(kind).map { choice in
      Picker.Entry(
        .value(choice.form), says(choice.help.capitalised), detail: choice.form,
        about: "\(choice.form) \(choice.ending)")
    }
    overlay = .picker(
      Picker(
        .export, Text(nl: "Wat wilt u maken?", en: "What do you want to make?"), entries))
    return []
  }

  /// Asks where a form goes, and proposes a place beside the file.
  mutating func askTarget(of form: String) {
    guard let journey = open,
      let choice = ExportChoice.all(journey.root.kind).first(where: { $0.form == form })
    else { return }
    let stem = FileName.withoutEnding(journey.path, Format.ending(journey.root.kind))
    overlay = .prompt(
      Prompt(purpose: .exportAs(form: form), proposing: stem + choice.ending))
  }

  mutating func export(_ form: String, to typed: String) -> [Effect] {
    let target = typed.trimmed
    guard let journey = open, !target.isEmpty,
      let choice = ExportChoice.all(journey.root.kind).first(where: { $0.form == form })
    else { return [] }
    return start(
      ExportOrder(
        root: journey.root, path: journey.path, form: form,
        target: target.hasSuffix(choice.ending) ? target : target + choice.ending,
        language: options.language, isASCII: options.signs == .ascii,
        compared: journey.root.kind == .journey ? journey.beside?.root : nil))
  }

  /// Starts the work, which tells how far it is where it takes long.
  mutating func start(_ order: ExportOrder) -> [Effect] {
    if let exportObstacle {
      notice = Notice(exportObstacle, isWarning: true)
      return []
    }
    sayAdvance(
      Text(nl: "\(order.target) wordt gemaakt.", en: "Making \(order.target)."))
    let effect = request(.export(order), for: .export)
    if case .perform(let number, _) = effect { progress = number }
    return [effect]
  }

  mutating func sayExported(_ path: String, _ remarks: [Text]) {
    let more = remarks.reduce(Text("")) { $0 + Text(" ") + $1 }
    notice = Notice(
      Text(nl: "Gemaakt: \(path).", en: "Made: \(path).") + more, isWarning: !remarks.isEmpty)
  }

  /// Asks before anything goes that stands there already.
  mutating func askToReplace(_ order: ExportOrder) {
    overlay = .dialog(Dialog(.replaceFile(order)))
  }

  mutating func answer(_ answer: Dialog.Answer, about order: ExportOrder) -> [Effect] {
    switch answer {
    case .replace:
      var order = order
      order.mayReplace = true
      return start(order)
    case .otherName:
      overlay = .prompt(
        Prompt(purpose: .exportAs(form: order.form), proposing: order.target))
      return []
    default: return []
    }
  }
}
