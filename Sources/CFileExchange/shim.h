// renameat2(2) with RENAME_EXCHANGE and syncfs(2), which glibc declares only under _GNU_SOURCE.
#pragma once
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Swaps what two paths name, in one step. Returns 0, or -1 with errno set.
static inline int anpham_exchange(const char *a, const char *b) {
  const unsigned int exchange = 1 << 1;  // RENAME_EXCHANGE in linux/fs.h
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, exchange);
}

/// Waits until the file system of an open file is on the disk. Returns 0, or -1 with errno set.
static inline int anpham_sync(int file) { return (int)syscall(SYS_syncfs, file); }
