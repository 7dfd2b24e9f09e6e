// SPDX-License-Identifier: EUPL-1.2

#define _GNU_SOURCE
#include "cpty.h"

#include <errno.h>
#include <fcntl.h>
#include <gnu/libc-version.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#include <sys/xattr.h>

int cpty_begin_in(posix_spawn_file_actions_t *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}

void cpty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(master, TIOCSWINSZ, &size);
}

int cpty_open(int columns, int rows) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (master < 0) return -1;
  if (grantpt(master) != 0 || unlockpt(master) != 0) {
    close(master);
    return -1;
  }
  cpty_resize(master, columns, rows);
  return master;
}

int cpty_spawn(int master, const char *path, char *const arguments[], char *const environment[],
               const char *input, pid_t *process) {
  char slave[128];
  if (ptsname_r(master, slave, sizeof slave) != 0) return errno;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // The first terminal that the leader of a session opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  if (input != NULL) posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0);

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  int error = posix_spawn(process, path, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int cpty_poll(int descriptor, bool writing, int milliseconds) {
  struct pollfd polled = {.fd = descriptor, .events = POLLIN | (writing ? POLLOUT : 0)};
  return poll(&polled, 1, milliseconds);
}

bool cpty_wait(pid_t process, int milliseconds, int *status) {
  int descriptor = pidfd_open(process, 0);
  if (descriptor < 0) return false;
  int ready = cpty_poll(descriptor, false, milliseconds);
  close(descriptor);
  int result = 0;
  if (ready <= 0 || waitpid(process, &result, 0) != process) return false;
  *status = WIFSIGNALED(result) ? 128 + WTERMSIG(result) : WEXITSTATUS(result);
  return true;
}

bool cpty_modes(int master, bool *edits_lines, bool *echoes, bool *signals) {
  struct termios modes;
  if (tcgetattr(master, &modes) != 0) return false;
  *edits_lines = modes.c_lflag & ICANON;
  *echoes = modes.c_lflag & ECHO;
  *signals = modes.c_lflag & ISIG;
  return true;
}

int cpty_wcwidth(uint32_t scalar) {
  static locale_t utf8;
  if (utf8 == NULL) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL);
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}

const char *cpty_libc_version(void) { return gnu_get_libc_version(); }

int cpty_set_attribute(const char *path, const char *name, const void *value, size_t size) {
  return setxattr(path, name, value, size, 0);
}

long cpty_attribute(const char *path, const char *name, void *value, size_t size) {
  return getxattr(path, name, value, size);
}
