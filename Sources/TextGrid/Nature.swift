// SPDX-License-Identifier: EUPL-1.2

import Paths
import Words

/// What a scalar does to text that is shown.
enum Nature {
  case plain
  case newline
  case tab
  case control
  case softHyphen
  /// A joiner or non-joiner, which stays in exports and ends a cluster on the screen.
  case joiner
  /// A sign that chooses between the looks of the one before it.
  case selector
  /// A sign without a look of its own, such as one that turns the direction of the text.
  case invisible
  /// What stands in a path for a byte that is no UTF-8.
  case byte(UInt8)
}

extension Unicode.Scalar {
  var nature: Nature {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: .plain
    case 0x09: .tab
    case 0x0A, 0x2028, 0x2029: .newline
    case 0x00...0x1F, 0x7F...0x9F: .control
    case 0xAD: .softHyphen
    case 0x200C, 0x200D: .joiner
    case 0xFE00...0xFE0F: .selector
    case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFF9...0xFFFB: .invisible
    // The common scripts and signs need no look-up of properties.
    case 0x1100...0x1FFF, 0x2070...0xD7FF: .plain
    default:
      if Invisible.contains(self) || isNoncharacter {
        .invisible
      } else {
        ByteText.byte(of: self).map(Nature.byte) ?? .plain
      }
    }
  }

  /// Whether the scalar is one column wide and shown as it is: Latin letters, the signs of print, arrows and lines.
  var isSimple: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x20AC, 0x2190...0x2193, 0x2212,
      0x2500...0x25FC:
      true
    default: false
    }
  }

  private var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
