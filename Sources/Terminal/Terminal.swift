// SPDX-License-Identifier: EUPL-1.2

internal import CCurses
internal import Glibc
public import TextGrid

/// The terminal that the program runs in: events come in, screens go out.
///
/// It is used from one thread. While it is open, standard error is kept and printed afterwards.
public final class Terminal {
  /// The size of the screen that fits now.
  public private(set) var size: Size

  /// What the user wants; the next screen follows it.
  public var options: TerminalOptions {
    didSet {
      guard isOpen, !isGone, options != oldValue else { return }
      if options.mouse != oldValue.mouse { reportMouse(options.mouse) }
      if options.colour != oldValue.colour {
        painter.finish()
        painter = Painter(colour: options.colour, lightBackground: Environment.hasLightBackground)
      }
    }
  }

  /// The size that the program was told last.
  private var toldSize: Size?
  private var painter: Painter {
    didSet { paintings += 1 }
  }
  /// How often what is known of the terminal changed, so that frames that were made before are not shown.
  private var paintings = 0
  private var decoder: KeyDecoder
  private let signals: Int32
  private var waking: Int32?
  private let pasteMode: Bool
  private let escapeDelay: Int32
  /// Where input is read into, kept so that no key has to make it.
  private var buffer = [UInt8](repeating: 0, count: 16_384)
  private var isOpen = true
  private var isGone = false

  /// Blocks the signals that arrive as events; called first in the program, before any thread.
  public static func blockSignals() {
    ccurses_block_signals()
  }

  /// Takes over the terminal of the program.
  ///
  /// - Parameters:
  ///   - options: What the user wants.
  ///   - descriptor: A descriptor that ends the waiting for events when it becomes readable.
  /// - Returns: The open terminal.
  /// - Throws: The reason why there is no terminal for full screens; nothing was written then.
  public static func open(
    _ options: TerminalOptions, wakingOn descriptor: Int32? = nil
  ) throws(TerminalError) -> Terminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw TerminalError(.notATerminal)
    }
    blockSignals()
    let signals = ccurses_signal_descriptor()
    guard signals >= 0 else { throw TerminalError(.system(errno)) }
    let name = Environment["TERM"] ?? ""
    ccurses_guard_save()
    let result = Int(ccurses_open())
    if result != CCURSES_OPEN {
      Glibc.close(signals)
      throw TerminalError(
        result == CCURSES_CANNOT_MOVE_CURSOR ? .cannotMoveCursor(name) : .unknownTerminal(name))
    }
    return Terminal(options, signals: signals, waking: descriptor)
  }

  private init(_ options: TerminalOptions, signals: Int32, waking: Int32?) {
    self.options = options
    self.signals = signals
    self.waking = waking
    pasteMode = Environment.bracketsPastes
    escapeDelay = Environment.escapeDelay
    decoder = KeyDecoder(known: Self.knownSequences())
    ccurses_guard_install(pasteMode ? Self.pasteOff + Self.mouseOff : "")
    ccurses_capture_errors()
    painter = Painter(colour: options.colour, lightBackground: Environment.hasLightBackground)
    size = Self.cursesSize()
    toldSize = size
    bracketPastes(true)
    if options.mouse { reportMouse(true) }
  }

  deinit {
    close()
  }

  /// Paints what changed since the last screen, in one go, and places the cursor.
  public func draw(_ screen: Screen) {
    guard isOpen, !isGone else { return }
    painter.paint(screen, in: size)
  }

  /// A screen that was made ready to follow the one that is shown.
  public struct Frame {
    /// The painter as it is when the frame was sent, with what is to be sent.
    fileprivate let painter: Painter
    fileprivate let paintings: Int
    fileprivate let size: Size
  }

  /// Makes a screen ready to be drawn at once, without showing it yet.
  public func frame(_ screen: Screen) -> Frame {
    var next = painter
    next.prepare(screen, in: size)
    return Frame(painter: next, paintings: paintings, size: size)
  }

  /// Paints a frame, unless the terminal no longer shows the screen that it was to follow.
  ///
  /// - Returns: Whether it was painted.
  public func draw(_ frame: Frame) -> Bool {
    guard isOpen, !isGone, frame.paintings == paintings, frame.size == size else { return false }
    frame.painter.send()
    painter = frame.painter
    return true
  }

  /// Makes the next screen be painted whole.
  public func redraw() {
    guard isOpen else { return }
    painter.forget()
  }

  /// Gives the terminal back to the shell and stops, until the shell continues the program.
  public func suspend() {
    guard isOpen, !isGone else { return }
    bracketPastes(false)
    if options.mouse { reportMouse(false) }
    painter.finish()
    ccurses_pause()
    ccurses_stop()
    takeBack()
  }

  /// Restores the terminal and prints what was written to standard error; more calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    bracketPastes(false)
    if options.mouse { reportMouse(false) }
    // Without a screen of its own the program clears the line on which the shell goes on.
    painter.finish(clearing: ccurses_capability("rmcup") == nil ? size.rows - 1 : nil)
    ccurses_close()
    ccurses_guard_remove()
    ccurses_release_errors()
    Glibc.close(signals)
  }

  private func takeBack() {
    ccurses_resume()
    bracketPastes(true)
    if options.mouse { reportMouse(true) }
    if let new = Self.querySize(), new != size { resize(to: new) }
    painter.paintAgain(in: size)
  }

  /// Follows the window.
  ///
  /// Sizes in between may have cost what was on the terminal, so that all is told and painted again.
  private func sizeChanged() {
    if let new = Self.querySize(), new != size { resize(to: new) }
    toldSize = nil
    redraw()
  }

  private func resize(to new: Size) {
    ccurses_resize(Int32(new.columns), Int32(new.rows))
    size = new
  }

  private func bracketPastes(_ on: Bool) {
    guard pasteMode else { return }
    let sequence = on ? Self.pasteOn : Self.pasteOff
    _ = Glibc.write(STDOUT_FILENO, sequence, sequence.utf8.count)
  }

  /// Has clicks and the wheel reported, or no longer; terminals that bracket pastes know how.
  private func reportMouse(_ on: Bool) {
    guard pasteMode else { return }
    let sequence = on ? Self.mouseOn : Self.mouseOff
    _ = Glibc.write(STDOUT_FILENO, sequence, sequence.utf8.count)
  }

  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  private static func cursesSize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    ccurses_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  private static func querySize() -> Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ccurses_query_size(&columns, &rows) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  private static func knownSequences() -> KnownKeys {
    var known = KnownKeys()
    for (name, key) in KeySequences.capabilities {
      guard let value = ccurses_capability(name) else { continue }
      let bytes = Array(String(cString: value).utf8)
      // Shorter ones, such as a control character, mean the same on every terminal.
      if bytes.count > 2, bytes[0] == 0x1B { known.add(key, bytes) }
    }
    return known
  }
}

// MARK: - Events

extension Terminal {
  /// Waits until something happens and returns all that is there.
  public func events() -> [Event] {
    var events: [Event] = []
    while events.isEmpty, isOpen {
      if isGone { return [.hungUp] }
      if size == toldSize { wait(for: &events) }
      if size != toldSize {
        toldSize = size
        events.append(.resized(size))
      }
    }
    return events
  }

  /// Whether there is something to read that no event told of yet.
  public var hasInput: Bool { isOpen && !isGone && ccurses_available(STDIN_FILENO) > 0 }

  /// Leaves the processor to others for a moment, such as the terminal that has to show what was sent.
  ///
  /// - Returns: Whether nothing happened meanwhile.
  public func rest(milliseconds: Int32) -> Bool {
    guard isOpen, !isGone else { return false }
    var polled = polled
    return poll(&polled, nfds_t(polled.count), milliseconds) == 0
  }

  /// All that events come from.
  private var polled: [pollfd] {
    [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waking ?? -1, events: Int16(POLLIN), revents: 0),
    ]
  }

  private func wait(for events: inout [Event]) {
    var polled = polled
    let count = poll(&polled, nfds_t(polled.count), timeout)
    if count == 0 { events += decoder.flush() }
    guard count > 0 else { return }
    // Input goes first: a signal may stop the program, and the shell takes what was typed meanwhile.
    if polled[0].revents != 0 { readInput(polled[0].revents, into: &events) }
    if polled[1].revents != 0 { readSignals(into: &events) }
    if polled[2].revents != 0 {
      // A closed pipe stays readable for ever: it is left out from now on.
      if polled[2].revents & Int16(POLLIN) == 0 { waking = nil }
      events.append(.woken)
    }
  }

  /// Waits for ever, except for what may follow bytes that came.
  private var timeout: Int32 {
    if decoder.isPasting { return 5_000 }
    return decoder.isPending ? escapeDelay : -1
  }

  private func readInput(_ state: Int16, into events: inout [Event]) {
    // Readable with nothing to read is the end, and so is a line that hung up.
    var isEnd = true
    while ccurses_available(STDIN_FILENO) > 0 {
      let length = read(STDIN_FILENO, &buffer, buffer.count)
      if length < 0, errno == EINTR { continue }
      isEnd = length <= 0
      if isEnd { break }
      events += decoder.feed(buffer[..<length])
      // There was room for more, so that nothing is left.
      if length < buffer.count { break }
    }
    if isEnd || state & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      isGone = true
      events.append(.hungUp)
    }
  }

  private func readSignals(into events: inout [Event]) {
    while true {
      let number = ccurses_next_signal(signals)
      switch number {
      case 0: return
      case SIGWINCH: sizeChanged()
      case SIGTSTP: suspend()
      case SIGCONT: takeBack()
      default: events.append(.interrupted(number))
      }
    }
  }
}
