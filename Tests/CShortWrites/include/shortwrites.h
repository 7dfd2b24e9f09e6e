// SPDX-License-Identifier: EUPL-1.2

// Preloaded into a program, takes at most SHORT_WRITES bytes of each write to a regular file, and
// interrupts every other one.

#ifndef SHORTWRITES_H
#define SHORTWRITES_H

#include <sys/types.h>

ssize_t write(int descriptor, const void *bytes, size_t count);

#endif
