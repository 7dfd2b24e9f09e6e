// SPDX-License-Identifier: EUPL-1.2

// Calls of the system on files that Swift's view of the C library leaves out.

#ifndef CFILES_H
#define CFILES_H

#include <stddef.h>

// Lets two files change places in one go; returns −1 where the file system cannot, with errno.
int cfiles_exchange(const char *one, const char *other);

// Gives an open file the extended attributes of another, access lists among them, and takes an inherited access list away.
// Returns how many could not be kept, of those that a user sets.
int cfiles_copy_attributes(const char *from, int to);

// Makes a pipe whose ends no other program inherits; returns −1 where that fails, with errno.
int cfiles_pipe(int ends[2]);

// Returns a file in memory that no other program inherits, or −1, with errno.
int cfiles_memory(void);

// Has memory of so many bytes ready for what is to be made next, in large pages where the system has those: to be given
// page after page takes a third of the time of reading a large file.
void cfiles_make_room(size_t bytes);

#endif
