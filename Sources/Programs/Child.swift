// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Paths

/// Another program, run to its end on the thread that asks for it.
///
/// Nothing of it stays behind. A task would come with a pool of threads that wakes up every second for as long as the
/// program lives, which an editor that waits for keys must not do.
struct Child {
  /// Looked up in `PATH`.
  let name: String
  let arguments: [String]
  /// What is other than in the environment of the program.
  var changes: [Variable] = []
  /// The most bytes that it may write to its output, and of its errors.
  var limits = (output: 80 << 20, errors: 1 << 20)
  var patience = Duration.seconds(60)
  /// Whether it has the terminal of the program, so that Ctrl-C ends it too; otherwise it can never write there.
  var hasTerminal = false
  /// Asked now and then whether somebody still wants the answer; nil where that is always so.
  var goesOn: (@Sendable () -> Bool)?

  /// A variable of an environment; nil where it is not there.
  typealias Variable = (name: String, value: String?)

  /// Why there is no answer.
  enum Failure: Error {
    case missing
    case timedOut, tooLarge
    /// Nobody wants the answer any more.
    case stopped
    case signalled(Int32)
    /// The number of the error of the system.
    case unstartable(Int32)
  }

  /// With which status it ended, and what it wrote.
  typealias Ended = (status: Int32, output: [UInt8], errors: [UInt8])

  /// Runs the program.
  ///
  /// - Parameter input: What it reads.
  func run(_ input: [UInt8]) throws(Failure) -> Ended {
    try begin(input).end()
  }

  /// Starts the program, which works while this one does something else.
  ///
  /// - Parameter input: What it reads.
  func begin(_ input: [UInt8]) throws(Failure) -> Running {
    let pipes = try Pipes(input)
    let process = try start([pipes.input, pipes.outputEnd, pipes.errorEnd])
    // The ends of the child are closed here, so that the pipes last until it has them.
    pipes.closeTheirs()
    return Running(child: self, pipes: pipes, process: process)
  }

  /// A program that was started, and that ends at the latest when nobody asks for its answer any more.
  final class Running {
    private let child: Child
    private let pipes: Pipes
    private let process: pid_t
    private var hasEnded = false

    fileprivate init(child: Child, pipes: Pipes, process: pid_t) {
      (self.child, self.pipes, self.process) = (child, pipes, process)
    }

    deinit {
      if hasEnded { return }
      kill(process, SIGKILL)
      _ = Child.wait(for: process)
    }

    /// Waits for the program to end; to be called once.
    func end() throws(Failure) -> Ended {
      var output: [UInt8] = []
      var errors: [UInt8] = []
      var failure: Failure?
      do throws(Failure) {
        try child.read(pipes, &output, &errors)
      } catch {
        failure = error
        kill(process, SIGKILL)
      }
      let status = Child.wait(for: process)
      hasEnded = true
      if let failure { throw failure }
      // As the macros of the C library read it, which Swift does not see.
      let signal = status & 0x7F
      if signal != 0 { throw .signalled(signal) }
      return (status >> 8 & 0xFF, output, errors)
    }
  }

  /// Runs the program with the output and the errors of this one, for as long as the user likes.
  ///
  /// - Parameter input: What it reads.
  func show(_ input: [UInt8]) throws(Failure) {
    let pipes = try Pipes(input)
    // Ctrl-C is meant for the program that the user looks at.
    let kept = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, action) in kept { signal(number, action) } }
    let process = try withExtendedLifetime(pipes) { () throws(Failure) in
      try start([pipes.input, STDOUT_FILENO, STDERR_FILENO])
    }
    _ = Self.wait(for: process)
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  // MARK: - Starting

  /// - Parameter descriptors: Its input, output and errors.
  private func start(_ descriptors: [Int32]) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The editor blocks signals, which its children must not.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    sigdelset(&signals, SIGKILL)
    sigdelset(&signals, SIGSTOP)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // In a session of its own it has no terminal to write on.
    let session = hasTerminal ? 0 : Self.newSession
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | session)
    var process = pid_t()
    let words = ([name] + arguments).map { strdup(FilePath($0).cString) } + [nil]
    let variables = environment.map { strdup(FilePath($0).cString) } + [nil]
    defer { for text in words + variables { free(text) } }
    var code = posix_spawnp(
      &process, FilePath(name).cString, &actions, &attributes, words, variables)
    // The program itself may be written at this moment, as when it is brought up to date.
    for _ in 0..<20 where code == ETXTBSY {
      usleep(10_000)
      code = posix_spawnp(&process, FilePath(name).cString, &actions, &attributes, words, variables)
    }
    if code == ENOENT { throw .missing }
    if code != 0 { throw .unstartable(code) }
    return process
  }

  /// `POSIX_SPAWN_SETSID`, which Swift does not see.
  private static let newSession: Int16 = 0x80

  private var environment: [String] {
    var result: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = FilePath(cString: variable).text
      let name = text.prefix { $0 != "=" }
      if !changes.contains(where: { $0.name == name }) { result.append(text) }
      next += 1
    }
    for (name, value) in changes { if let value { result.append("\(name)=\(value)") } }
    return result
  }

  // MARK: - Reading

  /// The most milliseconds between two times of asking whether it goes on.
  private static let step = 100.0

  private func read(
    _ pipes: Pipes, _ output: inout [UInt8], _ errors: inout [UInt8]
  ) throws(Failure) {
    let end = ContinuousClock.now + patience
    var polled = [pipes.output, pipes.errors].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while polled.contains(where: { $0.fd >= 0 }) {
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      if left <= 0 { throw .timedOut }
      if goesOn?() == false { throw .stopped }
      let longest = goesOn == nil ? 1e9 : Self.step
      guard poll(&polled, nfds_t(polled.count), Int32(min(left.rounded(.up), longest))) > 0 else {
        continue
      }
      for index in polled.indices where polled[index].revents != 0 {
        let count = Glibc.read(polled[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          polled[index].fd = -1
        } else if index == 0 {
          output += buffer[..<count]
          if output.count > limits.output { throw .tooLarge }
        } else if errors.count < limits.errors {
          errors += buffer[..<count]
        }
      }
    }
  }
}
