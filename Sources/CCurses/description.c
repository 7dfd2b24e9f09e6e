// SPDX-License-Identifier: EUPL-1.2

// The description of the terminal; <term.h> defines words like `columns`, so it stays apart.

#include "ccurses.h"

#include <curses.h>
#include <term.h>

const char *ccurses_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

bool ccurses_flag(const char *name) { return tigetflag((char *)name) > 0; }

int ccurses_number(const char *name) { return tigetnum((char *)name); }

const char *ccurses_format(const char *capability, int first, int second) {
  return tparm((char *)capability, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
}

int ccurses_check_description(void) {
  int error = 0;
  if (setupterm(NULL, 1, &error) != OK) return CCURSES_UNKNOWN_TERMINAL;
  const bool moves = ccurses_capability("cup") != NULL;
  del_curterm(cur_term);
  return moves ? CCURSES_OPEN : CCURSES_CANNOT_MOVE_CURSOR;
}
