// SPDX-License-Identifier: EUPL-1.2

public import TextGrid

/// Something that happened at the terminal.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted, with its line ends as newlines.
  case paste(String)
  /// A click or a turn of the wheel at a place, where the mouse is for the program.
  case mouse(MouseAct, Point)
  case resized(Size)
  /// A line that was typed, without its end; only where the terminal is used line by line.
  case line(String)
  /// The user ended the input, mostly with Ctrl-D; only where the terminal is used line by line.
  case endOfInput
  /// The extra descriptor became readable; whoever gets this reads it empty.
  case woken
  /// A signal that asks the program to end: TERM, HUP, INT or QUIT.
  case interrupted(Int32)
  /// The terminal is gone; nothing more will come.
  case hungUp
}
