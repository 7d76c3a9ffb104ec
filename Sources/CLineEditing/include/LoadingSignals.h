#ifndef LOADING_SIGNALS_H
#define LOADING_SIGNALS_H

/// From here on SIGINT ends the program at once, with status 130, after it has said this on standard
/// error: while nothing has been opened there is nothing to be kept. What ignores SIGINT goes on
/// ignoring it.
void leave_on_interrupt(const char *text);

/// From here on SIGINT does what it did before.
void stay_on_interrupt(void);

#endif
