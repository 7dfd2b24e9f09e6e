// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON

extension RefusedCase {
  static let objects: [RefusedCase] = [
    // Object.
    RefusedCase("object: no value", #"{"a":}"#, .expectedValue, at: 5),
    RefusedCase("object: no value and no colon", #"{"a"}"#, .expectedColon, at: 4),
    RefusedCase("object: no colon", #"{"a" 1}"#, .expectedColon, at: 5),
    RefusedCase("object: two colons", #"{"a"::1}"#, .expectedValue, at: 5),
    RefusedCase("object: a comma for a colon", #"{"a",1}"#, .expectedColon, at: 4),
    RefusedCase("object: an equals sign for a colon", #"{"a"=1}"#, .expectedColon, at: 4),
    RefusedCase("object: a comma at the end", #"{"a":1,}"#, .expectedKey, at: 7),
    RefusedCase("object: two commas", #"{"a":1,,"b":2}"#, .expectedKey, at: 7),
    RefusedCase("object: a comma at the start", #"{,"a":1}"#, .expectedKey, at: 1),
    RefusedCase("object: only a comma", "{,}", .expectedKey, at: 1),
    RefusedCase("object: no comma", #"{"a":1 "b":2}"#, .expectedCommaOrEnd, at: 7),
    RefusedCase("object: a semicolon", #"{"a":1;"b":2}"#, .expectedCommaOrEnd, at: 6),
    RefusedCase("object: a key without quotation marks", "{a:1}", .expectedKey, at: 1),
    RefusedCase("object: a key in single ones", "{'a':1}", .expectedKey, at: 1),
    RefusedCase("object: a value in single ones", #"{"a":'b'}"#, .expectedValue, at: 5),
    RefusedCase("object: a number for a key", "{1:1}", .expectedKey, at: 1),
    RefusedCase("object: null for a key", "{null:1}", .expectedKey, at: 1),
    RefusedCase("object: true for a key", "{true:1}", .expectedKey, at: 1),
    RefusedCase("object: an array for a key", "{[]:1}", .expectedKey, at: 1),
    RefusedCase("object: an object for a key", "{{}:1}", .expectedKey, at: 1),
    RefusedCase("object: an emoji for a key", "{😀:1}", .expectedKey, at: 1),
    RefusedCase("object: only a key and a colon", #"{"a":"#, .unfinished, at: 5),
    RefusedCase("object: only a key", #"{"a""#, .unfinished, at: 4),
    RefusedCase("object: only a brace and a quotation mark", #"{""#, .unfinished, at: 2),
    RefusedCase("object: a value of letters", #"{"a":b}"#, .expectedValue, at: 5),
    RefusedCase("object: a key of half a string", #"{"a:1}"#, .unfinished, at: 6),
    RefusedCase("object: two values", #"{"a":1 2}"#, .expectedCommaOrEnd, at: 7),
    RefusedCase("object: a value and a string", #"{"a":"b" "c"}"#, .expectedCommaOrEnd, at: 9),
    RefusedCase("object: a value by itself", "{1}", .expectedKey, at: 1),
    RefusedCase("object: a string by itself and a comma", #"{"a",}"#, .expectedColon, at: 4),
    RefusedCase("object: a bracket for a value", #"{"a":]"#, .expectedValue, at: 5),
    RefusedCase("object: a comment", #"{"a":/**/1}"#, .expectedValue, at: 5),
    RefusedCase("object: a comment at the end", #"{"a":1/*"#, .expectedCommaOrEnd, at: 6),
    RefusedCase(
      "object: a key with an invalid byte", [0x7B, 0x22, 0xB9, 0x22, 0x3A, 0x30, 0x7D] as [UInt8],
      .invalidUTF8, at: 2),
    RefusedCase("object: a closing brace too few", #"{"a":{}"#, .unfinished, at: 7),
    RefusedCase("object: space after the colon, then nothing", #"{"a": "#, .unfinished, at: 6),
    RefusedCase("object: the same key twice", #"{"a":1,"a":1}"#, .duplicateKey(firstAt: 1), at: 7),
    RefusedCase(
      "object: the same key with two values", #"{"a":1,"b":2,"a":3}"#, .duplicateKey(firstAt: 1),
      at: 13),
    RefusedCase(
      "object: the same key, once escaped", #"{"a":1,"\u0061":2}"#, .duplicateKey(firstAt: 1), at: 7
    ),
    RefusedCase("object: the empty key twice", #"{"":1,"":2}"#, .duplicateKey(firstAt: 1), at: 6),
    RefusedCase(
      "object: the same key deep down", #"[{"x":{"a":1,"a":2}}]"#, .duplicateKey(firstAt: 7), at: 13
    ),
    RefusedCase(
      "object: the same key of many", "{" + (0..<40).map { "\"k\($0)\":0," }.joined() + "\"k7\":0}",
      .duplicateKey(firstAt: 50), at: 311),
    RefusedCase(
      "object: the same emoji, once escaped", #"{"😀":1,"\ud83d\ude00":2}"#,
      .duplicateKey(firstAt: 1), at: 10),
  ]
}
