// SPDX-License-Identifier: EUPL-1.2

internal import Glibc
internal import Terminal
internal import TextGrid
internal import Words

/// A program that draws difficult text and tells what it received.
struct Fixture {
  private let terminal: Terminal
  private var keys: [String] = []
  private var paste = ""
  private var told = ""
  /// How often the glyphs on the lower rows were shuffled.
  private var shuffles = 0

  private var wakings = 0
  /// The pipe that wakes the program.
  private let pipe: (reading: Int32, writing: Int32)

  init(_ terminal: Terminal, pipe: (reading: Int32, writing: Int32)) {
    self.terminal = terminal
    self.pipe = pipe
  }

  /// Runs until a key or a signal ends it and returns the exit status.
  mutating func run() -> Int32 {
    while true {
      terminal.draw(view(in: terminal.size))
      for event in terminal.events() {
        switch event {
        case .key(let key):
          keys.append(key.name(.english))
          if key == .control("q") { return 0 }
          act(on: key)
        case .paste(let text):
          paste = "\(text.utf8.count) \(text.prefix(60))"
        case .resized(let size): told = "\(size.columns)x\(size.rows)"
        case .woken:
          var bytes = [UInt8](repeating: 0, count: 64)
          if read(pipe.reading, &bytes, bytes.count) > 0 { wakings += 1 }
        case .line, .endOfInput, .mouse: break
        case .interrupted(let signal): return 128 + signal
        case .hungUp: return 129
        }
      }
    }
  }

  private mutating func act(on key: Key) {
    switch key {
    case .character("S"): terminal.suspend()
    case .control("l"): terminal.redraw()
    case .character("W"): write(STDERR_FILENO, "a warning\n", 10)
    case .character("T"):
      // An index out of range, as a mistake in a program would make it.
      keys.removeAll()
      _ = keys[keys.count]
    case .character("B"):
      // Busy until a key waits beside the signal.
      terminal.draw(view(in: terminal.size))
      kill(getpid(), SIGTSTP)
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      while poll(&input, 1, -1) < 0, errno == EINTR {}
    case .character("P"): write(pipe.writing, "!", 1)
    case .character("R"): shuffles += 1
    default: break
    }
  }

  private func view(in size: Size) -> Screen {
    var screen = Screen(size: size)
    let lines: [(String, Style)] = [
      ("Terminal \(size.columns)x\(size.rows)", .reverse),
      ("Breed 漢字東京 einde|", .plain),
      ("Samen e\u{301}a\u{308}o\u{302}\u{323} de\u{301}ja\u{300} einde|", .plain),
      ("Gezin 👨‍👩‍👧 duim 👍🏽 hart ❤️ vlag 🇳🇱 nieuw \u{1FAE8} einde|", .plain),
      ("Kwaad \u{1B}[31m\u{9B}2J\u{7}\u{202E}om\u{200B}\u{E0041}\u{0}einde|", .plain),
      ("Goed", Style(.good)), ("Slecht", Style(.bad, .bold)), ("Let op", Style(.warning)),
      ("Nadruk", .accent), ("Vaag", .faint), ("Streep", .underline),
      ("keys: " + keys.suffix(12).joined(separator: " "), .plain),
      ("count: \(keys.count)", .plain),
      ("paste: \(paste)", .plain),
      ("told: \(told) woken: \(wakings)", .plain),
    ]
    for (row, line) in lines.enumerated() {
      screen.put(line.0, at: Point(column: 0, row: row), style: line.1, ellipsis: true)
    }
    shuffle(&screen)
    screen.fill(row: size.rows - 1, with: "─")
    screen.put("einde", at: Point(column: size.columns - 5, row: size.rows - 1))
    screen.cursor = Point(column: min(6, size.columns - 1), row: min(11, size.rows - 1))
    return screen
  }

  /// Puts glyphs of every width over each other, others after every `R`.
  private func shuffle(_ screen: inout Screen) {
    guard shuffles > 0 else { return }
    var state = UInt64(shuffles)
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let glyphs = ["a", "b", " ", "é", "e\u{301}", "漢", "字", "👍🏽", "🇳🇱", "─"]
    // Rows that keep their text and move up and down.
    for row in 0..<5 {
      screen.put("row \(row)", at: Point(column: 0, row: 16 + row), style: .faint)
    }
    screen.scroll(Scrolling(rows: 16..<23, count: below(5) - 2))
    for row in 16..<22 where below(3) == 0 {
      for _ in 0..<12 {
        let text = (0..<1 + below(6)).map { _ in glyphs[below(glyphs.count)] }.joined()
        let attributes: [Attributes] = [[], .bold, .reverse, .underline, [.bold, .reverse]]
        let style = Style(
          Tone.allCases[below(Tone.allCases.count)], attributes[below(attributes.count)])
        screen.put(text, at: Point(column: below(screen.size.columns), row: row), style: style)
      }
    }
    screen.put("shuffle \(shuffles).", at: Point(column: 0, row: 15))
  }
}
