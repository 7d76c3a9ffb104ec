#define _GNU_SOURCE
#include "CLineEditing.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

EditLine *line_editor_open(const char *program, int input, int output) {
  FILE *nowhere = fopen("/dev/null", "we");
  if (nowhere == NULL) return NULL;
  EditLine *editor = el_init_fd(program, stdin, nowhere, nowhere, input, output, output);
  if (editor == NULL) fclose(nowhere);
  return editor;
}

void line_editor_close(EditLine *editor) {
  FILE *nowhere = NULL;
  el_get(editor, EL_GETFP, 1, &nowhere);
  // With editing on, el_end restores the terminal in a way that drops pending input.
  el_set(editor, EL_EDITMODE, 0);
  el_end(editor);
  if (nowhere != NULL) fclose(nowhere);
}

void line_editor_set_client_data(EditLine *editor, void *data) {
  el_set(editor, EL_CLIENTDATA, data);
}

void *line_editor_client_data(EditLine *editor) {
  void *data = NULL;
  el_get(editor, EL_CLIENTDATA, &data);
  return data;
}

int line_editor_set_reader(EditLine *editor, el_rfunc_t reader) {
  return el_set(editor, EL_GETCFN, reader);
}

int line_editor_add_command(EditLine *editor, const char *name, const char *help,
                            line_editor_command command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

int line_editor_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

int line_editor_bind_in_command_map(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, "-a", key, command, NULL);
}

int line_editor_set_terminal_flags(EditLine *editor, const char *mode, const char *first,
                                   const char *second, const char *third, const char *fourth) {
  return el_set(editor, EL_SETTY, mode, first, second, third, fourth, NULL);
}

void line_editor_prepare_terminal(EditLine *editor) {
  el_set(editor, EL_PREP_TERM, 0);
  el_set(editor, EL_PREP_TERM, 1);
}

void line_editor_settle_terminal(EditLine *editor) {
  el_set(editor, EL_PREP_TERM, 1);
  el_set(editor, EL_PREP_TERM, 0);
}

void line_editor_choose_emacs(EditLine *editor) { el_set(editor, EL_EDITOR, "emacs"); }

bool line_editor_is_vi(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

void line_editor_enable(EditLine *editor) { el_set(editor, EL_EDITMODE, 1); }

int line_editor_attach_history(EditLine *editor, History *entries) {
  return el_set(editor, EL_HIST, history, entries);
}

int line_editor_set_history_size(History *entries, int size) {
  HistEvent event;
  return history(entries, &event, H_SETSIZE, size);
}

int line_editor_enter_history(History *entries, const char *entry) {
  HistEvent event;
  return history(entries, &event, H_ENTER, entry);
}

bool line_editor_terminal_size(int terminal, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}
