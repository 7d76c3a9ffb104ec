#include "LargeStack.h"

#include <stddef.h>
#include <sys/mman.h>
#include <ucontext.h>

void run_on_large_stack(void (*body)(void)) {
  const size_t size = (size_t)512 << 20;
  // Never touched: a stack that still is too small ends there, not in other data.
  const size_t guard = (size_t)1 << 16;
  const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK | MAP_NORESERVE;
  char *memory = mmap(NULL, guard + size, PROT_READ | PROT_WRITE, flags, -1, 0);
  ucontext_t here, there;
  if (memory == MAP_FAILED || mprotect(memory, guard, PROT_NONE) || getcontext(&there)) {
    body();
    return;
  }
  there.uc_stack.ss_sp = memory + guard;
  there.uc_stack.ss_size = size;
  there.uc_link = &here;
  makecontext(&there, body, 0);
  swapcontext(&here, &there);
}
