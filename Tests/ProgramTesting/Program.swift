// SPDX-License-Identifier: EUPL-1.2

internal import CPty
internal import Glibc
internal import Paths
internal import PseudoTerminal

/// How a run of the program ended, and what it wrote.
package struct Run: Sendable {
  /// The exit status; a signal n counts as 128 + n.
  package let status: Int32
  package let output: [UInt8]
  package let errors: [UInt8]

  /// Standard output as text.
  package var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  package var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// The program as it was built along with the tests, run without a terminal.
package enum Program {
  /// Where it is.
  package static let path = PseudoTerminal.built("klantreis")

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments, without its name.
  ///   - path: The path of another program to run.
  ///   - folder: The folder to run it in.
  ///   - environment: What is added to a small environment.
  /// - Throws: The number of the system's refusal, or of `ETIMEDOUT` when it does not end.
  package static func run(
    _ arguments: [String], of path: String = path, in folder: String? = nil,
    environment: [String: String] = [:]
  ) throws(ProgramError) -> Run {
    // Files instead of pipes, so that no amount of output can hold the program up.
    guard let output = tmpfile(), let errors = tmpfile() else { throw ProgramError(code: errno) }
    defer {
      fclose(output)
      fclose(errors)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let folder { _ = cpty_begin_in(&actions, folder) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, fileno(output), 1)
    posix_spawn_file_actions_adddup2(&actions, fileno(errors), 2)

    var variables = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    if let profile = getenv("LLVM_PROFILE_FILE") {
      variables["LLVM_PROFILE_FILE"] = String(cString: profile)
    }
    variables.merge(environment) { $1 }
    let words = ([path] + arguments).map { strdup(FilePath($0).cString) } + [nil]
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }

    var process: pid_t = 0
    let refusal = posix_spawn(&process, path, &actions, nil, words, settings)
    guard refusal == 0 else { throw ProgramError(code: refusal) }
    var status: Int32 = 0
    guard cpty_wait(process, 20_000, &status) else {
      kill(process, SIGKILL)
      _ = cpty_wait(process, 5_000, &status)
      throw ProgramError(code: ETIMEDOUT)
    }
    return Run(status: status, output: contents(of: output), errors: contents(of: errors))
  }

  private static func contents(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    rewind(file)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

/// The reason why the program could not be run, as a number of the system.
package struct ProgramError: Error {
  package let code: Int32
}
