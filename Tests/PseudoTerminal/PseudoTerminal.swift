// SPDX-License-Identifier: EUPL-1.2

internal import CPty
internal import Glibc
internal import Paths
package import TextGrid

/// A program in a terminal of its own, for tests: keys go in, a screen comes out.
package final class PseudoTerminal {
  /// What the program has drawn so far.
  package private(set) var screen: VirtualScreen
  /// Every byte that the program wrote.
  package private(set) var output: [UInt8] = []
  package let process: Int32

  private var master: Int32
  private var status: Int32?

  /// Starts a program in a terminal.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: Its arguments, without its name.
  ///   - size: The size of the terminal.
  ///   - environment: What is added to a small environment; nil takes a variable out of it.
  ///   - input: A file that takes the place of the terminal as standard input.
  /// - Throws: The reason why it did not start.
  package init(
    _ program: String, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String?] = [:], input: String? = nil
  ) throws(PseudoTerminalError) {
    screen = VirtualScreen(size: size)
    let master = cpty_open(Int32(size.columns), Int32(size.rows))
    self.master = master
    guard master >= 0 else { throw .system(errno) }
    var variables = Self.standard
    for (name, value) in environment { variables[name] = value }
    let settings = variables.map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    let error = withCStrings([program] + arguments) { arguments in
      withCStrings(settings) { settings in
        cpty_spawn(master, program, arguments, settings, input, &process)
      }
    }
    self.process = process
    guard error == 0 else {
      status = error
      close(master)
      throw .system(error)
    }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ended: Int32 = 0
      _ = cpty_wait(process, 5_000, &ended)
    }
    if master >= 0 { close(master) }
  }

  private static let standard: [String: String] = {
    var variables = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/tmp",
      "XDG_STATE_HOME": "/tmp/klantreis-tests", "XDG_CONFIG_HOME": "/dev/null",
      "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
    ]
    // Coverage of the programs counts too, where it is measured.
    if let profile = getenv("LLVM_PROFILE_FILE") {
      variables["LLVM_PROFILE_FILE"] = String(cString: profile)
    }
    return variables
  }()

  /// Returns the path of a program that was built along with the tests.
  package static func built(_ name: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
    // The tests run in a bundle beside the programs, or in a helper that gets its path.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
    return bundle.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
  }

  // MARK: - In

  /// Presses keys by their English names, with spaces between them: `a Up Ctrl-S`.
  package func send(keys: String) throws(PseudoTerminalError) {
    for name in keys.split(separator: " ") {
      guard let key = Key(name: String(name)), let bytes = KeyBytes.of(key, in: screen) else {
        throw .unknownKey(String(name))
      }
      try send(bytes: bytes)
    }
  }

  /// Types text, or sends any other bytes.
  package func send(_ text: String) throws(PseudoTerminalError) {
    try send(bytes: Array(text.utf8))
  }

  /// Sends bytes and reads on while the program is busy.
  package func send(bytes: [UInt8]) throws(PseudoTerminalError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        guard cpty_poll(master, true, 10_000) > 0 else { throw .timedOut(screen.text) }
        _ = readAll()
      } else {
        throw .system(errno)
      }
    }
  }

  /// Changes the size of the terminal.
  package func resize(_ size: Size) {
    screen.resize(size)
    cpty_resize(master, Int32(size.columns), Int32(size.rows))
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Takes the terminal away, as closing its window does.
  package func hangUp() {
    close(master)
    master = -1
  }

  // MARK: - Out

  /// Reads until the screen is as wanted.
  ///
  /// - Parameters:
  ///   - milliseconds: The time after which it never will be.
  ///   - condition: What is wanted.
  /// - Throws: What the screen shows when it did not come.
  package func wait(
    milliseconds: Int = 10_000, until condition: (VirtualScreen) -> Bool
  ) throws(PseudoTerminalError) {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while !condition(screen) {
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      guard left > 0, cpty_poll(master, false, Int32(left) + 1) > 0 else {
        throw .timedOut(screen.text)
      }
      guard readAll() else {
        if condition(screen) { return }
        throw .ended(screen.text)
      }
    }
  }

  /// Reads for some time and tells whether nothing came.
  package func isSilent(milliseconds: Int) -> Bool {
    cpty_poll(master, false, Int32(milliseconds)) == 0
  }

  /// Waits for the end of the program; a signal n counts as 128 + n.
  package func exitStatus(milliseconds: Int = 10_000) throws(PseudoTerminalError) -> Int32 {
    if let status { return status }
    // The program may wait until its output is read.
    while master >= 0, cpty_poll(master, false, Int32(milliseconds)) > 0, readAll() {}
    var ended: Int32 = 0
    guard cpty_wait(process, Int32(milliseconds), &ended) else { throw .timedOut(screen.text) }
    status = ended
    if master >= 0 { _ = readAll() }
    return ended
  }

  /// How the terminal treats keys now.
  package var modes: TerminalModes? {
    var modes = TerminalModes(editsLines: false, echoes: false, signals: false)
    return cpty_modes(master, &modes.editsLines, &modes.echoes, &modes.signals) ? modes : nil
  }

  /// How often the program slept and was woken since it started.
  package var wakeUps: Int? {
    guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix("voluntary_ctxt_switches:") {
        return text.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) }
      }
    }
    return nil
  }

  /// Takes in what was written; false when the program closed the terminal.
  private func readAll() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let length = read(master, &buffer, buffer.count)
      guard length > 0 else { return length < 0 && errno == EAGAIN }
      output += buffer[..<length]
      screen.feed(buffer[..<length])
    }
  }
}

/// How a terminal treats keys.
package struct TerminalModes: Hashable, Sendable {
  package var editsLines: Bool
  package var echoes: Bool
  package var signals: Bool

  /// Creates modes from what is switched on.
  package init(editsLines: Bool, echoes: Bool, signals: Bool) {
    self.editsLines = editsLines
    self.echoes = echoes
    self.signals = signals
  }

  /// The modes of a shell.
  package static let normal = TerminalModes(editsLines: true, echoes: true, signals: true)
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup(FilePath($0).cString) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
