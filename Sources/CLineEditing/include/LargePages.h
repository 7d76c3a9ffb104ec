#ifndef LARGE_PAGES_H
#define LARGE_PAGES_H

/// Lets the heap begin in pages of two megabytes where the system has them, so that opening a
/// scenario waits for two pages and not for some six hundred. To be called once, before much was
/// allocated.
void begin_heap_in_large_pages(void);

#endif
