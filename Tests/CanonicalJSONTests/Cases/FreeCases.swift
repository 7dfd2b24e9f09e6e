// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

extension FreeCase {
  /// What RFC 8259 leaves to the reader, and what this one does with it and why; docs/json.md is made from it.
  static let all: [FreeCase] = [
    FreeCase(
      "a number too large for a double", "[1e400]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "a number too small for a double", "[1e-400]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "a negative number too large for a double", "[-1e400]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "an exponent of twenty digits", "[1e99999999999999999999]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "a negative exponent of twenty digits", "[1e-99999999999999999999]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "a whole number beyond 2^53", "[9007199254740993]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "a whole number beyond 64 bits", "[18446744073709551616]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "a negative whole number beyond 64 bits", "[-18446744073709551616]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "a thousand digits", "[" + repeated("9", 1000) + "]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "a thousand decimals", "[0." + repeated("3", 1000) + "]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "minus zero", "[-0.0]", nil,
      "numbers keep their spelling and are never calculated with unless a field needs a whole number"
    ),
    FreeCase(
      "a lone first half as an escape", #"["\ud83d"]"#, .loneSurrogate,
      "it stands for no character, so no program can show it or search for it"),
    FreeCase(
      "a lone second half as an escape", #"["\ude00"]"#, .loneSurrogate,
      "it stands for no character, so no program can show it or search for it"),
    FreeCase(
      "two first halves as escapes", #"["\ud83d\ud83d"]"#, .loneSurrogate,
      "it stands for no character, so no program can show it or search for it"),
    FreeCase(
      "halves turned round", #"["\ude00\ud83d"]"#, .loneSurrogate,
      "it stands for no character, so no program can show it or search for it"),
    FreeCase(
      "a half and a letter", #"["\ud83da"]"#, .loneSurrogate,
      "it stands for no character, so no program can show it or search for it"),
    FreeCase(
      "a lone half in a key", #"{"\ud83d":0}"#, .loneSurrogate,
      "it stands for no character, so no program can show it or search for it"),
    FreeCase(
      "an overlong form of two bytes", [0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D] as [UInt8],
      .invalidUTF8,
      "RFC 8259 asks for UTF-8, and this is none; it has been used to get past filters"),
    FreeCase(
      "an overlong form of six bytes",
      [0x5B, 0x22, 0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF, 0x22, 0x5D] as [UInt8], .invalidUTF8,
      "RFC 8259 asks for UTF-8, and this is none"),
    FreeCase(
      "a surrogate half in UTF-8", [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, "RFC 8259 asks for UTF-8, and this is none"),
    FreeCase(
      "a code point beyond the last", [0x5B, 0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, "RFC 8259 asks for UTF-8, and this is none"),
    FreeCase(
      "half a letter", [0x5B, 0x22, 0xE6, 0x97, 0xA5, 0xD1, 0x88, 0xFA, 0x22, 0x5D] as [UInt8],
      .invalidUTF8, "RFC 8259 asks for UTF-8, and this is none"),
    FreeCase(
      "Latin-1", [0x5B, 0x22, 0xE9, 0x22, 0x5D] as [UInt8], .invalidUTF8,
      "RFC 8259 asks for UTF-8, and this is none"),
    FreeCase(
      "a continuation byte by itself", [0x5B, 0x22, 0x81, 0x22, 0x5D] as [UInt8], .invalidUTF8,
      "RFC 8259 asks for UTF-8, and this is none"),
    FreeCase(
      "a byte order mark before an object", "\u{FEFF}{}", .byteOrderMark,
      "RFC 8259 forbids to write one; git and other tools would see another first character"),
    FreeCase(
      "a byte order mark and nothing else", "\u{FEFF}", .byteOrderMark,
      "RFC 8259 forbids to write one"),
    FreeCase(
      "UTF-16 with its mark, small end first", [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00] as [UInt8],
      .otherEncoding, "RFC 8259 allows only UTF-8 between systems"),
    FreeCase(
      "UTF-16 without a mark, small end first",
      [0x5B, 0x00, 0x22, 0x00, 0xE9, 0x00, 0x22, 0x00, 0x5D, 0x00] as [UInt8], .otherEncoding,
      "RFC 8259 allows only UTF-8 between systems"),
    FreeCase(
      "UTF-16 without a mark, big end first",
      [0x00, 0x5B, 0x00, 0x22, 0x00, 0xE9, 0x00, 0x22, 0x00, 0x5D] as [UInt8], .otherEncoding,
      "RFC 8259 allows only UTF-8 between systems"),
    FreeCase(
      "128 levels", nested("[", "", "]", 128), nil,
      "a journey has 7 levels; 128 leaves room for keys of others"),
    FreeCase(
      "129 levels", nested("[", "", "]", 129), .tooDeep,
      "a journey has 7 levels; a limit keeps a hostile file from using up the stack of any program that reads it"
    ),
    FreeCase("five hundred levels", nested("[", "", "]", 500), .tooDeep, "a journey has 7 levels"),
    FreeCase(
      "the same key with the same value", #"{"a":1,"a":1}"#, .duplicateKey(firstAt: 1),
      "RFC 8259 says that readers differ in which one they keep, so a merge could lose one in silence"
    ),
    FreeCase(
      "the same key with another value", #"{"a":1,"a":2}"#, .duplicateKey(firstAt: 1),
      "RFC 8259 says that readers differ in which one they keep, so a merge could lose one in silence"
    ),
    FreeCase(
      "keys that only look alike", #"{"é":1,"e\#u{301}":2}"#, nil,
      "keys compare by bytes, so these are two"),
    FreeCase(
      "the noncharacter U+FFFF", #"["\#u{FFFF}"]"#, nil,
      "it is valid UTF-8; what a screen shows of it is another matter"),
    FreeCase("an escaped null", #"["\u0000"]"#, nil, "it is kept, and shown as a sign"),
    FreeCase("an empty key", #"{"":0}"#, nil, "keys of others are kept as they are"),
    FreeCase(
      "a lone value that is no object", "1", nil,
      "JSON allows it; a journey file must hold an object, and says so"),
  ]
}
