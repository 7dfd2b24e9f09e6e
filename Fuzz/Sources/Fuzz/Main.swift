// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The laws by the names under which `--law=` chooses one.
nonisolated(unsafe) private var law: Law = Law.all[0]

/// Reads our own arguments, which libFuzzer passes over since they begin with two hyphens.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> Int32 {
  let arguments = (1..<Int(count.pointee)).compactMap { words.pointee[$0] }
    .map { String(cString: $0) }
  for argument in arguments {
    if argument.hasPrefix("--law=") {
      let name = argument.dropFirst(6)
      guard let named = Law.all.first(where: { $0.name == name }) else {
        print("There is no law \(name). Choose from: \(Law.all.map(\.name)).")
        exit(64)
      }
      law = named
    }
    if argument.hasPrefix("--seeds=") {
      Seeds.write(to: String(argument.dropFirst(8)))
      exit(0)
    }
  }
  return 0
}

/// Tries one input; −1 keeps it out of the corpus.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  return law.holds(bytes) ? 0 : -1
}
