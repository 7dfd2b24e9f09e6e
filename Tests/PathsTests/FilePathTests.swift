// SPDX-License-Identifier: EUPL-1.2

import JourneyTesting
import Paths
import Testing

@Suite("A path")
struct FilePathTests {
  struct Case: Sendable {
    let path: String
    let folder: String
    let name: String
  }

  static let cases = [
    Case(path: "a.json", folder: ".", name: "a.json"),
    Case(path: "./a.json", folder: ".", name: "a.json"),
    Case(path: "journeys/a b.json", folder: "journeys", name: "a b.json"),
    Case(path: "/a.json", folder: "/", name: "a.json"),
    Case(path: "/x/-a.json", folder: "/x", name: "-a.json"),
    Case(path: "x/a\n.json", folder: "x", name: "a\n.json"),
    Case(path: "x/", folder: "x", name: ""),
    Case(path: "/", folder: "/", name: ""),
    // A slash and a mark behind it are one character to Swift.
    Case(path: "x/\u{301}a.json", folder: "x", name: "\u{301}a.json"),
  ]

  @Test("is a folder and a name in it", arguments: cases)
  func parts(_ example: Case) {
    let path = FilePath(example.path)
    #expect(path.folder == FilePath(example.folder))
    #expect(path.name == FilePath(example.name))
  }

  @Test("is joined with one slash")
  func joining() {
    #expect((FilePath("x") / "a").text == "x/a")
    #expect((FilePath("x/") / "a").text == "x/a")
    #expect((FilePath("/") / "a").text == "/a")
    #expect((FilePath("x") / "\u{301}a").bytes == Array("x/\u{301}a".utf8))
    #expect(FilePath("a").beside(FilePath("b")).text == "b")
    #expect(FilePath("./x/a").beside(FilePath("b")).text == "./x/b")
  }

  @Test("lies in a folder or does not")
  func relative() {
    #expect(FilePath("x/y/a").relative(to: FilePath("x"))?.text == "y/a")
    #expect(FilePath("x/y/a").relative(to: FilePath("x/"))?.text == "y/a")
    #expect(FilePath("/a").relative(to: FilePath("/"))?.text == "a")
    #expect(FilePath("xy/a").relative(to: FilePath("x")) == nil)
    #expect(FilePath("x").relative(to: FilePath("x")) == nil)
  }

  @Test(
    "leads from any folder up and down again",
    arguments: [
      ("/x/y/a", "/x", "y/a"), ("/x/y/a", "/x/y", "a"), ("/x/y/a", "/x/z/w", "../../y/a"),
      ("/x/y/a", "/", "x/y/a"), ("/a", "/xy", "../a"), ("/x/a", "/xa", "../x/a"), ("/x", "/x", "."),
    ])
  func seen(path: String, folder: String, way: String) {
    #expect(FilePath(path).seen(from: FilePath(folder)).text == way)
  }

  @Test("is another one in other bytes, also where both read the same")
  func bytes() {
    #expect(FilePath("caf\u{E9}") != FilePath("cafe\u{301}"))
    #expect(Set([FilePath("caf\u{E9}"), FilePath("cafe\u{301}")]).count == 2)
  }

  static let names: [[UInt8]] = [
    [0xFF, 0xFE], [0x61, 0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80],
    [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80], Array("\u{10FEFF}".utf8),
    Array("a\u{10FE80}b\u{1F600}".utf8), [0xF4, 0x8F, 0xBB], Array("é".utf8) + [0xE9],
  ]

  @Test("keeps the bytes of a name that is no UTF-8", arguments: names)
  func reversible(name: [UInt8]) {
    let path = FilePath(bytes: name)
    #expect(FilePath(path.text).bytes == name)
    #expect(Array(path.cString.dropLast().map { UInt8(bitPattern: $0) }) == name)
    #expect((FilePath("x") / path).name == path)
  }

  @Test("keeps any bytes")
  func random() {
    var generator = Seed(UInt64.random(in: 0...UInt64.max))
    for _ in 0..<2_000 {
      let name = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        [0xF4, 0x8F, 0xBA, 0xBB, 0xE2, 0x41].randomElement(using: &generator).flatMap {
          Bool.random(using: &generator) ? $0 : nil
        } ?? UInt8.random(in: 1...255, using: &generator)
      }
      #expect(FilePath(FilePath(bytes: name).text).bytes == name, "\(generator): \(name)")
    }
  }

  @Test("is typed as text only where it is text")
  func typed() {
    #expect(ByteText.typed("één") == "één")
    #expect(ByteText.typed(FilePath(bytes: [0x61, 0xFF]).text) == nil)
    #expect(ByteText.typed(FilePath(bytes: Array("\u{10FEFF}".utf8)).text) == "\u{10FEFF}")
  }
}
