// SPDX-License-Identifier: EUPL-1.2

internal import CCurses
internal import Glibc
public import TextGrid

/// The terminal that the program runs in, used line by line: the terminal itself edits each line that is typed.
///
/// Nothing is sent but text and line ends, so that any terminal will do and every line is read out once. It is used
/// from one thread.
public final class LineTerminal {
  private let signals: Int32
  private var waking: Int32?
  private var buffer = [UInt8](repeating: 0, count: 16_384)
  /// What was read of a line that is not whole.
  private var rest: [UInt8] = []
  private var isOpen = true
  private var isGone = false
  /// What the user is being asked on the last line, so that other lines begin below it.
  private var asked: String?

  /// Takes over the terminal of the program.
  ///
  /// - Parameter descriptor: A descriptor that ends the waiting for events when it becomes readable.
  /// - Returns: The open terminal.
  /// - Throws: The reason why there is no terminal.
  public static func open(wakingOn descriptor: Int32? = nil) throws(TerminalError) -> LineTerminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw TerminalError(.notATerminal)
    }
    Terminal.blockSignals()
    let signals = ccurses_signal_descriptor()
    guard signals >= 0 else { throw TerminalError(.system(errno)) }
    return LineTerminal(signals: signals, waking: descriptor)
  }

  private init(signals: Int32, waking: Int32?) {
    self.signals = signals
    self.waking = waking
  }

  deinit {
    close()
  }

  /// The size of the window; 80 columns where the terminal does not say.
  public var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ccurses_query_size(&columns, &rows) else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Prints lines.
  public func tell(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write((asked == nil ? "" : "\n") + lines.map { $0 + "\n" }.joined())
    asked = nil
  }

  /// Prints what stands before the answer of the user, where it does not stand there already.
  public func ask(_ prompt: String) {
    guard asked != prompt else { return }
    write((asked == nil ? "" : "\n") + prompt)
    asked = prompt
  }

  /// Leaves the terminal to the shell; more calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    if asked != nil { write("\n") }
    Glibc.close(signals)
  }

  /// Stops until the shell continues the program.
  public func suspend() {
    guard isOpen, !isGone else { return }
    ccurses_stop()
  }

  private func write(_ text: String) {
    guard !isGone else { return }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  // MARK: - Events

  /// Waits until something happens and returns all that is there.
  public func events() -> [Event] {
    var events: [Event] = []
    while events.isEmpty, isOpen {
      if isGone { return [.hungUp] }
      wait(for: &events)
    }
    return events
  }

  private func wait(for events: inout [Event]) {
    var polled = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waking ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, nfds_t(polled.count), -1) > 0 else { return }
    // Input goes first: a signal may stop the program, and the shell takes what was typed meanwhile.
    if polled[0].revents != 0 { readInput(polled[0].revents, into: &events) }
    if polled[1].revents != 0 { readSignals(into: &events) }
    if polled[2].revents != 0 {
      if polled[2].revents & Int16(POLLIN) == 0 { waking = nil }
      events.append(.woken)
    }
  }

  private func readInput(_ state: Int16, into events: inout [Event]) {
    if state & Int16(POLLIN) != 0 {
      let length = read(STDIN_FILENO, &buffer, buffer.count)
      if length < 0, errno == EINTR { return }
      if length > 0 {
        take(buffer[..<length], into: &events)
        return
      }
      if length == 0, state & Int16(POLLHUP | POLLERR | POLLNVAL) == 0 {
        events.append(.endOfInput)
        return
      }
    }
    isGone = true
    events.append(.hungUp)
  }

  private func take(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    rest += bytes
    while let end = rest.firstIndex(of: 0x0A) {
      var line = rest[..<end]
      if line.last == 0x0D { line = line.dropLast() }
      events.append(.line(String(decoding: line, as: UTF8.self)))
      rest = Array(rest[(end + 1)...])
      // The terminal showed the line end that the user typed.
      asked = nil
    }
  }

  private func readSignals(into events: inout [Event]) {
    while true {
      let number = ccurses_next_signal(signals)
      switch number {
      case 0: return
      case SIGWINCH: events.append(.resized(size))
      case SIGTSTP: suspend()
      case SIGCONT:
        rest = []
        asked = nil
        events.append(.woken)
      case SIGINT:
        // What was typed so far is gone, and the next line begins below it.
        rest = []
        write("\n")
        asked = nil
        events.append(.interrupted(number))
      default: events.append(.interrupted(number))
      }
    }
  }
}
