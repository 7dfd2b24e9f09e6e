// SPDX-License-Identifier: EUPL-1.2

import Words

/// A kind of picture that Graphviz draws.
public enum PictureKind: String, Sendable {
  case svg, pdf, png

  /// Finds what is wrong with a picture; nil when it is whole.
  ///
  /// - Parameter nodes: The number of blocks that a drawing as SVG must have.
  func fault(in bytes: [UInt8], nodes: Int?) -> Text? {
    switch self {
    case .svg: SVGReader.fault(in: bytes, nodes: nodes)
    case .pdf:
      bytes.starts(with: "%PDF-".utf8) && bytes.suffix(16).contains(UInt8(ascii: "%"))
        ? nil : Self.broken
    case .png:
      bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
        && bytes.dropLast(4).suffix(4).elementsEqual("IEND".utf8) ? nil : Self.broken
    }
  }

  static let broken = Text(
    nl: "Wat Graphviz gaf is geen heel plaatje.", en: "What Graphviz gave is no whole picture.")
}

/// Reads as much of a drawing as it takes to tell whether it is whole.
enum SVGReader {
  /// Finds what is wrong: tags that do not match, controls, or blocks that are missing.
  static func fault(in bytes: [UInt8], nodes: Int?) -> Text? {
    var open: [ArraySlice<UInt8>] = []
    var count = 0
    var index = 0
    let node = Array("class=\"node".utf8)
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let isComment = bytes[start...].starts(with: "<!--".utf8)
      guard let end = end(of: bytes, from: start, isComment: isComment) else {
        return PictureKind.broken
      }
      let tag = bytes[(start + 1)..<end]
      index = end + 1
      switch tag.first {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): continue
      case UInt8(ascii: "/"):
        guard let last = open.popLast(), last.elementsEqual(tag.dropFirst()) else {
          return PictureKind.broken
        }
      default:
        if tag.last != UInt8(ascii: "/") { open.append(tag.prefix { $0 > 0x20 }) }
        if tag.first == UInt8(ascii: "g"), contains(tag, node) { count += 1 }
      }
    }
    guard open.isEmpty, bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }),
      String(validating: bytes, as: UTF8.self) != nil
    else { return PictureKind.broken }
    if let nodes, count != nodes {
      return Text(
        nl: "Graphviz tekende \(count) van de \(nodes) blokken.",
        en: "Graphviz drew \(count) of the \(nodes) blocks.")
    }
    return nil
  }

  private static func end(of bytes: [UInt8], from start: Int, isComment: Bool) -> Int? {
    var index = start
    while let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
      if !isComment || (end - start >= 6 && bytes[(end - 2)..<end].elementsEqual("--".utf8)) {
        return end
      }
      index = end + 1
    }
    return nil
  }

  private static func contains(_ tag: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard tag.count >= word.count else { return false }
    return (tag.startIndex...(tag.endIndex - word.count)).contains {
      tag[$0] == word[0] && tag[$0..<($0 + word.count)].elementsEqual(word)
    }
  }
}
