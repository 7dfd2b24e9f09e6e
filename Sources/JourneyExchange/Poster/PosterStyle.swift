// SPDX-License-Identifier: EUPL-1.2

/// The sizes of letters on a poster, in points of the drawing; body text is always 9, and the drawing is scaled to the paper.
struct PosterStyle: Hashable {
  static let body = 9
  let title: Int
  let soft: Int

  /// For what is held in the hand.
  static let handout = PosterStyle(title: 10, soft: 8)
  /// For what is read from a distance: at 14 points for body text the titles of steps are 20.
  static let wall = PosterStyle(title: 13, soft: 9)

  init(title: Int, soft: Int) {
    self.title = title
    self.soft = soft
  }

  init(for paper: Paper?) {
    self = paper?.isForWall == true ? .wall : .handout
  }

  var titleInk: Ink { Ink(size: title, isBold: true) }
  var softInk: Ink { Ink(size: soft, color: Palette.soft) }
  var headInk: Ink { Ink(size: soft, isBold: true) }
}
