// SPDX-License-Identifier: EUPL-1.2

import JourneyDiff
import JourneyModel
import TextGrid
import Words

extension Editor {
  // MARK: - What was recorded last

  /// Asks for what was recorded last, where that may have changed; one look at a time.
  mutating func readStalePast() -> [Effect] {
    guard open?.past.isStale == true, let journey = open, !isPending(.recorded(journey.number))
    else { return [] }
    open?.past.isStale = false
    let request = Request.readRecorded(path: journey.path, now: journey.root)
    return [self.request(request, for: .recorded(journey.number))]
  }

  /// Brings the marks and what is told of them in line with the journey and the focus.
  mutating func layPast() {
    open?.layPast()
    if case .changes(var list) = overlay {
      list.lay(width: max(20, size.columns - 4), options)
      overlay = .changes(list)
    }
  }

  /// Why the changes cannot be shown; nil when they can.
  var noChangesReason: Text? {
    switch open?.past.recorded {
    case .version: nil
    case .none(let reason)?: reason
    case nil:
      Text(
        nl: "De laatst vastgelegde versie wordt nog gelezen. Probeer het zo nog eens.",
        en: "The version that was recorded last is still being read. Try again in a moment.")
    }
  }

  mutating func showChanges() -> [Effect] {
    guard let journey = open, case .version(let root)? = journey.past.recorded else { return [] }
    compare(
      journey, with: root,
      Text(nl: "de laatst vastgelegde versie", en: "the version that was recorded last"))
    return []
  }

  // MARK: - Choosing a version

  mutating func chooseVersionToRestore() -> [Effect] {
    guard let journey = open, let ref = journey.root.ref(at: journey.focus.path) else { return [] }
    return chooseVersion(for: .restore(ref, journey.focus.key))
  }

  mutating func chooseVersion(for use: VersionUse) -> [Effect] {
    guard let journey = open else { return [] }
    var entries: [Picker.Entry] = []
    if journey.isDirty {
      entries.append(
        Picker.Entry(
          .version(.saved), says(Text(nl: "Laatst opgeslagen versie", en: "Version saved last")),
          detail: says(Text(nl: "op de schijf", en: "on the disk"))))
    }
    let title =
      use == .compare
      ? Text(nl: "Vergelijken met welke versie of reis?", en: "Compare with which version?")
      : use == .beside
        ? Text(nl: "Welke versie of reis ernaast?", en: "Which version or journey beside it?")
        : Text(nl: "Terugzetten uit welke versie of reis?", en: "Restore from which version?")
    var picker = Picker(.version(use), title, entries)
    picker.wait()
    overlay = .picker(picker)
    if isPending(.versions(journey.number)) { return [] }
    return [request(.listVersions(path: journey.path), for: .versions(journey.number))]
  }

  /// Shows the versions that were found in the list that waits for them.
  mutating func offer(_ list: VersionList) {
    guard case .picker(var picker) = overlay, case .version = picker.purpose, picker.isWaiting
    else { return }
    picker.fill(
      list.entries.map {
        Picker.Entry(.version($0.name), says($0.title), detail: says($0.detail))
      })
    overlay = .picker(picker)
    if let reason = list.reason { notice = Notice(reason) }
  }

  mutating func read(_ name: VersionName, called title: String, _ use: VersionUse) -> [Effect] {
    guard let journey = open else { return [] }
    if name == .saved {
      show(journey.savedRoot, use, Text(title))
      return []
    }
    say("De versie wordt gelezen …", "The version is being read …")
    return [
      request(.readVersion(name, of: journey.path), for: .version(journey.number, use, Text(title)))
    ]
  }

  /// Shows what a version has, where the user still waits for it.
  mutating func show(_ version: Item, _ use: VersionUse, _ name: Text) {
    guard let journey = open else { return }
    notice = nil
    switch use {
    case .compare: compare(journey, with: version, name)
    case .beside: lay(beside: version, name)
    case .gap: showGap(from: version)
    case .restore(let ref, let key): offer(version, name, ref, key)
    }
  }

  private mutating func compare(_ journey: OpenJourney, with version: Item, _ name: Text) {
    // A journey that was derived from this one comes after it.
    let isNewer =
      version.text(.derivedFrom) == journey.root.id && version.id != journey.root.id
    let report = DiffReport(
      old: isNewer ? journey.root : version, new: isNewer ? version : journey.root,
      language: options.language,
      titles: journey.outsideTitles ?? [:])
    let title =
      isNewer
      ? Text(nl: "Wat er van deze reis verandert in ", en: "What of this journey changes in ")
      : version.id == journey.root.id
        ? Text(nl: "Wat er veranderde sinds ", en: "What changed since ")
        : Text(
          nl: "Wat in deze reis anders is dan in ", en: "What in this journey is other than in ")
    // Another journey goes by its title, a version by when it was recorded.
    let called =
      version.id == journey.root.id ? name : Beside.called(version, name, from: journey.root)
    overlay = .changes(ChangeList(title + called, .report(report, isNewer: isNewer)))
  }

  // MARK: - Bringing back

  private mutating func offer(_ version: Item, _ name: Text, _ ref: ItemRef, _ key: FieldKey?) {
    guard let root = open?.root, let item = root.item(ref) else { return }
    let noun = item.kind.noun.one
    let restoration = Restoration(of: ref, kind: item.kind, key, in: root, from: version)
    guard restoration.isThere else {
      notice = Notice(
        Text(nl: "In die versie staat dit niet: ", en: "That version does not have this: ")
          + noun + (item.title.isEmpty ? Text(".") : Text(" “\(item.title)”.")))
      return
    }
    guard !restoration.choices.isEmpty else {
      // What was removed stands with what held it.
      if let holder = root.path(to: ref)?.parent.flatMap(root.ref(at:)), version.item(holder) != nil
      {
        offer(version, name, holder, nil)
        if overlay != nil {
          say(
            "Hier is in die versie niets anders; dit is wat eromheen anders is.",
            "Nothing is different here there; this is what is different around it.")
          return
        }
      }
      notice = Notice(
        restoration.isPartial
          ? Text(
            nl: "Wat daar anders is, kan hier niet los worden teruggezet.",
            en: "What is different there cannot be brought back here by itself.")
          : Text(nl: "Hier is in die versie niets anders.", en: "Nothing is different here there."))
      return
    }
    let field = key.flatMap { item.kind.field($0)?.name }
    let subject =
      field
      ?? (item.title.isEmpty || item.kind == .journey
        ? noun.capitalised : noun.capitalised + Text(" “\(item.title)”"))
    overlay = .changes(
      ChangeList(
        subject + Text(nl: ": wat komt er terug uit ", en: ": what comes back from ") + name,
        .restoration(restoration)))
  }

  mutating func press(_ key: Key, on list: ChangeList) -> [Effect] {
    var list = list
    let room = ChangeListView.room(size)
    switch key {
    case .shiftTab: list.move(by: -1)
    case .tab: list.move(by: 1)
    case .enter:
      follow(list)
      return []
    case .escape, .character("q"), .control("q"):
      overlay = nil
      return []
    default:
      if let count = key.rows { list.move(by: count) }
      if let count = key.pages { list.page(room, forward: count > 0) }
      if key.rows == nil, key.pages == nil { sayNoEffect() }
    }
    overlay = .changes(list)
    return []
  }

  private mutating func follow(_ list: ChangeList) {
    switch list.action {
    case .go(let ref):
      overlay = nil
      guard let path = open?.root.path(to: ref) else { return }
      open?.jump(to: Focus(path))
    case .restore(let choice):
      overlay = nil
      do {
        try open?.make(choice.edit, choice.label)
        if let path = open?.root.path(to: choice.item) {
          open?.focus = Focus(path)
          open?.reveal()
        }
        notice = Notice(
          choice.label.capitalised + Text(nl: ". Ongedaan maken: Ctrl-Z.", en: ". Undo: Ctrl-Z."))
      } catch {
        notice = Notice(error.text, isWarning: true)
      }
    case .fillIn(let place):
      overlay = nil
      guard let path = open?.root.path(to: place.item) else { return }
      open?.jump(to: Focus(path, place.key))
      notice = place.key.flatMap { open?.focused?.kind.field($0) }.map { Notice($0.help) }
    case nil:
      if case .gap(_, isDesired: true) = list.source {
        say(
          "Deze kans staat in de huidige reis. Kies haar bij Maakt waar van de stap die haar uitvoert.",
          "This opportunity stands in the current journey. Choose it under Realises of the step that carries it out."
        )
      } else if case .gap = list.source {
        say("Dit staat alleen in de gewenste reis.", "This stands in the desired journey only.")
      } else {
        say("Deze regel gaat over de hele reis.", "This line is about the whole journey.")
      }
    }
  }
}
