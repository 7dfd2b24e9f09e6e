// SPDX-License-Identifier: EUPL-1.2

/// A size of paper, in tenths of a millimetre.
public struct Paper: Hashable, Sendable {
  /// The width of the sheet, margins included.
  public let width: Int
  /// The height of the sheet, margins included.
  public let height: Int
  /// What people call it: "A3", or "900 × 600 mm".
  public let name: String

  /// The A series from small to large, lying down.
  static let series = [
    Paper("A4", 2970, 2100), Paper("A3", 4200, 2970), Paper("A2", 5940, 4200),
    Paper("A1", 8410, 5940), Paper("A0", 11890, 8410),
  ]

  private init(_ name: String, _ width: Int, _ height: Int) {
    self.name = name
    self.width = width
    self.height = height
  }

  /// Reads a paper as it is asked for: `a3`, `a3-portrait`, `a3-landscape`, `900x600mm`.
  ///
  /// Sizes lie between 100 and 20,000 mm.
  public init?(_ text: String) {
    let text = text.lowercased()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if let known = Self.series.first(where: { $0.name.lowercased() == parts[0] }) {
      switch parts.dropFirst() {
      case [], ["landscape"], ["liggend"]: self = known
      case ["portrait"], ["staand"]: self = known.turned
      default: return nil
      }
      return
    }
    let sides = (text.hasSuffix("mm") ? text.dropLast(2) : text[...])
      .split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      (100...20_000).contains(width), (100...20_000).contains(height)
    else { return nil }
    self.init("\(width) × \(height) mm", width * 10, height * 10)
  }

  /// Takes a sheet at its own size, a unit of which is a point.
  init(of sheet: Sheet) {
    let (width, height) = (sheet.width * 254 / 72, sheet.height * 254 / 72)
    self.init("\(width / 10) × \(height / 10) mm", width, height)
  }

  /// The same paper the other way up.
  var turned: Paper { Paper(name, height, width) }

  /// The width in thousandths of an inch, as Graphviz takes it.
  var thousandthsWide: Int { (width * 1000 + 127) / 254 }
  var thousandthsHigh: Int { (height * 1000 + 127) / 254 }

  /// The smallest size of body text in tenths of a point: what is held in the hand may be smaller than what hangs on a wall.
  var smallestBody: Int {
    max(width, height) <= 5940 ? 60 : 140
  }

  /// Whether it hangs on a wall and is read from a distance.
  var isForWall: Bool { smallestBody == 140 }
}
