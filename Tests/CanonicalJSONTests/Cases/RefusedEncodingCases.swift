// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

extension RefusedCase {
  static let encodings: [RefusedCase] = [
    // UTF-8.
    RefusedCase(
      "UTF-8: a continuation byte by itself", [0x5B, 0x22, 0x80, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: the last continuation byte by itself", [0x5B, 0x22, 0xBF, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: a lead of two at the end", [0x5B, 0x22, 0xC3, 0x22, 0x5D] as [UInt8], .invalidUTF8,
      at: 2),
    RefusedCase(
      "UTF-8: a lead of three with one byte", [0x5B, 0x22, 0xE2, 0x82, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: a lead of four with two bytes",
      [0x5B, 0x22, 0xF0, 0x9F, 0x98, 0x22, 0x5D] as [UInt8], .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: a letter after a lead", [0x5B, 0x22, 0xC3, 0x61, 0x22, 0x5D] as [UInt8], .invalidUTF8,
      at: 2),
    RefusedCase(
      "UTF-8: a slash in two bytes", [0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D] as [UInt8], .invalidUTF8,
      at: 2),
    RefusedCase(
      "UTF-8: a null in two bytes", [0x5B, 0x22, 0xC0, 0x80, 0x22, 0x5D] as [UInt8], .invalidUTF8,
      at: 2),
    RefusedCase(
      "UTF-8: ASCII in two bytes", [0x5B, 0x22, 0xC1, 0xBF, 0x22, 0x5D] as [UInt8], .invalidUTF8,
      at: 2),
    RefusedCase(
      "UTF-8: a slash in three bytes", [0x5B, 0x22, 0xE0, 0x80, 0xAF, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: the longest form of three bytes",
      [0x5B, 0x22, 0xE0, 0x9F, 0xBF, 0x22, 0x5D] as [UInt8], .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: a slash in four bytes", [0x5B, 0x22, 0xF0, 0x80, 0x80, 0xAF, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: the longest form of four bytes",
      [0x5B, 0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22, 0x5D] as [UInt8], .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: a first surrogate half", [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: a second surrogate half", [0x5B, 0x22, 0xED, 0xBF, 0xBF, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: a pair of halves, as CESU-8 has it",
      [0x5B, 0x22, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x22, 0x5D] as [UInt8], .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: beyond the last code point",
      [0x5B, 0x22, 0xF4, 0x90, 0x80, 0x80, 0x22, 0x5D] as [UInt8], .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: a lead of F5", [0x5B, 0x22, 0xF5, 0x80, 0x80, 0x80, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: five bytes", [0x5B, 0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: six bytes", [0x5B, 0x22, 0xFC, 0x84, 0x80, 0x80, 0x80, 0x80, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase("UTF-8: FE", [0x5B, 0x22, 0xFE, 0x22, 0x5D] as [UInt8], .invalidUTF8, at: 2),
    RefusedCase("UTF-8: FF", [0x5B, 0x22, 0xFF, 0x22, 0x5D] as [UInt8], .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: Latin-1", [0x5B, 0x22, 0x63, 0x61, 0x66, 0xE9, 0x22, 0x5D] as [UInt8], .invalidUTF8,
      at: 5),
    RefusedCase(
      "UTF-8: Windows-1252", [0x5B, 0x22, 0x93, 0x6A, 0x61, 0x94, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: an invalid byte outside strings", [0x5B, 0xFF, 0x5D] as [UInt8], .invalidUTF8, at: 1),
    RefusedCase(
      "UTF-8: an invalid byte after the end", [0x5B, 0x5D, 0xE5] as [UInt8], .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: an invalid byte in a key", [0x7B, 0x22, 0xE9, 0x22, 0x3A, 0x31, 0x7D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase(
      "UTF-8: half a letter at the end of the file", [0x22, 0xE2, 0x82] as [UInt8], .invalidUTF8,
      at: 1),
    // Encoding.
    RefusedCase("encoding: a byte order mark", "\u{FEFF}{}", .byteOrderMark, at: 0),
    RefusedCase("encoding: only a byte order mark", "\u{FEFF}", .byteOrderMark, at: 0),
    RefusedCase(
      "encoding: half a byte order mark", [0xEF, 0xBB, 0x7B, 0x7D] as [UInt8], .invalidUTF8, at: 0),
    RefusedCase(
      "encoding: a byte order mark in the middle", "[1,\u{FEFF}2]", .expectedValue, at: 3),
    RefusedCase(
      "encoding: UTF-16, small end first",
      [0x5B, 0x00, 0x22, 0x00, 0xE9, 0x00, 0x22, 0x00, 0x5D, 0x00] as [UInt8], .otherEncoding, at: 0
    ),
    RefusedCase(
      "encoding: UTF-16, big end first",
      [0x00, 0x5B, 0x00, 0x22, 0x00, 0xE9, 0x00, 0x22, 0x00, 0x5D] as [UInt8], .otherEncoding, at: 0
    ),
    RefusedCase(
      "encoding: UTF-16 with its mark",
      [0xFF, 0xFE, 0x5B, 0x00, 0x22, 0x00, 0xE9, 0x00, 0x22, 0x00, 0x5D, 0x00] as [UInt8],
      .otherEncoding, at: 0),
    RefusedCase(
      "encoding: UTF-16, big end first, with its mark",
      [0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x22, 0x00, 0xE9, 0x00, 0x22, 0x00, 0x5D] as [UInt8],
      .otherEncoding, at: 0),
    RefusedCase(
      "encoding: UTF-32, small end first", "[\u{0}\u{0}\u{0}1\u{0}\u{0}\u{0}]\u{0}\u{0}\u{0}",
      .otherEncoding, at: 0),
    RefusedCase(
      "encoding: UTF-32, big end first", "\u{0}\u{0}\u{0}[\u{0}\u{0}\u{0}1\u{0}\u{0}\u{0}]",
      .otherEncoding, at: 0),
    RefusedCase("encoding: UTF-7", "+AFsAMQBd-", .expectedValue, at: 0),
    RefusedCase(
      "encoding: a file of gzip", [0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00] as [UInt8],
      .otherEncoding, at: 0),
    RefusedCase("encoding: EBCDIC", [0xAD, 0xF1, 0xBD] as [UInt8], .invalidUTF8, at: 0),
  ]
}
