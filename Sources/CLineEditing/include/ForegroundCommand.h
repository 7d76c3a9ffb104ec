#ifndef FOREGROUND_COMMAND_H
#define FOREGROUND_COMMAND_H

#include <stddef.h>

/// Runs a shell command on our terminal and waits for its end: its exit status, or -1. ^C is the
/// command's business meanwhile. `argument` is its `$1`; `less`, if not null, what it finds in LESS
/// where its user has not set it; `text`, if not null, its standard input.
int foreground_run(const char *command, const char *argument, const char *less, const char *text,
                   size_t length);

#endif
