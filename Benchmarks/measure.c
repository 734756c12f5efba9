/* Runs a command and writes what it cost to a file.
 *
 *   measure RESULT COMMAND [ARGUMENT...]
 *
 * RESULT gets one line: exit status, CPU and wall time in milliseconds, peak memory as the system counts it (KB on Linux,
 * bytes on macOS). A Python parent cannot tell the peak memory: a child counts the memory of the process it was forked from.
 */
#define _DEFAULT_SOURCE
#define _DARWIN_C_SOURCE

#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double wall_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double milliseconds(struct timeval time) { return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3; }

int main(int count, char **arguments) {
    if (count < 3) {
        fprintf(stderr, "usage: measure RESULT COMMAND [ARGUMENT...]\n");
        return 2;
    }
    double start = wall_milliseconds();
    pid_t child = fork();
    if (child == 0) {
        execvp(arguments[2], arguments + 2);
        perror(arguments[2]);
        _exit(127);
    }
    int status = 0;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) != child) return 2;
    double wall = wall_milliseconds() - start;
    FILE *result = fopen(arguments[1], "w");
    if (!result) return 2;
    fprintf(result, "%d %.3f %.3f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall, usage.ru_maxrss);
    return fclose(result) == 0 ? 0 : 2;
}
