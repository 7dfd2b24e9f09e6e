// SPDX-License-Identifier: EUPL-1.2

// The part of curses that the terminal needs, in plain types; <curses.h> stays in curses.c.

#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stdint.h>

// MARK: - Curses

enum { CCURSES_OPEN, CCURSES_UNKNOWN_TERMINAL, CCURSES_CANNOT_MOVE_CURSOR };

/// Takes over the terminal and clears it; returns one of the values above.
int ccurses_open(void);
/// Gives the terminal back.
void ccurses_close(void);
/// Gives the terminal back for a while.
void ccurses_pause(void);
/// Takes it over again and clears it.
void ccurses_resume(void);

void ccurses_resize(int columns, int rows);
void ccurses_size(int *columns, int *rows);
/// Looks whether the terminal can show full screens, before anything is written to it.
int ccurses_check_description(void);
/// Returns a string of the terminal's description, or NULL when it has none by that name.
const char *ccurses_capability(const char *name);
/// Tells whether the description has a flag.
bool ccurses_flag(const char *name);
/// Returns a number of the description, or a negative one when it has none by that name.
int ccurses_number(const char *name);
/// Fills numbers into a string of the description; what comes back is valid until the next call.
const char *ccurses_format(const char *capability, int first, int second);

// MARK: - Crash guard

/// Saves the modes of the terminal, before curses changes them.
void ccurses_guard_save(void);
/// Restores the modes when the process crashes, after `extra_reset`.
void ccurses_guard_install(const char *extra_reset);
/// Restores the modes and stops guarding.
void ccurses_guard_remove(void);

/// Points standard error at a file in memory, when it is a terminal.
void ccurses_capture_errors(void);
/// Points it back and prints what was caught.
void ccurses_release_errors(void);

// MARK: - Signals and descriptors

/// Blocks the signals that arrive as events.
void ccurses_block_signals(void);
/// Returns a descriptor that the blocked signals are read from, or -1.
int ccurses_signal_descriptor(void);
/// Returns the next signal, or 0 when there is none.
int ccurses_next_signal(int descriptor);
/// Stops the process as SIGTSTP does, until it is continued.
void ccurses_stop(void);
/// Returns the number of bytes that can be read now, or -1.
int ccurses_available(int descriptor);
/// Asks the terminal for its size; returns false when it does not know.
bool ccurses_query_size(int *columns, int *rows);

#endif
