// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import JourneyStore
import Words

/// Looks at files one by one, on any thread, with the settings of their folders.
struct Survey: Sendable {
  let unmerged: UnmergedFiles
  let today: CalendarDate?
  private let settings = FolderSettings()
  /// What is staged, where that is looked at and not what stands in the folders.
  private let staged: StagedFiles?

  /// What was found in a file.
  struct Look: Sendable {
    let path: String
    var findings: [Finding] = []
    /// What the file holds, until the places of the findings were put into words.
    var root: Item?
    var setAside = 0
    var isUnreadable = false
    /// What other files are compared with; nil where the file cannot be read.
    var facts: FileFacts?
    /// The findings as lines, where they are told at once.
    var text: [UInt8] = []
    /// Why the settings of the folder cannot be used, which ends it all.
    var failure: Failure?
  }

  init(_ unmerged: UnmergedFiles, on today: CalendarDate?, staged: StagedFiles? = nil) {
    (self.unmerged, self.today, self.staged) = (unmerged, today, staged)
  }

  /// Looks at a file.
  func look(at path: String) -> Look {
    do throws(StoreError) {
      let bytes = try Loaded.bytes(path)
      return look(at: CheckedFile(path: path, bytes: bytes, unmerged: unmerged.state(of: path)))
    } catch {
      return unopened(path, error)
    }
  }

  /// Looks at what a file holds.
  func look(at file: CheckedFile) -> Look {
    var file = file
    if file.isMarked { file.choices = MarkedFile(path: file.path, bytes: file.bytes)?.choices }
    var look = sifted(Check.findings(in: file, on: today), file.path)
    look.facts = FileFacts(file)
    look.root = file.document?.root
    look.isUnreadable = file.isUnreadable
    return look
  }

  /// What is found of a file that cannot be opened.
  func unopened(_ path: String, _ error: StoreError) -> Look {
    Look(
      path: path, findings: [Finding(unopened: path, reason: error.reason)], isUnreadable: true)
  }

  /// What is found of the files of a folder that one side of a merge removed.
  func missing(below folder: String) -> [Look] {
    unmerged.missing(below: folder).map { path in
      let gone = CheckedFile(path: path, bytes: [], unmerged: unmerged.state(of: path) ?? .changed)
      return Look(path: path, findings: Check.unmerged.findings(in: gone))
    }
  }

  /// What was found of a file that says something else of the same things as others.
  ///
  /// - Parameter bytes: Reads what the file holds, where that is needed to find places in it; nil where it is gone.
  func look(at path: String, saying found: [Finding], in bytes: () -> [UInt8]?) -> Look? {
    // What is said of a file as a whole has its place already; to read very many files again takes long.
    if found.allSatisfy({ $0.place != nil }) { return sifted(found, path) }
    guard let bytes = bytes() else { return nil }
    let (found, root) = Check.located(found, in: bytes)
    var look = sifted(found, path)
    look.root = root
    return look
  }

  private func sifted(_ found: [Finding], _ path: String) -> Look {
    do throws(Failure) {
      let layers: FolderSettings.Layers
      if let known = staged?.settings(for: path) {
        layers = known
      } else {
        layers = try settings.settings(for: path)
      }
      let sifted = Sifted(found, layers)
      return Look(path: path, findings: sifted.findings, setAside: sifted.setAside)
    } catch {
      return Look(path: path, failure: error)
    }
  }
}
