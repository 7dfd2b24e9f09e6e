// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The desired journey beside the current one: made from it, and seen over it.
extension Editor {
  // MARK: - Deriving

  mutating func askDerivedName() -> [Effect] {
    guard let journey = open else { return [] }
    let (folder, name) = FileName.parts(journey.path)
    let ending = Format.ending(.journey)
    let old = FileName.withoutEnding(name, ending)
    let word = says(Text(nl: "gewenst", en: "desired"))
    let isCurrent = ["huidig", "current"].contains(old)
    overlay = .prompt(
      Prompt(
        purpose: .deriveAs(folder: folder), proposing: isCurrent ? word : "\(old)-\(word)"))
    return []
  }

  /// Writes the desired journey, to be opened with this one beside it.
  mutating func derive(as name: String, in folder: String) -> [Effect] {
    guard !name.isEmpty, let journey = open else { return [] }
    var random = options.random
    defer { options.random = random }
    let derived = journey.root.derived(on: options.today, using: &random)
    let path = FileName.path(name, in: folder, ending: Format.ending(.journey))
    let request = Request.save(
      path: path, text: derived.canonicalText, expected: nil, inPlace: false)
    return [self.request(request, for: .derive(journey.number))]
  }

  /// Opens the desired journey that was written.
  mutating func derived(at path: String) -> [Effect] {
    guard let journey = open else { return [] }
    let (_, name) = FileName.parts(journey.path)
    neighbour = (path, journey.root, Text(name))
    return leaveWhenSaved(.open(path))
  }

  /// Lays beside a journey that was opened now what belongs there.
  mutating func layNeighbour() {
    guard let neighbour, neighbour.path == open?.path else { return }
    self.neighbour = nil
    lay(beside: neighbour.root, neighbour.name)
  }

  // MARK: - Side by side

  mutating func switchBeside() -> [Effect] {
    guard open?.beside == nil else {
      open?.beside = nil
      say("Er ligt geen andere reis meer naast.", "There is no other journey beside it any more.")
      return []
    }
    return chooseVersion(for: .beside)
  }

  mutating func lay(beside root: Item, _ name: Text) {
    guard root.kind == .journey, open?.root.kind == .journey else {
      say("Naast een reis past alleen een reis.", "Only a journey fits beside a journey.")
      return
    }
    besideCount += 1
    let beside = Beside(root, name, number: besideCount)
    let missing = open.map { beside.stepsMissing(in: $0.root) } ?? 0
    open?.beside = beside
    let other = beside.called(from: open?.root ?? root)
    let way =
      wantsMap
      ? Text(
        nl: "haar hartslag is de lijn met \(options.signs.hollowPoint)",
        en: "its heartbeat is the line with \(options.signs.hollowPoint)")
      : Text(
        nl: "achter de streep in de hartslag staat haar beleving",
        en: "behind the stroke in the heartbeat stands its emotion")
    let more =
      missing == 0
      ? Text("")
      : Text(nl: " Alleen daar: ", en: " Only there: ") + ItemKind.step.noun.counted(missing)
        + Text(".")
    notice = Notice(
      Text(nl: "Ernaast ligt ", en: "Beside it lies ") + other + Text(": ") + way
        + Text(
          nl: ", en de tekens in de kantlijn zeggen wat hier anders is.",
          en: ", and the signs in the margin say what is different here.") + more)
  }
}
