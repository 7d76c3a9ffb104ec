#ifndef LARGE_PAGES_H
#define LARGE_PAGES_H

/// Lets the heap begin in a page of two megabytes where the system has them, so that opening a
/// scenario waits for one page and not for some four hundred. To be called once, before much was
/// allocated.
void begin_heap_in_large_pages(void);

#endif
