/* Question 3, the server: a dialogue in which each side speaks in turn. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /*
   * TODO: make a TCP socket, bind it to this port, listen, and accept one client.
   * Let the port be used again at once after the program ends: setsockopt, SO_REUSEADDR (see the sheet).
   */

  /*
   * TODO: for ever, in this order (steps 5 to 8 of the sheet):
   *   5) wait for a line from the client
   *   6) show it on the screen
   *   7) read a line at the keyboard
   *   8) send it to the client
   */

  /* TODO: and remove this line. */
  fprintf(stderr, "server: still to be written (port %d)\n", port);
  return EXIT_SUCCESS;
}
