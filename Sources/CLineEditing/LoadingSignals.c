#include "LoadingSignals.h"

#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

static char farewell[512];
static size_t farewell_length;
static struct sigaction before;
static bool is_caught;

static void leave(int number) {
  ssize_t written = write(STDERR_FILENO, farewell, farewell_length);
  (void)written;
  _exit(128 + number);
}

void leave_on_interrupt(const char *text) {
  farewell_length = strlen(text);
  if (farewell_length > sizeof farewell) farewell_length = sizeof farewell;
  memcpy(farewell, text, farewell_length);
  if (is_caught || sigaction(SIGINT, NULL, &before) != 0 || before.sa_handler == SIG_IGN) return;
  struct sigaction action = {.sa_handler = leave};
  sigemptyset(&action.sa_mask);
  is_caught = sigaction(SIGINT, &action, NULL) == 0;
}

void stay_on_interrupt(void) {
  if (is_caught) sigaction(SIGINT, &before, NULL);
  is_caught = false;
}
