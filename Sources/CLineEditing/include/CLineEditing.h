#ifndef C_LINE_EDITING_H
#define C_LINE_EDITING_H

// What the line editor needs of C and Swift cannot say itself: one door for each of libedit's
// variadic calls, and the few things that must happen inside a signal handler.

#include <histedit.h>
#include <stdbool.h>
#include <wchar.h>

#include "ForegroundCommand.h"
#include "LargePages.h"
#include "LargeStack.h"
#include "LoadingSignals.h"
#include "ProgramIdentity.h"
#include "TerminalSignals.h"

// MARK: The editor

/// An editor that reads keys and edits lines, but whose own painting goes nowhere: the prompt is
/// painted by us. `output` need only be a terminal. Null if libedit cannot start.
EditLine *line_editor_open(const char *program, int input, int output);

/// Closes the editor without throwing away what was typed ahead.
void line_editor_close(EditLine *editor);

void line_editor_set_client_data(EditLine *editor, void *data);
void *line_editor_client_data(EditLine *editor);

/// A command of the editor: answers with one of libedit's codes for what comes next.
typedef unsigned char (*line_editor_command)(EditLine *editor, wint_t key);

/// libedit calls `reader` for every character it wants.
int line_editor_set_reader(EditLine *editor, el_rfunc_t reader);

int line_editor_add_command(EditLine *editor, const char *name, const char *help,
                            line_editor_command command);

/// Binds a key in the map that is in force while typing.
int line_editor_bind(EditLine *editor, const char *key, const char *command);

/// Binds a key in vi's command map.
int line_editor_bind_in_command_map(EditLine *editor, const char *key, const char *command);

/// Changes terminal flags of libedit's editing mode (`-d`) or of its mode between lines (`-x`); the first
/// that is null ends them. libedit reads a table anew for each call.
int line_editor_set_terminal_flags(EditLine *editor, const char *mode, const char *first,
                                   const char *second, const char *third, const char *fourth);

/// Sets the terminal for editing, whatever it was set to by others.
void line_editor_prepare_terminal(EditLine *editor);

/// Sets the terminal as it is between two lines, whatever it was set to by others.
void line_editor_settle_terminal(EditLine *editor);

/// The keys that most programs have, where the library was built to begin with vi's.
void line_editor_choose_emacs(EditLine *editor);

bool line_editor_is_vi(EditLine *editor);

/// Editing on, whatever the settings file says.
void line_editor_enable(EditLine *editor);

// MARK: Its history

int line_editor_attach_history(EditLine *editor, History *history);
int line_editor_set_history_size(History *history, int size);
int line_editor_enter_history(History *history, const char *entry);

// MARK: The terminal

/// The terminal's size; false if it does not say.
bool line_editor_terminal_size(int terminal, int *rows, int *columns);

#endif
