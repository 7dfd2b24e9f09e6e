// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
public import Words

extension Portfolio {
  /// One thing by which a portfolio gets less.
  public enum Narrowing: Hashable, Sendable {
    /// A channel, a party or a field as the file has it.
    case channel(String), party(String), field(String)
    /// This severity and what is worse.
    case severity(Int)
    /// An owner; nil for what has none.
    case owner(String?)

    /// Says what is left, such as `kanaal: balie`.
    public var words: Text {
      switch self {
      case .channel(let word):
        Text(nl: "kanaal: ", en: "channel: ") + Choices.channel.name(of: word)
      case .party(let name): Text(nl: "partij: \(name)", en: "party: \(name)")
      case .field(let word): Text(nl: "dossier: ", en: "field: ") + Choices.dossier.name(of: word)
      case .severity(let number):
        Text(nl: "ernst: ", en: "severity: ")
          + (Severity(rawValue: number)?.name ?? Text("\(number)"))
          + (number < 3 ? Text(nl: " of erger", en: " or worse") : Text(""))
      case .owner(let name?): Text(nl: "eigenaar: \(name)", en: "owner: \(name)")
      case .owner(nil): Text(nl: "zonder eigenaar", en: "without an owner")
      }
    }
  }

  /// All by which it can get less, with the number of pain points and opportunities that each takes alone.
  public var narrowings: [(narrowing: Narrowing, count: Int)] {
    var counts: [Narrowing: Int] = [:]
    func count(_ place: Place, _ field: String?, _ owners: [String]) {
      for channel in place.channels { counts[.channel(channel), default: 0] += 1 }
      for party in place.parties { counts[.party(party), default: 0] += 1 }
      if let field { counts[.field(field), default: 0] += 1 }
      for owner in owners { counts[.owner(owner), default: 0] += 1 }
      if owners.isEmpty { counts[.owner(nil), default: 0] += 1 }
    }
    for pain in everything.pains {
      count(pain.place, pain.field, pain.owners)
      for severity in Severity.allCases where pain.severity >= severity.rawValue {
        counts[.severity(severity.rawValue), default: 0] += 1
      }
    }
    for chance in everything.chances {
      count(chance.place, chance.field, chance.owner.map { [$0] } ?? [])
    }
    return counts.map { ($0.key, $0.value) }.sorted { left, right in
      if left.0.rank != right.0.rank { return left.0.rank < right.0.rank }
      if case (.severity(let one), .severity(let two)) = (left.0, right.0) { return one > two }
      let (one, two) = (left.0.words[language], right.0.words[language])
      return left.1 != right.1 && left.0.rank > 1
        ? left.1 > right.1 : (one.lowercased(), one) < (two.lowercased(), two)
    }.map { (narrowing: $0.0, count: $0.1) }
  }
}

extension Portfolio.Narrowing {
  fileprivate var rank: Int {
    switch self {
    case .severity: 0
    case .owner(nil): 1
    case .channel: 2
    case .party: 3
    case .field: 4
    case .owner: 5
    }
  }
}

extension Portfolio.Filter {
  /// By what is narrowed now.
  public var narrowings: [Portfolio.Narrowing] {
    [
      severity.map { .severity($0) }, channel.map { .channel($0) }, party.map { .party($0) },
      field.map { .field($0) }, owner.map { .owner($0 == "-" ? nil : $0) },
    ].compactMap(\.self)
  }

  /// Narrows by something more, in the place of what it had of that sort; the same again is let go.
  public mutating func toggle(_ narrowing: Portfolio.Narrowing) {
    let isSet = narrowings.contains(narrowing)
    switch narrowing {
    case .channel(let word): channel = isSet ? nil : word
    case .party(let name): party = isSet ? nil : name
    case .field(let word): field = isSet ? nil : word
    case .severity(let number): severity = isSet ? nil : number
    case .owner(let name): owner = isSet ? nil : name ?? "-"
    }
  }
}
