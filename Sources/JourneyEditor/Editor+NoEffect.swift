// SPDX-License-Identifier: EUPL-1.2

import TextGrid
import Words

/// What is said of a key that does nothing where the user is.
extension Editor {
  /// Says how to type, or where the command of the key can be given.
  mutating func sayNoEffect(of key: Key) {
    if key.isText || key == .backspace { return sayHowToType() }
    // Whoever goes on with an arrow sees that there is nothing more.
    if key.isArrow, key.modifiers.isEmpty { return }
    guard let command = Command.all.first(where: { $0.keys.contains(key) }) else {
      return sayNoEffect()
    }
    notice = Notice(
      command.obstacle(self)
        ?? command.title + Text(nl: ": dat kan ", en: ": that can be done ")
        + command.places.words + Text("."), isWarning: true)
  }

  mutating func sayNoEffect() {
    say(
      "Deze toets doet hier niets. Met F1 ziet u wat hier kan.",
      "This key does nothing here. Press F1 to see what can be done.")
  }

  /// Says why cards are not done yet.
  mutating func sayWhatIsOpen(among count: Int) {
    guard count > 1 else {
      return say("Kies eerst een antwoord.", "Choose an answer first.")
    }
    say(
      "Kies eerst bij elke vraag een antwoord. Met Pijl-rechts gaat u naar de volgende.",
      "Choose an answer to each question first. The right arrow goes to the next one.")
  }

  /// Says when the menu can be opened that stands above cards.
  mutating func sayMenuWaits() {
    say(
      "Het menu opent als u klaar bent met kiezen. Met Esc kiest u later verder; wat u koos, blijft.",
      "The menu opens when you are done choosing. Esc puts choosing off; what you chose stays.")
  }

  /// Says how a question is answered that has a few answers.
  mutating func sayHowToAnswer() {
    say(
      "Ga met de pijltjes naar uw antwoord en druk op Enter. Esc gaat terug.",
      "Go to your answer with the arrows and press Enter. Esc goes back.")
  }
}

extension Command.Places {
  /// Where that is, as it stands in a sentence.
  fileprivate var words: Text {
    if contains(.outline) { return Text(nl: "in een reis", en: "in a journey") }
    if contains(.map) { return Text(nl: "op de kaart", en: "on the map") }
    if contains(.opgave) { return Text(nl: "in een opgave", en: "in an opgave") }
    if contains(.panel) { return Text(nl: "in een panel", en: "in a panel") }
    return Text(nl: "in de lijst met reizen", en: "in the list of journeys")
  }
}

extension Key {
  /// Whether it is an arrow, with or without other keys.
  var isArrow: Bool {
    switch code {
    case .up, .down, .left, .right: true
    default: false
    }
  }
}
