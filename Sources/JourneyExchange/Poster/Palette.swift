// SPDX-License-Identifier: EUPL-1.2

import JourneyModel

/// The colours of a poster.
///
/// From the set of Okabe and Ito, which people with any colour vision can tell apart, darkened where white text stands on
/// them. Text has a contrast of at least 5:1 and the borders of blocks of 3:1; nothing is said by colour alone.
enum Palette {
  static let ink = "#1A1A1A"
  static let soft = "#595959"
  static let white = "#FFFFFF"
  static let curve = "#404040"
  static let rule = "#BFBFBF"
  static let zero = "#8C8C8C"
  static let lane = "#F0F0F0"
  static let paper = "#FAFAFA"
  /// For what must not be overlooked, such as the mark of a draft; 5.4:1 on white.
  static let mark = "#B24A00"
  /// The line of another journey that is compared.
  static let compared = "#00735A"
  static let star = "#F0E442"

  /// The colours of a block: of its head, its body and its border.
  struct Look: Equatable {
    var head = ""
    var headInk = Palette.ink
    var body = Palette.white
    var border = Palette.zero
  }

  static let step = Look()
  static let contact = Look(head: "#D3E6F6", border: "#5B9BC9")
  static let backstage = Look(head: "#D9D9D9", body: "#F8F8F8", border: "#767676")
  static let gain = Look(body: "#EAF3FA", border: "#0072B2")
  static let opportunity = Look(body: "#E3F3EC", border: "#00735A")
  static let exit = Look(body: "#F7EEF4", border: "#9C4F83")

  static func pain(_ severity: Severity?) -> Look {
    switch severity {
    case .serious: Look(head: "#B24A00", headInk: white, body: "#FCEBE1", border: "#B24A00")
    case .moderate: Look(head: "#F0B94D", body: "#FEF5E3", border: "#9A6700")
    case .slight: Look(head: "#D9D9D9", body: "#F8F8F8", border: "#767676")
    case nil: Look(head: white, body: "#F8F8F8", border: "#767676")
    }
  }

  static func emotion(_ emotion: Emotion?) -> (fill: String, ink: String) {
    switch emotion?.value {
    case -2: ("#B24A00", white)
    case -1: ("#E69F00", ink)
    case 1: ("#56B4E9", ink)
    case 2: ("#0072B2", white)
    default: (white, ink)
    }
  }

  /// The colours of the phases, which come back after six: of the arrow and of the ground below it.
  static func phase(_ index: Int) -> (arrow: String, ground: String) {
    let colors = [
      ("#BFDCEE", "#F3F8FC"), ("#F5DDAA", "#FEFAF0"), ("#BDE3D4", "#F2FAF7"),
      ("#EBCFE1", "#FBF6F9"), ("#F2EDA6", "#FDFCEC"), ("#D9D9D9", "#F6F6F6"),
    ]
    return colors[index % colors.count]
  }
}
