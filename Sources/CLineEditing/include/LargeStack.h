#ifndef LARGE_STACK_H
#define LARGE_STACK_H

/// Runs a function on a thread of its own with a stack of 512 MiB (of address space: only what is
/// touched takes memory), and comes back when it has returned. Runs it on the caller's stack where
/// no such thread can be had.
void run_on_large_stack(void (*body)(void));

#endif
