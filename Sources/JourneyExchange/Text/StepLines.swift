// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// What stands beside the rail about one step.
struct StepLines {
  private(set) var lines: [String] = []
  private let page: Page
  private let width: Int
  /// The columns of the labels: those of the longest one and a space.
  private let gutter: Int

  init(_ step: StepDigest, page: Page) {
    self.page = page
    width = page.readableWidth - Rail.width
    gutter = page.language == .dutch ? 9 : 12
    addTitle(step)
    addCustomer(step)
    for contact in step.contacts { add(Text("contact"), page.words(contact)) }
    for action in step.backstage { add(Text(nl: "achter", en: "backstage"), page.words(action)) }
    for pain in step.painPoints { add(pain) }
    for gain in step.gains {
      add(Text(nl: "pluspunt", en: "gain"), page.words(gain))
    }
    for opportunity in step.opportunities {
      add(Text(nl: "kans", en: "opportunity"), page.words(opportunity))
      for trial in opportunity.trials {
        add(Text(nl: "probeert", en: "tries"), page.words(trial))
      }
    }
    for exit in step.exits {
      add(Text(nl: "uitgang", en: "exit"), page.words(exit))
    }
    add(Text(nl: "notitie", en: "note"), step.note)
  }

  /// Adds the title with the number and star before it and the time at the right.
  private mutating func addTitle(_ step: StepDigest) {
    let mark = (step.isMoment ? page.signs.star + " " : "") + "\(step.number). "
    let time = page.clean(step.time(page.language) ?? "")
    let timeWidth = Width.printed(time)
    let indent = Width.printed(mark)
    // A long time stays beside a title that leaves room for it; otherwise it gets a line of its own.
    let rest = width - indent - timeWidth - 2
    let isBeside =
      timeWidth > 0 && (timeWidth <= width / 3 || Width.printed(page.clean(step.title)) <= rest)
    let room = isBeside ? rest : width - indent
    for (index, line) in page.lines(step.title, width: room).enumerated() {
      let start = index == 0 ? mark + line : page.spaces(indent) + line
      lines.append(
        index == 0 && isBeside ? page.padded(start, to: width - timeWidth) + time : start)
    }
    if !isBeside, timeWidth > 0 { add(Text(nl: "duur", en: "duration"), time) }
  }

  private mutating func addCustomer(_ step: StepDigest) {
    addPlain(step.action)
    addPlain(step.quote.map { "\(page.signs.openQuote)\($0)\(page.signs.closeQuote)" })
    add(Text(nl: "gedachte", en: "thought"), step.thought)
    add(Text(nl: "gevoel", en: "feeling"), step.feeling)
    add(Text(nl: "behoefte", en: "need"), step.need)
    add(Text(nl: "verwacht", en: "expects"), step.expectation)
  }

  private mutating func addPlain(_ text: String?) {
    if let text { lines += page.lines(text, width: width) }
  }

  private mutating func add(_ label: Text, _ text: String?) {
    guard let text else { return }
    add(label[page.language], gutter: gutter, text)
  }

  private mutating func add(_ label: String, gutter: Int, _ text: String) {
    for (index, line) in page.lines(text, width: width - gutter).enumerated() {
      lines.append((index == 0 ? page.padded(label, to: gutter) : page.spaces(gutter)) + line)
    }
  }

  private mutating func add(_ pain: PainDigest) {
    // The marks have a place of their own, so that the titles stand in one line.
    let label = page.padded(page.word("pijnpunt", "pain"), to: gutter)
    add(
      label + (pain.severity?.sign ?? "?"), gutter: gutter + 4,
      page.words(pain))
    add(Text(nl: "oorzaak", en: "cause"), pain.cause)
    add(
      Text(nl: "bewust", en: "accepted"),
      pain.accepted.map { page.word("zo gelaten: ", "left as it is: ") + $0 })
  }
}
