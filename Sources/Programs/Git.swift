// SPDX-License-Identifier: EUPL-1.2

import Subprocess

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
    public let status: Int32
    public let output: [UInt8]
    public let errors: [UInt8]

    /// The output as text, without the newline at its end.
    public var text: String {
      String(
        decoding: output.last == UInt8(ascii: "\n") ? output.dropLast() : output[...], as: UTF8.self
      )
    }

    /// The output cut at each zero byte.
    public var records: [String] {
      output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
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
    _ arguments: [String], input: [UInt8] = [], accepting accepted: Set<Int32> = [0]
  ) async throws(GitError) -> Answer {
    let ended = await withTaskGroup(of: Result<Answer, GitError>?.self) { group in
      group.addTask { await outcome(of: arguments, input) }
      group.addTask { [patience] in
        try? await Task.sleep(for: patience)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    guard let ended else { throw .timedOut }
    let answer = try ended.get()
    if accepted.contains(answer.status) { return answer }
    throw GitError(answer, in: folder)
  }

  private func outcome(of arguments: [String], _ input: [UInt8]) async -> Result<Answer, GitError> {
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(settings + arguments), environment: environment,
        input: .array(input), output: .bytes(limit: Self.limit), error: .bytes(limit: 1 << 20))
      switch result.terminationStatus {
      case .exited(let status):
        return .success(
          Answer(status: status, output: result.standardOutput, errors: result.standardError))
      case .signaled(let signal): return .failure(.signalled(signal))
      }
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .failure(.missing)
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return .failure(.tooLarge)
    } catch {
      return .failure(.unstartable("\(error)"))
    }
  }

  private var settings: [String] {
    // What the settings of a repository could start is kept from starting.
    ["--no-pager", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"]
      + (folder.map { ["-C", $0] } ?? [])
  }

  private var environment: Environment {
    var changes: [Environment.Key: String?] = [
      "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
      "GIT_LITERAL_PATHSPECS": "1", "GIT_EXTERNAL_DIFF": nil, "GIT_TRACE": nil,
    ]
    if !keepsRepository {
      for name in Self.repositoryVariables { changes[name] = .some(nil) }
    }
    return .inherit.updating(changes)
  }

  /// What `git rev-parse --local-env-vars` lists.
  private static let repositoryVariables: [Environment.Key] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
    "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX",
    "GIT_SHALLOW_FILE", "GIT_COMMON_DIR", "GIT_INTERNAL_SUPER_PREFIX",
  ]
}
