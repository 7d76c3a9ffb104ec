#ifndef C_PSEUDO_TERMINAL_H
#define C_PSEUDO_TERMINAL_H

#include <stdint.h>
#include <sys/types.h>

/// Starts a program on a terminal of its own, as a shell in a terminal window would. Answers with
/// the terminal's other end, and the program's process; -1 if it cannot. `answers`,
/// if not -1, becomes its standard output.
int pseudo_terminal_spawn(const char *path, char *const arguments[], char *const environment[],
                          int rows, int columns, int answers, pid_t *process);

void pseudo_terminal_resize(int terminal, int rows, int columns);

/// Whether the terminal echoes and gathers lines: 1 or 0; -1 if it is gone.
int pseudo_terminal_is_cooked(int terminal);

/// Columns a scalar takes, in a Unicode locale whatever that of the test is.
int pseudo_terminal_scalar_width(uint32_t scalar);

#endif
