/*
 * Linked to a program in C, so that a crash can be shown in the student's own source: the program writes the addresses
 * of the calls that it is in to a file of the checker's, and ends by the same signal as it would without this. Nothing
 * is written to its screen. A program that handles the signal itself, or ignores it, keeps its way.
 */
#if __has_include(<execinfo.h>)
#define _GNU_SOURCE
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

enum { DEEPEST = 64, STACK_BYTES = 65536, HEXADECIMAL_DIGITS = 16 };

/* Handed over as the first descriptor after the screens, and moved out of the program's way. */
static const int given = 3;
static const int kept = 250;
static const int signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGPIPE};
/* What to take off an address to have the file's own. */
static uintptr_t bias;
/* A stack that has overflowed has no room for a handler. */
static char stack[STACK_BYTES];

/* The first entry is the program's own. */
static int find_bias(struct dl_phdr_info *info, size_t size, void *data) {
  (void)size;
  (void)data;
  bias = info->dlpi_addr;
  return 1;
}

/* snprintf may not be called in a handler (signal-safety(7)). */
static void write_address(uintptr_t address) {
  char line[HEXADECIMAL_DIGITS + 1];
  for (int at = HEXADECIMAL_DIGITS - 1; at >= 0; at--) {
    line[at] = "0123456789abcdef"[address & 15];
    address >>= 4;
  }
  line[HEXADECIMAL_DIGITS] = '\n';
  if (write(kept, line, sizeof line) < 0) {
    return;
  }
}

/* Where the memory was that the program used and does not have; no address at all for other crashes. */
static uintptr_t fault(int number, const siginfo_t *info) {
  return number == SIGSEGV && info->si_code == SEGV_MAPERR ? (uintptr_t)info->si_addr : UINTPTR_MAX;
}

/* Above this function and the return from the handler comes where the program was. */
static void tell(int number, siginfo_t *info, void *context) {
  (void)context;
  void *calls[DEEPEST];
  int count = backtrace(calls, DEEPEST);
  int told = write(kept, "\n", 1) == 1; /* an empty line: a forked process may have crashed before */
  if (told) {
    write_address(fault(number, info));
  }
  for (int at = 2; told && at < count; at++) {
    write_address((uintptr_t)calls[at] - bias);
  }
  signal(number, SIG_DFL);
  raise(number);
}

__attribute__((constructor)) static void listen_to_crashes(void) {
  if (dup3(given, kept, O_CLOEXEC) < 0) {
    return;
  }
  close(given);
  dl_iterate_phdr(find_bias, NULL);
  void *first[1];
  backtrace(first, 1); /* loads what it needs now: in a handler there may be no memory */
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, NULL);
  struct sigaction action = {.sa_sigaction = tell, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  for (size_t at = 0; at < sizeof signals / sizeof *signals; at++) {
    struct sigaction before;
    if (sigaction(signals[at], NULL, &before) == 0 && before.sa_handler == SIG_DFL) {
      sigaction(signals[at], &action, NULL);
    }
  }
}
#endif
