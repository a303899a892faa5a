/* Question 4, the server: both sides speak and listen at any time. */
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

  /*
   * TODO: make a TCP socket, bind it to this port, listen, and accept one client.
   * Let the port be used again at once after the program ends: setsockopt, SO_REUSEADDR (see the sheet).
   */

  /*
   * TODO: make a second process (fork()), so that each takes care of one direction:
   *   - one sends to the client every line that is typed
   *   - one shows every line that comes from the client
   * What becomes of each of them when the keyboard ends (Ctrl-D), and when the client leaves?
   */

  /* TODO: and remove this line. */
  fprintf(stderr, "server: still to be written (port %d)\n", port);
  return EXIT_SUCCESS;
}
