#ifndef TERMINAL_SIGNALS_H
#define TERMINAL_SIGNALS_H

#include <stdbool.h>

/// Takes charge of the terminal: remembers how it is set, and catches the signals that come with
/// it, so that it is set that way again however the program ends. Returns the descriptor on which
/// the numbers of signals that came during a read can be read, one byte each; -1 if it cannot.
/// A terminal that knows how is asked to send pastes in brackets meanwhile.
int terminal_signals_claim(int input, int output, bool brackets_pastes);

/// Gives the terminal back as it was, and the signals too.
void terminal_signals_release(void);

/// While reading, signals are passed on through the descriptor. Otherwise, while an answer is
/// computed, ^C requests an interruption and the others do at once what they do.
void terminal_signals_set_reading(bool reading);

/// Stops the program as ^Z does, with the terminal as it was found; returns when it is continued.
void terminal_signals_stop(void);

/// Whether ^C was pressed since the request was last cleared. Safe from every thread.
bool interruption_is_requested(void);
void interruption_request(void);
void interruption_clear(void);

#endif
