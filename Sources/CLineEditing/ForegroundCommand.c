#define _GNU_SOURCE
#include "ForegroundCommand.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ignored_count = 3 };
static const int ignored[ignored_count] = {SIGINT, SIGQUIT, SIGPIPE};

static void become(const char *command, const char *argument, const char *less, int input) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (int i = 0; i < ignored_count; i++) sigaction(ignored[i], &action, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (input >= 0 && dup2(input, STDIN_FILENO) < 0) _exit(127);
  if (less != NULL) setenv("LESS", less, 0);
  // Keys meant for the prompt must not write files or start programs from within the pager.
  setenv("LESSSECURE", "1", 0);
  execl("/bin/sh", "sh", "-c", command, "sh", argument, (char *)NULL);
  _exit(127);
}

static void feed(int output, const char *text, size_t length) {
  while (length > 0) {
    ssize_t count = write(output, text, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    text += count;
    length -= (size_t)count;
  }
}

int foreground_run(const char *command, const char *argument, const char *less, const char *text,
                   size_t length) {
  int ends[2] = {-1, -1};
  if (text != NULL && pipe2(ends, O_CLOEXEC) != 0) return -1;
  struct sigaction action = {.sa_handler = SIG_IGN}, before[ignored_count];
  for (int i = 0; i < ignored_count; i++) sigaction(ignored[i], &action, &before[i]);
  int status = -1;
  pid_t child = fork();
  if (child == 0) become(command, argument, less, ends[0]);
  if (ends[0] >= 0) close(ends[0]);
  if (child > 0 && text != NULL) feed(ends[1], text, length);
  if (ends[1] >= 0) close(ends[1]);
  if (child > 0)
    while (waitpid(child, &status, 0) < 0)
      if (errno != EINTR) break;
  for (int i = 0; i < ignored_count; i++) sigaction(ignored[i], &before[i], NULL);
  return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
