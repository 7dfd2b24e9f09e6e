// SPDX-License-Identifier: EUPL-1.2

internal import Glibc
internal import TextGrid

/// Turns what is on the terminal into the next screen, and sends all that it takes in one go.
///
/// Curses takes the terminal over and gives it back; the frames in between are painted here, since looking for the
/// last byte to save takes curses longer than all else that a key brings about.
struct Painter {
  private let abilities = Abilities()
  private var pen: Pen
  /// The last screen that was painted.
  private var last: Screen?
  /// Whether that is what the terminal shows.
  private var isShown = false
  /// Where the cursor of the terminal stands; nil when that is not known.
  private var place: Point?
  private var showsCursor = true
  private var output: [UInt8] = []

  /// Creates a painter for the terminal that was opened.
  ///
  /// - Parameters:
  ///   - colour: Whether the tones have colours of their own.
  ///   - lightBackground: Whether the background is light.
  init(colour: Bool, lightBackground: Bool) {
    pen = Pen(colour: colour, lightBackground: lightBackground)
    output.reserveCapacity(16_384)
  }

  /// Forgets what is on the terminal, so that the next screen is painted whole.
  mutating func forget() {
    isShown = false
  }

  /// Paints what changed and places the cursor.
  mutating func paint(_ screen: Screen, in size: Size) {
    prepare(screen, in: size)
    send()
  }

  /// Puts together what it takes to paint what changed and to place the cursor.
  mutating func prepare(_ screen: Screen, in size: Size) {
    output.removeAll(keepingCapacity: true)
    var before = shown(screen.size)
    scroll(&before, to: screen, in: size)
    // The last cell of some terminals cannot be painted; there the last column stays empty.
    let reach = Size(columns: size.columns - (abilities.scrollsAtEnd ? 1 : 0), rows: size.rows)
    screen.changes(since: before, in: reach, erases: abilities.eraseRest != nil) { stretch in
      paint(stretch, in: size)
    }
    // What was painted lies in a place of its own, so that whoever changes a row of the screen copies no other.
    before.follow(screen)
    (last, isShown) = (before, true)
    placeCursor(screen.cursor, in: size)
  }

  /// Paints the last screen again.
  mutating func paintAgain(in size: Size) {
    forget()
    if let last { paint(last, in: size) }
  }

  /// Leaves the terminal as curses knows it, so that curses can give it back.
  ///
  /// - Parameter row: A row to clear and to leave the cursor on.
  mutating func finish(clearing row: Int? = nil) {
    output.removeAll(keepingCapacity: true)
    pen.restart(&output)
    if let row {
      place = nil
      move(to: Point(column: 0, row: row))
      output += abilities.eraseRest ?? []
    }
    if !showsCursor { output += abilities.showCursor }
    showsCursor = true
    forget()
    send()
  }

  /// Takes what the terminal shows, cleared where that is not known.
  private mutating func shown(_ size: Size) -> Screen {
    if isShown, let last, last.size == size {
      // No other copy stays, so that moving its rows needs none.
      self.last = nil
      return last
    }
    pen.restart(&output)
    output += abilities.clear
    place = Point(column: 0, row: 0)
    return Screen(size: size)
  }

  // MARK: - Parts

  private mutating func paint(_ stretch: Stretch, in size: Size) {
    move(to: Point(column: stretch.columns.lowerBound, row: stretch.row))
    if let style = stretch.style {
      pen.change(to: style, &output)
    } else if !pen.leavesBlanks {
      pen.change(to: .plain, &output)
    }
    switch stretch.content {
    case .rest: output += abilities.eraseRest ?? []
    case .text(let bytes):
      output += bytes
      // After the last column terminals differ on where the cursor is.
      place =
        stretch.columns.upperBound < size.columns
        ? Point(column: stretch.columns.upperBound, row: stretch.row) : nil
    }
  }

  private mutating func placeCursor(_ cursor: Point?, in size: Size) {
    if let cursor, size.columns > 0, size.rows > 0 {
      move(
        to: Point(
          column: min(max(0, cursor.column), size.columns - 1),
          row: min(max(0, cursor.row), size.rows - 1)))
    }
    guard (cursor != nil) != showsCursor else { return }
    showsCursor.toggle()
    output += showsCursor ? abilities.showCursor : abilities.hideCursor
  }

  private mutating func move(to target: Point) {
    guard place != target else { return }
    if abilities.movesOnlyPlain { pen.change(to: .plain, &output) }
    if let place, place.row == target.row, place.column < target.column, let step = abilities.step {
      step.append(target.column - place.column, to: &output)
    } else if let place, place.row + 1 == target.row, target.column == 0, abilities.hasPlainNewline
    {
      output.append(0x0D)
      output.append(0x0A)
    } else {
      abilities.address?.append(target.row, target.column, to: &output)
    }
    place = target
  }

  /// Moves rows that only stand elsewhere, on the terminal and in the picture of it.
  private mutating func scroll(_ before: inout Screen, to screen: Screen, in size: Size) {
    guard let scroller = abilities.scroller, size == screen.size else { return }
    for scrolling in screen.scrollings(since: before) {
      before.scroll(scrolling)
      let rows = scrolling.rows
      if !pen.leavesBlanks { pen.change(to: .plain, &output) }
      scroller.region.append(rows.lowerBound, rows.upperBound - 1, to: &output)
      place = nil
      if scrolling.count > 0 {
        move(to: Point(column: 0, row: rows.upperBound - 1))
        scroller.up.append(scrolling.count, to: &output)
      } else {
        move(to: Point(column: 0, row: rows.lowerBound))
        scroller.down.append(-scrolling.count, to: &output)
      }
      scroller.region.append(0, size.rows - 1, to: &output)
      place = nil
    }
  }

  /// Writes all of the output, unless the terminal is gone.
  func send() {
    var sent = 0
    while sent < output.count {
      let count = output.withUnsafeBytes { bytes in
        write(
          STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: bytes[sent...]).baseAddress,
          bytes.count - sent)
      }
      if count > 0 {
        sent += count
      } else if count < 0, errno == EAGAIN {
        var polled = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        guard poll(&polled, 1, -1) == 1, polled.revents & Int16(POLLOUT) != 0 else { return }
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }
}
