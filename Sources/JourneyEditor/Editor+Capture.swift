// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Fast capture: one line after the other becomes a step or a phase, as people call them out.
extension Editor {
  /// Starts with a new step at the focus, or with a first phase where there is none.
  mutating func startCapture() -> [Effect] {
    guard let journey = open else { return [] }
    if let text = pastedLines {
      capture(pasted: text)
      return []
    }
    if journey.root.items(.phases).isEmpty {
      _ = add(.phase)
    } else {
      open?.focus = journey.hasChosenPlace ? journey.captureFocus : journey.endOfPhase
      removeBlankStep()
      _ = add(.step)
    }
    guard open?.typing != nil else { return [] }
    open?.isCapturing = true
    sayHowToCapture()
    return []
  }

  /// Takes away the step of the focus where nothing is known of it yet; what is captured comes in its place.
  private mutating func removeBlankStep() {
    guard let step = open?.focused, step.kind == .step, step.isBlank,
      let path = open?.focus.path, let phase = path.parent, let ref = open?.root.ref(at: path)
    else { return }
    let after = path.steps.last.map { $0.index } ?? 0
    let before = ItemPath(phase.steps + [.init(.steps, after - 1)])
    let focus = after > 0 ? Focus(before) : Focus(phase)
    try? open?.make(.remove(ref), EditLabel.removed(step), focus: focus)
  }

  /// Puts the text that is being captured into a phase that has neither title nor steps, and goes on typing there.
  private mutating func fillBlankPhase(_ text: String) -> Bool {
    guard let phase = open?.focused, phase.kind == .phase, phase.isBlank,
      let field = phase.kind.field(.title)
    else { return false }
    startTyping(field)
    open?.typing?.field.insert(text, asTyping: false)
    open?.isCapturing = true
    return true
  }

  private mutating func sayHowToCapture() {
    if open?.focused?.kind == .phase {
      return say(
        "Hoe heet deze fase? Tab maakt er een stap van.",
        "What is this phase called? Tab makes it a step.")
    }
    let number = open.flatMap { $0.outline.stepNumber($0.row).number } ?? 1
    let after =
      number > 1
      ? Text(nl: " na stap \(number - 1)", en: " after step \(number - 1)") : Text("")
    notice = Notice(
      Text(nl: "Wat doet de klant", en: "What does the customer do") + after
        + Text(
          nl: "? Een lege regel is het einde; plakken kan ook.",
          en: "? An empty line is the end; you can paste too."))
  }

  /// Does what a key does during fast capture; returns nil for a key that does the same as in every field.
  mutating func capture(_ key: Key) -> [Effect]? {
    guard let journey = open, journey.isCapturing, let typing = journey.typing else { return nil }
    switch key {
    case .enter:
      let isEmpty = typing.field.text.trimmed.isEmpty
      guard finishTyping() else { return [] }
      if isEmpty {
        open?.isCapturing = false
        say(
          "Snel invoeren is klaar. Met Beleving invullen, in het menu Reis, geeft u elke stap een beleving.",
          "Fast capture is done. Fill in emotions, in the menu Journey, asks for that of each step."
        )
        return []
      }
      _ = add(.step)
      sayHowToCapture()
    case .tab: change(typing, to: .step)
    case .shiftTab: change(typing, to: .phase)
    case .escape:
      open?.isCapturing = false
      return nil
    default: return nil
    }
    return []
  }

  /// Makes a step of a phase that is being captured, or the other way round, with the text typed so far.
  private mutating func change(_ typing: OpenJourney.Typing, to kind: ItemKind) {
    guard typing.isNew, let journey = open, let old = journey.focused, old.kind != kind,
      journey.focus.key == nil, old.items(.steps).isEmpty
    else { return }
    open?.typing = nil
    open?.dropLastEdit()
    guard let left = open, kind == .phase || !left.root.items(.phases).isEmpty else {
      // The first line of a journey has no phase to stand in.
      _ = add(.phase)
      open?.typing?.field.insert(typing.field.text, asTyping: false)
      say("De eerste regel is een fase.", "The first line is a phase.")
      return
    }
    open?.focus = left.captureFocus
    if kind == .phase, fillBlankPhase(typing.field.text) { return sayHowToCapture() }
    _ = add(kind)
    open?.typing?.field.insert(typing.field.text, asTyping: false)
    sayHowToCapture()
  }

  // MARK: - Pasting lines

  /// Makes steps, and phases where lines are indented, of lines that were pasted; as one change.
  mutating func capture(pasted text: String) {
    let lines = CapturedLine.lines(in: text)
    guard let journey = open, !journey.isReadOnly, !lines.isEmpty else { return }
    var random = options.random
    defer { options.random = random }
    var root = journey.root
    var edits: [Edit] = []
    var focus = journey.captureFocus
    func make(_ edit: Edit) throws(EditError) {
      root = try root.applying(edit)
      edits.append(edit)
    }
    do throws(EditError) {
      for line in lines {
        if line.kind == .phase, let blank = root.item(at: focus.path), blank.kind == .phase,
          blank.isBlank, let ref = root.ref(at: focus.path)
        {
          try make(.set(ref, .title, .text(line.text)))
          continue
        }
        var place = OpenJourney.place(for: line.kind, around: focus, in: root)
        if place == nil, let id = ItemID.make(.phase, notIn: root, using: &random) {
          // A first step needs a phase; its title is for the user to fill in.
          try make(
            .insert(Item(kind: .phase, id: id, title: ""), into: ItemRef(root.id), .phases, .last))
          focus = Focus(ItemPath([.init(.phases, 0)]))
          place = OpenJourney.place(for: line.kind, around: focus, in: root)
        }
        guard let place, let id = ItemID.make(line.kind, notIn: root, using: &random),
          let ref = root.ref(at: place.parent)
        else { return }
        let item = Item(kind: line.kind, id: id, title: line.text)
        try make(.insert(item, into: ref, place.key, place.position))
        if let path = root.path(to: ItemRef(id)) { focus = Focus(path) }
      }
      try open?.make(
        .all(edits), Text(nl: "regels geplakt", en: "lines pasted"), focus: focus)
      open?.reveal()
      notice = Notice(
        Text(nl: "Geplakt: ", en: "Pasted: ") + Self.counted(lines)
          + Text(nl: ". Ongedaan maken: Ctrl-Z.", en: ". Undo: Ctrl-Z."))
    } catch {
      notice = Notice(error.text, isWarning: true)
    }
  }

  /// Counts steps, and phases where there are any.
  private static func counted(_ lines: [CapturedLine]) -> Text {
    let phases = lines.count { $0.kind == .phase }
    let steps = ItemKind.step.noun.counted(lines.count - phases)
    return phases == 0
      ? steps : steps + Text(nl: " in ", en: " in ") + ItemKind.phase.noun.counted(phases)
  }
}

/// A line that becomes a step or a phase.
struct CapturedLine: Hashable {
  let kind: ItemKind
  let text: String

  /// Reads lines: where some are indented, those that are not are phases; otherwise all are steps.
  static func lines(in text: String) -> [CapturedLine] {
    let lines = text.split(whereSeparator: \.isNewline)
      .map { (indent: $0.prefix { $0 == " " || $0 == "\t" }.count, text: withoutBullet($0)) }
      .filter { !$0.text.isEmpty }
    let least = lines.map(\.indent).min() ?? 0
    let hasPhases = lines.contains { $0.indent > least }
    return lines.map {
      CapturedLine(kind: hasPhases && $0.indent == least ? .phase : .step, text: $0.text)
    }
  }

  /// The line without the spaces at its ends, and without a bullet or number before it.
  private static func withoutBullet(_ line: Substring) -> String {
    var rest = line.drop(while: \.isWhitespace)
    let number = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest.dropFirst(number.count)
    if let first = rest.first, "-*•–".contains(first), rest.dropFirst().first == " " {
      rest = rest.dropFirst(2)
    } else if !number.isEmpty, number.count < 4, let sign = behind.first, ".)".contains(sign),
      behind.dropFirst().first == " "
    {
      rest = behind.dropFirst(2)
    }
    rest = rest.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

extension Item {
  /// Whether nothing is known of a step or phase but that it is there.
  fileprivate var isBlank: Bool {
    kind.fields.allSatisfy { $0.key == .id || !has($0.key) || ($0.key == .title && title.isEmpty) }
  }
}

extension OpenJourney {
  /// Whether the user went somewhere or did something since the journey opened.
  fileprivate var hasChosenPlace: Bool { focus != openedFocus || history.canUndo }

  /// The last step of the phase that holds the focus.
  fileprivate var endOfPhase: Focus {
    let here = captureFocus
    guard let phase = here.path.steps.first, phase.key == .phases else { return here }
    let path = ItemPath([phase])
    let count = root.item(at: path)?.items(.steps).count ?? 0
    return count == 0 ? here : Focus(ItemPath(path.steps + [.init(.steps, count - 1)]))
  }

  /// The step or phase at or around the focus; where there is neither, the last of the journey.
  var captureFocus: Focus {
    let steps = focus.path.steps
    if steps.first?.key == .phases {
      return Focus(
        ItemPath(Array(steps.prefix(2).prefix { $0.key == .phases || $0.key == .steps })))
    }
    return columns.focus(columns.last)
  }
}
