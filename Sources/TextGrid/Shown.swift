// SPDX-License-Identifier: EUPL-1.2

/// The one place where text from a file is made safe to show.
public enum Shown {
  /// Returns text for exports and messages, with every control and hidden sign written out.
  ///
  /// ESC becomes `^[`, DEL `^?`, U+009B `\x9b`, bidirectional controls and other invisible signs
  /// `<U+202E>`, and a byte of a name that is no UTF-8 `<FF>`. Joiners and variation selectors stay; soft hyphens are left out.
  ///
  /// - Parameters:
  ///   - raw: The text as it was stored.
  ///   - keepingNewlines: Whether newlines stay; otherwise each becomes a space.
  ///   - keepingTabs: Whether tabs stay; otherwise each becomes a space.
  /// - Returns: The text that is safe to show.
  public static func text(
    _ raw: String, keepingNewlines: Bool = false, keepingTabs: Bool = false
  ) -> String {
    if raw.withBytes({ isSimple($0, keepingNewlines: keepingNewlines) }) { return raw }
    var text = ""
    var afterReturn = false
    for scalar in raw.unicodeScalars {
      if afterReturn {
        afterReturn = false
        if scalar != "\n" { text += "^M" }
      }
      switch scalar.nature {
      case .plain, .joiner, .selector: text.unicodeScalars.append(scalar)
      case .newline: text += keepingNewlines ? "\n" : " "
      case .tab: text += keepingTabs ? "\t" : " "
      case .softHyphen: break
      case .control where scalar == "\r": afterReturn = true
      case .control: text += caretForm(scalar)
      case .byte(let byte): text += "<" + hexadecimal(UInt32(byte), digits: 2).uppercased() + ">"
      case .invisible: text += "<U+" + hexadecimal(scalar.value, digits: 4).uppercased() + ">"
      }
    }
    return afterReturn ? text + "^M" : text
  }

  /// Tells whether text is shown as it is, which nearly all is.
  private static func isSimple(
    _ bytes: UnsafeBufferPointer<UInt8>, keepingNewlines: Bool
  ) -> Bool {
    var offset = 0
    while offset < bytes.count {
      if let scalar = bytes.simpleScalar(at: offset) {
        offset += scalar.length
      } else if keepingNewlines, bytes[offset] == 0x0A {
        offset += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Returns what a screen shows for a cluster, with its width of at most two columns.
  ///
  /// It is the base with up to four marks, at most 15 bytes: no joined tail, variation selector,
  /// skin tone or tag, on whose width terminals differ. Anything unsafe or unknown is U+FFFD.
  public static func cluster(_ character: Character) -> (text: String, width: Int) {
    let scalars = character.unicodeScalars
    // Most clusters are one scalar that is shown as it is.
    if let first = scalars.first, first.isSimple,
      scalars.index(after: scalars.startIndex) == scalars.endIndex
    {
      return (String(character), 1)
    }
    var text = ""
    var width = 0
    var marks = 0
    scalars: for scalar in scalars {
      var shown = scalar
      switch scalar.nature {
      case .plain: if Width.kind(of: scalar) == Width.unassigned { shown = replacement }
      case .newline, .tab: shown = " "
      case .control where scalar == "\r" && character == "\r\n": continue
      case .control, .byte: shown = replacement
      case .invisible: if width == 0 { shown = replacement } else { continue }
      case .joiner: if width == 0 { continue } else { break scalars }
      case .selector, .softHyphen: continue
      }
      let columns = Width.of(shown)
      if columns == 0 {
        marks += 1
        if width == 0 { (text, width) = (text + placeholder, 1) }
        guard marks <= 4 else { continue }
      }
      let bytes = UTF8.width(shown)
      guard width + columns <= 2, text.utf8.count + bytes <= 15 else { break }
      text.unicodeScalars.append(shown)
      width += columns
    }
    return (text, width)
  }

  /// Returns what a screen shows for the cluster that starts at an offset in bytes, and the offset behind it.
  static func cluster(in text: String, at offset: Int) -> (text: String, width: Int, end: Int) {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    let shown = cluster(text[index])
    let end = text.utf8.distance(from: text.startIndex, to: text.index(after: index))
    return (shown.text, shown.width, end)
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
  /// The base of a mark that has none: the dotted circle.
  private static let placeholder = "\u{25CC}"

  private static func caretForm(_ scalar: Unicode.Scalar) -> String {
    guard scalar.value < 0x80 else { return "\\x" + hexadecimal(scalar.value, digits: 2) }
    return "^" + String(Unicode.Scalar(UInt8(scalar.value ^ 0x40)))
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
