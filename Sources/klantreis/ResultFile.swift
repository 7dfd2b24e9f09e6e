// SPDX-License-Identifier: EUPL-1.2

import JourneyStore

/// Where a command writes what it made of files, which may be one of them.
struct ResultFile {
  private let path: String
  private let expected: Saver.Expected

  /// Notes what stands at a path, before the files are read; `-` is standard output.
  init(_ path: String) throws(Failure) {
    self.path = path
    do throws(StoreError) {
      expected = path == "-" ? .nothing : try .standing(at: path)
    } catch {
      throw Failure(error)
    }
  }

  /// Writes a text, unless somebody else wrote there meanwhile.
  func write(_ text: [UInt8]) throws(Failure) {
    if path == "-" { return Output.standard.write(text) }
    try MadeFile.save(text, to: path, over: expected)
  }
}
