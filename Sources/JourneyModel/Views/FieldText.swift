// SPDX-License-Identifier: EUPL-1.2

public import Words

extension Field {
  /// Says the value of the field in words; nil when it is absent.
  ///
  /// - Parameter journey: The journey of the item, in which the ids of other items are looked up.
  public func words(in item: Item, of journey: Journey) -> Text? {
    switch shape {
    case .format, .id, .text: item.text(key).map { Text($0) }
    case .outside: item.text(key).map { Self.outsideTitle($0, of: journey) }
    case .choice(let choices): item.text(key).map(choices.name(of:))
    case .party: item.text(key).map { Touchpoint.name(of: $0, in: journey) }
    case .whole: item.whole(key).map(number)
    case .decimal: item.number(key).map(\.words)
    case .flag: item.flag(key) ? Text(nl: "ja", en: "yes") : nil
    case .date: item.text(key).flatMap(CalendarDate.init(iso:))?.words
    case .duration: item.timeSpan(key)?.words
    case .reference: item.text(key).map { Self.titles([$0], in: journey) }
    case .references: item.has(key) ? Self.titles(item.texts(key), in: journey) : nil
    case .texts: item.has(key) ? Text(item.texts(key).joined(separator: "; ")) : nil
    case .outsides:
      item.has(key)
        ? Self.joined(item.texts(key).map { Self.outsideTitle($0, of: journey) }) : nil
    case .item, .items: nil
    }
  }

  /// The value of the field as it is typed; `value(typed:)` reads it back.
  public func typedText(in item: Item, of journey: Journey) -> Text {
    switch shape {
    case .whole: Text(item.whole(key).map(String.init) ?? "")
    case .decimal: item.number(key)?.words ?? Text("")
    case .date: Text(item.text(key) ?? "")
    case .text, .outside: Text(item.text(key) ?? "")
    case .texts, .outsides: Text(item.texts(key).joined(separator: "\n"))
    default: words(in: item, of: journey) ?? Text("")
    }
  }

  private func number(_ value: Int) -> Text {
    if key == .emotion, let emotion = Emotion(value) {
      return Text("\(emotion.sign) ") + emotion.name
    }
    return numberNames[value] ?? Text(String(value))
  }

  /// What people call the numbers of the field, where they have names.
  public var numberNames: [Int: Text] {
    switch key {
    case .emotion: Dictionary(uniqueKeysWithValues: Emotion.all.map { ($0.value, $0.name) })
    case .severity:
      Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0.rawValue, $0.name) })
    default: [:]
    }
  }

  private static func titles(_ ids: [String], in journey: Journey) -> Text {
    joined(
      ids.map { id in
        if let title = journey.item.item(ItemRef(id))?.title { return Text(title) }
        if journey.outsideTitles == nil { return Text(id) }
        return Text(
          nl: "staat niet in deze reis (kenmerk \(id))", en: "is not in this journey (id \(id))")
      })
  }

  /// Calls what another file holds by its title, where that was looked for.
  private static func outsideTitle(_ id: String, of journey: Journey) -> Text {
    guard let titles = journey.outsideTitles else { return Text(id) }
    if let title = titles[id] ?? journey.item.item(ItemRef(id))?.title { return Text(title) }
    return Text(
      nl: "staat niet in deze map (kenmerk \(id))", en: "is not in this folder (id \(id))")
  }

  private static func joined(_ parts: [Text]) -> Text {
    guard let first = parts.first else { return Text("") }
    return parts.dropFirst().reduce(first) { $0 + Text("; ") + $1 }
  }
}

extension Item {
  /// The title of the item with what tells at a glance what it is: a channel, a severity or a kind.
  public var caption: Text {
    let title = title.isEmpty ? Text(nl: "(zonder titel)", en: "(no title)") : Text(title)
    switch kind {
    case .touchpoint: return (Touchpoint(self).channel.map { $0 + Text(": ") } ?? Text("")) + title
    case .painPoint:
      return (PainPoint(self).severity.map { Text($0.sign + " ") } ?? Text("")) + title
    case .exit: return (Exit(self).kind.map { $0 + Text(": ") } ?? Text("")) + title
    default: return title
    }
  }

  /// Returns the item in one line, as it stands in a list of items of its kind.
  public func line(in journey: Journey) -> Text {
    switch kind {
    case .touchpoint: return caption + Touchpoint(self).direction(in: journey)
    case .backstage:
      let action = BackstageAction(self)
      return caption
        + Self.inBrackets([
          action.actor.map { Text($0) },
          action.system.map { Text(nl: "systeem \($0)", en: "system \($0)") },
          action.isHandover ? Text(nl: "overdracht", en: "handover") : nil,
        ])
    case .opportunity:
      let opportunity = Opportunity(self)
      return caption + Self.inBrackets([opportunity.owner.map { Text($0) }, opportunity.status])
    case .source:
      return caption + Self.inBrackets([Source(self).respondents.map { Text(String($0)) }])
    case .term: return caption + Self.inBrackets([Term(self).length?.words])
    case .review, .feedbackLoop:
      return whole(.everyMonths).map { Text(nl: "elke \($0) maanden", en: "every \($0) months") }
        ?? Text(nl: "nog niet gepland", en: "not planned yet")
    case .signal:
      return caption
        + Self.inBrackets([
          text(.kind).map(Choices.signalKind.name(of:)),
          text(.on).flatMap(CalendarDate.init(iso:))?.words,
        ])
    case .party: return caption + Self.inBrackets([text(.kind).map(Choices.partyKind.name(of:))])
    case .persona where journey.item.kind == .opgave:
      return caption + Self.inBrackets([text(.effect).map(Choices.effect.name(of:))])
    case .lesson:
      return caption
        + Self.inBrackets([
          text(.kind).map(Choices.lessonKind.name(of:)), text(.origin).map { Text($0) },
        ])
    case .question: return caption + Self.inBrackets([Question(self).kindName])
    case .result:
      return caption + Text(": ") + PanelResult(self).reported(of: nil)
    case .buildingBlock:
      let needed: Text? =
        switch text(.needed) {
        case "yes": Text(nl: "nodig", en: "needed")
        case "no": Text(nl: "niet nodig", en: "not needed")
        default: nil
        }
      guard let answer = text(.answer), !answer.isEmpty else {
        return needed.map {
          Text(nl: "nog geen antwoord, ", en: "no answer yet, ") + $0
            + Text(nl: " voor het doel", en: " for the goal")
        } ?? Text(nl: "nog open", en: "still open")
      }
      return Text(answer) + Self.inBrackets([needed])
    default: return caption
    }
  }

  private static func inBrackets(_ parts: [Text?]) -> Text {
    let known = parts.compactMap(\.self)
    guard let first = known.first else { return Text("") }
    return known.dropFirst().reduce(Text(" (") + first) { $0 + Text(", ") + $1 } + Text(")")
  }
}

extension Touchpoint {
  /// Who takes the initiative towards whom: " (gemeente → klant)".
  fileprivate func direction(in journey: Journey) -> Text {
    func name(_ party: String) -> Text { Self.name(of: party, in: journey) }
    switch (from, to) {
    case (let from?, let to?): return Text(" (") + name(from) + Text(" → ") + name(to) + Text(")")
    case (let party?, nil), (nil, let party?): return Text(" (") + name(party) + Text(")")
    case (nil, nil): return Text("")
    }
  }

  /// Returns what a party is called; the reserved word means the persona.
  public static func name(of party: String, in journey: Journey) -> Text {
    party == customer ? journey.customerNoun : Text(party)
  }

  /// Returns the party that somebody typed; what the customer is called becomes the reserved word.
  static func party(typed text: String) -> String {
    ["klant", "inwoner", "resident", customer].contains(text.lowercased()) ? customer : text
  }
}
