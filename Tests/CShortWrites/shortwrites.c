// SPDX-License-Identifier: EUPL-1.2

#include "shortwrites.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

ssize_t write(int descriptor, const void *bytes, size_t count) {
  static int calls;
  struct stat status;
  const char *limit = getenv("SHORT_WRITES");
  if (limit && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
    size_t most = strtoul(limit, NULL, 10);
    if (++calls % 2 == 0) {
      errno = EINTR;
      return -1;
    }
    if (count > most) count = most;
  }
  return syscall(SYS_write, descriptor, bytes, count);
}
