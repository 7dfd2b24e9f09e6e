// SPDX-License-Identifier: EUPL-1.2

// The calls around pseudo terminals that Swift's Glibc module does not show.

#ifndef CPTY_H
#define CPTY_H

#include <stddef.h>
#include <stdbool.h>
#include <spawn.h>
#include <stdint.h>
#include <sys/types.h>

/// Opens a pseudo terminal of a size; returns the descriptor of its master, or -1.
int cpty_open(int columns, int rows);
/// Starts a program in a session of its own with the pseudo terminal as its terminal.
///
/// `input` is a path that replaces standard input, or NULL. Returns 0 or an errno.
int cpty_spawn(int master, const char *path, char *const arguments[], char *const environment[],
               const char *input, pid_t *process);
/// Changes the size, of which the program is told.
void cpty_resize(int master, int columns, int rows);
/// Waits until a descriptor can be read, or written if `writing`; 0 after `milliseconds`.
int cpty_poll(int descriptor, bool writing, int milliseconds);
/// Waits for the end of a process; false after `milliseconds`. A signal n counts as 128 + n.
bool cpty_wait(pid_t process, int milliseconds, int *status);
/// Adds to the actions of a program that is started: it begins in another folder.
int cpty_begin_in(posix_spawn_file_actions_t *actions, const char *folder);
/// Tells whether lines are edited, keys are echoed and signal keys work; false when unknown.
bool cpty_modes(int master, bool *edits_lines, bool *echoes, bool *signals);
/// Returns what wcwidth of this machine says in a UTF-8 locale.
int cpty_wcwidth(uint32_t scalar);
/// Returns the version of glibc, such as `2.36`.
const char *cpty_libc_version(void);

/// Gives a file an extended attribute; returns 0, or -1 with errno.
int cpty_set_attribute(const char * path, const char * name, const void * value, size_t size);

/// Reads an extended attribute of a file; returns its size, or -1 with errno.
long cpty_attribute(const char * path, const char * name, void * value, size_t size);

#endif
