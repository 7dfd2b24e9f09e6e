// SPDX-License-Identifier: EUPL-1.2

extension DotText {
  /// The fonts of all drawings: Helvetica, or what stands in for it on other machines.
  static let fonts = "Helvetica,Arial,Liberation Sans,DejaVu Sans,sans-serif"

  /// Returns text in lines of a width, as a part of a label that is written like HTML.
  static func label(_ text: String, _ ink: Ink, width: Int) -> String {
    let lines = Typesetter.lines(text, width: width, ink).map { line in
      let words = html(line.text)
      return ink.isBold ? "<B>\(words)</B>" : words
    }
    return "<FONT POINT-SIZE=\"\(ink.size)\" COLOR=\"\(ink.color)\">"
      + lines.joined(separator: "<BR ALIGN=\"LEFT\"/>") + "<BR ALIGN=\"LEFT\"/></FONT>"
  }
}
