// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Editor {
  /// Why the journey cannot be changed; nil when it can.
  var readOnlyReason: Text? {
    switch open?.access {
    case .laterVersion:
      Text(
        nl: "Gemaakt met een nieuwere versie van klantreis; u kunt het alleen lezen.",
        en: "Made with a newer version of klantreis; you can only read it.")
    case .otherEditor:
      Text(
        nl:
          "Deze reis is elders open; u kunt haar alleen lezen. Overnemen kan in het menu Bestand.",
        en: "This journey is open elsewhere; you can only read it. Take over in the menu File.")
    case .full where open?.repair != nil:
      Text(
        nl: "Dit bestand moet eerst hersteld worden. Met Ctrl-S ziet u wat er te kiezen is.",
        en: "This file must be mended first. Ctrl-S shows what there is to choose.")
    case .full, nil: nil
    }
  }

  /// Whether a file that cannot be changed here can be saved all the same, as the bytes that it came in.
  var savesWhole: Bool { open?.laterText != nil && open?.isDirty == true }

  // MARK: - Adding

  /// Adds something of the kind that the focus is on.
  mutating func addHere() -> [Effect] {
    guard let journey = open else { return [] }
    let focus = journey.focus
    if let key = focus.key, let kind = journey.focused?.kind.heldKind(key) {
      insert(kind, into: focus.path, key, .last)
    } else if let kind = journey.focused?.kind, let parent = focus.path.parent,
      let step = focus.path.steps.last, let ref = journey.root.ref(at: focus.path)
    {
      // From a field of an item it is after the item.
      insert(kind, into: parent, step.key, .after(ref))
    } else {
      say(
        "Hier komt niets bij. Kies in het menu Reis wat u wilt toevoegen (F10).",
        "Nothing can be added here. Choose what to add in the menu Journey (F10).")
    }
    return []
  }

  /// Adds something of a kind to the nearest thing around the focus that can hold it.
  mutating func add(_ kind: ItemKind) -> [Effect] {
    guard let journey = open else { return [] }
    if let place = journey.place(for: kind) ?? journey.placeInOnlyHolder(of: kind) {
      insert(kind, into: place.parent, place.key, place.position)
      if kind == .parked { open?.parkedFrom = (journey.focus, journey.isWhole) }
    } else if kind == .trial {
      say(
        "Een probeersel hoort bij een kans. Ga eerst naar die kans, of maak er een met Nieuw: kans.",
        "A trial belongs to an opportunity. First go to it, or make one with New: opportunity.")
    } else {
      say(
        "Ga eerst naar de plaats waar dit bij hoort, bijvoorbeeld een fase of een stap.",
        "First go to where this belongs, for example a phase or a step.")
    }
    return []
  }

  private mutating func insert(
    _ kind: ItemKind, into parent: ItemPath, _ key: FieldKey, _ position: Position
  ) {
    guard let journey = open else { return }
    open?.parkedFrom = nil
    let id = makeID(kind, in: journey.root)
    var item = Item(kind: kind, id: id, title: kind.letter == nil ? nil : "")
    // Whoever thinks of an opportunity at a pain point means to solve that one.
    if kind == .opportunity, let pain = journey.focusedPainPoint {
      item = Item(kind: kind, parts: item.parts + [Part(.painPoints, texts: [pain])])
    }
    let label = EditLabel.added(kind)
    let place = OpenJourney.Place(parent: parent, key: key, position: position)
    guard insert(item, at: place, label) else { return }
    guard let field = kind.field(kind.titleKey) else {
      // What has no title is filled in below it.
      guard let path = open?.focus.path else { return }
      open?.unfolded.insert(path)
      open?.focus = Focus(path, kind.fields.first?.key)
      notice = journey.root.item(at: parent)?.kind.field(key).map { Notice($0.help) }
      return
    }
    // Its other fields come below the title, so that Tab leads there.
    if let path = open?.focus.path { open?.unfolded.insert(path) }
    startTyping(field, isNew: true)
    notice = Notice((open?.solvedWords ?? Text("")) + field.help)
  }

  /// Puts an item at a place and goes to it; returns false where that cannot be.
  mutating func insert(_ item: Item, at place: OpenJourney.Place, _ label: Text) -> Bool {
    guard let journey = open, let ref = journey.root.ref(at: place.parent) else { return false }
    let count = journey.root.item(at: place.parent)?.items(place.key).count ?? 0
    var index = count
    if case .after(let neighbour) = place.position, let path = journey.root.path(to: neighbour) {
      index = (path.steps.last?.index ?? count - 1) + 1
    }
    let focus = Focus(ItemPath(place.parent.steps + [.init(place.key, index)]))
    let edit = Edit.insert(item, into: ref, place.key, place.position)
    guard attempt(edit, label, focus: focus) else { return false }
    open?.reveal()
    return true
  }

  private mutating func makeID(_ kind: ItemKind, in root: Item) -> String? {
    var random = options.random
    defer { options.random = random }
    return ItemID.make(kind, notIn: root, using: &random)
  }

  // MARK: - Removing and moving

  mutating func removeHere() -> [Effect] {
    if open?.chosenSteps != nil { return removeRun() }
    guard let journey = open, let item = journey.focused,
      let ref = journey.root.ref(at: journey.focus.path)
    else { return [] }
    // Where a phase has no steps there is nothing else to remove.
    if let key = journey.focus.key, !journey.isOnEmptyPhase {
      guard let field = item.kind.field(key), item.has(key) else { return [] }
      let label = EditLabel.cleared(field)
      if attempt(.set(ref, key, nil), label) { sayRemoved(label) }
    } else {
      let label = EditLabel.removed(item)
      if attempt(.remove(ref), label) {
        sayRemoved(label, orphaning: item)
        return findLeftBehind(by: [item], from: journey)
      }
    }
    return []
  }

  private mutating func sayRemoved(_ label: Text, orphaning item: Item? = nil) {
    let undo = Text(nl: ". Ongedaan maken: Ctrl-Z.", en: ". Undo: Ctrl-Z.")
    // A step that is gone cannot say itself which opportunity did away with it.
    let isOfGap = item?.kind == .step && open?.root.has(.derivedFrom) == true
    let hint =
      isOfGap && open?.journey.isDesired == true
      ? Text(
        nl: " Welke kans dit doet, kiest u bij Van huidig naar gewenst, in het menu Weergave.",
        en: " Choose which opportunity does this at From current to desired, in the menu View.")
      : Text("")
    let along = item.map { EditLabel.along(with: [$0]) } ?? Text("")
    notice = Notice(label.capitalised + along + undo + hint)
  }

  mutating func moveItem(by offset: Int) -> [Effect] {
    if open?.chosenSteps != nil { return moveRun(by: offset) }
    guard let journey = open, journey.focus.key == nil, let step = journey.focus.path.steps.last,
      let target = journey.moveTarget(by: offset),
      let ref = journey.root.ref(at: journey.focus.path),
      let holder = journey.root.ref(at: target.parent), let item = journey.focused
    else { return [] }
    let path = ItemPath(target.parent.steps + [.init(step.key, target.index)])
    let label = EditLabel.moved(item.kind)
    let edit = Edit.move(ref, into: holder, step.key, target.position)
    guard attempt(edit, label, focus: Focus(path)) else { return [] }
    open?.reveal()
    if target.parent != journey.focus.path.parent {
      let phase = journey.root.item(at: target.parent)?.title ?? ""
      notice = Notice(
        Text(nl: "Stap verplaatst naar fase: \(phase)", en: "Step moved to phase: \(phase)"))
    }
    return []
  }

  // MARK: - Emotion

  mutating func changeEmotion(by offset: Int) -> [Effect] {
    if open?.chosenSteps != nil { return changeEmotions(by: offset) }
    guard let journey = open, let path = journey.stepPath, let item = journey.root.item(at: path),
      let ref = journey.root.ref(at: path)
    else { return [] }
    let new = Step(item).emotion(changedBy: offset)
    if attempt(.set(ref, .emotion, .whole(new)), EditLabel.emotion), let emotion = Emotion(new) {
      notice = Notice(
        Text(nl: "Beleving: ", en: "Emotion: ") + Text("\(emotion.sign(options.signs)), ")
          + emotion.name
          + Text("."))
    }
    return []
  }

  mutating func toggleMomentOfTruth() -> [Effect] {
    if open?.chosenSteps != nil { return toggleMoments() }
    guard let journey = open, let path = journey.stepPath, let item = journey.root.item(at: path),
      let ref = journey.root.ref(at: path)
    else {
      say("Ga eerst naar een stap.", "Go to a step first.")
      return []
    }
    let isSet = item.flag(.momentOfTruth)
    let label = Text(nl: "moment van de waarheid gewijzigd", en: "moment of truth changed")
    _ = attempt(.set(ref, .momentOfTruth, isSet ? nil : .flag(true)), label)
    return []
  }

  // MARK: - History

  mutating func undo() -> [Effect] {
    if let label = open?.undo() {
      notice = Notice(Text(nl: "Ongedaan: ", en: "Undone: ") + label + Text("."))
    }
    return []
  }

  mutating func redo() -> [Effect] {
    if let label = open?.redo() {
      notice = Notice(Text(nl: "Opnieuw: ", en: "Redone: ") + label + Text("."))
    }
    return []
  }

  /// Makes an edit; says why, and returns false, where it cannot be made.
  private mutating func attempt(_ edit: Edit, _ label: Text, focus: Focus? = nil) -> Bool {
    do {
      try open?.make(edit, label, focus: focus)
      return true
    } catch {
      notice = Notice(error.text, isWarning: true)
      return false
    }
  }
}

extension Step {
  /// The value of an emotion that is higher or lower, as far as there is one.
  func emotion(changedBy offset: Int) -> Int {
    let value = (emotion?.value ?? 0) + offset
    return min(max(value, Emotion.range.lowerBound), Emotion.range.upperBound)
  }
}

extension OpenJourney {
  /// The id of the pain point that holds the focus; nil where another thing does.
  fileprivate var focusedPainPoint: String? {
    guard let place = focus.path.steps.lastIndex(where: { $0.key == .painPoints }) else {
      return nil
    }
    return root.item(at: ItemPath(Array(focus.path.steps[...place])))?.id
  }

  /// Which pain points the opportunity of the focus solves; nil where it is none, or solves nothing.
  fileprivate var solvedWords: Text? {
    guard let item = focused, item.kind == .opportunity else { return nil }
    let pains = item.texts(.painPoints).compactMap { root.item(ItemRef($0)) }
    guard !pains.isEmpty else { return nil }
    let words: [Text] = pains.map { Text($0.title.isEmpty ? "…" : $0.title) }
    return Text(nl: "Lost op: ", en: "Solves: ") + .list(words)
      + Text(". ")
  }

  /// The path of the step that holds the focus.
  var stepPath: ItemPath? {
    guard focus.path.steps.count >= 2, focus.path.steps[1].key == .steps else { return nil }
    return ItemPath(Array(focus.path.steps.prefix(2)))
  }

  /// A place for an item.
  struct Place {
    let parent: ItemPath
    let key: FieldKey
    let position: Position
  }

  /// Returns the place for a new item of a kind in the nearest thing around the focus that can hold it.
  func place(for kind: ItemKind) -> Place? { Self.place(for: kind, around: focus, in: root) }

  /// Returns the place for a new item of a kind in the one thing in the step of the focus that can hold it; nil where there
  /// are none or several.
  func placeInOnlyHolder(of kind: ItemKind) -> Place? {
    guard let path = stepPath, let step = root.item(at: path) else { return nil }
    var found: [Place] = []
    for field in step.kind.fields {
      guard let key = field.shape.held?.slot(for: kind) else { continue }
      for index in step.items(field.key).indices {
        let holder = ItemPath(path.steps + [.init(field.key, index)])
        found.append(Place(parent: holder, key: key, position: .last))
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Returns the place for a new item of a kind in the nearest thing around a focus that can hold it.
  static func place(for kind: ItemKind, around focus: Focus, in root: Item) -> Place? {
    var path: ItemPath? = focus.path
    var after: ItemPath?
    while let candidate = path {
      if let slot = root.item(at: candidate)?.kind.slot(for: kind) {
        let isSibling = after?.steps.last?.key == slot
        let neighbour = isSibling ? after.flatMap(root.ref(at:)) : nil
        return Place(parent: candidate, key: slot, position: neighbour.map { .after($0) } ?? .last)
      }
      after = candidate
      path = candidate.parent
    }
    return nil
  }

  /// Where the focused item goes when it is moved: one place along, for a step also into the next phase.
  func moveTarget(by offset: Int) -> (parent: ItemPath, index: Int, position: Position)? {
    guard let step = focus.path.steps.last, let parent = focus.path.parent,
      let siblings = root.item(at: parent)?.items(step.key)
    else { return nil }
    func path(_ index: Int) -> ItemPath { ItemPath(parent.steps + [.init(step.key, index)]) }
    let index = step.index + offset
    if index == 0 { return (parent, 0, .first) }
    if siblings.indices.contains(index) {
      let neighbour = root.ref(at: path(offset > 0 ? index : index - 1))
      return neighbour.map { (parent, index, .after($0)) }
    }
    guard step.key == .steps, let phase = parent.steps.last else { return nil }
    let other = phase.index + offset
    let phases = root.items(.phases)
    guard phases.indices.contains(other) else { return nil }
    let target = ItemPath([.init(.phases, other)])
    return offset > 0 ? (target, 0, .first) : (target, phases[other].items(.steps).count, .last)
  }
}

extension ItemKind {
  /// The kind of items that stand under a key.
  func heldKind(_ key: FieldKey) -> ItemKind? {
    switch field(key)?.shape {
    case .item(let kind), .items(let kind): kind
    default: nil
    }
  }
}
