#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// Swift imports neither memfd_create, which glibc hides behind _GNU_SOURCE, nor the variadic syscall().
static inline int shenyue_memory_file(const char *name) {
  return (int)syscall(SYS_memfd_create, name, 1u /* close on exec */);
}
