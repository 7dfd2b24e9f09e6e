// SPDX-License-Identifier: EUPL-1.2

import JourneyStore
import Programs
import Words

/// The files of the program that are staged in the repository around the folder where it runs.
enum StagedFiles {
  struct File {
    /// The path from the folder where the program runs.
    let path: String
    /// What is staged, which may be other than what stands in the folder.
    let bytes: [UInt8]
  }

  /// Returns the files that a commit would add or change.
  static func all() throws(Failure) -> [File] {
    do throws(GitError) {
      // A hook gets its own index from git, which only this one sees.
      let git = Git.here
      let up = try git.run(["rev-parse", "--show-cdup"]).text
      let names = try git.run([
        "diff", "--cached", "--name-only", "--no-renames", "--diff-filter=ACMT", "-z",
      ])
      var files: [File] = []
      for path in names.records where Workspace.isNamedAsOurs(path) {
        files.append(File(path: up + path, bytes: try git.bytes(of: Revision("", path: path))))
      }
      return files
    } catch {
      throw Failure(error)
    }
  }
}
