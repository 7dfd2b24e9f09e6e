// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// Replacing a text in all files of the folder, after a look at every place.
extension Editor {
  mutating func findReplacements(_ replacement: Replacement) -> [Effect] {
    guard let folder else { return [] }
    sayBusy(Text(nl: "Bezig met zoeken…", en: "Searching…"))
    return [request(.findReplacements(replacement, folder: folder), for: .findReplacements)]
  }

  /// Shows all that would change, file by file; what is ticked does.
  mutating func preview(_ found: FolderReplacement) {
    notice = nil
    var found = found
    // What is open is replaced as it is now.
    if let open, let folder, FileName.isIn(folder, open.path) {
      let now = FoundReplacement(
        found.replacement, in: open.root, path: open.path, bytes: open.savedBytes)
      found.files =
        [now].compactMap(\.self) + found.files.filter { !FileName.isSame($0.path, open.path) }
    }
    guard !found.files.isEmpty else {
      let old = found.replacement.old
      let unread = Self.unread(found.unread).map { Text(". ") + $0 } ?? Text("")
      notice = Notice(
        Text(nl: "Niet gevonden: \(old)", en: "Not found: \(old)") + unread, isWarning: true)
      return
    }
    let entries = found.files.flatMap { file -> [Picker.Entry] in
      let head = Picker.Entry(
        .wholeFile(file.path), file.title.isEmpty ? file.path : file.title,
        detail: FileName.parts(file.path).name)
      return [head]
        + file.changes.map { change in
          let step = change.step.map { says(Text(nl: "stap \($0), ", en: "step \($0), ")) } ?? ""
          return Picker.Entry(
            .file(file.path, change.ref, change.key),
            "  \(step)\(says(change.label)): \(excerpt(of: change))",
            detail: change.isInsideWords ? says(Replacement.insideWords) : "")
        }
    }
    var first = found.isCut ? Text(nl: "De eerste plaatsen. ", en: "The first places. ") : Text("")
    if found.unread > 0 { first = first + Self.notRead(found.unread) + Text(". ") }
    let replacement = found.replacement
    overlay = .picker(
      Picker(
        .replaceAll(found),
        first
          + Text(
            nl: "\(replacement.old) door \(replacement.new). Wat u uitvinkt, blijft.",
            en: "\(replacement.old) by \(replacement.new). What you untick stays."),
        entries, ticked: found.files.flatMap(\.ticked), isMultiple: true))
    if found.files.contains(where: { $0.changes.contains(where: \.isInsideWords) }) {
      notice = Notice(Replacement.unticked)
    }
  }

  /// Replaces at the places that are ticked: in the open journey as one change, and in the other files on the disk.
  mutating func replace(_ found: FolderReplacement, at ticked: [Picker.Choice]) -> [Effect] {
    let wanted = Set(ticked)
    var edits: [FileEdit] = []
    var inOpen: [Picker.Choice] = []
    for file in found.files {
      let changes = file.changes.filter { wanted.contains(.file(file.path, $0.ref, $0.key)) }
      if changes.isEmpty { continue }
      if let open, FileName.isSame(file.path, open.path) {
        inOpen = changes.map { .field($0.ref, $0.key) }
        continue
      }
      edits.append(
        FileEdit(
          path: file.path, bytes: file.bytes,
          edit: .all(changes.map { .set($0.ref, $0.key, $0.value) }),
          count: changes.reduce(0) { $0 + $1.count }))
    }
    if edits.isEmpty, inOpen.isEmpty {
      say("Er is niets vervangen.", "Nothing was replaced.")
      return []
    }
    var beside = OpenReplaced(path: open?.path ?? "", unread: found.unread)
    if !inOpen.isEmpty {
      if let readOnlyReason {
        notice = Notice(readOnlyReason, isWarning: true)
      } else {
        beside.count = replace(found.replacement, at: inOpen)
        if beside.count > 0, let open {
          lastReplacedHere = (open.number, open.history.current.revision)
        }
      }
      if beside.count == 0 { beside.reason = notice?.text }
    }
    if edits.isEmpty { return [] }
    // What became of the open journey is told together with the rest.
    notice = nil
    let effect = request(.replace(edits), for: .replacing(beside))
    if case .perform(let number, _) = effect { progress = number }
    return [effect]
  }

  /// Tells the sum, and how to go back.
  mutating func tell(_ result: FilesReplaced, _ beside: OpenReplaced) -> [Effect] {
    let count = result.saved.reduce(0) { $0 + $1.count }
    var lines = [
      Text(nl: "\(count) keer vervangen in ", en: "Replaced \(count) times in ")
        + Self.files.counted(result.saved.count) + Text(".")
    ]
    if result.isStopped {
      lines.append(
        Text(nl: "U stopte het; de rest is gebleven.", en: "You stopped it; the rest stayed."))
    }
    if beside.count > 0 {
      lines.append(
        Text(
          nl:
            "In de open reis \(beside.count) keer; dat is nog niet opgeslagen. Ctrl-Z maakt het ongedaan.",
          en: "In the open journey \(beside.count) times; that is not saved yet. Ctrl-Z undoes it.")
      )
    }
    let skipped = (beside.reason.map { [(beside.path, $0)] } ?? []) + result.skipped
    if !skipped.isEmpty {
      lines.append(Text(nl: "Overgeslagen:", en: "Passed over:"))
      lines += skipped.map { path, reason in Text("- \(path): ") + reason }
    }
    if beside.unread > 0 {
      lines.append(
        Self.notRead(beside.unread)
          + Text(nl: ", en dus niet veranderd.", en: ", and so not changed."))
    }
    if !result.saved.isEmpty {
      lastReplaced = result.saved
      lines.append(
        Text(
          nl:
            "Terug kan ook, zolang u klantreis open hebt: Vervangen terugdraaien, in het menu Bewerken. "
            + "Later kan het met de oude versie van elk bestand, die is bewaard.",
          en:
            "You can go back as long as klantreis is open: Take back replacing, in the menu Edit. "
            + "Later the old version of each file, which was kept, can be copied back."))
      lines += result.saved.map { file in
        Text("- \(file.path) (\(file.count)): \(file.backup)")
          + (file.remark.map { Text(". ") + $0 } ?? Text(""))
      }
    }
    overlay = .report(
      Report(title: Text(nl: "Vervangen", en: "Replaced"), lines: lines.map(says)))
    return readListAnew()
  }

  // MARK: - Taking back

  /// Puts the old versions back of the files in which a text was replaced last.
  mutating func takeBackReplacing() -> [Effect] {
    // What is open here is not written behind the user's back.
    let here = open?.path
    func isOpen(_ file: FilesReplaced.Saved) -> Bool {
      here.map { FileName.isSame(file.path, $0) } ?? false
    }
    let files = lastReplaced.filter { !isOpen($0) }
    guard !files.isEmpty else {
      say(
        "Dit bestand staat open. Ga naar de lijst en kies daar weer Vervangen terugdraaien.",
        "This file is open. Go to the list and choose Take back replacing there again.")
      return []
    }
    lastReplaced = lastReplaced.filter(isOpen)
    let effect = request(.putBack(files), for: .puttingBack)
    if case .perform(let number, _) = effect { progress = number }
    return [effect]
  }

  /// Tells which files have their old version again, and why others have not.
  mutating func tell(_ result: FilesPutBack) -> [Effect] {
    var lines = [
      result.paths.isEmpty
        ? Text(nl: "Er is niets teruggezet.", en: "Nothing was put back.")
        : Text(nl: "De oude tekst staat weer in ", en: "The old text is back in ")
          + Self.files.counted(result.paths.count) + Text(".")
    ]
    if result.isStopped {
      lines.append(
        Text(
          nl: "U stopte het; de rest houdt de nieuwe tekst.",
          en: "You stopped it; the rest keeps the new text."))
    }
    if !result.skipped.isEmpty {
      lines.append(
        Text(
          nl: "Niet teruggezet; u kunt het nog eens proberen:",
          en: "Not put back; you can try again:"))
      lines += result.skipped.flatMap { file, reason in
        [
          Text("- \(file.path): ") + reason,
          Text(nl: "  De oude versie: \(file.backup)", en: "  The old version: \(file.backup)"),
        ]
      }
    }
    lines += lastReplaced.map { file in
      Text("- \(file.path): ")
        + Text(
          nl: "staat hier open; kies het nog eens in de lijst.",
          en: "is open here; choose it once more in the list.")
    }
    if let wordsOfOpen { lines.append(wordsOfOpen) }
    lastReplaced += result.skipped.map(\.file)
    overlay = .report(
      Report(
        title: Text(nl: "Vervangen teruggedraaid", en: "Replacing taken back"),
        lines: lines.map(says)))
    return readListAnew()
  }

  /// How the new text goes out of the open journey; nil where it is not there.
  private var wordsOfOpen: Text? {
    guard let here = lastReplacedHere, let open, open.number == here.journey else { return nil }
    let way =
      open.history.current.revision == here.revision
      ? Text(nl: "Ctrl-Z maakt dat ongedaan.", en: "Ctrl-Z undoes that.")
      : open.history.steps(since: here.revision) == nil
        ? nil
        : Text(
          nl: "Met Laatste wijzigingen, in het menu Bewerken, maakt u dat ongedaan.",
          en: "Last changes, in the menu Edit, undoes that.")
    return way.map {
      Text(nl: "De open reis houdt de nieuwe tekst. ", en: "The open journey keeps the new text. ")
        + $0
    }
  }

  /// Reads the list again, which says what is in the files now.
  private mutating func readListAnew() -> [Effect] {
    list.map { [request(.list(folder: $0.folder), for: .list)] } ?? []
  }
}
