// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import FoundationEssentials
import Testing
import Words

@Suite("RFC 8259")
struct SuiteTests {
  @Test("is what the reader takes, and writes again without a loss", arguments: JSONCase.accepted)
  func accepted(text: JSONCase) throws {
    let tape = try Tape(text.bytes)
    let written = Self.canonical(text.bytes, tape)
    let again = try Tape(written)
    #expect(Self.canonical(written, again) == written)
    #expect(!tape.isLaidOut || written == text.bytes)
    // What has to be written with escapes takes a comparison.
    #expect(again.isLaidOut || written.contains(UInt8(ascii: "\\")))
    #expect(again.nodes.map(\.kind) == tape.nodes.map(\.kind))
    for (old, new) in zip(tape.nodes, again.nodes) {
      switch old.kind {
      case .string:
        #expect(
          StringToken.decoded(text.bytes, old.range) == StringToken.decoded(written, new.range))
      case .number: #expect(text.bytes[old.range].elementsEqual(written[new.range]))
      default: break
      }
    }
  }

  @Test(
    "is what the reader asks for, with the reason, the place and the mend",
    arguments: RefusedCase.all)
  func refused(item: RefusedCase) throws {
    let error = try #require(throws: JSONError.self) { try Tape(item.text.bytes) }
    #expect(error.reason == item.reason)
    #expect(error.offset == item.offset)
    #expect(error.path.hasPrefix("$"))
    for language in Language.allCases {
      #expect(error.cause[language].count > 10 && error.mend[language].count > 10)
    }
    // What is refused by itself is refused in the place of any value.
    #expect(throws: JSONError.self) { try Tape(Array("{\"x\":".utf8) + item.text.bytes + [0x7D]) }
  }

  @Test("leaves some texts to the reader, which decides them one by one", arguments: FreeCase.all)
  func free(item: FreeCase) throws {
    do throws(JSONError) {
      _ = try Tape(item.text.bytes)
      #expect(item.reason == nil)
    } catch {
      #expect(error.reason == item.reason)
    }
  }

  @Test("has enough cases, each with a name of its own")
  func isComplete() {
    let names =
      JSONCase.accepted.map(\.name) + RefusedCase.all.map(\.text.name)
      + FreeCase.all.map { "free: " + $0.text.name }
    #expect(Set(names).count == names.count)
    #expect(JSONCase.accepted.count >= 95)
    #expect(RefusedCase.all.count >= 188)
    #expect(FreeCase.all.count >= 35)
  }

  @Test("and what it leaves open stand in the documentation")
  func documentation() throws {
    let path =
      #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/docs/json.md"
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let rows = FreeCase.all.map { item in
      "| \(item.text.name) | \(item.reason.map { "refused: \(Self.name($0))" } ?? "taken") | \(item.why) |"
    }
    let head = text.ranges(of: "| case |").first.map { String(text[..<$0.lowerBound]) } ?? text
    let made =
      head + "| case | what happens | why |\n|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try made.write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      #expect(text == made)
    }
  }

  @Test("does not say how large a text may be; the reader takes 64 MiB")
  func size() {
    let bytes = [UInt8](repeating: 0x20, count: Tape.maximumSize + 1)
    let error = #expect(throws: JSONError.self) { try Tape(bytes) }
    #expect(error?.reason == .tooLarge)
    #expect(error?.cause.nl == "Het bestand is groter dan 64 MiB.")
  }

  /// A reason in words, without the place of the first of two keys.
  private static func name(_ reason: JSONError.Reason) -> String {
    if case .duplicateKey = reason { "duplicateKey" } else { "\(reason)" }
  }

  private static func canonical(_ bytes: [UInt8], _ tape: Tape) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.value(bytes, tape.nodes[0].range)
    return writer.finished()
  }
}
