// SPDX-License-Identifier: EUPL-1.2

import CPty
import Glibc
import Testing
import TextGrid

/// Compares the table of widths with `wcwidth` of this machine.
///
/// `KLANTREIS_MAKE_WIDTHS=1 swift test --filter WidthTableTests` makes `WidthTable.swift` again from
/// this machine; name the versions of glibc and Unicode in `Width` and in the head of the file then.
@Suite("The table of widths")
struct WidthTableTests {
  private static let scalars = (UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0) }

  @Test("agrees with glibc 2.36", .enabled(if: String(cString: cpty_libc_version()) == "2.36"))
  func agrees() {
    let wrong = Self.scalars.filter { scalar in
      let width = cpty_wcwidth(scalar.value)
      // Controls and what is unassigned are drawn as one sign of their own.
      return scalar.value > 0 && Width.of(scalar) != (width < 0 ? 1 : Int(width))
    }
    #expect(wrong.prefix(10).map { String($0.value, radix: 16) } == [])
  }

  @Test("is made", .enabled(if: getenv("KLANTREIS_MAKE_WIDTHS") != nil))
  func make() throws {
    var runs: [String] = []
    var last: UInt32?
    for scalar in Self.scalars {
      let width = cpty_wcwidth(scalar.value)
      let kind = width < 0 || scalar.value == 0 ? 3 : UInt32(width)
      guard kind != last else { continue }
      last = kind
      let digits = String(scalar.value << 2 | kind, radix: 16, uppercase: true)
      runs.append("0x" + String(repeating: "0", count: 6 - digits.count) + digits + ",")
    }
    let rows = stride(from: 0, to: runs.count, by: 9).map { start in
      "  " + runs[start..<min(start + 9, runs.count)].joined(separator: " ") + "\n"
    }
    let path = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let table = path + "/Sources/TextGrid/WidthTable.swift"
    let old = try #require(read(table))
    let head = try #require(old.firstRange(of: "= [\n"))
    let text = old[..<head.upperBound] + rows.joined() + "]\n"
    let file = try #require(fopen(table, "w"))
    fputs(String(text), file)
    fclose(file)
  }

  private func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let byte = getc(file)
      guard byte != EOF else { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(byte))
    }
  }
}
