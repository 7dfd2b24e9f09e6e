// SPDX-License-Identifier: EUPL-1.2

// Gives the terminal back when the process crashes: Swift runs no code of ours after a trap.

#define _GNU_SOURCE
#include "ccurses.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction previous[CRASHES];
static struct termios saved;
static char reset[256];
static char stack[16384];
static int caught = -1;      // The file in memory that standard error points at.
static int real_errors = -1; // Where standard error pointed before.
static volatile sig_atomic_t guarding;

static void write_all(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, text, length);
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

void ccurses_capture_errors(void) {
  if (caught >= 0 || !isatty(STDERR_FILENO)) return;
  caught = memfd_create("errors", MFD_CLOEXEC);
  if (caught < 0) return;
  real_errors = dup(STDERR_FILENO);
  dup2(caught, STDERR_FILENO);
}

void ccurses_release_errors(void) {
  if (caught < 0) return;
  dup2(real_errors, STDERR_FILENO);
  char part[4096];
  off_t offset = 0;
  ssize_t length;
  while ((length = pread(caught, part, sizeof part, offset)) > 0) {
    write_all(STDERR_FILENO, part, (size_t)length);
    offset += length;
  }
  close(caught);
  close(real_errors);
  caught = real_errors = -1;
}

// Calls only what a signal handler may call.
static void crashed(int number, siginfo_t *info, void *context) {
  (void)context;
  if (guarding) {
    guarding = 0;
    write_all(STDOUT_FILENO, reset, strlen(reset));
    tcsetattr(STDIN_FILENO, TCSANOW, &saved);
    ccurses_release_errors();
  }
  // Other threads go on until the process ends: whoever was writing down what was typed gets a moment to finish.
  const struct timespec moment = {.tv_nsec = 100 * 1000 * 1000};
  nanosleep(&moment, NULL);
  for (int i = 0; i < CRASHES; i++) {
    if (crashes[i] == number) sigaction(number, &previous[i], NULL);
  }
  // A fault happens again when this returns, and goes to whoever listened before. A signal that was sent does not, so
  // that it ends the program here.
  if (info->si_code <= 0) {
    signal(number, SIG_DFL);
    raise(number);
  }
}

// Adds a string of the terminal's description, without its `$<5>` delays.
static void add(const char *text) {
  if (text == NULL) return;
  size_t length = strlen(reset);
  while (*text != '\0' && length + 1 < sizeof reset) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end != NULL) {
        text = end + 1;
        continue;
      }
    }
    reset[length++] = *text++;
  }
  reset[length] = '\0';
}

void ccurses_guard_save(void) { tcgetattr(STDIN_FILENO, &saved); }

void ccurses_guard_install(const char *extra_reset) {
  reset[0] = '\0';
  add(extra_reset);
  static const char *const names[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) add(ccurses_capability(names[i]));
  if (ccurses_capability("rmcup") == NULL) add("\r\n");

  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &previous[i]);
  guarding = 1;
}

void ccurses_guard_remove(void) {
  if (!guarding) return;
  guarding = 0;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &saved);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &previous[i], NULL);
}
