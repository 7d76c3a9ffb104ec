#ifndef FOREGROUND_COMMAND_H
#define FOREGROUND_COMMAND_H

#include <stddef.h>

/// Runs a shell command on our terminal and waits for its end: its exit status, or -1. ^C is the
/// command's business meanwhile. `argument` is its `$1`; `text`, if not null, its standard input.
int foreground_run(const char *command, const char *argument, const char *text, size_t length);

#endif
