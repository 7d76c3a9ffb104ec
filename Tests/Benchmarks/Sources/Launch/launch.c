// launch FILE COMMAND …: runs a command and writes what it took into a file, as numbers: its status
// as wait4 gives it, user and system time in microseconds, the most memory in KiB.
//
// A process's peak reads no lower than what the one that began it held. The program that measures is
// large, and this one is small: that is all it is for.
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long microseconds(struct timeval time) { return time.tv_sec * 1000000L + time.tv_usec; }

int main(int count, char **arguments) {
  if (count < 3) return 64;
  pid_t child = fork();
  if (child < 0) return 71;
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0) {}
  FILE *file = fopen(arguments[1], "w");
  if (!file) return 73;
  fprintf(file, "%d %ld %ld %ld\n", status, microseconds(usage.ru_utime),
          microseconds(usage.ru_stime), usage.ru_maxrss);
  return fclose(file) == 0 ? 0 : 74;
}
