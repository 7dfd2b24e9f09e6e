// SPDX-License-Identifier: EUPL-1.2

import Paths

/// The program git, asked for its answers.
///
/// It is started without a shell, without a pager and without asking the user anything. Hooks and other programs that
/// a repository names are not run.
public struct Git: Sendable {
  /// The folder in which git works; nil for that of the program.
  public let folder: String?
  private let keepsRepository: Bool
  private let patience: Duration

  /// Creates git at work in a folder, in the repository that holds it, whatever the environment says.
  ///
  /// - Parameter patience: How long git may take.
  public init(in folder: String, patience: Duration = .seconds(60)) {
    (self.folder, keepsRepository, self.patience) = (folder, false, patience)
  }

  private init() {
    (folder, keepsRepository, patience) = (nil, true, .seconds(60))
  }

  /// Git where the program itself works.
  ///
  /// What git says to the programs that it starts, by `GIT_DIR` and `GIT_INDEX_FILE`, holds here.
  public static let here = Git()

  /// What git wrote, and how it ended.
  public struct Answer: Sendable {
    /// The exit code, one of those that were accepted.
    public let status: Int32
    /// What came on standard output.
    public let output: [UInt8]
    /// What came on standard error.
    public let errors: [UInt8]

    /// The output as text, with its paths as they travel here, without the newline at its end.
    public var text: String {
      ByteText.text(output.last == UInt8(ascii: "\n") ? output.dropLast() : output)
    }

    /// The output cut at each zero byte.
    public var records: [String] {
      output.split(separator: 0).map { ByteText.text(Array($0)) }
    }
  }

  /// The most that git may write: a little over the size of the largest journey.
  private static let limit = 80 << 20

  /// Runs git to its end.
  ///
  /// - Parameters:
  ///   - arguments: The command and its arguments; names of files belong behind `--`.
  ///   - input: What git reads.
  ///   - accepted: With which statuses it may end.
  /// - Throws: The reason why there is no answer; with another status, git's own words.
  public func run(
    _ arguments: [String], input: [UInt8] = [], accepting accepted: [Int32] = [0]
  ) throws(GitError) -> Answer {
    try begin(arguments, input: input).answer(accepting: accepted)
  }

  /// Starts git, which works while the program does something else.
  ///
  /// - Parameters:
  ///   - arguments: The command and its arguments; names of files belong behind `--`.
  ///   - input: What git reads.
  public func begin(_ arguments: [String], input: [UInt8] = []) throws(GitError) -> Pending {
    let child = Child(
      name: "git", arguments: settings + arguments, changes: changes,
      limits: (output: Self.limit, errors: 1 << 20), patience: patience)
    do throws(Child.Failure) {
      return Pending(running: try child.begin(input), folder: folder)
    } catch {
      throw GitError(error)
    }
  }

  /// An answer that git is still at work on.
  public struct Pending {
    fileprivate let running: Child.Running
    fileprivate let folder: String?

    /// Waits for the answer; to be called once.
    ///
    /// - Parameter accepted: With which statuses git may end.
    /// - Throws: The reason why there is no answer; with another status, git's own words.
    public func answer(accepting accepted: [Int32] = [0]) throws(GitError) -> Answer {
      let answer: Answer
      do throws(Child.Failure) {
        let ended = try running.end()
        answer = Answer(status: ended.status, output: ended.output, errors: ended.errors)
      } catch {
        throw GitError(error)
      }
      if accepted.contains(answer.status) { return answer }
      throw GitError(answer, in: folder)
    }
  }

  private var settings: [String] {
    // What the settings of a repository could start is kept from starting.
    ["--no-pager", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"]
      + (folder.map { ["-C", $0] } ?? [])
  }

  /// What git finds other than in the environment of the program.
  private var changes: [Child.Variable] {
    let changes: [Child.Variable] = [
      ("LC_ALL", "C"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0"),
      ("GIT_LITERAL_PATHSPECS", "1"), ("GIT_EXTERNAL_DIFF", nil), ("GIT_TRACE", nil),
    ]
    return keepsRepository ? changes : changes + Self.repositoryVariables.map { ($0, nil) }
  }

  /// What `git rev-parse --local-env-vars` lists.
  private static let repositoryVariables: [String] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
    "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX",
    "GIT_SHALLOW_FILE", "GIT_COMMON_DIR", "GIT_INTERNAL_SUPER_PREFIX",
  ]
}
