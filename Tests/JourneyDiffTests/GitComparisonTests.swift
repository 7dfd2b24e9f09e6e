// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import JourneyDiff
import JourneyModel
import JourneyTesting
import ProgramTesting
import Testing

@Suite("Beside the merge of git")
struct GitComparisonTests {
  /// How often a merge came out in each way.
  private struct Tally {
    var right = 0
    var wrong = 0
    var needless = 0
    var real = 0

    /// Counts a merge; a result without conflicts is nil where it is no journey at all.
    mutating func count(_ result: Item?, isClean: Bool, _ oracle: Oracle) {
      switch (isClean, oracle.conflicts.isEmpty) {
      case (true, true):
        let isRight = result.map { oracle.mistakes(in: Facts($0)).isEmpty } ?? false
        if isRight { right += 1 } else { wrong += 1 }
      case (true, false): wrong += 1
      case (false, true): needless += 1
      case (false, false): real += 1
      }
    }

    mutating func add(_ other: Tally) {
      right += other.right
      wrong += other.wrong
      needless += other.needless
      real += other.real
    }

    func row(_ edits: Int, _ tool: String) -> String {
      let figures = [right, wrong, needless, real].map { figure in
        String(repeating: " ", count: max(0, 9 - "\(figure)".count)) + "\(figure)"
      }
      return "\(edits)      \(tool)\(figures.joined())"
    }
  }

  /// Merges random pairs with git and with klantreis, and prints how each did.
  ///
  /// A long run is asked for in the environment; the short one tries no more than that the comparison works.
  @Test("makes no mistakes and asks no needless questions on the same pairs")
  func figures() async throws {
    let isLong = ProcessInfo.processInfo.environment["KLANTREIS_MERGE_PAIRS"] != nil
    let pairs = isLong ? MergeLawTests.pairs : 20
    var table = ["edits  merge           right    wrong needless     real"]
    for edits in [1, 3, 6] {
      let (git, klantreis) = try await tallies(pairs, edits)
      table += [git.row(edits, "git merge-file"), klantreis.row(edits, "klantreis     ")]
      #expect(klantreis.wrong == 0 && klantreis.needless == 0)
      #expect(git.real <= klantreis.real)
    }
    if isLong { print(table.joined(separator: "\n")) }
  }

  private func tallies(
    _ pairs: UInt64, _ edits: Int
  ) async throws -> (git: Tally, klantreis: Tally) {
    let workers: UInt64 = 4
    return try await withThrowingTaskGroup(of: (Tally, Tally).self) { group in
      for worker in 0..<workers {
        group.addTask {
          let folder = try TemporaryFolder()
          var (git, klantreis) = (Tally(), Tally())
          for number in stride(from: worker, to: pairs, by: Int(workers)) {
            let pair = try RandomPair(number, times: edits)
            let oracle = Oracle(pair.base, pair.ours, pair.theirs)
            let merged = pair.merged
            klantreis.count(merged.root, isClean: merged.isClean, oracle)
            let run = try Self.mergeWithGit(pair, in: folder)
            let root = try? Document(reading: run.output).root
            git.count(root, isClean: run.status == 0, oracle)
          }
          return (git, klantreis)
        }
      }
      var (git, klantreis) = (Tally(), Tally())
      for try await (one, other) in group {
        git.add(one)
        klantreis.add(other)
      }
      return (git, klantreis)
    }
  }

  private static func mergeWithGit(_ pair: RandomPair, in folder: TemporaryFolder) throws -> Run {
    let versions = [("ours", pair.ours), ("base", pair.base), ("theirs", pair.theirs)]
    for (name, root) in versions { try folder.write(root.canonicalText, to: name) }
    return try Program.run(
      ["merge-file", "-p"] + versions.map { folder.file($0.0) }, of: "/usr/bin/git")
  }
}
