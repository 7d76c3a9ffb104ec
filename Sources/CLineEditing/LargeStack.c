#include "LargeStack.h"

#include <malloc.h>
#include <pthread.h>
#include <stddef.h>

static void *run(void *body) {
  ((void (*)(void))body)();
  return NULL;
}

void run_on_large_stack(void (*body)(void)) {
  // Only one thread works at a time. An arena of its own would grow page by page, each by a system call.
  mallopt(M_ARENA_MAX, 1);
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, (size_t)512 << 20);
  int failed = pthread_create(&thread, &attributes, run, (void *)body);
  pthread_attr_destroy(&attributes);
  if (failed) {
    body();
  } else {
    pthread_join(thread, NULL);
  }
}
