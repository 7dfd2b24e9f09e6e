// SPDX-License-Identifier: EUPL-1.2

#define _GNU_SOURCE
#include "cfiles.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <malloc.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"

int cfiles_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

// The others belong to the system, which sets them by itself.
static bool is_of_user(const char *name) {
  return strncmp(name, "user.", 5) == 0 || strcmp(name, ACCESS_LIST) == 0;
}

static bool copy(const char *from, int to, const char *name) {
  const ssize_t size = lgetxattr(from, name, NULL, 0);
  if (size < 0) return errno == ENODATA;
  char *value = malloc((size_t)size + 1);
  if (value == NULL) return false;
  const ssize_t length = lgetxattr(from, name, value, (size_t)size);
  const bool is_kept = length >= 0 && fsetxattr(to, name, value, (size_t)length, 0) == 0;
  free(value);
  return is_kept;
}

int cfiles_copy_attributes(const char *from, int to) {
  if (lgetxattr(from, ACCESS_LIST, NULL, 0) < 0 && errno == ENODATA) {
    fremovexattr(to, ACCESS_LIST);
  }
  const ssize_t size = llistxattr(from, NULL, 0);
  if (size <= 0) return 0;
  char *names = malloc((size_t)size);
  if (names == NULL) return 1;
  const ssize_t length = llistxattr(from, names, (size_t)size);
  int lost = 0;
  for (ssize_t place = 0; place < length; place += (ssize_t)strlen(names + place) + 1) {
    const char *name = names + place;
    if (is_of_user(name) && !copy(from, to, name)) lost++;
  }
  free(names);
  return lost;
}

int cfiles_pipe(int ends[2]) {
  return pipe2(ends, O_CLOEXEC);
}

int cfiles_memory(void) {
  return memfd_create("input", MFD_CLOEXEC);
}

// The size of a large page on most processors.
#define LARGE_PAGE ((uintptr_t)2 << 20)

void cfiles_make_room(size_t bytes) {
  // What is large comes from the heap too, which grows by so much at once and keeps what is given back to it.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_TOP_PAD, bytes > INT_MAX ? INT_MAX : (int)bytes);
  char *before = sbrk(0);
  void *volatile block = malloc(LARGE_PAGE / 2);
  free(block);
  char *after = sbrk(0);
  mallopt(M_TOP_PAD, 128 << 10);
  const uintptr_t start = ((uintptr_t)before + LARGE_PAGE - 1) & ~(LARGE_PAGE - 1);
  if (start < (uintptr_t)after) madvise((void *)start, (uintptr_t)after - start, MADV_HUGEPAGE);
}
