#include "LargePages.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#ifdef MADV_HUGEPAGE

void begin_heap_in_large_pages(void) {
  const size_t page = (size_t)2 << 20;
  // About what the scenario that comes with the program takes until its prompt, where there is a
  // snapshot of it. One more would be cleared in vain then.
  const size_t length = page;
  // By the largest piece that was freed malloc knows what is not too large for the heap. Otherwise
  // the next piece would be mapped by itself, and given back.
  void *volatile example = malloc(2 * (length + page));
  free(example);
  void *volatile piece = malloc(length + page);
  if (!piece) return;
  uintptr_t begin = (uintptr_t)piece;
  uintptr_t start = (begin + page - 1) & ~(uintptr_t)(page - 1);
  int failed = madvise((void *)start, length, MADV_HUGEPAGE);
  free(piece);
  // What lies before the large pages is passed over: kept, and never touched.
  if (!failed && start > begin) {
    void *volatile passed_over = malloc(start - begin);
    (void)passed_over;
  }
}

#else

void begin_heap_in_large_pages(void) {}

#endif
