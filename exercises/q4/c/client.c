/* Question 4, the client: both sides speak and listen at any time. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /* TODO: make a TCP socket, and connect it to 127.0.0.1 (INADDR_LOOPBACK) on this port. */

  /*
   * TODO: make a second process (fork()), so that each takes care of one direction:
   *   - one sends to the server every line that is typed
   *   - one shows every line that comes from the server
   * What becomes of each of them when the keyboard ends (Ctrl-D), and when the server leaves?
   */

  /* TODO: and remove this line. */
  fprintf(stderr, "client: still to be written (port %d)\n", port);
  return EXIT_SUCCESS;
}
