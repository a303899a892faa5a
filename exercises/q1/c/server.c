/* Question 1, the server: waits on port 8080 and shows the lines that its client sends. */
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
   * TODO: show on the screen each line that the client sends, as soon as it is complete.
   * What one receive returns is not always one line: it may be less, it may be more.
   */

  /* TODO: and remove this line. */
  fprintf(stderr, "server: still to be written (port %d)\n", port);
  return EXIT_SUCCESS;
}
