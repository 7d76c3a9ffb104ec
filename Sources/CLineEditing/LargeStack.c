#include "LargeStack.h"

#include <pthread.h>
#include <stddef.h>

static void *run(void *body) {
  ((void (*)(void))body)();
  return NULL;
}

void run_on_large_stack(void (*body)(void)) {
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
