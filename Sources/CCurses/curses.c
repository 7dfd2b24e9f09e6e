// SPDX-License-Identifier: EUPL-1.2

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "ccurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

static SCREEN *screen;

static void set_locale(void) {
  setlocale(LC_ALL, "");
  // Debian always has C.UTF-8: text stays whole in a shell without a locale.
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

int ccurses_open(void) {
  set_locale();
  const int description = ccurses_check_description();
  if (description != CCURSES_OPEN) return description;
  // The size of the terminal counts, not LINES and COLUMNS that a shell once exported.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return CCURSES_UNKNOWN_TERMINAL;
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  typeahead(-1);
  return CCURSES_OPEN;
}

void ccurses_set_palette(ccurses_palette palette) {
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) return;
  for (int tone = 1; tone <= palette.count; tone++) {
    init_pair((short)tone, palette.foregrounds[tone - 1], -1);
  }
}

void ccurses_close(void) {
  if (screen == NULL) return;
  if (ccurses_capability("rmcup") == NULL) {
    // Without a screen of its own the program clears the line on which the shell goes on.
    move(LINES - 1, 0);
    clrtoeol();
    refresh();
  }
  endwin();
  delscreen(screen);
  screen = NULL;
}

void ccurses_pause(void) { endwin(); }

void ccurses_resume(void) {
  reset_prog_mode();
  clearok(curscr, TRUE);
}

void ccurses_resize(int columns, int rows) { resizeterm(rows, columns); }

void ccurses_size(int *columns, int *rows) {
  *columns = COLS;
  *rows = LINES;
}

void ccurses_put(int column, int row, const uint32_t *scalars, int count, uint8_t attributes,
                 int tone) {
  attr_t attr = A_NORMAL;
  if (attributes & CCURSES_BOLD) attr |= A_BOLD;
  if (attributes & CCURSES_REVERSE) attr |= A_REVERSE;
  if (attributes & CCURSES_UNDERLINE) attr |= A_UNDERLINE;
  if (attributes & CCURSES_DIM) attr |= A_DIM;
  wattr_set(stdscr, attr, (short)tone, NULL);
  _Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wide character is a scalar");
  mvwaddnwstr(stdscr, row, column, (const wchar_t *)scalars, count);
}

void ccurses_erase(void) {
  wattr_set(stdscr, A_NORMAL, 0, NULL);
  werase(stdscr);
}

void ccurses_repaint(void) { clearok(curscr, TRUE); }

void ccurses_refresh(int cursor_column, int cursor_row) {
  curs_set(cursor_row < 0 ? 0 : 1);
  if (cursor_row >= 0) wmove(stdscr, cursor_row, cursor_column);
  wrefresh(stdscr);
}
