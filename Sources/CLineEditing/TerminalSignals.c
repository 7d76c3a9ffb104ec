#define _GNU_SOURCE
#include "TerminalSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Only what is safe in a signal handler is called from the handlers below.

static struct termios found;
static volatile sig_atomic_t claimed, reading, stopping;
static int terminal_input = -1, terminal_output = -1;
static int pipe_ends[2] = {-1, -1};
/// Said on taking the terminal and on giving it back: pastes come in brackets in between.
static const char *greeting = "", *farewell = "";
static _Atomic bool interruption;

static const int caught[] = {SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE, SIGHUP, SIGTERM, SIGQUIT,
                             SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
enum { caught_count = sizeof caught / sizeof *caught };
static struct sigaction previous[caught_count];

static void say(const char *text) {
  size_t length = strlen(text);
  if (length > 0 && write(terminal_output, text, length) < 0) return;
}

static void set_terminal(const struct termios *settings) {
  // From the background this stops the program until it is brought forward, as it should.
  while (tcsetattr(terminal_input, TCSADRAIN, settings) != 0 && errno == EINTR) {
  }
}

static void pass_on(int number) {
  unsigned char byte = (unsigned char)number;
  if (write(pipe_ends[1], &byte, 1) < 0) return;
}

static void set_default(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(number, &action, NULL);
}

static void unblock(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static void handle(int number, siginfo_t *about, void *context);

static void catch(int number, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_flags = SA_SIGINFO;
  action.sa_sigaction = handle;
  sigaction(number, &action, before);
  unblock(number);
}

void terminal_signals_stop(void) {
  struct termios ours;
  tcgetattr(terminal_input, &ours);
  stopping = 1;
  say(farewell);
  set_terminal(&found);
  set_default(SIGTSTP);
  unblock(SIGTSTP);
  // To this thread: it must have stopped before the handler is set again.
  raise(SIGTSTP);
  catch(SIGTSTP, NULL);
  set_terminal(&ours);
  say(greeting);
  stopping = 0;
}

/// Gives the terminal back, and leaves the signal to whoever had it before.
static void let_go(int number) {
  if (claimed) {
    claimed = 0;
    say(farewell);
    set_terminal(&found);
  }
  for (int i = 0; i < caught_count; i++)
    if (caught[i] == number) sigaction(number, &previous[i], NULL);
}

static void end_with(int number) {
  let_go(number);
  unblock(number);
  raise(number);
}

static void handle(int number, siginfo_t *about, void *context) {
  (void)context;
  int saved_errno = errno;
  switch (number) {
    case SIGPIPE:  // the write that failed says so; a handler, unlike SIG_IGN, is not inherited
      break;
    case SIGINT:
      if (reading) {
        pass_on(number);
      } else {
        if (!interruption) say("^C\n");
        interruption = true;
      }
      break;
    case SIGTSTP:
      if (reading) pass_on(number);
      else terminal_signals_stop();
      break;
    case SIGCONT:
      if (reading && !stopping) pass_on(number);
      break;
    case SIGWINCH:
      if (reading) pass_on(number);
      break;
    case SIGHUP:
    case SIGTERM:
      if (reading) pass_on(number);
      else end_with(number);
      break;
    case SIGQUIT:
    case SIGABRT:
      end_with(number);
      break;
    default:  // a fault comes again where it came from; what somebody sent does not
      if (about->si_code > 0) let_go(number);
      else end_with(number);
  }
  errno = saved_errno;
}

int terminal_signals_claim(int input, int output, bool brackets_pastes) {
  static bool registered;
  if (claimed || tcgetattr(input, &found) != 0) return -1;
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  terminal_input = input;
  terminal_output = output;
  greeting = brackets_pastes ? "\033[?2004h" : "";
  farewell = brackets_pastes ? "\033[?2004l" : "";
  claimed = 1;
  reading = 0;
  for (int i = 0; i < caught_count; i++) catch(caught[i], &previous[i]);
  if (!registered) atexit(terminal_signals_release);
  registered = true;
  say(greeting);
  return pipe_ends[0];
}

void terminal_signals_release(void) {
  if (!claimed) return;
  reading = 0;
  say(farewell);
  set_terminal(&found);
  claimed = 0;
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &previous[i], NULL);
}

void terminal_signals_set_reading(bool now) { reading = now; }

bool interruption_is_requested(void) {
  return atomic_load_explicit(&interruption, memory_order_relaxed);
}
void interruption_request(void) { interruption = true; }
void interruption_clear(void) { interruption = false; }
