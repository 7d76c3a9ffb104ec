#ifndef LARGE_STACK_H
#define LARGE_STACK_H

/// Runs a function on a stack of its own of 512 MiB (of address space: only what is touched takes memory),
/// and comes back when it has returned. Runs it on the caller's stack where no such stack can be had.
///
/// It stays the same thread: a second one would begin with another processor's caches, and from then on
/// every piece of memory would be asked for under a lock.
void run_on_large_stack(void (*body)(void));

#endif
