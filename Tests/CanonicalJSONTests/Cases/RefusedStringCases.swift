// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

extension RefusedCase {
  static let strings: [RefusedCase] = [
    // String.
    RefusedCase("string: not closed", #""a"#, .unfinished, at: 2),
    RefusedCase("string: not closed in an array", #"["a]"#, .unfinished, at: 4),
    RefusedCase("string: not closed after an escape", #"["a\"#, .unfinished, at: 4),
    RefusedCase("string: closed by an escape", #"["a\"]"#, .unfinished, at: 6),
    RefusedCase("string: closed by three backslashes", #"["\\\"]"#, .unfinished, at: 7),
    RefusedCase("string: single quotation marks", "['a']", .expectedValue, at: 1),
    RefusedCase("string: quotation marks of print", "[“a”]", .expectedValue, at: 1),
    RefusedCase("string: a newline as it is", #"["a\#u{A}b"]"#, .controlInString, at: 3),
    RefusedCase("string: a tab as it is", #"["a\#u{9}b"]"#, .controlInString, at: 3),
    RefusedCase("string: a carriage return as it is", #"["a\#u{D}b"]"#, .controlInString, at: 3),
    RefusedCase("string: a null byte as it is", #"["a\#u{0}b"]"#, .controlInString, at: 3),
    RefusedCase(
      "string: an escape character as it is", #"["\#u{1B}[2J"]"#, .controlInString, at: 2),
    RefusedCase("string: a unit separator as it is", #"["\#u{1F}"]"#, .controlInString, at: 2),
    RefusedCase("string: an escape of a newline", #"["\\#u{A}"]"#, .badEscape, at: 2),
    RefusedCase("string: an escape of a null byte", #"["\\#u{0}"]"#, .otherEncoding, at: 0),
    RefusedCase("string: an escape of x", #"["\x41"]"#, .badEscape, at: 2),
    RefusedCase("string: an escape of a", #"["\a"]"#, .badEscape, at: 2),
    RefusedCase("string: an escape of a capital U", #"["\U0041"]"#, .badEscape, at: 2),
    RefusedCase("string: an escape of a quote", #"["\'"]"#, .badEscape, at: 2),
    RefusedCase("string: an escape of a digit", #"["\0"]"#, .badEscape, at: 2),
    RefusedCase("string: an escape of a space", #"["\ "]"#, .badEscape, at: 2),
    RefusedCase("string: an escape of an emoji", #"["\😀"]"#, .badEscape, at: 2),
    RefusedCase(
      "string: an escape of an invalid byte", [0x5B, 0x22, 0x5C, 0xE5, 0x22, 0x5D] as [UInt8],
      .badEscape, at: 2),
    RefusedCase("string: an escape of e", #"["\e"]"#, .badEscape, at: 2),
    RefusedCase("string: u without digits", #"["\u"]"#, .badEscape, at: 2),
    RefusedCase("string: u with one digit", #"["\u1"]"#, .badEscape, at: 2),
    RefusedCase("string: u with three digits", #"["\u00A"]"#, .badEscape, at: 2),
    RefusedCase("string: u with a wrong digit", #"["\u00Ag"]"#, .badEscape, at: 2),
    RefusedCase("string: u with a space", #"["\u 041"]"#, .badEscape, at: 2),
    RefusedCase("string: u with a plus", #"["\u+041"]"#, .badEscape, at: 2),
    RefusedCase("string: u with braces", #"["\u{41}"]"#, .badEscape, at: 2),
    RefusedCase("string: u with digits of full width", #"["\u００４１"]"#, .badEscape, at: 2),
    RefusedCase("string: u at the end of the file", #""\u00"#, .unfinished, at: 5),
    RefusedCase(
      "string: u with an invalid byte",
      [0x5B, 0x22, 0x5C, 0x75, 0x30, 0x30, 0xE5, 0xE5, 0x22, 0x5D] as [UInt8], .badEscape, at: 2),
    RefusedCase("string: u with a quotation mark", #"["\u00"]"#, .badEscape, at: 2),
    // Surrogate.
    RefusedCase("surrogate: the first half by itself", #"["\ud800"]"#, .loneSurrogate, at: 2),
    RefusedCase("surrogate: the second half by itself", #"["\udc00"]"#, .loneSurrogate, at: 2),
    RefusedCase(
      "surrogate: the first half before a letter", #"["\ud800a"]"#, .loneSurrogate, at: 2),
    RefusedCase(
      "surrogate: the first half before another escape", #"["\ud800\n"]"#, .loneSurrogate, at: 2),
    RefusedCase(
      "surrogate: the first half before another character", #"["\ud800\u0041"]"#, .loneSurrogate,
      at: 2),
    RefusedCase("surrogate: the first half twice", #"["\ud800\ud800"]"#, .loneSurrogate, at: 2),
    RefusedCase("surrogate: the first half cut off", #"["\ud800\u"]"#, .badEscape, at: 8),
    RefusedCase(
      "surrogate: the first half with one digit of the second", #"["\ud800\u1"]"#, .badEscape, at: 8
    ),
    RefusedCase(
      "surrogate: the first half with a wrong digit in the second", #"["\ud800\u1x"]"#, .badEscape,
      at: 8),
    RefusedCase("surrogate: the first half, then no u", #"["\ud800\x"]"#, .loneSurrogate, at: 2),
    RefusedCase("surrogate: the halves turned round", #"["\ude00\ud83d"]"#, .loneSurrogate, at: 2),
    RefusedCase(
      "surrogate: a whole pair and a half", #"["\ud83d\ude00\ud83d"]"#, .loneSurrogate, at: 14),
    RefusedCase("surrogate: a half in a key", #"{"\ud800":1}"#, .loneSurrogate, at: 2),
    RefusedCase(
      "surrogate: the first half, then a real pair", #"["\ud800\ud800\udc00"]"#, .loneSurrogate,
      at: 2),
    RefusedCase(
      "surrogate: the first half at the end of the file", #""\ud800"#, .loneSurrogate, at: 1),
  ]
}
