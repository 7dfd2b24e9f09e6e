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
  // What the program says it says itself; of the locale it needs the characters only.
  setlocale(LC_CTYPE, "");
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
  // The first refresh turns to a screen of the program's own and clears it.
  refresh();
  return CCURSES_OPEN;
}

void ccurses_close(void) {
  if (screen == NULL) return;
  endwin();
  delscreen(screen);
  screen = NULL;
}

void ccurses_pause(void) { endwin(); }

void ccurses_resume(void) {
  reset_prog_mode();
  clearok(curscr, TRUE);
  refresh();
}

void ccurses_resize(int columns, int rows) { resizeterm(rows, columns); }

void ccurses_size(int *columns, int *rows) {
  *columns = COLS;
  *rows = LINES;
}
