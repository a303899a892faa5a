/* Question 3, the client: a dialogue in which each side speaks in turn. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /* TODO: make a TCP socket, and connect it to 127.0.0.1 (INADDR_LOOPBACK) on this port. */

  /*
   * TODO: for ever, in this order (steps 1 to 4 of the sheet):
   *   1) read a line at the keyboard
   *   2) send it to the server
   *   3) wait for a line from the server
   *   4) show it on the screen
   */

  /* TODO: and remove this line. */
  fprintf(stderr, "client: still to be written (port %d)\n", port);
  return EXIT_SUCCESS;
}
