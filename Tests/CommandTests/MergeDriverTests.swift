// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import ProgramTesting
import Testing

@Suite("klantreis merge-driver")
struct MergeDriverTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Runs the driver on three texts; nil is a file that is not there.
  private func drive(
    _ base: String?, _ ours: String?, _ theirs: String?, _ labels: [String] = [],
    size: String = "7", path: String = "huidig.journey.json", environment: [String: String] = [:]
  ) throws -> Run {
    for (name, text) in [("O", base), ("A", ours), ("B", theirs)] {
      if let text { try folder.write(Array(text.utf8), to: name) }
    }
    return try Program.run(
      ["merge-driver", "O", "A", "B", size, path] + labels, in: folder.path,
      environment: environment)
  }

  private var result: String {
    get throws { String(decoding: try folder.read("A"), as: UTF8.self) }
  }

  private let base = SmallJourney().text
  private let ours = SmallJourney { $0.title = "Ons" }.text
  private let theirs = SmallJourney { $0.title = "Hun" }.text

  @Test("leaves the merged file in the place of ours")
  func clean() throws {
    let run = try drive(base, ours, SmallJourney { $0.add("s-x", after: 0) }.text)
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
    #expect(
      try result
        == SmallJourney {
          $0.title = "Ons"
          $0.add("s-x", after: 0)
        }.text)
    #expect(try folder.names == ["A", "B", "O"])
  }

  @Test(
    "takes labels as newer versions of git pass them, and knows those that older ones do not",
    arguments: [
      ([], ["ours", "base", "theirs"]), (["%S", "%X", "%Y"], ["ours", "base", "theirs"]),
      (["4ce1f3a", "HEAD", "tak met 'spaties'"], ["HEAD", "4ce1f3a", "tak met 'spaties'"]),
    ] as [([String], [String])])
  func labels(passed: [String], shown: [String]) throws {
    #expect(try drive(base, ours, theirs, passed, size: "8", path: "-x.journey.json").status == 1)
    #expect(
      try result.contains(
        """
        <<<<<<<< \(shown[0])
          "title": "Ons",
        |||||||| \(shown[1])
          "title": "Reis",
        ========
          "title": "Hun",
        >>>>>>>> \(shown[2])

        """))
  }

  @Test("merges files that both sides added")
  func added() throws {
    #expect(try drive("", ours, theirs).status == 1)
    #expect(try result.contains("<<<<<<< ours\n  \"title\": \"Ons\",\n=======\n"))
  }

  static let broken: [(base: String, ours: String, theirs: String)] = {
    let (base, other) = (SmallJourney().text, SmallJourney { $0.title = "Hun" }.text)
    let cut = String(SmallJourney { $0.title = "Ons" }.text.dropLast(3))
    let unknown = SmallJourney {
      $0.format = "klantreis.anders/1"
      $0.title = "Ons"
    }.text
    return [(base, cut, other), (base, other, cut), (cut, base, other), (base, unknown, other)]
  }()

  @Test("falls back to the merge of git where a version cannot be read", arguments: broken.indices)
  func fallsBack(index: Int) throws {
    let (base, ours, theirs) = Self.broken[index]
    let run = try drive(base, ours, theirs)
    #expect(run.status == 1)
    #expect(run.errorText.contains("samengevoegd als gewone tekst"))
    #expect(try result.contains("Hun"))
    #expect(try folder.names == ["A", "B", "O"])
  }

  @Test("says that the other version is not in the file when nothing can be merged")
  func fails() throws {
    let cut = String(theirs.dropLast(3))
    let run = try drive(base, ours, cut, environment: ["PATH": "/nergens"])
    #expect(run.status == 2)
    #expect(run.errorText.contains("De andere versie zit NIET in het bestand"))
    #expect(try result == ours)
    #expect(try folder.names == ["A", "B", "O"])
  }

  @Test("says so too when the other version is gone")
  func gone() throws {
    let run = try drive(base, ours, nil)
    #expect(run.status == 2)
    #expect(run.errorText.contains("NIET"))
    #expect(try result == ours)
  }

  @Test("writes a file that is protected, and leaves it so")
  func protected() throws {
    try folder.write(Array(ours.utf8), to: "A")
    #expect(chmod(folder.file("A"), 0o444) == 0)
    #expect(try drive(base, nil, SmallJourney { $0.add("s-x", after: 0) }.text).status == 0)
    #expect(try result.contains("s-x"))
    var status = stat()
    #expect(stat(folder.file("A"), &status) == 0 && status.st_mode & 0o777 == 0o444)
  }

  @Test("ends with 64 for wrong use, and leaves the file alone")
  func usage() throws {
    #expect(try drive(base, ours, theirs, size: "x").status == 64)
    #expect(try result == ours)
    #expect(try Program.run(["merge-driver", "O", "A"]).status == 64)
    #expect(try Program.run(["merge-driver", "--help"]).status == 0)
  }
}
